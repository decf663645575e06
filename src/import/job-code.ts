import { Chart } from 'cdk8s';
import { withVariables } from './instance-groups';
import type { Names } from './names';
import { DebuggedTrainingJob } from '../job/debugged-training-job';
import { SpotTrainingJob } from '../job/spot-training-job';
import { TrainingJob } from '../job/training-job';
import { carryOut } from '../manifest/codec/carry-out';
import { construction, members, variable, type Call, type Code } from '../manifest/codec/code';
import type { Fields } from '../manifest/codec/codec';
import { codeOf, readerOf, type Codes } from '../manifest/codec/from-wire';
import type { Manifest } from '../manifest/manifest';
import { JOB_FIELDS } from '../props/fields';
import type { TrainingJobProps } from '../props/training-job-props';

/** The chart of a program. */
export const CHART = variable('chart', construction(Chart));

/** The construct that a manifest is best written as. */
export interface JobCode {
  readonly owner: object;
  readonly props: Code;
}

/**
 * The construct for a manifest, as far as it has props; undefined if it has none for what a job can't do without.
 *
 * @param given the code of props that are known already
 */
export function jobCode(manifest: Manifest, given: Codes, names: Names): JobCode | undefined {
  const { codes, props } = propsIn(manifest, JOB_FIELDS);
  if (codes.cluster === undefined || codes.algorithm === undefined) {
    return undefined;
  }
  const { owner, props: written } = patternOf({ ...codes, ...given }, props);
  return { owner, props: withVariables(members(written), codes.cluster, names) };
}

/** The props of a manifest as code, as far as there is some, and what the code gives. */
export function propsIn(manifest: object, fields: Fields): { readonly codes: Codes; readonly props: TrainingJobProps } {
  const read = readerOf(manifest);
  const codes: Record<string, Code | undefined> = {};
  const props: any = {};
  // Some depend on others, so each is looked at when it is asked for.
  for (const [name, field] of Object.entries(fields)) {
    Object.defineProperty(props, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const code = codeOf(field, read, { props });
        const value = code && carryOut(code);
        Object.defineProperty(props, name, { value, enumerable: true });
        codes[name] = code;
        return value;
      },
    });
  }
  return { props, codes: Object.fromEntries(Object.keys(fields).map(name => [name, props[name] === undefined ? undefined : codes[name]])) };
}

/** The class that says most about a job, with its props. */
function patternOf(codes: Codes, { maxRuntime, spot }: TrainingJobProps): { readonly owner: object; readonly props: Codes } {
  if (spot !== undefined && maxRuntime !== undefined && codes.checkpoints !== undefined) {
    const isUsual = spot.maxWaitSeconds === 2 * maxRuntime.toSeconds();
    return { owner: SpotTrainingJob, props: renamed(codes, 'spot', 'maxWait', isUsual ? undefined : (codes.spot as Call).args[0]) };
  }
  return { owner: codes.debugger === undefined ? TrainingJob : DebuggedTrainingJob, props: codes };
}

function renamed(codes: Codes, name: string, other: string, code: Code | undefined): Codes {
  return Object.fromEntries(Object.entries(codes).map(entry => entry[0] === name ? [other, code] : entry));
}
