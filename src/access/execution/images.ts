import type { GatheredNeeds } from './gathered-needs';
import { toFinding } from '../../rules/engine/to-finding';
import { parseImage } from '../../rules/readings/image';
import { POLICY_RULES } from '../role-rules';

/** The image of the training, named by its path or by an algorithm resource. */
export function readImage(needs: GatheredNeeds): void {
  const { algorithmName, trainingImage } = needs.spec.algorithmSpecification ?? {};
  if (trainingImage !== undefined) {
    pullImage(needs, trainingImage, 'spec.algorithmSpecification.trainingImage');
  }
  if (algorithmName !== undefined && mayBeOfAccount(algorithmName, needs.place.account)) {
    const field = 'spec.algorithmSpecification.algorithmName';
    const { algorithmImages } = needs.additions;
    if (algorithmImages === undefined) {
      const says = typeof algorithmName === 'string' ? `is '${algorithmName}', whose image the job does not name` : 'is not a string';
      needs.findings.push(toFinding(POLICY_RULES.algorithmImage, { path: field, says }));
    }
    algorithmImages?.forEach(image => pullImage(needs, image, field));
  }
}

/** Algorithms of the AWS Marketplace belong to other accounts, and SageMaker needs nobody's help to pull them. */
function mayBeOfAccount(algorithmName: unknown, own: string): boolean {
  const account = /^arn:[^:]*:sagemaker:[^:]*:(\d{12}):/.exec(typeof algorithmName === 'string' ? algorithmName : '')?.[1];
  return account === undefined || account === own;
}

/** SageMaker pulls an image from the registry of an account. */
export function pullImage(needs: GatheredNeeds, given: unknown, field: string): void {
  const image = needs.textAt(field, given);
  const path = image === undefined ? undefined : parseImage(image);
  if (image !== undefined && path === undefined) {
    needs.unknown(field, `is not the path of an image, got '${image}'`);
  }
  const { repository, ecr } = path ?? {};
  if (ecr === undefined) {
    return;
  }
  needs.grants.push({
    sid: 'LogInToRegistries',
    actions: ['ecr:GetAuthorizationToken'],
    resources: ['*'],
    reason: 'SageMaker logs in to Amazon ECR to pull images. A login is for all registries: AWS has no resource-level permission for it.',
    field,
  }, {
    sid: 'PullImages',
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resources: [`arn:${needs.place.partition}:ecr:${ecr.region}:${ecr.account}:repository/${repository}`],
    reason: 'SageMaker pulls the images of the training and of the rules that watch it.',
    field,
  });
}
