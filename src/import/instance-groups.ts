import type { Names } from './names';
import { InstanceGroup } from '../instances/instance-group';
import { mapped, variable, type Code, type Data, type Variable } from '../manifest/codec/code';

/** The props of a job with a variable for each instance group of its cluster, since channels name them, too. */
export function withVariables(props: Code, cluster: Code, names: Names): Code {
  const variables = new Map<string, Variable>();
  const named = (code: Code): Code => {
    if (code.kind !== 'call' || code.owner !== InstanceGroup) {
      return code;
    }
    const { data: groupName } = code.args[0] as Data;
    const known = variables.get(groupName) ?? variable(names.take(groupName, 'Group'), code);
    variables.set(groupName, known);
    return known;
  };
  mapped(cluster, named);
  return mapped(props, named);
}
