import { ExistingTuningJob, type ITuningJob } from './existing-tuning-job';
import { WarmStart } from './warm-start';
import { call, data, list } from '../../manifest/codec/code';
import { at } from '../../manifest/codec/field';
import { part } from '../../manifest/codec/parts';
import { TEXT } from '../../manifest/codec/values';

/** A look at a tuning job of the program must not fix its name. */
function tuningJobNameOf(job: ITuningJob & { readonly _tuningJobName?: string }): string {
  return job._tuningJobName ?? job.tuningJobName;
}

const METHODS = { IdenticalDataAndAlgorithm: 'identicalDataAndAlgorithm', TransferLearning: 'transferLearning' } as const;

export const WARM_START = part<WarmStart>({
  parents: at('parentHyperParameterTuningJobs', {
    parts: [{ fields: { name: at('hyperParameterTuningJobName', TEXT, { isImplied: true }) } }],
    isList: true,
    toWire: (parents: readonly ITuningJob[]) => parents.map(parent => ({ hyperParameterTuningJobName: tuningJobNameOf(parent) })),
    fromWire: parents => Array.isArray(parents) ? list(parents.map(parent => call(ExistingTuningJob, 'of', data(parent?.hyperParameterTuningJobName)))) : undefined,
  }),
  type: at('warmStartType', TEXT, { isImplied: true }),
}, {
  getterOf: name => warmStart => warmStart[name as keyof WarmStart],
  factory: { owner: WarmStart, method: 'identicalDataAndAlgorithm', args: ['parents'] },
  write: ({ parents }, { warmStartType }) => {
    const method = Object.hasOwn(METHODS, warmStartType) ? METHODS[warmStartType as keyof typeof METHODS] : undefined;
    return method === undefined || parents === undefined ? undefined : call(WarmStart, method, parents);
  },
});
