import { asList } from './resources';
import { valueAt } from '../../manifest/paths';
import type { JobView } from '../engine/job-view';
import type { Rule } from '../rule';

/**
 * The check that no two members of a list have the same name.
 *
 * @param path the CRD path of the names, such as `spec.tags[].key`
 * @param another what the earlier name is, such as `the key of another tag`; by default, that of a member at a path
 */
export function repeatedNames(path: string, another?: string): Rule['check'] {
  const [list, member] = path.split('[].');
  return (job: JobView) => {
    const names = asList(valueAt(job, list)).map(one => one[member]);
    return names.flatMap((name, position) => {
      const first = names.indexOf(name);
      return name !== undefined && first < position
        ? [{ path: `${list}[${position}].${member}`, says: `'${name}' is ${another ?? `the name of ${list}[${first}]`}, too` }]
        : [];
    });
  };
}
