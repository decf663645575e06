import type { ITuningJob } from './existing-tuning-job';
import { refuseNoList } from '../../manifest/given/refuse';
import { givenList } from '../../manifest/given/values';

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
   * @param parents 1 to 5 tuning jobs: a `HyperParameterTuningJob` of the program, or `ExistingTuningJob.of('…')`
   */
  public static identicalDataAndAlgorithm(parents: ITuningJob[]): WarmStart {
    return new WarmStart('IdenticalDataAndAlgorithm', parents);
  }

  /**
   * Data, ranges and the version of the image may differ.
   *
   * @param parents 1 to 5 tuning jobs: a `HyperParameterTuningJob` of the program, or `ExistingTuningJob.of('…')`
   */
  public static transferLearning(parents: ITuningJob[]): WarmStart {
    return new WarmStart('TransferLearning', parents);
  }

  /** The earlier tuning jobs. */
  public readonly parents: ITuningJob[];

  private constructor(
    /** The kind of the warm start, as SageMaker calls it. */
    public readonly type: string,
    parents: ITuningJob[],
  ) {
    refuseNoList(parents, 'parents');
    givenList(parents, 'parents');
    this.parents = [...parents];
  }
}
