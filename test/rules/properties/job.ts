import * as fc from 'fast-check';
import { algorithmSpecification } from './algorithm';
import { channels } from './channels';
import { debuggerMembers } from './debugger';
import { directory, directoryBucketUri, outputKey, PLACE, prefixUri, roleArn, type Place } from './places';
import { cluster, stoppingAndSpot, type Cluster } from './resources';
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
  return fc.record({ place: PLACE, inputMode: fc.constantFrom('File', 'Pipe', 'FastFile'), hasVpc: fc.boolean() })
    .chain(frame => fc.tuple(fc.constant(frame), cluster(frame.place)))
    .chain(([{ place, inputMode, hasVpc }, instances]) => {
      const surroundings = { place, inputMode, hasVpc, groups: instances.groups };
      return fc.record({
        metadata: metadata(place),
        spec: specWithout(place, instances, inputMode),
        inputDataConfig: fc.option(channels(surroundings), { freq: 8, nil: undefined }),
        vpcConfig: hasVpc ? VPC : fc.constant(undefined),
        debug: debuggerMembers(place),
      }, { noNullPrototype: true });
    })
    .map(({ metadata: given, spec, inputDataConfig, vpcConfig, debug }) => withoutUndefined({
      ...KIND, metadata: given, spec: { ...spec, inputDataConfig, vpcConfig, ...debug },
    }));
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

const KIND = { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' };
const JOB_NAME = hyphenated(63);
const LABEL = hyphenated(40, LOWER_OR_DIGIT);
const RESOURCE_NAME = fc.oneof(
  { arbitrary: LABEL, weight: 6 },
  { arbitrary: fc.array(LABEL, { minLength: 2, maxLength: 4 }).map(labels => labels.join('.')), weight: 2 },
  { arbitrary: fc.constant(filled('training-job', 252) + 'x'), weight: 1 },
);

function metadata({ region }: Place): fc.Arbitrary<any> {
  const adoption = JOB_NAME.chain(name => fc.constantFrom<object>(
    { 'services.k8s.aws/adoption-policy': 'adopt-or-create' },
    { 'services.k8s.aws/adoption-policy': 'adopt', 'services.k8s.aws/adoption-fields': JSON.stringify({ trainingJobName: name }) },
  ));
  const annotations = object({}, {
    'services.k8s.aws/region': fc.constant(region),
    'services.k8s.aws/deletion-policy': fc.constantFrom('delete', 'retain'),
    'services.k8s.aws/read-only': fc.constantFrom('true', 'false'),
    'example.com/owner': lines({ max: 40 }),
  });
  return object(
    { name: RESOURCE_NAME, annotations: fc.tuple(annotations, mostly(fc.constant({}), adoption, 8)).map(parts => Object.assign({}, ...parts)) },
    { namespace: LABEL, labels: fc.constant({ 'app.kubernetes.io/name': 'churn' }) },
  );
}

/** A spec without what depends on the network and without Debugger. */
function specWithout(place: Place, { resourceConfig, isKept }: Cluster, inputMode: string): fc.Arbitrary<any> {
  const others = object({
    trainingJobName: JOB_NAME,
    roleARN: roleArn(place),
    algorithmSpecification: algorithmSpecification(place, inputMode),
    resourceConfig: fc.constant(resourceConfig),
    outputDataConfig: outputDataConfig(place),
  }, {
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
  });
  return fc.tuple(others, stoppingAndSpot(!isKept)).map(parts => Object.assign({}, ...parts));
}

function outputDataConfig(place: Place): fc.Arbitrary<any> {
  const compressionType = fc.constantFrom('GZIP', 'NONE');
  return mostly(
    object({ s3OutputPath: prefixUri(place) }, { compressionType, kmsKeyID: outputKey(place) }),
    object({ s3OutputPath: directoryBucketUri() }, { compressionType, kmsKeyID: fc.constant('') }),
  );
}

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

/** A copy without members that are undefined. */
function withoutUndefined(value: any): any {
  if (Array.isArray(value)) {
    return value.map(withoutUndefined);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).map(([name, member]) => [name, withoutUndefined(member)]));
}
