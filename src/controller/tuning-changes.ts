import { CHANGES, type ChangeKind } from './changes';

/**
 * For each kind of change to a tuning job: same name, new name, or rejected. What holds for the metadata of training jobs
 * holds here, too.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/hyper_parameter_tuning_job/sdk.go
 */
export const TUNING_CHANGES: readonly ChangeKind[] = [
  {
    path: 'spec',
    change: 'any',
    renames: true,
    effect: 'rejected',
    why: 'SageMaker can\'t change a tuning job; the controller answers any difference with Terminal, "not implemented"',
  },
  {
    path: 'spec.hyperParameterTuningJobName',
    change: 'value',
    renames: true,
    effect: 'second job',
    why: 'the controller describes the new name, finds nothing and creates it',
  },
  {
    path: 'spec.tags',
    change: 'any',
    renames: false,
    effect: 'ignored',
    why: 'the controller sets tags when it creates the tuning job and never compares them again',
  },
  ...['subnets', 'securityGroupIDs'].map((list): ChangeKind => ({
    path: `spec.trainingJobDefinition.vpcConfig.${list}`,
    change: 'order',
    renames: true,
    effect: 'ignored',
    why: 'the controller compares them without regard to their order; in a list of definitions the order counts',
  })),
  ...CHANGES.filter(({ path }) => path.startsWith('metadata.')),
];
