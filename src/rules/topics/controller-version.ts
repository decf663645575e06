import { ACK_ANNOTATION } from '../../controller/annotations';
import { CONTROLLER_ANNOTATION, controllerBefore, parseRelease } from '../../controller/controller-version';
import { FindingLevel } from '../finding';
import type { Rule } from '../rule';

const TARGET = `metadata.annotations.${CONTROLLER_ANNOTATION}`;
const FIRST_WITH_ADOPTION = '1.4.0';
const NEW_ANNOTATIONS = [ACK_ANNOTATION.adoptionPolicy, ACK_ANNOTATION.readOnly];

/** Rules about what the controller that a job is made for can do; fields are held against the schema. */
export const CONTROLLER_VERSION_RULES: readonly Rule[] = [
  {
    id: 'controller-version-format',
    level: FindingLevel.ERROR,
    paths: [TARGET],
    what: 'The controller that a job is made for is named by its release.',
    why: 'the rules cannot find fields that this controller lacks',
    remedy: 'set it to a release such as 1.9.1',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/releases',
    check: job => {
      const text = job.annotation(CONTROLLER_ANNOTATION);
      return text === undefined || parseRelease(text) !== undefined ? undefined : [{ path: TARGET, says: `is not a release: '${text}'` }];
    },
  },
  {
    id: 'annotation-since-controller',
    level: FindingLevel.WARNING,
    paths: [TARGET, ...NEW_ANNOTATIONS.map(key => `metadata.annotations.${key}`)],
    what: `A job is adopted, or only read, by a controller of ${FIRST_WITH_ADOPTION} or later.`,
    why: 'without a feature gate, older ones ignore it: they create the job, and stop it when the resource is deleted',
    remedy: 'update the controller',
    source: 'https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/featuregate/features.go',
    check: job => {
      const controller = controllerBefore(FIRST_WITH_ADOPTION, job.annotation(CONTROLLER_ANNOTATION));
      return controller === undefined ? undefined : NEW_ANNOTATIONS
        .filter(key => job.annotation(key) !== undefined)
        .map(key => ({ path: `metadata.annotations.${key}`, says: `is read since controller ${FIRST_WITH_ADOPTION}, the job is made for ${controller}` }));
    },
  },
];
