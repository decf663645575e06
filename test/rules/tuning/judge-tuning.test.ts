import * as fc from 'fast-check';
import { anyTuning, MUTATIONS } from './any-tuning';
import { TUNING_CASES } from './cases';
import { inList, VALID_TUNING } from './valid-tuning';
import { judge } from '../../../src/rules/judge';
import { judgeManifests } from '../../../src/rules/judge-manifests';
import { TUNING_RULES } from '../../../src/rules/tuning/catalog';
import { judgeTuning } from '../../../src/rules/tuning/judge-tuning';
import { madeOnce } from '../../made-once';
import { holds, inTier, someOf } from '../../property-tier';
import { patched, refusedCases, VALID_MANIFEST } from '../cases/case';
import { casesOfRules } from '../properties/cases';
import { withGarbage } from '../properties/garbage';
import { unclearRemedies } from '../remedies';

/** What is found in the valid tuning job with a patch. Several tests ask about each case. */
const findings = madeOnce((patch: object) => judgeTuning({ manifest: patched(VALID_TUNING, patch) }).findings);

const list = (...trainingJobDefinitions: readonly object[]) => ({ spec: { trainingJobDefinition: null, trainingJobDefinitions } });

const ACK = 'acknowledge.cdk8s-sagemaker-training';

test('the tuning job that the cases patch has no finding', () => {
  expect(findings({})).toEqual([]);
});

test('every rule has accepted and refused cases, and every case a rule', () => {
  expect(Object.keys(TUNING_CASES).sort()).toEqual(TUNING_RULES.map(({ id }) => id).sort());
});

describe.each(Object.entries(TUNING_CASES))('%s', (id, cases) => {
  const refused = refusedCases(cases);
  const found = (patch: object) => findings(patch).filter(({ rule }) => rule === id);

  test.each(Object.entries(cases.accepts))('accepts %s', (_phrase, patch) => {
    expect(found(patch)).toEqual([]);
  });

  test.each(refused)('refuses $phrase', ({ patch, path }) => {
    expect(found(patch).map(finding => finding.path)).toContain(path);
  });

  test('says what to do in one line, without alternatives', () => {
    const remedies = refused.flatMap(({ patch }) => found(patch)).map(({ remedy }) => remedy);
    expect(unclearRemedies(remedies)).toEqual([]);
  });

  test('says what is wrong and what to do', () => {
    const texts = refused.flatMap(({ patch }) => found(patch)).map(({ path, message, remedy }) => `${path} ${message}; ${remedy}`);
    expect([...new Set(texts)].join('\n')).toMatchSnapshot();
  });
});

test('checkpoints are suggested only where trainings do not share them', () => {
  const spot = { enableManagedSpotTraining: true, stoppingCondition: { maxRuntimeInSeconds: 600, maxWaitTimeInSeconds: 1200 } };
  const remedies = (patch: object) => findings(patch).filter(({ rule }) => rule === 'spot-without-checkpoints').map(({ remedy }) => remedy);
  const remedy = 'set it only if the script adds the name of its training job to the path; else acknowledge this';
  expect(remedies({ spec: { trainingJobDefinition: spot } })).toEqual([remedy]);
  expect(remedies({ spec: { trainingJobDefinition: null, trainingJobDefinitions: [inList('a', spot)] } })).toEqual([remedy]);
});

test('autotune that is to be off is removed, and that which is to be on has its only mode', () => {
  const found = (mode: string) => findings({ spec: { autotune: { mode } } }).map(({ path, message, remedy }) => `${path} ${message}; ${remedy}`);
  expect(found('Disabled')).toEqual(['spec.autotune.mode must be Enabled, got "Disabled"; remove spec.autotune']);
  expect(found('Off')).toEqual(['spec.autotune.mode must be Enabled, got "Off"; remove spec.autotune']);
  expect(found('On')).toEqual(['spec.autotune.mode must be Enabled, got "On"; use Enabled']);
  expect(found('enabled')).toEqual(['spec.autotune.mode must be Enabled, got "enabled"; use Enabled']);
});

describe('the fields of a tuning job', () => {
  test.each<[string, object, string, string]>([
    ['a name of 33 characters', { spec: { hyperParameterTuningJobName: 'a'.repeat(33) } }, 'field-length', 'spec.hyperParameterTuningJobName'],
    ['a type without its underscore', { spec: { hyperParameterTuningJobConfig: { hyperParameterTuningJobObjective: { type: 'Maximize' } } } },
      'field-unknown', 'spec.hyperParameterTuningJobConfig.hyperParameterTuningJobObjective.type'],
    ['an environment, which a definition can\'t have', { spec: { trainingJobDefinition: { environment: { A: 'b' } } } },
      'field-unknown', 'spec.trainingJobDefinition.environment'],
    ['a direction that does not exist', { spec: { hyperParameterTuningJobConfig: { hyperParameterTuningJobObjective: { type_: 'Larger' } } } },
      'field-value', 'spec.hyperParameterTuningJobConfig.hyperParameterTuningJobObjective.type_'],
    ['a number as text', { spec: { hyperParameterTuningJobConfig: { tuningJobCompletionCriteria: { targetObjectiveMetricValue: '0.9' } } } },
      'field-type', 'spec.hyperParameterTuningJobConfig.tuningJobCompletionCriteria.targetObjectiveMetricValue'],
  ])('are judged: %s', (_what, patch, rule, path) => {
    expect(findings(patch).map(finding => [finding.rule, finding.path])).toContainEqual([rule, path]);
  });

  test.each([
    'hyperParameterTuningJobConfig.strategyConfig', 'hyperParameterTuningJobConfig.randomSeed', 'hyperParameterTuningJobConfig.resourceLimits.maxRuntimeInSeconds',
    'hyperParameterTuningJobConfig.tuningJobCompletionCriteria.convergenceDetected', 'trainingJobDefinition.environment',
    'trainingJobDefinition.hyperParameterTuningResourceConfig',
  ])('that only the API has are named: %s', path => {
    const patch = path.split('.').reduceRight<object>((value, name) => ({ [name]: value }), { x: 1 });
    expect(findings({ spec: patch }).filter(finding => finding.path === `spec.${path}`).map(({ message }) => message))
      .toEqual(['is a member of the API that the CRD of tuning jobs lacks']);
  });

  test.each([
    ['trainingJobDefinition.hyperParameters', 'spec.trainingJobDefinition.staticHyperParameters'],
    ['trainingJobDefinition.tags', 'spec.tags'],
    ['roleARN', 'spec.trainingJobDefinition.roleARN'],
    ['hyperParameters', 'spec.trainingJobDefinition.staticHyperParameters'],
  ])('of a training job are told where they belong: %s', (path, place) => {
    const patch = path.split('.').reduceRight<object>((value, name) => ({ [name]: value }), { x: 1 });
    expect(findings({ spec: patch }).filter(finding => finding.path === `spec.${path}`)).toMatchObject([{
      rule: 'field-unknown', message: `is a field of training jobs, which a tuning job has as ${place}`, remedy: `move it to ${place}`,
    }]);
  });

  test.each(['trainingJobName', 'hyperParameterRanges', 'profilerConfig'])('of no tuning job are told no place: %s', name => {
    expect(findings({ spec: { [name]: 'x' } }).find(finding => finding.path === `spec.${name}`)?.message).toBe('is not a field of the CRD');
  });

  test('may be a decimal target', () => {
    expect(findings({ spec: { hyperParameterTuningJobConfig: { tuningJobCompletionCriteria: { targetObjectiveMetricValue: 0.5 } } } })).toEqual([]);
  });

  test('that are null count as absent', () => {
    expect(judgeTuning({ manifest: { ...VALID_TUNING, spec: { ...VALID_TUNING.spec, tags: null } } }).findings).toEqual([]);
  });
});

describe('a part of a tuning job that says nothing', () => {
  const told = (spec: object) => findings({ spec }).map(({ level, rule, path }) => `${level} ${rule} ${path}`);

  test.each<[string, object, string[]]>([
    ['resources', { trainingJobDefinition: { resourceConfig: { instanceType: null, instanceCount: null, volumeSizeInGB: null } } }, [
      'error instance-type-and-count spec.trainingJobDefinition.resourceConfig.instanceType',
      'error instance-type-and-count spec.trainingJobDefinition.resourceConfig.instanceCount',
    ]],
    ['a parent', { warmStartConfig: { warmStartType: 'TransferLearning', parentHyperParameterTuningJobs: [{}] } },
      ['error tuning-warm-start spec.warmStartConfig.parentHyperParameterTuningJobs[0].hyperParameterTuningJobName']],
    ['a range without a name', { hyperParameterTuningJobConfig: { parameterRanges: { integerParameterRanges: [{ minValue: '1', maxValue: '2' }] } } },
      ['error field-required spec.hyperParameterTuningJobConfig.parameterRanges.integerParameterRanges[0].name']],
  ])('is told what it lacks: %s', (_what, spec, expected) => {
    expect(told(spec)).toEqual(expected);
  });
});

describe('the metadata of a tuning job', () => {
  const adopting = (fields: object | undefined, more: object = {}, annotations: object = {}) => ({
    metadata: {
      annotations: {
        'services.k8s.aws/adoption-policy': 'adopt',
        ...fields === undefined ? {} : { 'services.k8s.aws/adoption-fields': JSON.stringify(fields) },
        ...annotations,
      },
    },
    ...more,
  });
  const told = (patch: object) => findings(patch).map(({ rule, path, message, remedy }) => `${rule} ${path} ${message}; ${remedy}`);
  const FIELDS = 'metadata.annotations.services.k8s.aws/adoption-fields';

  test('may ask for adoption by its own name', () => {
    expect(told(adopting({ hyperParameterTuningJobName: 'churn-1' }))).toEqual([]);
  });

  test('may ask for adoption without a spec', () => {
    const { spec, ...tuning } = patched(VALID_TUNING, adopting({ hyperParameterTuningJobName: 'churn-1' }));
    expect(judgeTuning({ manifest: tuning }).findings).toEqual([]);
    expect(judgeTuning({ manifest: patched(tuning, adopting(undefined, {}, { 'services.k8s.aws/adoption-fields': null })) }).findings.map(({ rule }) => rule))
      .toEqual(['adoption-fields-value']);
  });

  test.each<[string, object, string]>([
    ['adoption by the name of a training job', adopting({ trainingJobName: 'churn-1' }),
      `adoption-fields-value ${FIELDS} names no hyperParameterTuningJobName: '{"trainingJobName":"churn-1"}'; set it to {"hyperParameterTuningJobName":"<name>"}`],
    ['adoption of another one', adopting({ hyperParameterTuningJobName: 'churn-2' }),
      `adoption-fields-differ ${FIELDS} names 'churn-2', spec.hyperParameterTuningJobName is 'churn-1'; set spec.hyperParameterTuningJobName to the name of the adopted job`],
    ['another name of the resource', { metadata: { name: 'churn' } },
      "resource-name-differs metadata.name is 'churn', the tuning job is 'churn-1'; set spec.hyperParameterTuningJobName to the name of the resource"],
    ['a name of the resource that is too long for a tuning job', { metadata: { name: 'x'.repeat(33) } },
      `resource-name-differs metadata.name is '${'x'.repeat(33)}', the tuning job is 'churn-1'; set it to churn-1`],
  ])('may not ask for %s', (_what, patch, text) => {
    expect(told(patch)).toEqual([text]);
  });
});

describe('several tuning jobs', () => {
  const clashes = (...patches: readonly object[]) => judgeManifests([
    { manifest: VALID_MANIFEST },
    ...patches.map(patch => ({ manifest: patched(VALID_TUNING, patch) })),
  ]).flatMap(({ findings: found }, position) => found.filter(({ rule }) => rule === 'job-name-clash').map(({ path, remedy }) => `${position}: ${path}; ${remedy}`));
  const CLASH = '2: spec.hyperParameterTuningJobName; give each job its own spec.hyperParameterTuningJobName';
  const roleARN = 'arn:aws:iam::444455556666:role/training';

  test.each<[string, object, object]>([
    ['of the same account', {}, {}],
    ['of the same account, in lists', list(inList('a')), list(inList('b'))],
    ['of the account of another definition', list(inList('a', { roleARN: '${Token[TOKEN.1]}' }), inList('b')), list(inList('a'))],
  ])('can\'t have the same name: %s', (_what, first, second) => {
    expect(clashes(first, second)).toEqual([CLASH]);
  });

  test.each<[string, object, object]>([
    ['names', {}, { metadata: { name: 'churn-2' }, spec: { hyperParameterTuningJobName: 'churn-2' } }],
    ['accounts', {}, { spec: { trainingJobDefinition: { roleARN } } }],
    ['accounts, in lists', list(inList('a')), list(inList('a', { roleARN }))],
    ['Regions', {}, { metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-2' } } }],
  ])('may have other %s', (_what, first, second) => {
    expect(clashes(first, second)).toEqual([]);
  });

  test('with the same name can be acknowledged', () => {
    expect(clashes({}, { metadata: { annotations: { [`${ACK}/job-name-clash`]: 'only one of them is applied' } } })).toEqual([]);
  });
});

describe('the trainings of a tuning job', () => {
  test('are judged by the rules about training jobs, at their own places', () => {
    const spot = { enableManagedSpotTraining: true };
    const place = 'stoppingCondition.maxWaitTimeInSeconds';
    expect(findings({ spec: { trainingJobDefinition: spot } }).map(({ path }) => path)).toContain(`spec.trainingJobDefinition.${place}`);
    const several = { ...VALID_TUNING.spec, trainingJobDefinition: undefined, trainingJobDefinitions: [inList('a'), inList('b', spot)] };
    const paths = judgeTuning({ manifest: { ...VALID_TUNING, spec: several } }).findings.map(({ path }) => path);
    expect(paths).toContain(`spec.trainingJobDefinitions[1].${place}`);
    expect(paths).not.toContain(`spec.trainingJobDefinitions[0].${place}`);
  });

  const tuned = (parameterRanges: object, staticHyperParameters: object = { num_round: '100' }) => ({
    ...VALID_TUNING,
    spec: {
      ...VALID_TUNING.spec,
      hyperParameterTuningJobConfig: {
        ...VALID_TUNING.spec.hyperParameterTuningJobConfig,
        hyperParameterTuningJobObjective: { metricName: 'validation:auc', type_: 'Maximize' },
        parameterRanges,
      },
      trainingJobDefinition: {
        ...VALID_TUNING.spec.trainingJobDefinition,
        algorithmSpecification: { trainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1', trainingInputMode: 'File' },
        staticHyperParameters,
      },
    },
  });
  const ofHyperParameters = (manifest: any) => judgeTuning({ manifest }).findings
    .filter(({ rule }) => rule.includes('hyper-parameter'))
    .map(({ path, message }) => `${path}: ${message}`);
  const RANGES = 'spec.hyperParameterTuningJobConfig.parameterRanges';

  test('have the value of each end of a range', () => {
    const eta = (minValue: string, maxValue: string) => tuned({ continuousParameterRanges: [{ name: 'eta', minValue, maxValue }] });
    expect(ofHyperParameters(eta('0.1', '0.9'))).toEqual([]);
    expect(ofHyperParameters(eta('0.1', '1.5'))).toEqual([expect.stringContaining(`${RANGES}.continuousParameterRanges[0].maxValue: is '1.5'`)]);
    const booster = tuned({ categoricalParameterRanges: [{ name: 'booster', values: ['gbtree', 'tree', 'dart'] }] });
    expect(ofHyperParameters(booster)).toEqual([expect.stringContaining(`${RANGES}.categoricalParameterRanges[0].values[1]`)]);
  });

  test('have the only value of a range at its place', () => {
    expect(ofHyperParameters(tuned({ categoricalParameterRanges: [{ name: 'booster', values: ['tree'] }] })))
      .toEqual([expect.stringContaining(`${RANGES}.categoricalParameterRanges[0].values[0]: is 'tree'`)]);
    expect(ofHyperParameters(tuned({ autoParameters: [{ name: 'max_depth', valueHint: 'deep' }] })))
      .toEqual([expect.stringContaining(`${RANGES}.autoParameters[0].valueHint: is 'deep'`)]);
  });

  test('have an end that is no number of the range once', () => {
    const depth = (minValue: string, maxValue: string) => judgeTuning({ manifest: tuned({ integerParameterRanges: [{ name: 'max_depth', minValue, maxValue }] }) }).findings
      .filter(({ path }) => path.startsWith(RANGES)).map(({ rule, path }) => [rule, path.slice(RANGES.length)]);
    expect(depth('1.5', '3')).toEqual([['tuning-range-numbers', '.integerParameterRanges[0].minValue']]);
    expect(depth('low', 'low')).toEqual(['minValue', 'maxValue'].map(end => ['tuning-range-numbers', `.integerParameterRanges[0].${end}`]));
    expect(depth('-1', '3')).toEqual([['built-in-hyper-parameter-value', '.integerParameterRanges[0].minValue']]);
  });

  test('are fewer by a warning if there are several definitions', () => {
    const hyperParameterRanges = { categoricalParameterRanges: [{ name: 'booster', values: ['gbtree', 'dart'] }] };
    const levelsOf = (...names: string[]) => {
      const trainingJobDefinitions = names.map(name => inList(name, { hyperParameterRanges }));
      const spec = { ...VALID_TUNING.spec, trainingJobDefinition: undefined, trainingJobDefinitions };
      return judgeTuning({ manifest: { ...VALID_TUNING, spec } }).findings.filter(({ rule }) => rule === 'tuning-combinations').map(({ level }) => level);
    };
    expect(levelsOf('a')).toEqual(['error']);
    expect(levelsOf('a', 'b')).toEqual(['warning']);
  });

  test('have a hyperparameter that is required if it has a range', () => {
    const rounds = { integerParameterRanges: [{ name: 'num_round', minValue: '10', maxValue: '200' }] };
    expect(ofHyperParameters(tuned(rounds, {}))).toEqual([]);
    expect(ofHyperParameters(tuned({}, {}))).toEqual(['spec.trainingJobDefinition.staticHyperParameters: has no \'num_round\', which XGBoost needs']);
  });

  test('are not told to write what the controller does not compare', () => {
    const adopted = { annotations: { ...VALID_TUNING.metadata.annotations, 'services.k8s.aws/adoption-policy': 'adopt-or-create', 'services.k8s.aws/adoption-fields': '{"hyperParameterTuningJobName":"churn-1"}' } };
    const metadata = { ...VALID_TUNING.metadata, ...adopted };
    const pathsIn = (spec: object) => judgeTuning({ manifest: { ...VALID_TUNING, metadata, spec } as any }).findings
      .filter(({ rule }) => rule === 'adopt-or-create-defaults-written').map(({ path }) => path);
    const bare = { enableNetworkIsolation: undefined, outputDataConfig: { s3OutputPath: 's3://churn/models/' } };
    expect(pathsIn({ ...VALID_TUNING.spec, trainingJobDefinition: { ...VALID_TUNING.spec.trainingJobDefinition, ...bare } }))
      .toEqual(['spec.trainingJobDefinition.enableNetworkIsolation']);
    expect(pathsIn({ ...VALID_TUNING.spec, trainingJobDefinition: undefined, trainingJobDefinitions: [inList('a', bare)] })).toEqual([]);
  });

  test('have remedies with the fields of a tuning job', () => {
    const trainingImage = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312';
    const definition = { algorithmSpecification: { trainingImage }, staticHyperParameters: { sagemaker_parameter_server_enabled: 'true' } };
    const remediesIn = (spec: object) => findings({ spec }).filter(({ rule }) => rule === 'distribution-framework').map(({ remedy }) => remedy);
    const remedyAt = (place: string) => `choose a launcher such as torchrun by ${place}.staticHyperParameters.sagemaker_torch_distributed_enabled`;
    expect(remediesIn({ trainingJobDefinition: definition })).toEqual([remedyAt('spec.trainingJobDefinition')]);
    expect(remediesIn({ trainingJobDefinition: null, trainingJobDefinitions: [inList('a', definition)] })).toEqual([remedyAt('spec.trainingJobDefinitions[0]')]);
  });

  test('have an unknown hyperparameter once, not once for each value', () => {
    const unknown = tuned({ continuousParameterRanges: [{ name: 'etta', minValue: '0.1', maxValue: '0.9' }] });
    expect(ofHyperParameters(unknown)).toEqual([expect.stringContaining(`${RANGES}.continuousParameterRanges[0]: `)]);
  });

  const SHARED = [
    'resourceConfig', 'stoppingCondition', 'outputDataConfig', 'inputDataConfig', 'vpcConfig', 'enableManagedSpotTraining', 'enableNetworkIsolation',
  ];
  const sharedPartsOf = ({ spec }: any) => Object.fromEntries(SHARED.map(name => [name, spec[name]]));

  test('are refused where a job is', () => {
    const inSharedParts = Object.entries(casesOfRules())
      .flatMap(([id, cases]) => refusedCases(cases).map(({ patch, path }) => ({ id, path, job: patched(VALID_MANIFEST, patch) })))
      .filter(({ id, path }) => SHARED.some(name => path.startsWith(`spec.${name}`)) && !(id === 'adopt-or-create-defaults-written' && path.includes('outputDataConfig')));
    const refused = someOf(inSharedParts, { eachNth: 4 })
      .map(({ job: { metadata, spec }, ...rest }) => ({
        ...rest, job: { ...VALID_MANIFEST, metadata, spec: { ...VALID_MANIFEST.spec, ...sharedPartsOf({ spec }) } },
      }))
      .filter(({ id, path, job }) => judge([{ manifest: job }])[0].findings.some(finding => finding.rule === id && finding.path === path));
    expect(refused.length).toBeGreaterThan(inTier({ quick: 30, full: 150 }));

    const missed = refused.filter(({ id, path, job }) => {
      const trainingJobDefinition = { ...VALID_TUNING.spec.trainingJobDefinition, ...sharedPartsOf(job) };
      const tuning = { ...VALID_TUNING, metadata: job.metadata, spec: { ...VALID_TUNING.spec, trainingJobDefinition } };
      const place = path.replace(/^spec\./, 'spec.trainingJobDefinition.');
      return !judgeTuning({ manifest: tuning }).findings.some(finding => finding.rule === id && finding.path === place);
    });
    expect(missed.map(({ id, path }) => `${id} ${path}`)).toEqual([]);
  });
});

describe('any valid tuning job', () => {
  const errorsIn = (tuning: any) => judgeTuning({ manifest: tuning }).findings.filter(({ level }) => level === 'error');

  test('has no error', () => {
    holds(fc.property(anyTuning, tuning => expect(errorsIn(tuning).map(String)).toEqual([])), { quick: 30, full: 1000 });
  });

  test('is refused at the place of a fault', () => {
    holds(fc.property(anyTuning, fc.constantFrom(...Object.keys(MUTATIONS)), (tuning, phrase) => {
      const faulty = structuredClone(tuning);
      const path = MUTATIONS[phrase](faulty);
      expect(path === undefined || errorsIn(faulty).some(finding => finding.path === path) ? [] : [phrase, path]).toEqual([]);
    }), { quick: 50, full: 2000 });
  });
});

test('an annotation acknowledges what is wanted', () => {
  const patch = { spec: { trainingJobDefinition: { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } } } };
  const acknowledged = { ...patch, metadata: { annotations: { [`${ACK}/tuning-checkpoints`]: 'the script adds its job name' } } };
  expect(findings(patch).map(({ rule }) => rule)).toContain('tuning-checkpoints');
  expect(findings(acknowledged).map(({ rule }) => rule)).not.toContain('tuning-checkpoints');
});

test('judging never fails, whatever a part of a tuning job is', () => {
  holds(fc.property(withGarbage(VALID_TUNING), tuning => expect(() => judgeTuning({ manifest: tuning })).not.toThrow()), { quick: 100, full: 3000 });
});
