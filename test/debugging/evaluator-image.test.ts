import { Chart, Lazy, Size, Testing } from 'cdk8s';
import { debugRule, profilerRule } from './evaluations';
import { InstanceType, TrainingJob } from '../../src';
import { Debugger, DebugRule, ProfilerRule } from '../../src/debugging';
import { publishedImage, type Evaluator } from '../../src/debugging/evaluator-image';
import { EVALUATOR_IMAGES } from '../../src/debugging/facts/debugger-images';
import { MINIMAL, synthError } from '../fixtures';

const CUSTOM = {
  sourceS3Uri: 's3://churn/rules/rules.py', className: 'GradientRule', instanceType: InstanceType.ML_T3_MEDIUM, volumeSize: Size.gibibytes(10),
};
const OWN = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/rules:1';

/** A rule of each image, in a Region. */
const RULES: Record<Evaluator, (region: string | undefined, image?: string) => any> = {
  builtIn: (region, image) => debugRule(DebugRule.overfit({ evaluatorImage: image }), { region }),
  custom: (region, image) => debugRule(DebugRule.custom('mine', { ...CUSTOM, evaluatorImage: image }), { region }),
  detailedProfiler: (region, image) => profilerRule(ProfilerRule.detailedProfiler({ evaluatorImage: image }), { region }),
};
const KINDS = Object.keys(RULES) as Evaluator[];

test.each([
  ['builtIn', 'us-west-2', '895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest'],
  ['builtIn', 'cn-north-1', '618459771430.dkr.ecr.cn-north-1.amazonaws.com.cn/sagemaker-debugger-rules:latest'],
  ['builtIn', 'us-gov-west-1', '515509971035.dkr.ecr.us-gov-west-1.amazonaws.com/sagemaker-debugger-rules:latest'],
  ['custom', 'eu-north-1', '091235270104.dkr.ecr.eu-north-1.amazonaws.com/sagemaker-debugger-rule-evaluator:latest'],
  ['custom', 'cn-northwest-1', '658559488188.dkr.ecr.cn-northwest-1.amazonaws.com.cn/sagemaker-debugger-rule-evaluator:latest'],
  ['detailedProfiler', 'il-central-1', '216881608335.dkr.ecr.il-central-1.amazonaws.com/detailed-profiler-processing:latest'],
] as Array<[Evaluator, string, string]>)('the image of %s in %s', (kind, region, image) => {
  expect(RULES[kind](region).ruleEvaluatorImage).toBe(image);
});

test.each(KINDS)('%s has an image in each Region of its table', kind => {
  for (const [region, account] of Object.entries(EVALUATOR_IMAGES[kind].accounts)) {
    expect(publishedImage(kind, 'a', region)).toMatch(new RegExp(`^${account}\\.dkr\\.ecr\\.${region}\\.amazonaws\\.com(\\.cn)?/[a-z-]+:latest$`));
  }
});

describe.each(KINDS)('without an image of %s', kind => {
  test.each(['ap-southeast-3', 'mx-central-1', 'nowhere', 'constructor'])('a job in %s asks for one', region => {
    expect(() => RULES[kind](region)).toThrow(new RegExp(`Expected a Region with an image for .*, got '${region}'. AWS has one in .*us-west-2.*set the 'evaluatorImage' of the rule '`));
  });

  test('a job without a Region asks for one', () => {
    expect(() => RULES[kind](undefined)).toThrow(/is missing, and the image for .* differs by Region: set it/);
  });

  test('a job whose Region is a token asks for one', () => {
    expect(() => RULES[kind]('${Token[Region.1]}')).toThrow(/Expected `region` to be text.* got a token/);
    expect(() => RULES[kind](Lazy.any({ produce: () => 'eu-west-1' }))).toThrow(/Expected `region` to be text.* got a token/);
  });

  test('a rule can bring its own', () => {
    expect(RULES[kind]('ap-southeast-3', OWN).ruleEvaluatorImage).toBe(OWN);
  });
});

test('a missing image is reported with the other errors of the app', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'test');
  const watched = Debugger.at('s3://churn/tensors/', { rules: [DebugRule.overfit()] });
  new TrainingJob(chart, 'elsewhere', { ...MINIMAL, region: 'mx-central-1', debugger: watched });
  new TrainingJob(chart, 'roleless', { ...MINIMAL, role: 'nobody' });
  expect(synthError(app)).toMatch(/\[test\/elsewhere\] spec: can't be rendered: Expected a Region with an image[^]*spec\.roleARN/);
});
