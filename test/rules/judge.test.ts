import { channelWith, patched, VALID_MANIFEST } from './cases/case';
import { isWithin } from '../../src/manifest/paths';
import { closest } from '../../src/manifest/text/closest';
import { allRules } from '../../src/report/every-rule';
import { jobRules, ruleIds } from '../../src/rules/catalog';
import { judge } from '../../src/rules/judge';

const POLICY = 'services.k8s.aws/adoption-policy';
const job = (patch: object = {}) => patched(VALID_MANIFEST, patch);
const judged = (manifest: any) => judge([{ manifest }])[0].findings.map(({ rule, path }) => `${rule}: ${path}`);
const SAME_KEYS = [{ key: 'a', value: '1' }, { key: 'a', value: '2' }];
const NAME_MISSED = 'resource-name-format: metadata.name';
const SAME_KEYS_FOUND = 'tag-key-unique: spec.tags[1].key';

const PROFILER = { s3OutputPath: 's3://churn/profile/', profilingIntervalInMilliseconds: 500 };
const PROFILER_RULE = {
  ruleConfigurationName: 'report',
  ruleParameters: { rule_to_invoke: 'ProfilerReport' },
  ruleEvaluatorImage: '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest',
};
const CUSTOM_RULE = {
  ruleConfigurationName: 'own',
  ruleParameters: { rule_to_invoke: 'Own', source_s3_uri: 's3://churn/own.py' },
  volumeSizeInGB: 10,
  ruleEvaluatorImage: '606966180310.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rule-evaluator:latest',
};

describe('a number in a field that must go', () => {
  const found = (spec: object, annotations = {}) => judge([{ manifest: job({ metadata: { annotations }, spec }) }])[0].findings
    .filter(({ rule }) => !rule.startsWith('spot-'))
    .map(({ level, rule, path, remedy }) => `${level} ${rule} ${path} ${remedy}`);
  const SPOT = { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 172800 } };
  const kept = (keepAlivePeriodInSeconds: number) => ({ resourceConfig: { keepAlivePeriodInSeconds } });
  const KEEP_ALIVE = 'spec.resourceConfig.keepAlivePeriodInSeconds';
  const PENDING = 'spec.stoppingCondition.maxPendingTimeInSeconds';

  test('has one finding, of the level of the worse one', () => {
    expect(found({ ...SPOT, ...kept(21600) })).toEqual([`warning keep-alive-spot ${KEEP_ALIVE} remove ${KEEP_ALIVE}`]);
    expect(found({ ...SPOT, ...kept(21601) })).toEqual([`error keep-alive-spot ${KEEP_ALIVE} remove ${KEEP_ALIVE}`]);
    expect(found({ stoppingCondition: { maxPendingTimeInSeconds: 1800 } })).toEqual([`warning pending-time-without-accelerators ${PENDING} remove ${PENDING}`]);
    expect(found({ stoppingCondition: { maxPendingTimeInSeconds: 1799 } })).toEqual([`error pending-time-without-accelerators ${PENDING} remove ${PENDING}`]);
  });

  test('keeps the finding about the number if the field may stay', () => {
    expect(found(kept(21601))).toEqual([`error field-range ${KEEP_ALIVE} lower it to at most 3600`]);
    const acknowledged = { 'acknowledge.cdk8s-sagemaker-training/keep-alive-spot': 'the pool is wanted' };
    expect(found({ ...SPOT, ...kept(21601) }, acknowledged)).toEqual([`error field-range ${KEEP_ALIVE} lower it to at most 3600`]);
  });
});

describe('a field that has to be there or must go', () => {
  const found = (spec: object) => judge([{ manifest: job({ spec }) }])[0].findings.map(({ level, rule, path }) => `${level} ${rule} ${path}`);

  test.each<[string, object, string[]]>([
    ['an empty name of an algorithm beside an image', { algorithmSpecification: { algorithmName: '' } },
      ['error algorithm-or-image spec.algorithmSpecification.algorithmName']],
    ['a shuffling without a seed in File mode', { inputDataConfig: [channelWith({ shuffleConfig: {} })] }, ['error shuffle-in-file-mode spec.inputDataConfig[0].shuffleConfig']],
    ['a shuffling without a seed in Pipe mode', { inputDataConfig: [channelWith({ inputMode: 'Pipe', shuffleConfig: {} })] },
      ['error field-required spec.inputDataConfig[0].shuffleConfig.seed']],
    ['an augmented manifest without attributes', {
      inputDataConfig: [channelWith({ inputMode: 'Pipe', dataSource: { s3DataSource: { s3DataType: 'AugmentedManifestFile', s3URI: 's3://churn/a.manifest', attributeNames: [] } } })],
    }, ['error augmented-manifest-needs-attributes spec.inputDataConfig[0].dataSource.s3DataSource.attributeNames']],
    ['Profiler rules with an empty Profiler', { profilerConfig: {}, profilerRuleConfigurations: [PROFILER_RULE] },
      ['warning profiler-rules-need-config spec.profilerConfig.s3OutputPath']],
    ['a rule whose name is null', { profilerConfig: PROFILER, profilerRuleConfigurations: [{ ...PROFILER_RULE, ruleParameters: { rule_to_invoke: null } }] },
      ['error evaluation-rule-to-invoke spec.profilerRuleConfigurations[0].ruleParameters.rule_to_invoke']],
    ['a custom rule with an empty type', { profilerConfig: PROFILER, profilerRuleConfigurations: [{ ...CUSTOM_RULE, instanceType: '' }] },
      ['error evaluation-rule-instance-type spec.profilerRuleConfigurations[0].instanceType']],
    ['a channel with an empty URI', { inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3URI: '' } } })] },
      ['error field-pattern spec.inputDataConfig[0].dataSource.s3DataSource.s3URI']],
    ['an empty directory for checkpoints', { checkpointConfig: { s3URI: 's3://churn/checkpoints/', localPath: '' } },
      ['warning local-path-absolute spec.checkpointConfig.localPath']],
    ['resources without any member', { resourceConfig: { instanceType: null, instanceCount: null, volumeSizeInGB: null } }, [
      'error instance-type-and-count spec.resourceConfig.instanceType', 'error instance-type-and-count spec.resourceConfig.instanceCount',
    ]],
  ])('has no contradicting findings: %s', (_what, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });
});

describe('the last thing in a map or a list', () => {
  const remedies = (spec: object) => judge([{ manifest: job({ spec }) }])[0].findings.map(({ path, remedy }) => `${path}: ${remedy}`);
  const EFA = { FI_PROVIDER: 'efa' };
  const groupNames = (...instanceGroupNames: string[]) => ({
    inputDataConfig: [channelWith({ dataSource: { s3DataSource: { instanceGroupNames } } })],
  });
  const S3 = 'spec.inputDataConfig[0].dataSource.s3DataSource.instanceGroupNames';

  test('is removed with the map or the list', () => {
    expect(remedies({ environment: EFA })).toEqual(['spec.environment.FI_PROVIDER: remove spec.environment']);
    expect(remedies(groupNames('trainers'))).toEqual([`${S3}[0]: remove ${S3}`]);
  });

  test('is removed alone if there is more, or if something else belongs there', () => {
    expect(remedies({ environment: { ...EFA, A: '1' } })).toEqual(['spec.environment.FI_PROVIDER: remove spec.environment.FI_PROVIDER']);
    expect(remedies(groupNames('trainers', 'others'))).toEqual([`${S3}[0]: remove it`, `${S3}[1]: remove it`]);
    const algorithmSpecification = { trainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1' };
    const inputDataConfig = [channelWith({ contentType: 'text/csv' })];
    expect(remedies({ algorithmSpecification, hyperParameters: { eta: null, zeal: '1' }, inputDataConfig })).toEqual([
      'spec.hyperParameters.zeal: remove it', 'spec.hyperParameters: set num_round to a whole number of at least 1',
    ]);
  });
});

describe('a job without a part', () => {
  const { spec, ...withoutSpec } = VALID_MANIFEST;
  const adopting = (policy: string) => ({ ...withoutSpec, metadata: { ...withoutSpec.metadata, annotations: { [POLICY]: policy } } });

  test('is in order without a spec when it only adopts another, or when nobody knows yet', () => {
    expect(judged(adopting('adopt'))).toEqual(['adoption-fields-value: metadata.annotations.services.k8s.aws/adoption-fields']);
    expect(judged(adopting('${Token[TOKEN.1]}'))).toEqual([`unresolved-token: metadata.annotations.${POLICY}`]);
  });

  test('is not in order without a spec otherwise', () => {
    expect(judged(withoutSpec)).toEqual(['field-type: spec']);
    expect(judged(adopting('adopt-or-create'))).toContain('field-type: spec');
  });

  test('is judged like any other when it adopts another, or nobody knows yet, and has a spec', () => {
    for (const policy of ['adopt', '${Token[TOKEN.1]}']) {
      expect(judged({ ...adopting(policy), spec: { ...spec, tags: SAME_KEYS } })).toContain(SAME_KEYS_FOUND);
      expect(judged({ ...adopting(policy), spec: { ...spec, tags: 'x' } })).toContain('field-type: spec.tags');
    }
  });

  test.each([undefined, null, 'churn'])('is judged with metadata %s, too', metadata => {
    const named: any = { ...VALID_MANIFEST, metadata };
    const ofType = metadata === 'churn' ? ['metadata-type'] : [];
    expect(judged({ ...named, spec: { ...spec, tags: SAME_KEYS } })).toEqual([NAME_MISSED, ...ofType.map(rule => `${rule}: metadata`), SAME_KEYS_FOUND]);
    const both = judge([{ manifest: named }, { manifest: { ...named, spec: { ...spec, trainingJobName: 'churn-2' } } }]);
    expect(both.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([['resource-name-format', ...ofType], ['resource-name-format', ...ofType]]);
  });
});

test('an entry of a map that is null is a warning, and the rest is judged without it', () => {
  const spec = { ...VALID_MANIFEST.spec, hyperParameters: { eta: '0.2', depth: null }, environment: { A: null, B: '1' }, roleARN: null };
  const { findings } = judge([{ manifest: { ...VALID_MANIFEST, spec } }])[0];

  expect(findings.map(({ rule, level, path }) => `${level} ${rule}: ${path}`)).toEqual([
    'warning null-entry: spec.hyperParameters.depth', 'warning null-entry: spec.environment.A', 'error field-required: spec.roleARN',
  ]);
});

test('members that are null are dropped, as the API server does', () => {
  const spec = { ...VALID_MANIFEST.spec, vpcConfig: null, stoppingCondition: { maxRuntimeInSeconds: 3600, maxWaitTimeInSeconds: null }, tags: [{ key: 'a', value: null }] };
  expect(judged({ ...VALID_MANIFEST, spec })).toEqual(['field-required: spec.tags[0].value']);
});

test('what is malformed keeps back the rules that read it, what is above it, or what is below it, and no others', () => {
  const alone = (spec: object) => judged(job({ spec: { tags: SAME_KEYS, ...spec } }));
  expect(alone({ experimentConfig: { trialName: 'x' } })).toEqual([SAME_KEYS_FOUND, 'experiment-without-name: spec.experimentConfig.experimentName']);
  expect(alone({ experimentConfig: { trialName: 1 } })).toEqual(['field-type: spec.experimentConfig.trialName', SAME_KEYS_FOUND]);
  expect(alone({ experimentConfig: 'x' })).toEqual(['field-type: spec.experimentConfig', SAME_KEYS_FOUND]);
  expect(alone({ tags: 'x' })).toEqual(['field-type: spec.tags']);
  expect(alone({ tags: [{ key: 1, value: 'x' }, { key: 1, value: 'x' }] })).toEqual(['field-type: spec.tags[0].key', 'field-type: spec.tags[1].key']);
  expect(alone({ hyperParameters: { sagemaker_program: 1, sagemaker_torch_distributed_enabled: 'true', sagemaker_mpi_enabled: 'true' } }))
    .toEqual(['field-type: spec.hyperParameters.sagemaker_program', 'distribution-one-launcher: spec.hyperParameters', SAME_KEYS_FOUND]);
});

test('what is not known yet keeps back the rules that read it, too', () => {
  const token = { key: '${Token[TOKEN.1]}', value: 'x' };
  expect(judged(job({ spec: { tags: [token, token] } }))).toEqual(['unresolved-token: spec.tags[0].key', 'unresolved-token: spec.tags[1].key']);
});

test('a path is within another at its dots and brackets', () => {
  expect(['spec.tags', 'spec.tags[].key', 'spec.tags.key', 'spec.tags{}'].filter(path => !isWithin(path, 'spec.tags'))).toEqual([]);
  expect(['spec.tagsOfOthers', 'spec', 'x.spec.tags', 'spec.vpcConfig.subnets'].filter(path => isWithin(path, 'spec.tags'))).toEqual([]);
});

test('of a misspelt field only the name is a fault, not what is missing instead', () => {
  const { roleARN, resourceConfig: { volumeSizeInGB, ...resourceConfig }, ...spec } = VALID_MANIFEST.spec;
  const misspelt = { ...VALID_MANIFEST, spec: { ...spec, roleArn: roleARN, resourceConfig: { ...resourceConfig, volumeSizeInGb: volumeSizeInGB } } };
  expect(judged(misspelt)).toEqual(['field-unknown: spec.roleArn', 'field-unknown: spec.resourceConfig.volumeSizeInGb']);
  expect(judged(job({ spec: { roleARN: null, owner: 'me' } }))).toEqual(['field-unknown: spec.owner', 'field-required: spec.roleARN']);
});

test('of Profiler that is to be off only the switch is a fault, which the CRD lacks', () => {
  const rule = {
    ruleConfigurationName: 'report',
    ruleEvaluatorImage: '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest',
    ruleParameters: { rule_to_invoke: 'ProfilerReport' },
  };
  const off = (profilerConfig: object) => judge([{ manifest: job({ spec: { profilerConfig, profilerRuleConfigurations: [rule] } }) }])[0].findings;
  expect(off({ disableProfiler: true })).toMatchObject([{
    rule: 'field-unknown', remedy: 'remove spec.profilerConfig and the Profiler rules; without them nothing is profiled',
  }]);
  expect(off({ disableProfiler: false, s3OutputPath: 's3://churn/profile/', profilingIntervalInMilliseconds: 500 })).toMatchObject([{
    rule: 'field-unknown', remedy: 'remove the field; the controller can\'t set it',
  }]);
});

describe('acknowledgements', () => {
  const PREFIX = 'acknowledge.cdk8s-sagemaker-training/';
  const acknowledging = (rule: string, reason: string, spec: object = { tags: SAME_KEYS }) =>
    job({ metadata: { annotations: { [`${PREFIX}${rule}`]: reason } }, spec });
  const ids = (findings: ReadonlyArray<{ readonly rule: string }>) => findings.map(({ rule }) => rule);
  const outcome = (manifest: any, acknowledgements: Array<{ rule: string; reason: string }> = []) => {
    const { findings, acknowledged, used } = judge([{ manifest, acknowledgements }])[0];
    return { findings: ids(findings), acknowledged: ids(acknowledged), used: ids(used) };
  };
  const unique = { rule: 'tag-key-unique', reason: 'x' };

  test('in the manifest set findings apart', () => {
    expect(outcome(acknowledging('tag-key-unique', 'x'))).toEqual({ findings: [], acknowledged: ['tag-key-unique'], used: [] });
  });

  test('given beside it set findings apart, and have a use then', () => {
    expect(outcome(job({ spec: { tags: SAME_KEYS } }), [unique])).toEqual({ findings: [], acknowledged: ['tag-key-unique'], used: ['tag-key-unique'] });
    expect(outcome(job({}), [unique])).toEqual({ findings: [], acknowledged: [], used: [] });
  });

  test('leave other findings alone', () => {
    expect(outcome(acknowledging('tag-key-unique', 'x', { tags: SAME_KEYS, experimentConfig: { trialName: 'x' } }), [unique]))
      .toEqual({ findings: ['experiment-without-name'], acknowledged: ['tag-key-unique'], used: ['tag-key-unique'] });
  });

  test('of what is not found are reported', () => {
    const [finding] = judge([{ manifest: acknowledging('tag-key-reserved', 'x', {}) }])[0].findings;
    expect(finding).toMatchObject({
      rule: 'acknowledgement-unused',
      level: 'warning',
      path: `metadata.annotations.${PREFIX}tag-key-reserved`,
      message: "acknowledges 'tag-key-reserved', which has nothing to say here",
    });
    expect(outcome(acknowledging('tag-key-reserved', 'x'))).toEqual({ findings: ['tag-key-unique', 'acknowledgement-unused'], acknowledged: [], used: [] });
  });

  test('of a misspelt rule name the rule that is meant', () => {
    const [finding] = judge([{ manifest: acknowledging('tag-key-reservd', 'x', {}) }])[0].findings;
    expect(finding).toMatchObject({
      message: "acknowledges 'tag-key-reservd', which is not the id of a rule; did you mean 'tag-key-reserved'?", remedy: 'use tag-key-reserved',
    });
  });

  test('of rules that are not about jobs are taken for no other rule', () => {
    const others = allRules().map(({ id }) => id).filter(id => !ruleIds().includes(id));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter(id => closest(id, ruleIds()) !== undefined)).toEqual([]);
  });

  test('of rules that can\'t judge the job are no surprise', () => {
    expect(outcome(acknowledging('tag-key-reserved', 'x', { tags: 'x' })).findings).toEqual(['field-type']);
    expect(outcome(acknowledging('vpc-id-prefix', 'x', { tags: 'x' })).findings).toEqual(['field-type', 'acknowledgement-unused']);
  });

  test('have a use of their own each', () => {
    const annotations = { [`${PREFIX}tag-key-unique`]: 'x', [`${PREFIX}tag-key-reserved`]: 'x' };
    expect(outcome(job({ metadata: { annotations }, spec: { tags: SAME_KEYS } }), [unique, { rule: 'vpc-id-prefix', reason: 'x' }]))
      .toEqual({ findings: ['acknowledgement-unused'], acknowledged: ['tag-key-unique'], used: ['tag-key-unique'] });
  });

  test('of guardrails, which are not known here, may have a use', () => {
    expect(outcome(acknowledging('guardrail-spot', 'x', {})).findings).toEqual([]);
    expect(outcome(acknowledging('spot-guardrail', 'x', {})).findings).toEqual(['acknowledgement-unused']);
  });

  test.each([' ', '', null])('without a reason, such as %j, are reported, and count', reason => {
    const annotations = { [`${PREFIX}tag-key-unique`]: reason };
    const { findings, acknowledged } = judge([{ manifest: { ...job({ spec: { tags: SAME_KEYS } }), metadata: { name: 'churn-1', annotations } } }])[0];
    expect(findings).toMatchObject([{
      rule: 'acknowledgement-without-reason', path: `metadata.annotations.${PREFIX}tag-key-unique`, message: 'is empty',
    }]);
    expect(ids(acknowledged)).toEqual(['tag-key-unique']);
  });

  test.each([1, true, { because: 'x' }])('count when the reason is no text but %j, which is wrong in itself', reason => {
    expect(outcome(job({ metadata: { annotations: { [`${PREFIX}tag-key-unique`]: reason } }, spec: { tags: SAME_KEYS } })))
      .toEqual({ findings: ['annotation-is-text'], acknowledged: ['tag-key-unique'], used: [] });
  });

  test('of one job are none of another', () => {
    const [first, second] = judge([
      { manifest: job({ spec: { tags: SAME_KEYS } }), acknowledgements: [unique] },
      { manifest: job({ metadata: { name: 'churn-2' }, spec: { trainingJobName: 'churn-2', tags: SAME_KEYS } }) },
    ]);
    expect([ids(first.findings), ids(second.findings)]).toEqual([[], ['tag-key-unique']]);
  });
});

describe('a job that is nearly the same as a known one', () => {
  afterEach(() => jest.restoreAllMocks());

  /** How many of some jobs a rule is asked about; one that reads instance counts, unless told otherwise. */
  function asked(jobs: readonly any[], rule = 'instance-count-quota'): number {
    const check = jest.spyOn(jobRules().find(({ id }) => id === rule)!, 'check');
    judge(jobs.map(manifest => ({ manifest })));
    return check.mock.calls.length;
  }

  const [channel] = VALID_MANIFEST.spec.inputDataConfig;
  const VARIED = {
    metadata: { name: 'churn-2' },
    spec: {
      trainingJobName: 'churn-2',
      hyperParameters: { eta: '0.3', gamma: '1' },
      inputDataConfig: [patched(channel, { dataSource: { s3DataSource: { s3URI: 's3://churn/other/' } } })],
      outputDataConfig: { s3OutputPath: 's3://churn/other-models/' },
    },
  };
  const withScript = (program: string) => job({ spec: { hyperParameters: { sagemaker_program: program } } });
  const withChannels = (...channels: any[]) => job({ spec: { inputDataConfig: channels } });
  const launched = job({ spec: { hyperParameters: { sagemaker_mpi_enabled: 'true' } } });
  const boosted = (hyperParameters: object) => job({
    spec: {
      algorithmSpecification: { trainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1' },
      hyperParameters: { num_round: '10', ...hyperParameters },
    },
  });
  const ofSize = (volumeSizeInGB: number) => job({ spec: { resourceConfig: { volumeSizeInGB } } });

  test.each<[string, any, any]>([
    ['nothing is different', job(), job()],
    ['the order of the fields is different', job(), { ...job(), spec: Object.fromEntries(Object.entries(VALID_MANIFEST.spec).reverse()) }],
    ['names, URIs and hyperparameters are different', job(), job(VARIED)],
    ['a setting beside is different', ofSize(30), ofSize(50)],
    ['a channel is added', withChannels(channel), withChannels(channel, { ...channel, channelName: 'test' })],
    ['a map is added', job(), job({ spec: { environment: { A: '1' } } })],
    ['an annotation is different', job(), job({ metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-2' } } })],
  ])('does not ask a rule again when %s', (_what, first, second) => {
    expect(asked([first, second])).toBe(1);
  });

  test.each<[string, string, any, any]>([
    ['a number', 'instance-count-quota', job(), job({ spec: { resourceConfig: { instanceCount: 2 } } })],
    ['the name', 'resource-name-format', job(), job({ metadata: { name: 'churn-2' } })],
    ['an annotation', 'region-format', job(), job({ metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-2' } } })],
    ['a label', 'label-format', job({ metadata: { labels: { team: 'a' } } }), job({ metadata: { labels: { team: 'b' } } })],
    ['a label that is gone', 'label-format', job({ metadata: { labels: { team: 'a' } } }), job()],
    ['an object that is added', 'spot-without-checkpoints', job({ spec: { enableManagedSpotTraining: true } }),
      job({ spec: { enableManagedSpotTraining: true, checkpointConfig: { s3URI: 's3://churn/checkpoints/' } } })],
    ['an object that is removed', 'spot-without-checkpoints',
      job({ spec: { enableManagedSpotTraining: true, checkpointConfig: { s3URI: 's3://churn/checkpoints/' } } }), job({ spec: { enableManagedSpotTraining: true } })],
    ['a field of an element', 'channel-name-unique', withChannels(channel), withChannels({ ...channel, channelName: 'test' })],
    ['a longer list', 'channel-name-unique', withChannels(channel), withChannels(channel, { ...channel, channelName: 'test' })],
    ['an entry of a map', 'distribution-one-launcher', withScript('train.py'),
      patched(withScript('train.py'), { spec: { hyperParameters: { sagemaker_mpi_enabled: 'true' } } })],
    ['an entry that is gone', 'distribution-one-launcher',
      patched(withScript('train.py'), { spec: { hyperParameters: { sagemaker_mpi_enabled: 'true' } } }), withScript('train.py')],
    ['a map that is added', 'distribution-one-launcher', job({ spec: { hyperParameters: null } }), launched],
    ['a map that is gone', 'distribution-one-launcher', launched, job({ spec: { hyperParameters: null } })],
    ['a name in a map', 'built-in-hyper-parameter-unknown', boosted({ eta: '0.1' }), boosted({ eta: '0.1', gamma: '1' })],
    ['a name that is gone', 'built-in-hyper-parameter-missing', boosted({ eta: '0.1', gamma: '1' }), boosted({ eta: '0.1' })],
    ['a member of the metadata', 'resource-field-unknown', job(), job({ metadata: { namespace: 'ml' } })],
    ['a name that every object inherits', 'built-in-hyper-parameter-unknown', boosted({}), boosted({ constructor: '1' })],
    ['a name that every object inherits and that is gone', 'built-in-hyper-parameter-unknown', boosted({ constructor: '1' }), boosted({})],
  ])('asks a rule again about %s that it reads', (_what, rule, first, second) => {
    expect(asked([first, second], rule)).toBe(2);
  });

  test.each(['label-format', 'annotation-format'])('does not ask %s again when no label and no annotation is different', rule => {
    expect(asked([job(), job(VARIED)], rule)).toBe(1);
  });

  test.each(jobRules().filter(({ suspects }) => suspects !== undefined).map(({ id }) => id))('does not ask %s about texts to which it can\'t object', rule => {
    expect(asked([job(), job(VARIED)], rule)).toBe(1);
  });

  test('does not ask about the names of members when their values differ', () => {
    expect(asked([job(), job(VARIED)], 'resource-field-unknown')).toBe(1);
  });

  test('does not ask a rule that reads one entry of a map about the others', () => {
    expect(asked([withScript('train.py'), patched(withScript('train.py'), { spec: { hyperParameters: { eta: '1' } } })], 'distribution-one-launcher')).toBe(1);
  });

  test.each(['built-in-hyper-parameter-unknown', 'built-in-hyper-parameter-missing'])('does not ask %s, which reads names of a map, about values', rule => {
    expect(asked([boosted({ eta: '0.1' }), boosted({ eta: '0.2' })], rule)).toBe(1);
  });

  test('is refused for the same reason without asking', () => {
    const quota = (trainingJobName: string) =>
      job({ metadata: { name: trainingJobName }, spec: { resourceConfig: { instanceCount: 500 }, trainingJobName } });
    expect(asked([quota('a'), quota('b'), quota('c')])).toBe(1);
    expect(judge([{ manifest: quota('a') }, { manifest: quota('b') }]).map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(Array(2).fill(['instance-count-quota']));
  });

  test('may be one of many that each have a setting of their own', () => {
    expect(asked(Array.from({ length: 40 }, (_, i) => ofSize(30 + i)))).toBe(1);
  });

  test('is asked in full when fields of the known one are wrong', () => {
    const wrong = job({ spec: { retryStrategy: { maximumRetryAttempts: 99 } } });
    expect(asked([wrong, wrong])).toBe(2);
  });

  test('is asked in full when it is made for another controller', () => {
    const madeFor = (release: string) => job({ metadata: { annotations: { 'target.cdk8s-sagemaker-training/controller': release } } });
    expect(asked([madeFor('1.9.0'), madeFor('1.9.1')])).toBe(2);
  });

  const VPC = { securityGroupIDs: ['sg-0a1b2c3d'], subnets: ['subnet-0a1b2c3d'] };
  const inVpc = job({ spec: { vpcConfig: VPC } });
  const script = patched(withScript('train.py'), { spec: { hyperParameters: { eta: null } } });
  const TOKEN_OF_HUB = 'hf_' + 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh';
  const withToken = patched(script, { spec: { hyperParameters: { token: TOKEN_OF_HUB } } });
  const withAttributes = (...attributeNames: string[]) =>
    withChannels(patched(channel, { dataSource: { s3DataSource: { attributeNames, s3DataType: 'AugmentedManifestFile', s3URI: 's3://churn/train.manifest' } }, inputMode: 'Pipe' }));
  const REGION = 'services.k8s.aws/region';
  const DEFAULT_BUCKET = 's3://sagemaker-eu-west-1-111122223333/models/';
  const withOutput = (s3OutputPath: string) => job({ spec: { outputDataConfig: { s3OutputPath } } });

  test.each<[string, any, any, string[]]>([
    ['tags in place of an environment', job({ spec: { environment: { A: '1' } } }), job({ spec: { tags: SAME_KEYS } }), [SAME_KEYS_FOUND]],
    ['hyperparameters beside those of the container', script, withToken, ['secret-in-plain-text: spec.hyperParameters.token']],
    ['the name of a secret for a text that is there', job({ spec: { tags: [{ key: 'team', value: 'hunter2' }] } }),
      job({ spec: { tags: [{ key: 'password', value: 'hunter2' }] } }), ['secret-looking-value: spec.tags[0].value']],
    ['the name of a secret before an element that is there', withAttributes('--user', 'hunter2'), withAttributes('--password', 'hunter2'),
      ['secret-looking-value: spec.inputDataConfig[0].dataSource.s3DataSource.attributeNames[1]']],
    ['a secret in an annotation', job(), job({ metadata: { annotations: { 'example.com/token': TOKEN_OF_HUB } } }),
      ['secret-in-plain-text: metadata.annotations.example.com/token']],
    ['a secret in a key', script, patched(script, { spec: { environment: { [TOKEN_OF_HUB]: '1' } } }), ['secret-in-plain-text: spec.environment.(a Hugging Face token of 37 characters)']],
    ['a secret below a member of the metadata', job(), job({ metadata: { finalizers: [TOKEN_OF_HUB] } }), ['secret-in-plain-text: metadata.finalizers[0]']],
    ['a secret in an unknown field', job(), job({ spec: { made: { up: TOKEN_OF_HUB } } }), ['field-unknown: spec.made', 'secret-in-plain-text: spec.made.up']],
    ['a namespace that cannot be', job(), job({ metadata: { namespace: 'Churn' } }), ['namespace-format: metadata.namespace']],
    ['a member that no resource has', job(), { ...job(), data: {} }, ['resource-field-unknown: data']],
    ['a wildcard', job(), withOutput('s3://churn/*/'), ['s3-wildcard: spec.outputDataConfig.s3OutputPath']],
    ['white space at the end', job(), withOutput('s3://churn/models/ '), ['s3-trailing-space: spec.outputDataConfig.s3OutputPath']],
    ['another Region than that of its bucket', withOutput(DEFAULT_BUCKET), patched(withOutput(DEFAULT_BUCKET), { metadata: { annotations: { [REGION]: 'eu-west-2' } } }),
      ['image-region: spec.algorithmSpecification.trainingImage', 's3-default-bucket-elsewhere: spec.outputDataConfig.s3OutputPath']],
    ['the role of another account than that of its bucket', withOutput(DEFAULT_BUCKET),
      patched(withOutput(DEFAULT_BUCKET), { spec: { roleARN: 'arn:aws:iam::444455556666:role/training' } }),
      ['s3-default-bucket-elsewhere: spec.outputDataConfig.s3OutputPath']],
    ['a word for a missing value', job({ spec: { environment: { A: 'b' } } }), job({ spec: { environment: { A: 'None' } } }),
      ['null-word-in-text: spec.environment.A']],
    ['one more such word', job({ spec: { environment: { A: 'None' } } }), job({ spec: { environment: { A: 'None', B: 'None' } } }),
      ['null-word-in-text: spec.environment.A', 'null-word-in-text: spec.environment.B']],
    ['null for a setting', inVpc, { ...inVpc, spec: { ...inVpc.spec, vpcConfig: null } }, []],
    ['null for the hyperparameters', script, { ...script, spec: { ...script.spec, hyperParameters: null } }, []],
    ['no list where there was one', inVpc, job({ spec: { vpcConfig: { ...VPC, subnets: { 0: 'subnet-0a1b2c3d' } } } }), ['field-type: spec.vpcConfig.subnets']],
    ['a list where there was none', inVpc, job({ spec: { roleARN: [...VALID_MANIFEST.spec.roleARN] } }), ['field-type: spec.roleARN']],
  ])('hide nothing in a job with %s', (_what, first, second, found) => {
    const named = patched(second, { metadata: { name: 'churn-2' }, spec: { trainingJobName: 'churn-2' } });
    expect(judge([{ manifest: first }, { manifest: named }])[1].findings.map(({ rule, path }) => `${rule}: ${path}`)).toEqual(found);
  });

  test.each<[string, any]>([
    ['a hyperparameter', { hyperParameters: { eta: 0.3 } }],
    ['the URI of a channel', { inputDataConfig: [patched(channel, { dataSource: { s3DataSource: { s3URI: 'churn/train/' } } })] }],
    ['the URI of the output', { outputDataConfig: { s3OutputPath: 'churn/models/' } }],
  ])('say nothing about what varies, such as %s', (_what, spec) => {
    const second = job({ ...VARIED, spec: { ...VARIED.spec, ...spec } });
    expect(judge([{ manifest: job() }, { manifest: second }])[1].findings.map(String)).toEqual(judge([{ manifest: second }])[0].findings.map(String));
    expect(judge([{ manifest: job() }, { manifest: second }])[1].findings).toHaveLength(1);
  });
});

test('a job that changes between two judgments is read anew', () => {
  const changing = job({ spec: { inputDataConfig: [VALID_MANIFEST.spec.inputDataConfig[0]] } });
  expect(judged(changing)).toEqual([]);
  changing.spec.inputDataConfig[0] = { ...changing.spec.inputDataConfig[0], dataSource: {} };
  expect(judged(changing)).toContain('channel-one-source: spec.inputDataConfig[0].dataSource');
});

describe('the level of a finding', () => {
  const levelOf = (rule: string, patch: object) => judge([{ manifest: job(patch) }])[0].findings.find(finding => finding.rule === rule)?.level;
  const running = (trainingImage: string, spec: object = {}) => ({ spec: { algorithmSpecification: { trainingImage }, ...spec } });
  const kMeans = (tag: string) => running(`438346466558.dkr.ecr.eu-west-1.amazonaws.com/kmeans:${tag}`, { inputDataConfig: [{ channelName: 'other' }] });
  const launched = (version: string) => running(`763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:${version}-gpu-py312`, {
    hyperParameters: { sagemaker_program: 'train.py', sagemaker_parameter_server_enabled: 'true' },
  });
  const onType = (instanceType: string, image: string) => running(`763104351884.dkr.ecr.eu-west-1.amazonaws.com/${image}`, { resourceConfig: { instanceType } });
  const onP5 = (image: string) => onType('ml.p5.48xlarge', image);
  const algorithmOf = (account: string) => ({
    spec: { algorithmSpecification: { trainingImage: null, algorithmName: `arn:aws:sagemaker:eu-west-1:${account}:algorithm/x` } },
  });

  test.each<[string, string, object, string]>([
    ['a channel that is missing', 'built-in-channel-missing', kMeans('1'), 'error'],
    ['a channel that is missing for a version that is not known', 'built-in-channel-missing', kMeans('latest'), 'warning'],
    ['a channel that is not known', 'built-in-channel-unknown', kMeans('1'), 'error'],
    ['a hyperparameter that is missing', 'built-in-hyper-parameter-missing', kMeans('1'), 'error'],
    ['a hyperparameter that is missing for a version that is not known', 'built-in-hyper-parameter-missing', kMeans('latest'), 'warning'],
    ['a launcher that the image lacks', 'distribution-framework', launched('2.8.0'), 'error'],
    ['a launcher that a version that is not known lacks', 'distribution-framework', launched('9.9.9'), 'warning'],
    ['a PyTorch with an older CUDA', 'image-cuda', onP5('pytorch-training:1.13.1-gpu-py39-cu117-ubuntu20.04-sagemaker'), 'error'],
    ['a PyTorch whose tag does not name its CUDA', 'image-cuda', onP5('pytorch-training:1.13.1-gpu-py39'), 'warning'],
    ['a TensorFlow with an older CUDA, which compiles', 'image-cuda', onP5('tensorflow-training:2.11.0-gpu-py39-cu112-ubuntu20.04-sagemaker'), 'warning'],
    ['an image for x86 on Arm', 'image-architecture', onType('ml.p6e-gb200.36xlarge', 'pytorch-training:2.8.0-gpu-py312'), 'error'],
    ['an image for x86 that is not known on Arm', 'image-architecture', onType('ml.p6e-gb200.36xlarge', 'pytorch-training:99.0-gpu-py312'), 'warning'],
    ['an algorithm of AWS Marketplace without isolation', 'marketplace-isolation', algorithmOf('985815980388'), 'error'],
    ['an algorithm of another account without isolation', 'marketplace-isolation', algorithmOf('444455556666'), 'warning'],
    ['a tag without a value', 'field-required', { spec: { tags: [{ key: 'team' }] } }, 'warning'],
    ['a tag without a key', 'field-required', { spec: { tags: [{ value: 'churn' }] } }, 'warning'],
    ['a stopping condition that is empty', 'reported-defaults-written', { spec: { stoppingCondition: { maxRuntimeInSeconds: null } } }, 'error'],
    ['a stopping condition without a maximum run time', 'reported-defaults-written',
      { spec: { stoppingCondition: { maxRuntimeInSeconds: null, maxPendingTimeInSeconds: 7200 } } }, 'warning'],
    ['a role that is missing', 'field-required', { spec: { roleARN: null } }, 'error'],
  ])('of %s', (_what, rule, patch, level) => {
    expect(levelOf(rule, patch)).toBe(level);
  });
});

test('a value of a set that grows is one error in other letters, and none if it is new', () => {
  const reading = (s3DataType: string) =>
    patched(VALID_MANIFEST, { spec: { inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3DataType } } })] } });
  const found = (s3DataType: string) => judge([{ manifest: reading(s3DataType) }])[0].findings.map(({ rule, level, remedy }) => `${level} ${rule}: ${remedy}`);
  expect(found('s3prefix')).toEqual(['error field-value: use S3Prefix']);
  expect(found('S3Table')).toEqual(['warning channel-data-type-unknown: set it to S3Prefix; acknowledge this for a newer kind']);
});
