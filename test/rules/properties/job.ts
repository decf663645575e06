import * as fc from 'fast-check';
import { algorithm } from './algorithm';
import { channels } from './channels';
import { debuggerMembers } from './debugger';
import { directory, DIRECTORY_BUCKET_URI, meant, outputKey, perPlace, PLACE, prefixUri, roleArn } from './places';
import { cluster, ON_DEMAND, SPOT } from './resources';
import {
  filled, hyphenated, INHERITED_NAME, LETTER_OR_DIGIT, line, lines, listOf, LOWER_OR_DIGIT, mapOf, mostly, object, oneOf, textOf, wholeNumber,
} from './texts';

/**
 * Any manifest of a training job that the API server, the controller and SageMaker accept, as far as that is written
 * down. It knows this from their documentation alone, so that it can judge the rules: it shares nothing with them.
 */
export function validJob(): fc.Arbitrary<any> {
  return mostly(newJob(), adoptedJob(), 99);
}

function newJob(): fc.Arbitrary<any> {
  return PLACE
    .chain(place => fc.tuple(fc.constant(place), cluster(place), fc.constantFrom('File', 'Pipe', 'FastFile'), fc.boolean()))
    .chain(([place, { resourceConfig, groups, isKept, isOfGpus, isOfArm }, inputMode, hasVpc]) => fc.tuple(
      metadata(place),
      fc.constant({ resourceConfig }),
      members(place),
      algorithm(place)[isOfArm ? 'onArm' : isOfGpus ? 'onGpus' : 'onAny'].map(what => ({ algorithmSpecification: { ...what, trainingInputMode: inputMode } })),
      mostly(channels({ place, inputMode, hasVpc, groups }).map(inputDataConfig => ({ inputDataConfig })), NOTHING, 9),
      hasVpc ? VPC.map(vpcConfig => ({ vpcConfig })) : NOTHING,
      // There are no warm pools of spot instances.
      isKept ? ON_DEMAND : mostly(ON_DEMAND, SPOT, 2),
      debuggerMembers(place),
    ).map(([given, ...parts]) => ({ ...KIND, metadata: given, spec: withDistribution(withScript(Object.assign({}, ...parts)), groups) })));
}

/** A framework container of AWS runs a script, which it downloads. XGBoost does so, too, and has neither channels nor hyperparameters of its own then. */
function withScript(spec: any): any {
  if (!RUNS_SCRIPTS.test(spec.algorithmSpecification.trainingImage)) {
    return spec;
  }
  const entries = Object.entries(spec.hyperParameters ?? {}).slice(0, 96);
  const code = { sagemaker_program: '"train.py"', sagemaker_submit_directory: '"s3://churn/source.tar.gz"' };
  return { ...spec, enableNetworkIsolation: false, hyperParameters: { ...Object.fromEntries(entries), ...code } };
}

const RUNS_SCRIPTS = /\/(?:sagemaker-xgboost|sagemaker-scikit-learn|(?:huggingface-)?pytorch-training|tensorflow-training):/;

/** With instance groups, a script that trains on several instances does so in one of them. */
function withDistribution(spec: any, groups: readonly string[]): any {
  const { hyperParameters } = spec;
  const launcher = /\/tensorflow-training:/.test(spec.algorithmSpecification.trainingImage) ? 'sagemaker_mpi_enabled' : 'sagemaker_torch_distributed_enabled';
  const distribution = { sagemaker_distribution_instance_groups: JSON.stringify(groups.slice(-1)), [launcher]: 'true' };
  return groups.length > 1 && hyperParameters !== undefined && Object.keys(hyperParameters).length < 99
    ? { ...spec, hyperParameters: { ...hyperParameters, ...distribution } }
    : spec;
}

/** A resource that only adopts an existing job leaves the spec to the controller. */
function adoptedJob(): fc.Arbitrary<any> {
  return fc.tuple(PLACE, JOB_NAME, RESOURCE_NAME).map(([{ region }, job, name]) => ({
    ...KIND,
    metadata: {
      name,
      annotations: {
        'services.k8s.aws/region': region,
        'services.k8s.aws/adoption-policy': 'adopt',
        'services.k8s.aws/adoption-fields': JSON.stringify({ trainingJobName: job }),
      },
    },
  }));
}

const NOTHING = fc.constant({});
const KIND = { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' };
const JOB_NAME = meant(hyphenated(63));
const LABEL = hyphenated(40, LOWER_OR_DIGIT);
const RESOURCE_NAME = fc.oneof(
  { arbitrary: LABEL, weight: 6 },
  { arbitrary: fc.array(LABEL, { minLength: 2, maxLength: 4 }).map(labels => labels.join('.')), weight: 2 },
  { arbitrary: fc.constant(filled('training-job', 252) + 'x'), weight: 1 },
);

const ADOPTION = JOB_NAME.chain(name => fc.constantFrom<object>(
  { 'services.k8s.aws/adoption-policy': 'adopt-or-create' },
  { 'services.k8s.aws/adoption-policy': 'adopt', 'services.k8s.aws/adoption-fields': JSON.stringify({ trainingJobName: name }) },
));

const metadata = perPlace(({ region }) => {
  const annotations = object({}, {
    'services.k8s.aws/region': fc.constant(region),
    'services.k8s.aws/deletion-policy': fc.constantFrom('delete', 'retain'),
    'services.k8s.aws/read-only': fc.constantFrom('true', 'false'),
    'example.com/owner': lines({ max: 40 }),
  });
  return object(
    { name: RESOURCE_NAME, annotations: fc.tuple(annotations, mostly(NOTHING, ADOPTION, 8)).map(parts => Object.assign({}, ...parts)) },
    { namespace: LABEL, labels: fc.constant({ 'app.kubernetes.io/name': 'churn' }) },
  );
});

/** The members of a spec that depend on the place alone. */
const members = perPlace(place => object(
  {
    trainingJobName: JOB_NAME,
    roleARN: roleArn(place),
    outputDataConfig: mostly(
      object({ s3OutputPath: prefixUri(place) }, { compressionType: OUTPUT_COMPRESSION, kmsKeyID: outputKey(place) }),
      object({ s3OutputPath: DIRECTORY_BUCKET_URI }, { compressionType: OUTPUT_COMPRESSION, kmsKeyID: fc.constant('') }),
    ),
  },
  {
    checkpointConfig: object({ s3URI: prefixUri(place) }, { localPath: directory('/opt/ml/checkpoints', '/opt/ml/checkpoints/') }),
    enableInterContainerTrafficEncryption: fc.boolean(),
    enableNetworkIsolation: fc.boolean(),
    environment: ENVIRONMENT,
    experimentConfig: EXPERIMENT,
    hyperParameters: HYPER_PARAMETERS,
    infraCheckConfig: object({}, { enableInfraCheck: fc.boolean() }),
    remoteDebugConfig: object({}, { enableRemoteDebug: fc.boolean() }),
    retryStrategy: object({ maximumRetryAttempts: wholeNumber([1, 3], 1, 30) }),
    tags: TAGS,
    tensorBoardOutputConfig: object({ s3OutputPath: prefixUri(place) }, { localPath: directory('/opt/ml/output/tensorboard', '/tensorboard') }),
  },
));

const OUTPUT_COMPRESSION = fc.constantFrom('GZIP', 'NONE');
const ID = textOf(LETTER_OR_DIGIT, { min: 8, max: 17 });

const VPC = object({
  securityGroupIDs: listOf(mostly(ID.map(id => `sg-${id}`), fc.constant(filled('sg-0a1b', 32))), { min: 1, max: 5 }, id => id),
  subnets: listOf(ID.map(id => `subnet-${id}`), { min: 1, max: 16 }, id => id),
});

const HYPER_PARAMETERS = mapOf(
  mostly(fc.oneof(fc.constantFrom('eta', 'num_round', '', 'a.b[0]'), line({ max: 256 })), INHERITED_NAME),
  fc.oneof(fc.constantFrom('0.2', 'true', '"adam"', '{"layers": [64, 32]}', ''), line({ max: 2500 })),
  { min: 1, max: 100 },
);

const ENVIRONMENT = mapOf(
  mostly(fc.tuple(oneOf('aZ_'), textOf(mostly(LETTER_OR_DIGIT, fc.constant('_')), { max: 511 })).map(parts => parts.join('')), INHERITED_NAME),
  fc.oneof(fc.constantFrom('1', 'first line\nsecond line\r\n', ''), lines({ max: 512 })),
  { min: 1, max: 100 },
);

// What tags admit: letters, spaces and digits of any script, and some signs.
const OF_TAG = oneOf('abcXYZ019 _.:/=+-@äßéœ中文ひ한ñЖ٣Ⅷ½\u00a0\u3000𝒳𐐷');

const TAGS = listOf(
  object({ key: textOf(OF_TAG, { min: 1, max: 128 }), value: textOf(OF_TAG, { max: 256 }) }).filter(({ key, value }) => !/^aws:/i.test(key + value)),
  { min: 1, max: 50 }, ({ key }) => key,
);

const ENTITY = hyphenated(120);
const EXPERIMENT = object({ experimentName: ENTITY }, { trialName: ENTITY, trialComponentDisplayName: ENTITY });
