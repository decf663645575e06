import { Objective } from './objective';
import { call, data } from '../../manifest/codec/code';
import { at } from '../../manifest/codec/field';
import { part } from '../../manifest/codec/parts';
import { TEXT } from '../../manifest/codec/values';

export const OBJECTIVE = part<Objective>({
  metric: at('metricName', TEXT),
  direction: at('type_', TEXT, { isImplied: true }),
}, {
  getterOf: name => objective => objective[name as keyof Objective],
  factory: { owner: Objective, method: 'maximize', args: ['metric'] },
  write: (_options, { metricName, type_: direction }) => {
    const method = direction === 'Maximize' ? 'maximize' : direction === 'Minimize' ? 'minimize' : undefined;
    return method === undefined || typeof metricName !== 'string' ? undefined : call(Objective, method, data(metricName));
  },
});
