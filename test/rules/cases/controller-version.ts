import { each, madeFor, type TopicCases } from './case';
import { CONTROLLER_ANNOTATION } from '../../../src/controller/controller-version';

const TOKEN = '${Token[TOKEN.1]}';
const adoption = (version: string, policy = 'adopt-or-create') => madeFor(version, {}, { 'services.k8s.aws/adoption-policy': policy });
const readOnly = (version: string) => madeFor(version, {}, { 'services.k8s.aws/read-only': 'true' });

export const CONTROLLER_VERSION_CASES: TopicCases = {
  'controller-version-format': {
    accepts: {
      ...each(['1.9.1', 'v1.9.1', '10.20.30'], version => `the version ${version}`, version => madeFor(version)),
      'a version that is a token': madeFor(TOKEN),
    },
    refuses: {
      [`metadata.annotations.${CONTROLLER_ANNOTATION}`]: each(['', '1', '1.9', '1.9.x', 'latest', '1.9.1-rc1', '>=1.9.1'], version => `the version "${version}"`, version => madeFor(version)),
    },
  },
  'annotation-since-controller': {
    accepts: {
      ...each(['1.4.0', '1.10.0', '2.0.0'], version => `an adoption policy for release ${version}`, version => adoption(version)),
      'read-only for release 1.4.0': readOnly('1.4.0'),
      'no annotation for release 1.3.3': madeFor('1.3.3'),
      'an adoption policy for a version that is none': adoption('old'),
      'an adoption policy that is a token for release 1.3.3': adoption('1.3.3', TOKEN),
    },
    refuses: {
      'metadata.annotations.services.k8s.aws/adoption-policy': { 'an adoption policy for release 1.3.3': adoption('1.3.3') },
      'metadata.annotations.services.k8s.aws/read-only': each(['1.2.20', '0.5.0'], version => `read-only for release ${version}`, readOnly),
    },
  },
};
