import { type ITuningJob, TuningJobName } from './tuning-job-name';
import { call, data, list } from '../../manifest/codec/code';
import { at } from '../../manifest/codec/field';
import { part } from '../../manifest/codec/parts';
import { TEXT } from '../../manifest/codec/values';

/**
 * Earlier tuning jobs whose results a tuning job builds on. They must have ended before it starts, and be in the same
 * account and Region.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-warm-start.html
 */
export class WarmStart {
  /**
   * The same data and the same image; ranges and the number of training jobs may differ.
   *
   * @param parents 1 to 5 tuning jobs: a `HyperParameterTuningJob` of the program, or `TuningJobName.of('…')`
   */
  public static identicalDataAndAlgorithm(parents: ITuningJob[]): WarmStart {
    return new WarmStart('IdenticalDataAndAlgorithm', parents);
  }

  /**
   * Data, ranges and the version of the image may differ.
   *
   * @param parents 1 to 5 tuning jobs: a `HyperParameterTuningJob` of the program, or `TuningJobName.of('…')`
   */
  public static transferLearning(parents: ITuningJob[]): WarmStart {
    return new WarmStart('TransferLearning', parents);
  }

  private constructor(
    /** The kind of the warm start, as SageMaker calls it. */
    public readonly type: string,
    /** The earlier tuning jobs. */
    public readonly parents: ITuningJob[],
  ) {
  }
}

/** A look at a tuning job of the program must not fix its name. */
function nameOf(job: ITuningJob & { readonly _tuningJobName?: string }): string {
  return job._tuningJobName ?? job.tuningJobName;
}

const METHODS = { IdenticalDataAndAlgorithm: 'identicalDataAndAlgorithm', TransferLearning: 'transferLearning' } as const;

export const WARM_START = part<WarmStart>({
  parents: at('parentHyperParameterTuningJobs', {
    parts: [{ fields: { name: at('hyperParameterTuningJobName', TEXT, { isImplied: true }) } }],
    isList: true,
    toWire: (parents: readonly ITuningJob[]) => parents.map(parent => ({ hyperParameterTuningJobName: nameOf(parent) })),
    fromWire: parents => Array.isArray(parents) ? list(parents.map(parent => call(TuningJobName, 'of', data(parent?.hyperParameterTuningJobName)))) : undefined,
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
