import { ACK_ANNOTATION } from '../../../controller/annotations';
import { AdoptionPolicy } from '../../../controller/policies';
import { FindingLevel } from '../../finding';
import { builtInOf } from '../../readings/built-in';
import { REFUSED } from '../../readings/controller-reactions';
import { API, CREATE, DEFINITION, DEFINITIONS } from '../places';
import type { TuningRule } from '../tuning-rule';

/** Where the controller prepares what it compares. */
const CONTROLLER = 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/hyper_parameter_tuning_job/custom_delta.go';

/** Rules about which trainings are tuned. */
export const DEFINITION_RULES: readonly TuningRule[] = [
  {
    id: 'tuning-definition',
    level: FindingLevel.ERROR,
    paths: [DEFINITION, DEFINITIONS],
    what: 'A tuning job has one definition or a list of definitions, not both.',
    why: REFUSED,
    remedy: `move ${DEFINITION} into it, and set ${DEFINITIONS}[].definitionName`,
    source: CREATE,
    check: ({ spec }) => {
      if (spec.trainingJobDefinition === undefined && spec.trainingJobDefinitions === undefined) {
        return [{ path: DEFINITION, says: 'is missing', remedy: 'describe the training to tune' }];
      }
      return spec.trainingJobDefinition !== undefined && spec.trainingJobDefinitions !== undefined
        ? [{ path: DEFINITIONS, says: 'is set together with trainingJobDefinition' }]
        : undefined;
    },
  },
  {
    id: 'tuning-definition-name',
    level: FindingLevel.ERROR,
    paths: [`${DEFINITIONS}[].definitionName`],
    what: 'Each definition of a list has a name of its own.',
    why: 'SageMaker needs the names to distinguish the definitions, and rejects the request',
    remedy: 'give the definition a name that no other one has',
    source: `${API}/API_HyperParameterTrainingJobDefinition.html`,
    check: ({ spec }) => {
      const names: Array<string | undefined> = (spec.trainingJobDefinitions ?? []).map(({ definitionName }: any) => definitionName);
      return names.flatMap((name, position) => {
        const path = `${DEFINITIONS}[${position}].definitionName`;
        if (name === undefined) {
          return [{ path, says: 'is missing' }];
        }
        const first = names.indexOf(name);
        return first < position ? [{ path, says: `is '${name}', the name of definition ${first + 1}` }] : [];
      });
    },
  },
  {
    id: 'tuning-resources',
    level: FindingLevel.ERROR,
    paths: [`${DEFINITION}.resourceConfig`, `${DEFINITIONS}[].resourceConfig`],
    what: 'Each definition says on which instances it runs.',
    why: 'the CRD has no other place for instances, so SageMaker rejects the request',
    remedy: `set ${DEFINITION}.resourceConfig`,
    source: `${API}/API_HyperParameterTrainingJobDefinition.html`,
    check: ({ definitions }) => definitions.flatMap(({ path, definition }) =>
      definition.resourceConfig === undefined ? [{ path: `${path}.resourceConfig`, says: 'is missing', remedy: `set ${path}.resourceConfig` }] : []),
  },
  {
    id: 'tuning-checkpoints',
    level: FindingLevel.WARNING,
    paths: [`${DEFINITION}.checkpointConfig`, `${DEFINITIONS}[].checkpointConfig`],
    what: 'The trainings of a tuning job keep no checkpoints in one place.',
    why: 'AWS does not document that each training job gets a prefix of its own, so one may resume from checkpoints of another',
    remedy: 'remove it; acknowledge this if the script adds the name of its training job to the path',
    source: `${API}/API_HyperParameterTrainingJobDefinition.html`,
    check: ({ definitions }) => definitions.flatMap(({ path, definition }) =>
      definition.checkpointConfig === undefined
        ? []
        : [{ path: `${path}.checkpointConfig`, says: `is ${definition.checkpointConfig.s3URI ?? 'set'} for all training jobs` }]),
  },
  {
    id: 'tuning-warm-pool',
    level: FindingLevel.WARNING,
    paths: [`${DEFINITION}.resourceConfig.keepAlivePeriodInSeconds`, `${DEFINITIONS}[].resourceConfig.keepAlivePeriodInSeconds`],
    what: 'The trainings of a tuning job keep no warm pools.',
    why: 'SageMaker does not keep a period that a tuning job asks for, and the controller leaves it out when it compares',
    remedy: 'remove it',
    source: CONTROLLER,
    check: ({ definitions }) => definitions.flatMap(({ path, definition: { resourceConfig } }) => resourceConfig?.keepAlivePeriodInSeconds > 0
      ? [{ path: `${path}.resourceConfig.keepAlivePeriodInSeconds`, says: `is ${resourceConfig.keepAlivePeriodInSeconds}, in a tuning job` }]
      : []),
  },
  {
    id: 'tuning-static-of-service',
    level: FindingLevel.WARNING,
    paths: [`${DEFINITION}.staticHyperParameters`],
    what: 'No static hyperparameter of a single definition has a name that begins with an underscore.',
    why: 'the controller leaves out what SageMaker reports under such names, so it sees a change, and sets ACK.Terminal',
    remedy: 'remove it; if the tuning needs it and nothing waits for the resource, acknowledge this',
    source: CONTROLLER,
    check: ({ spec: { trainingJobDefinition } }) => Object.entries(trainingJobDefinition?.staticHyperParameters ?? {})
      .filter(([name]) => name.startsWith('_'))
      .map(([name, value]) => ({ path: `${DEFINITION}.staticHyperParameters.${name}`, says: `is '${value}', though the name begins with an underscore` })),
  },
  {
    id: 'tuning-adopted-metrics',
    level: FindingLevel.WARNING,
    paths: [`metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`, `${DEFINITION}.algorithmSpecification.metricDefinitions`],
    what: 'A tuning job that may be adopted lists the metrics of its single definition.',
    why: 'the adopted job has metrics that the resource lacks; the controller treats this as a change and sets ACK.Terminal',
    remedy: 'list the metrics that aws sagemaker describe-hyper-parameter-tuning-job shows',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/hyper_parameter_tuning_job/delta.go',
    check: ({ spec: { trainingJobDefinition: one }, definitions: [training], adoptionPolicy }) => {
      const { metricDefinitions = [] } = one?.algorithmSpecification ?? {};
      return one === undefined || adoptionPolicy !== AdoptionPolicy.ADOPT_OR_CREATE || metricDefinitions.length > 0 ? undefined : [{
        path: `${DEFINITION}.algorithmSpecification.metricDefinitions`,
        says: 'is missing, though the tuning job may be adopted',
        ...builtInOf(training.jobs[0]) === undefined
          ? {}
          : { remedy: 'describe the training in trainingJobDefinitions, where the controller fills in what is missing' },
      }];
    },
  },
];
