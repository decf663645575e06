import { ApiObject, App, Chart, Duration, Include, JsonPatch, Lazy, Testing, Yaml } from 'cdk8s';
import { GUARDRAIL_CASES } from './guardrail-cases';
import {
  Cluster, Guardrail, Guardrails, InstanceType, l1, ManagedSpot, Output, TrainingDefaults, TrainingJob, TrainingNamespace, TrainingRules,
  type IGuardrailRule,
} from '../../src';
import { GUARDRAIL_RULES } from '../../src/platform/guardrail-catalog';
import { judge } from '../../src/rules/judge';
import { MINIMAL, synthError } from '../fixtures';
import { patched, refusedCases, unclearPhrases, VALID_MANIFEST } from '../rules/cases/case';
import { VALID_TUNING } from '../rules/tuning/valid-tuning';

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

const warnings = () => printed.mock.calls.map(([text]) => /\[[^\]]*\] \S+ .*/.exec(text)![0]);

/** The errors of an app, without their explanations. */
function errorsOf(app: App): string[] {
  try {
    app.synthYaml();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).filter(line => /^ {2}\[/.test(line)).map(line => line.trim());
  }
}

/** The fields that a guardrail finds fault with in a manifest of somebody else. */
function fieldsRefused(guardrail: Guardrail, manifest: any): string[] {
  const app = new App();
  const chart = new Chart(app, 'test');
  Guardrails.of(chart).add(guardrail);
  new ApiObject(chart, 'job', manifest);
  return errorsOf(app).map(line => /^\[test\/job\] (.*?): /.exec(line)![1]);
}

describe.each(GUARDRAIL_CASES.map(cases => [cases.title, cases] as const))('the guardrail for %s', (_title, { guardrail, ...cases }) => {
  test.each(Object.entries(cases.accepts))('accepts %s', (_phrase, patch) => {
    expect(fieldsRefused(guardrail, patched(VALID_MANIFEST, patch))).toEqual([]);
  });

  test.each(refusedCases(cases))('refuses $phrase', ({ patch, path }) => {
    expect(fieldsRefused(guardrail, patched(VALID_MANIFEST, patch))).toContain(path);
  });
});

test('every case of a guardrail is named by a phrase', () => {
  expect(GUARDRAIL_CASES.flatMap(({ title, ...cases }) => unclearPhrases(cases).map(phrase => `${title}: ${phrase}`))).toEqual([]);
});

// They judge no single job; the tests of sweeps have cases of them.
const OF_SWEEPS = ['guardrail-max-sweep-instance-hours', 'guardrail-max-sweep-cost'];

test('every built-in guardrail has cases', () => {
  const ids = [...new Set(GUARDRAIL_CASES.map(({ guardrail }) => guardrail.rule)), ...OF_SWEEPS];
  expect(ids.sort()).toEqual(GUARDRAIL_RULES.map(({ id }) => id).sort());
});

describe('guardrails', () => {
  const app = () => new App();

  test('name the field, the value, the demand and their scope', () => {
    const root = app();
    const chart = new Chart(root, 'team');
    Guardrails.of(chart).add(Guardrail.instanceTypes('ml.m5.*', 'ml.c5.*'));
    new TrainingJob(chart, 'churn', { ...MINIMAL, cluster: Cluster.of(InstanceType.ML_P4D_24XLARGE) });
    expect(synthError(root)).toContain([
      '[team/churn] spec.resourceConfig.instanceType (cluster.instanceType in code): is \'ml.p4d.24xlarge\'; the guardrails of [team] demand one of ml.m5.*, ml.c5.*',
      'why:  these instances are not for the jobs below that scope',
      'fix:  choose an instance type that is allowed',
      'rule: guardrail-instance-types, https://',
    ].join('\n      '));
  });

  test('ask for the key that is missing, and for none of disks that take none', () => {
    const remediesOn = (type: InstanceType) => {
      const chart = new Chart(app(), 'team');
      Guardrails.of(chart).add(Guardrail.encryptionAtRest());
      return new TrainingJob(chart, 'churn', { ...MINIMAL, cluster: Cluster.of(type) }).findings.map(({ remedy }) => remedy);
    };
    expect(remediesOn(InstanceType.ML_G5_XLARGE)).toEqual(['set output.kmsKey (Output.at)']);
    expect(remediesOn(InstanceType.ML_M5_XLARGE)).toEqual(['set cluster.volumeKey (Cluster.of)', 'set output.kmsKey (Output.at)']);
  });

  test('of all scopes hold together, wherever and whenever they were set', () => {
    const root = app();
    const chart = new Chart(root, 'team');
    const job = new TrainingJob(chart, 'churn', { ...MINIMAL, maxRuntime: Duration.hours(10) });
    Guardrails.of(chart).add(Guardrail.maxRuntime(Duration.hours(8)));
    Guardrails.of(root).add(Guardrail.maxRuntime(Duration.hours(9)), Guardrail.maxRuntime(Duration.hours(20)));
    Guardrails.of(new Chart(root, 'other')).add(Guardrail.maxRuntime(Duration.hours(1)));
    expect(job.findings.map(({ message }) => message)).toEqual([
      'is 36000; the guardrails of the app demand at most 32400 seconds', 'is 36000; the guardrails of [team] demand at most 28800 seconds',
    ]);
    expect(Guardrails.of(chart).inForce.map(({ demand, scope }) => [demand, scope])).toEqual([
      ['at most 32400 seconds', root], ['at most 72000 seconds', root], ['at most 28800 seconds', chart],
    ]);
  });

  test('judge the L1 and included YAML, which other rules leave alone', () => {
    const root = app();
    const chart = new Chart(root, 'team');
    Guardrails.of(root).add(Guardrail.spotOnly());
    const bad = { ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, roleARN: 'x' } };
    new Include(chart, 'yaml', { url: Yaml.tmp([bad]) });
    new l1.TrainingJob(chart, 'l1', { spec: { ...MINIMAL_L1, trainingJobName: 'b' } });
    expect(errorsOf(root)).toEqual([
      '[team/yaml/churn-1-trainingjob] spec.enableManagedSpotTraining: is false; the guardrails of the app demand true',
      '[team/l1] spec.enableManagedSpotTraining: is missing; the guardrails of the app demand true',
    ]);
    TrainingRules.of(root).judgeForeignJobs();
    expect(errorsOf(root).filter(line => line.includes('spec.roleARN'))).toHaveLength(1);
    expect(errorsOf(root).filter(line => line.includes('spec.enableManagedSpotTraining'))).toHaveLength(2);
    expect(errorsOf(root).filter(line => line.includes('is the name of another job'))).toEqual([]);
  });

  test('leave namespaces to the rules about them, which judge no object of others unless they are told to', () => {
    const root = app();
    const chart = new Chart(root, 'team');
    new TrainingNamespace(chart, 'namespace', { name: 'team', accountId: '444455556666' });
    new ApiObject(chart, 'job', patched(VALID_MANIFEST, { metadata: { namespace: 'team' } }));
    Guardrails.of(root).add(Guardrail.spotOnly());
    expect(errorsOf(root).map(line => line.split(':', 1)[0])).toEqual(['[team/job] spec.enableManagedSpotTraining']);
    TrainingRules.of(root).judgeForeignJobs();
    expect(errorsOf(root).map(line => line.split(':', 1)[0])).toContain('[team/job] spec.roleARN');
  });

  test('see foreign objects that change after they were judged', () => {
    const root = app();
    const chart = new Chart(root, 'team');
    Guardrails.of(root).add(Guardrail.spotOnly());
    expect(errorsOf(root)).toEqual([]);
    const spec = { ...VALID_MANIFEST.spec, enableManagedSpotTraining: true };
    const object = new ApiObject(chart, 'job', { ...VALID_MANIFEST, spec });
    expect(errorsOf(root)).toEqual([]);
    spec.enableManagedSpotTraining = false;
    expect(errorsOf(root)).toHaveLength(1);
    chart.node.tryRemoveChild(object.node.id);
    expect(errorsOf(root)).toEqual([]);
  });

  describe('and tokens', () => {
    const TOKEN = '${Token[TOKEN.1]}';

    test.each(GUARDRAIL_CASES.map(({ title, guardrail }) => [title, guardrail] as const))('refuses them where it looks: %s', (_title, guardrail) => {
      for (const field of guardrail._rule.paths) {
        for (const path of partsOf(field)) {
          expect([path, fieldsRefused(guardrail, withTokenAt(path))]).toEqual([path, expect.arrayContaining([expect.stringMatching(/./)])]);
        }
      }
    });

    test('refuses them as parts of texts, too', () => {
      expect(fieldsRefused(Guardrail.buckets('churn'), withValueAt('spec.outputDataConfig.s3OutputPath', `s3://churn/${TOKEN}`))).toContain('spec.outputDataConfig.s3OutputPath');
      expect(fieldsRefused(Guardrail.buckets('churn'), withValueAt('spec.outputDataConfig.s3OutputPath', 's3://evil/${Token['))).toContain('spec.outputDataConfig.s3OutputPath');
    });

    test('leaves tokens alone elsewhere', () => {
      expect(fieldsRefused(Guardrail.roles('arn:aws:iam::*:role/*'), withTokenAt('spec.outputDataConfig.s3OutputPath'))).toEqual([]);
    });

    test('a rule of yours cannot judge a job with a token either', () => {
      const guardrail = Guardrail.custom('own', { check: () => [] }, { demand: 'nothing', why: 'so', remedy: 'none' });
      expect(fieldsRefused(guardrail, withTokenAt('spec.outputDataConfig.s3OutputPath'))).toEqual(['spec.outputDataConfig.s3OutputPath']);
    });

    test('a scope can let its own guardrails leave tokens alone, by name', () => {
      const root = app();
      const chart = new Chart(root, 'team');
      Guardrails.of(root).add(Guardrail.roles('arn:aws:iam::111122223333:role/training'));
      new ApiObject(chart, 'job', withTokenAt('spec.roleARN'));
      expect(errorsOf(root)).toEqual([
        '[team/job] spec.roleARN: is a token, which no guardrail can judge; the guardrails of the app demand arn:aws:iam::111122223333:role/training',
      ]);
      expect(() => Guardrails.of(chart).allowTokens('guardrail-roles')).toThrow("Expected `allowTokens` to get the id of a guardrail of 'team', got 'guardrail-roles'; it has none.");
      expect(() => Guardrails.of(root).allowTokens('guardrail-role')).toThrow('it has guardrail-roles.');
      Guardrails.of(root).allowTokens('guardrail-roles');
      expect(errorsOf(root)).toEqual([]);
      expect(Guardrails.of(root).inForce.map(({ rule, allowsTokens }) => [rule, allowsTokens])).toEqual([['guardrail-roles', true]]);
    });

    function withTokenAt(path: string): any {
      return withValueAt(path, TOKEN);
    }

    function withValueAt(path: string, value: string): any {
      const key = /^metadata\.annotations\.(.+)$/.exec(path)?.[1];
      const keys = key === undefined ? path.split('.') : ['metadata', 'annotations', key];
      const patch = keys.reduceRight<any>((inner, name) => /\[\]$/.test(name) ? { [name.slice(0, -2)]: [inner] } : { [name]: inner }, value);
      return patched(VALID_MANIFEST, patch);
    }

    /** A path, and those of the objects around it. */
    function partsOf(path: string): string[] {
      const names = path.startsWith('metadata.') ? [path] : path.split('.');
      return names.map((_, i) => names.slice(0, i + 1).join('.')).filter(part => part !== 'spec');
    }
  });

  test.each<[string, string, object]>([
    ['under a range of the same name', 'spec.trainingJobDefinition.staticHyperParameters.dir', {
      hyperParameterTuningJobConfig: { parameterRanges: { categoricalParameterRanges: [{ name: 'dir', values: ['x'] }] } },
      trainingJobDefinition: { staticHyperParameters: { dir: 's3://evil' } },
    }],
    ['in the first of two ranges of the same name', 'spec.hyperParameterTuningJobConfig.parameterRanges.categoricalParameterRanges[0].values[0]', {
      hyperParameterTuningJobConfig: { parameterRanges: { categoricalParameterRanges: [{ name: 'dir', values: ['s3://evil'] }, { name: 'dir', values: ['x'] }] } },
    }],
    ['in a range without a name', 'spec.hyperParameterTuningJobConfig.parameterRanges.autoParameters[0].valueHint', {
      hyperParameterTuningJobConfig: { parameterRanges: { autoParameters: [{ valueHint: 's3://evil' }] } },
    }],
    ['in a range of the only definition', 'spec.trainingJobDefinition.hyperParameterRanges.categoricalParameterRanges[0].values[0]', {
      trainingJobDefinition: { hyperParameterRanges: { categoricalParameterRanges: [{ name: 'dir', values: ['s3://evil'] }] } },
    }],
    ['in a range of all of several definitions', 'spec.hyperParameterTuningJobConfig.parameterRanges.categoricalParameterRanges[0].values[0]', {
      hyperParameterTuningJobConfig: { parameterRanges: { categoricalParameterRanges: [{ name: 'dir', values: ['s3://evil'] }] } },
      trainingJobDefinition: null,
      trainingJobDefinitions: [{ definitionName: 'a' }, { definitionName: 'b' }],
    }],
  ])('see a hyperparameter of a tuning job %s', (_where, path, patch) => {
    expect(fieldsRefused(Guardrail.buckets('churn'), patched(VALID_TUNING, { spec: patch } as any))).toEqual([path]);
  });

  test('see through what cdk8s resolves, and leave resources without a spec alone', () => {
    for (const { guardrail } of GUARDRAIL_CASES) {
      expect(fieldsRefused(guardrail, { apiVersion: VALID_MANIFEST.apiVersion, kind: 'TrainingJob', metadata: {} })).toEqual([]);
    }
    const root = app();
    Guardrails.of(root).add(Guardrail.roles('arn:aws:iam::111122223333:role/training'));
    const job = new TrainingJob(new Chart(root, 'team'), 'churn', { ...MINIMAL, role: Lazy.any({ produce: () => MINIMAL.role }) });
    expect(job.findings).toEqual([]);
  });

  test('don\'t mind manifests of the wrong shape', () => {
    for (const { guardrail } of GUARDRAIL_CASES) {
      for (const value of ['text', 3, [], [null], { a: 1 }, true]) {
        const fields = Object.keys(VALID_MANIFEST.spec).concat('vpcConfig', 'tags', 'checkpointConfig', 'debugRuleConfigurations');
        const manifest = { ...VALID_MANIFEST, spec: Object.fromEntries(fields.map(field => [field, value])) };
        expect(fieldsRefused(guardrail, manifest).filter(path => path === 'spec')).toEqual([]);
      }
    }
  });

  test('don\'t mind jobs without metadata', () => {
    const root = app();
    Guardrails.of(root).add(Guardrail.spotOnly());
    const object = new ApiObject(new Chart(root, 'team'), 'job', VALID_MANIFEST);
    object.addJsonPatch(JsonPatch.remove('/metadata'));
    expect(errorsOf(root)).toEqual(['[team/job] spec.enableManagedSpotTraining: is false; the guardrails of the app demand true']);
  });

  test('say what to do with groups of which only some take a key', () => {
    const instanceGroups = ['ml.p4d.24xlarge', 'ml.m5.xlarge'].map(instanceType => ({ instanceGroupName: instanceType, instanceType, instanceCount: 1 }));
    const root = app();
    Guardrails.of(root).add(Guardrail.encryptionAtRest({ output: false }));
    new ApiObject(new Chart(root, 'team'), 'job', patched(VALID_MANIFEST, { spec: { resourceConfig: { instanceType: null, instanceCount: null, instanceGroups, volumeKMSKeyID: null } } }));
    expect(synthError(root)).toContain('use instances with local disks in all groups, or in none: with ml.p4d.24xlarge, SageMaker takes no key');
  });

  test('keep what they were given, in the judge as in the policy', () => {
    const subnets = ['subnet-1'];
    const guardrail = Guardrail.vpc({ subnets });
    subnets.push('subnet-2');
    const fields = fieldsRefused(guardrail, { ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, vpcConfig: { subnets: ['subnet-2'], securityGroupIDs: ['sg-1'] } } });
    expect(fields).toEqual(['spec.vpcConfig.subnets[0]']);
  });

  test('are refused when they make no sense', () => {
    expect(() => Guardrail.instanceTypes()).toThrow('Expected allowed instance types to have at least one value, got none');
    expect(() => Guardrail.instanceTypes('m5.large')).toThrow("to begin with ml., such as ml.m5.xlarge or ml.g5.*, got 'm5.large'");
    expect(() => Guardrail.images(' ')).toThrow('Expected allowed images to be texts that are not empty, got " "');
    expect(() => Guardrail.buckets('s3://x')).toThrow("Expected allowed buckets without s3://, such as example-data or example-data/churn, got 's3://x'");
    expect(() => Guardrail.roles()).toThrow('Expected allowed roles to have at least one value');
    expect(() => Guardrail.regions()).toThrow('Expected allowed Regions to have at least one value');
    expect(() => Guardrail.requiredTags({})).toThrow('Expected required tags to have at least one value');
    expect(() => Guardrail.vpc({ subnets: [] })).toThrow('Expected allowed subnets to have at least one value');
    expect(() => Guardrail.encryptionAtRest({ volume: false, output: false })).toThrow('Expected `volume`, `output` or both to be true, got neither');
    expect(() => Guardrail.encryptionAtRest({ keys: [] })).toThrow('Expected allowed keys to have at least one value');
    expect(() => Guardrail.maxInstanceHours(0)).toThrow('Expected the largest number of instance-hours to be greater than 0, got 0');
    expect(() => Guardrail.maxRuntime(Duration.seconds(0))).toThrow('Expected the longest run to be greater than 0, got 0');
  });
});

describe('an acknowledgement of a guardrail', () => {
  const ID = 'guardrail-spot';

  test('has no effect by default, and is told so', () => {
    const root = new App();
    const job = new TrainingJob(new Chart(root, 'team'), 'churn', MINIMAL);
    Guardrails.of(root).add(Guardrail.spotOnly());
    TrainingRules.of(root).acknowledge(ID, 'please');
    job.metadata.addAnnotation(`acknowledge.cdk8s-sagemaker-training/${ID}`, 'please');
    expect(job.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      `${ID}: is false; the guardrails of the app demand true`,
      `acknowledgement-unused: acknowledges '${ID}', which can't be acknowledged`,
    ]);
    expect(errorsOf(root)).toHaveLength(1);
    expect(warnings()).toContainEqual(expect.stringContaining(`[] metadata.annotations.acknowledge.cdk8s-sagemaker-training/${ID}: acknowledges '${ID}', which can't be`));
  });

  test.each([true, false])('has no effect if the same guardrail was also added without that (first: %s)', isFirst => {
    const root = new App();
    const guardrail = Guardrail.spotOnly();
    const calls = [() => Guardrails.of(root).add(guardrail), () => Guardrails.of(root).addAcknowledgeable(guardrail)];
    (isFirst ? calls : calls.reverse()).forEach(call => call());
    TrainingRules.of(new TrainingJob(new Chart(root, 'team'), 'churn', MINIMAL)).acknowledge(ID, 'please');
    expect(errorsOf(root)).toHaveLength(1);
    expect(Guardrails.of(root).inForce.map(({ isAcknowledgeable }) => isAcknowledgeable)).toEqual([false]);
  });

  test('counts for those that allow it, and stands in the manifest', () => {
    const root = new App();
    const chart = new Chart(root, 'team');
    const job = new TrainingJob(chart, 'churn', MINIMAL);
    Guardrails.of(root).addAcknowledgeable(Guardrail.spotOnly());
    TrainingRules.of(job).acknowledge(ID, 'must be ready by noon');
    new ApiObject(chart, 'foreign', patched(VALID_MANIFEST, { metadata: { annotations: { [`acknowledge.cdk8s-sagemaker-training/${ID}`]: 'old' } } }));
    expect(errorsOf(root)).toEqual([]);
    expect(warnings()).toEqual([]);
    const [manifest] = Testing.synth(chart);
    expect(manifest.metadata.annotations).toMatchObject({ [`acknowledge.cdk8s-sagemaker-training/${ID}`]: 'must be ready by noon' });
    expect(judge([{ manifest }])[0].findings).toEqual([]);
  });

  test('beside one of another rule has no use because of that', () => {
    const root = new App();
    const job = new TrainingJob(new Chart(root, 'team'), 'churn', MINIMAL);
    Guardrails.of(root).add(Guardrail.spotOnly(), Guardrail.maxRuntime(Duration.hours(1)));
    job.metadata.addAnnotation('acknowledge.cdk8s-sagemaker-training/guardrail-max-runtime', 'x');
    expect(job.findings.map(({ message }) => message)).toEqual([
      'is false; the guardrails of the app demand true', "acknowledges 'guardrail-max-runtime', which has nothing to say here",
    ]);
  });

  test('counts alone in the L1 and included YAML, which other rules leave alone', () => {
    const root = new App();
    Guardrails.of(root).addAcknowledgeable(Guardrail.spotOnly());
    const annotations = { [`acknowledge.cdk8s-sagemaker-training/${ID}`]: 'x', 'acknowledge.cdk8s-sagemaker-training/tag-key-unique': 'x' };
    new ApiObject(new Chart(root, 'team'), 'foreign', patched(VALID_MANIFEST, { metadata: { annotations } }));
    expect(errorsOf(root)).toEqual([]);
    expect(warnings()).toEqual([]);
  });

  test('without a use is a warning', () => {
    const root = new App();
    const chart = new Chart(root, 'team');
    Guardrails.of(root).addAcknowledgeable(Guardrail.spotOnly());
    const job = new TrainingJob(chart, 'churn', { ...MINIMAL, spot: ManagedSpot.maxWait(Duration.hours(1)) });
    job.metadata.addAnnotation(`acknowledge.cdk8s-sagemaker-training/${ID}`, 'x');
    expect(job.findings.map(({ rule }) => rule)).toContain('acknowledgement-unused');
  });
});

describe('a rule of your own', () => {
  const OPTIONS = { demand: 'names that begin with the team', why: 'who else would know', remedy: 'rename the job' };
  const add = (rule: IGuardrailRule, ...more: Guardrail[]) => {
    const root = new App();
    const job = new TrainingJob(new Chart(root, 'team'), 'churn', { ...MINIMAL, environment: { A: '1' } });
    Guardrails.of(root).add(Guardrail.custom('team-prefix', rule, OPTIONS), ...more);
    return job;
  };

  test('sees the final manifest, and its violations become findings', () => {
    const job = add({ check: ({ metadata, spec }) => [{ path: 'metadata.name', message: `is '${metadata.name}' with ${spec.environment.A}` }] });
    expect(job.findings).toEqual([expect.objectContaining({
      rule: 'guardrail-team-prefix',
      level: 'error',
      path: 'metadata.name',
      why: 'who else would know',
      remedy: 'rename the job',
      message: `is '${job.name}' with 1; the guardrails of the app demand names that begin with the team`,
    })]);
  });

  test('that throws, or answers with nonsense, is a finding and hides no other', () => {
    const throwing = add({ check: () => { throw new Error('out of order'); } }, Guardrail.spotOnly());
    expect(throwing.findings.map(({ path, message }) => `${path}: ${message.split(';')[0]}`)).toEqual([
      "spec: can't be judged: out of order", 'spec.enableManagedSpotTraining: is false',
    ]);
    for (const answer of [undefined, null, 'x', [null], [3]]) {
      expect(add({ check: () => answer as any }).findings.map(({ message }) => message)).toEqual([expect.stringContaining("can't be judged")]);
    }
  });

  test('changes nothing in the job', () => {
    const job = add({
      check: manifest => {
        manifest.spec.environment.A = '2';
        delete manifest.spec.roleARN;
        return [];
      },
    });
    expect(job.findings).toEqual([]);
    expect(job.toJson().spec).toMatchObject({ environment: { A: '1' }, roleARN: MINIMAL.role });
  });

  test('has a name of its own', () => {
    const rule = { check: () => [] };
    expect(() => Guardrail.custom('Team', rule, OPTIONS)).toThrow("lower-case letters, digits and inner hyphens, got 'Team'");
    expect(() => Guardrail.custom('spot', rule, OPTIONS)).toThrow("Expected a name that no built-in guardrail has, got 'spot'");
  });
});

describe('a guardrail that contradicts a locked default', () => {
  const contradiction = (values: Parameters<TrainingDefaults['set']>[0], guardrail: Guardrail) => {
    const root = new App();
    const chart = new Chart(root, 'team');
    TrainingDefaults.of(root).enforce(values);
    Guardrails.of(chart).add(guardrail);
    return errorsOf(root);
  };

  test('is an error even without jobs, at the inner of the two scopes', () => {
    expect(contradiction({ region: 'us-east-1' }, Guardrail.regions('eu-west-1'))).toEqual([
      "[team] metadata.annotations.services.k8s.aws/region: is 'us-east-1' by the locked defaults of the app; 'guardrail-regions' of [team] demands eu-west-1",
    ]);
    const root = new App();
    const chart = new Chart(root, 'team');
    Guardrails.of(root).add(Guardrail.buckets('churn'));
    TrainingDefaults.of(chart).enforce({ output: Output.at('s3://elsewhere/x') });
    new TrainingJob(chart, 'churn', { ...MINIMAL, output: undefined });
    expect(errorsOf(root)).toEqual([
      "[team] spec.outputDataConfig.s3OutputPath: is 's3://elsewhere/x' by the locked defaults of [team]; 'guardrail-buckets' of the app demands churn",
      "[team/churn] spec.outputDataConfig.s3OutputPath (output.s3Uri in code): is 's3://elsewhere/x'; the guardrails of the app demand churn",
    ]);
  });

  test.each([
    ['a run', { maxRuntime: Duration.hours(3) }, Guardrail.maxRuntime(Duration.hours(2))],
    ['instance-hours', { maxRuntime: Duration.hours(3) }, Guardrail.maxInstanceHours(2)],
    ['isolation', { networkIsolation: false }, Guardrail.networkIsolation()],
    ['subnets', { vpc: { subnets: ['subnet-2'], securityGroupIds: ['sg-1'] } }, Guardrail.vpc({ subnets: ['subnet-1'] })],
    ['tags', { tags: { stage: 'qa' } }, Guardrail.requiredTags({ stage: ['prod'] })],
    ['keys', { volumeKey: 'other' }, Guardrail.encryptionAtRest({ keys: ['mine'] })],
    ['output keys', { output: Output.at('s3://x'), outputKey: 'other' }, Guardrail.encryptionAtRest({ keys: ['mine'] })],
    ['environment', { environment: { A: 's3://evil' } }, Guardrail.buckets('churn')],
    ['roles', { role: 'x' }, Guardrail.roles('y')],
  ])('is found for %s', (_title, values, guardrail) => {
    expect(contradiction(values, guardrail)).toHaveLength(1);
  });

  test('is none where a job can still be right', () => {
    const both = { output: Output.at('s3://churn/x'), tags: { team: 'a' }, vpc: { subnets: ['subnet-1'], securityGroupIds: ['sg-1'] } };
    expect(GUARDRAIL_CASES.filter(({ title }) => title !== 'parts of a VPC').flatMap(({ guardrail }) => contradiction(both, guardrail))).toEqual([]);
    const root = new App();
    TrainingDefaults.of(root).set({ region: 'us-east-1' });
    Guardrails.of(root).add(Guardrail.regions('eu-west-1'), Guardrail.custom('own', { check: job => job.spec.inputDataConfig[9] }, { demand: 'x', why: 'x', remedy: 'x' }));
    TrainingDefaults.of(root).enforce({ role: 'x' });
    expect(errorsOf(root)).toEqual([]);
  });
});

const MINIMAL_L1 = {
  algorithmSpecification: { trainingInputMode: 'File' },
  outputDataConfig: { s3OutputPath: 's3://churn/models/' },
  resourceConfig: {},
  roleArn: 'x',
  stoppingCondition: {},
};

test('null stands for a rule of your own without CEL', () => {
  expect(Guardrail.custom('x', { check: () => [] }, { demand: 'd', why: 'w', remedy: 'r', cel: null } as any).isEnforceable).toBe(false);
});

test.each<[string, () => Guardrail, string]>([
  ['tags', () => Guardrail.requiredTags({ team: 'prod' } as any), 'Expected `tags.team` to be a list, got "prod".'],
  ['keys', () => Guardrail.encryptionAtRest({ keys: 'alias/x' } as any), 'Expected allowed keys to be a list of texts, got "alias/x"'],
  ['subnets', () => Guardrail.vpc({ subnets: 's' } as any), 'Expected allowed subnets to be a list of texts, got "s"'],
  ['the CEL of a rule', () => Guardrail.custom('x', { check: () => [] }, { demand: 'd', why: 'w', remedy: 'r', cel: ' ' }), 'Expected `cel` to be a CEL expression, got " ".'],
  ['texts of a rule', () => Guardrail.custom('x', { check: () => [] }, {} as any), 'Expected `demand` to be a text, got undefined.'],
  ['hours', () => Guardrail.maxInstanceHours(NaN), 'Expected the largest number of instance-hours to be greater than 0, got NaN'],
  ['Regions', () => Guardrail.regions('eu-*'), "Expected allowed Regions to be codes such as eu-west-1, without patterns, got 'eu-*'"],
])('%s of another type are refused', (_what, make, message) => {
  expect(make).toThrow(message);
});
