import { Chart, Cron, Duration, type IResolver, JsonPatch, Lazy, Size, Testing } from 'cdk8s';
import {
  AdoptionPolicy, Algorithm, Channel, Checkpoints, Cluster, DeletionPolicy, InputMode, InstanceGroup, InstanceType, JobName, ManagedSpot,
  Output, SourceCode, TrainingCronJob, TrainingJob, TrainingTemplate,
} from '../../src';
import { Debugger, DebugRule, Profiler, ProfilerRule } from '../../src/debugging';
import { HyperParameterTuningJob, Objective, Range } from '../../src/job/tuning';
import { jobWith, MINIMAL } from '../fixtures';

const TRAINING_COMPILER = 'huggingface-pytorch-trcomp-training:1.9.0-transformers4.11.0-gpu-py38-cu111-ubuntu20.04';
const RULES_IMAGE = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest';

/*
 * Golden vectors. A name in this table is a promise: a release that changes one of them renames, and so trains again,
 * jobs whose programs did not change. That takes a major version.
 */
describe('golden names', () => {
  test.each([
    ['the smallest job', {}, 'test-churn-6563e7b962a2'],
    ['a run', { name: JobName.hashed({ run: '2' }) }, 'test-churn-a72f216f4c94'],
    ['a family', { name: JobName.hashed({ family: 'churn' }) }, 'churn-57ccb3b82e09'],
    ['a namespace', { namespace: 'ml' }, 'test-churn-2e4f5244bb50'],
    ['no Region', { region: undefined }, 'test-churn-7d7bf08f2b6f'],
    ['hyperparameters', { hyperParameters: { eta: 0.2, b: true, names: ['ä', 'ß'] } }, 'test-churn-87dd72febfdf'],
    ['hyperparameters in an image of Training Compiler', {
      algorithm: Algorithm.fromImage(`763104351884.dkr.ecr.eu-west-1.amazonaws.com/${TRAINING_COMPILER}`), hyperParameters: { model: 'bert' },
    }, 'test-churn-68df6d0677ba'],
    ['hyperparameters in an image of PyTorch on Amazon Linux 2023', {
      algorithm: Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch:2.14-cu133-amzn2023-sagemaker'), hyperParameters: { model: 'bert' },
    }, 'test-churn-d6533fa4427e'],
    ['hyperparameters in an image of PyTorch for Arm', {
      algorithm: Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training-arm64:2.7.0-gpu-py312'), hyperParameters: { model: 'bert' },
    }, 'test-churn-a273725c5ec7'],
    ['hyperparameters of a script in the image of XGBoost', {
      algorithm: Algorithm.fromImage('141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1'),
      code: SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' }),
      hyperParameters: { objective: 'reg:squarederror', eval_metric: ['rmse', 'mae'] },
    }, 'test-churn-4b8e935260a5'],
    ['its own name in a prefix', { checkpoints: Checkpoints.at('s3://churn/checkpoints/') }, 'test-churn-6f69a1684185'],
    ['spot', { spot: ManagedSpot.maxWait(Duration.hours(2)) }, 'test-churn-d28965102692'],
    ['groups', {
      cluster: Cluster.heterogeneous([InstanceGroup.of('a', InstanceType.ML_M5_XLARGE, 1), InstanceGroup.of('b', InstanceType.ML_G5_XLARGE, 2)]),
    }, 'test-churn-da372fb50922'],
    ['debugger and profiler', {
      debugger: Debugger.at('s3://churn/debug', { rules: [DebugRule.of('loss', RULES_IMAGE, { parameters: { rule_to_invoke: 'LossNotDecreasing' } })] }),
      profiler: Profiler.at('s3://churn/profile', { rules: [ProfilerRule.of('report', RULES_IMAGE, { parameters: { rule_to_invoke: 'ProfilerReport' } })] }),
    }, 'test-churn-b712dbef4837'],
  ])('%s', (_what, props, name) => {
    expect(jobWith(props).trainingJobName).toBe(name);
  });
});

describe('what the name follows', () => {
  const name = (props: Parameters<typeof jobWith>[0] = {}) => jobWith(props).trainingJobName;

  test('the same content gives the same name', () => {
    expect(name()).toBe(name({}));
  });

  test.each<[string, Parameters<typeof jobWith>[0]]>([
    ['the image', { algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:2') }],
    ['the role', { role: 'arn:aws:iam::111122223333:role/other' }],
    ['the Region', { region: 'eu-central-1' }],
    ['the namespace', { namespace: 'other' }],
    ['the run', { name: JobName.hashed({ run: '1' }) }],
    ['a hyperparameter', { hyperParameters: { eta: 0.1 } }],
    ['the volume', { cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeSize: Size.gibibytes(31) }) }],
    ['the input mode', { inputMode: InputMode.FAST_FILE }],
  ])('%s counts', (_what, props) => {
    expect(name(props)).not.toBe(name());
  });

  test.each<[string, Parameters<typeof jobWith>[0]]>([
    ['labels', { labels: { team: 'a' } }],
    ['annotations', { annotations: { note: 'a' } }],
    ['the deletion policy', { deletionPolicy: DeletionPolicy.RETAIN }],
    ['adoption', { adoption: AdoptionPolicy.ADOPT_OR_CREATE }],
    ['tags', { tags: { team: 'a' } }],
  ])('%s do not count', (_what, props) => {
    expect(name(props)).toBe(name());
  });

  test('the order in which members of maps were given does not count', () => {
    expect(name({ hyperParameters: { a: 1, b: 2 }, environment: { A: '1', B: '2' } }))
      .toBe(name({ hyperParameters: { b: 2, a: 1 }, environment: { B: '2', A: '1' } }));
  });

  test.each(['newField', 'labels', 'annotations'])('a patch that adds %s to the spec counts', field => {
    const patched = jobWith();
    patched.addJsonPatch(JsonPatch.add(`/spec/${field}`, 1));
    expect(patched.trainingJobName).not.toBe(name());
  });

  test.each([
    ['the spec', JsonPatch.remove('/spec')],
    ['the name', JsonPatch.remove('/spec/trainingJobName')],
    ['all of a setting', JsonPatch.replace('/spec/algorithmSpecification', null)],
  ])('a job from which a patch takes %s still has a name', (_what, patch) => {
    const patched = jobWith();
    patched.addJsonPatch(patch);
    expect(patched.trainingJobName).toMatch(/^test-churn-[0-9a-f]{12}$/);
    expect(patched.name).toBe(patched.trainingJobName);
  });

  test('two paths that read alike as a family still give two names', () => {
    const chart = new Chart(Testing.app(), 'test');
    const first = new TrainingJob(chart, 'a_b', MINIMAL);
    const second = new TrainingJob(chart, 'a.b', MINIMAL);
    expect(first.family).toBe(second.family);
    expect(first.trainingJobName).not.toBe(second.trainingJobName);
  });

  test('with a family of its own, a job keeps its name when it moves in the tree', () => {
    const props = { ...MINIMAL, name: JobName.hashed({ family: 'churn' }) };
    const here = new TrainingJob(new Chart(Testing.app(), 'here'), 'a', props);
    const there = new TrainingJob(new Chart(Testing.app(), 'there'), 'b', props);
    expect(here.trainingJobName).toBe(there.trainingJobName);
  });

  test('what depends on another job follows that job', () => {
    const next = (eta: number) => {
      const chart = new Chart(Testing.app(), 'test');
      const first = new TrainingJob(chart, 'first', { ...MINIMAL, hyperParameters: { eta } });
      return new TrainingJob(chart, 'next', { ...MINIMAL, channels: [Channel.modelOf('model', first)] }).trainingJobName;
    };
    expect(next(0.1)).toBe(next(0.1));
    expect(next(0.1)).not.toBe(next(0.2));
  });

  test.each<[string, (text: any) => Parameters<typeof jobWith>[0]]>([
    ['a run', text => ({ name: JobName.hashed({ run: text }) })],
    ['a digest of data', text => ({ channels: [Channel.s3('train', 's3://churn/train/', { digest: text })] })],
    ['a digest of code', text => ({ code: SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py', digest: text }) })],
  ])('%s that is a token counts as what it resolves to', (_what, props) => {
    const late = (text: string) => name(props(Lazy.any({ produce: () => text })));
    expect([late('1'), late('2')]).toEqual([name(props('1')), name(props('2'))]);
    expect(late('1')).not.toBe(late('2'));
  });

  test('a run and a digest count as what a resolver makes of them, not as the number of their token', () => {
    const resolver: IResolver = {
      resolve: context => /Token\[/.test(context.value) && context.replaceValue('1'),
    };
    const nameIn = (text: string, resolvers: IResolver[] = []) => new TrainingJob(new Chart(Testing.app({ resolvers }), 'test'), 'churn', {
      ...MINIMAL, name: JobName.hashed({ run: text }), channels: [Channel.s3('train', 's3://churn/train/', { digest: text })],
    }).trainingJobName;
    expect([nameIn('${Token[TOKEN.1]}', [resolver]), nameIn('${Token[TOKEN.2]}', [resolver])]).toEqual([nameIn('1'), nameIn('1')]);
  });

  test('a run that is a token and resolves to nothing is none', () => {
    expect(name({ name: JobName.hashed({ run: Lazy.any({ produce: () => undefined }) }) })).toBe(name());
  });

  test('digests that are tokens count in the names of runs and of tuning jobs', () => {
    const textWith = (digest: any) => {
      const chart = new Chart(Testing.app(), 'test');
      const template = new TrainingTemplate(chart, 'template', {
        ...MINIMAL, channels: [Channel.s3('train', 's3://churn/train/', { digest })], metrics: [{ name: 'auc', regex: 'auc=([0-9.]+)' }],
      });
      new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' });
      const tuned = new HyperParameterTuningJob(chart, 'tuned', {
        template, objective: Objective.maximize('auc'), ranges: { eta: Range.continuous(0.1, 0.3) }, maxTrainingJobs: 2, maxParallelTrainingJobs: 1,
      });
      return [JSON.stringify(chart.toJson()), tuned.tuningJobName];
    };
    const [one, two] = ['1', '2'].map(digest => textWith(Lazy.any({ produce: () => digest })));
    expect([one, two]).toEqual([textWith('1'), textWith('2')]);
    expect(one[1]).not.toBe(two[1]);
  });

  test('the output counts, though it contains the name', () => {
    expect(name({ output: Output.at(`s3://churn/${JobName.OWN}/`) })).not.toBe(name());
  });
});
