import type { Manifest } from '../manifest/manifest';
import { knownText } from '../manifest/tokens';

/** The annotations by which the ACK runtime is told how to treat a resource. */
export const ACK_ANNOTATION = {
  region: 'services.k8s.aws/region',
  deletionPolicy: 'services.k8s.aws/deletion-policy',
  adoptionPolicy: 'services.k8s.aws/adoption-policy',
  adoptionFields: 'services.k8s.aws/adoption-fields',
  readOnly: 'services.k8s.aws/read-only',
} as const;

/** The annotations of a namespace by which the ACK runtime is told how to treat the resources in it. */
export const NAMESPACE_ANNOTATION = {
  account: 'services.k8s.aws/owner-account-id',
  region: 'services.k8s.aws/default-region',
  deletionPolicy: 'sagemaker.services.k8s.aws/deletion-policy',
} as const;

/** By this the controller notes that it has adopted a job. */
export const ADOPTED_ANNOTATION = 'services.k8s.aws/adopted';

/** Where kubectl notes what was applied. */
export const LAST_APPLIED_ANNOTATION = 'kubectl.kubernetes.io/last-applied-configuration';

/** What nobody writes into a manifest. */
export const NOTED_ANNOTATIONS: readonly string[] = [ADOPTED_ANNOTATION, LAST_APPLIED_ANNOTATION];

/** An annotation of a resource, if it is a text that is known by now. */
export function annotationOf({ metadata }: Manifest, key: string): string | undefined {
  return knownText(metadata?.annotations?.[key]);
}
