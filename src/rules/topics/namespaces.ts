import type { IConstruct } from 'constructs';
import { ACK_ANNOTATION, NAMESPACE_ANNOTATION } from '../../controller/annotations';
import { TRAINING_JOB_KIND, type Manifest } from '../../manifest/manifest';
import type { FurtherFindings } from '../engine/further-findings';
import { JobView } from '../engine/job-view';
import { toFinding } from '../engine/to-finding';
import { type Finding, FindingLevel } from '../finding';
import { accountOfRole } from '../readings/algorithm-owner';
import { useRegistryOf } from '../readings/aws-image';
import { IMAGE, imageOf } from '../readings/image';
import type { RuleDescription, Violation } from '../rule';
import { placedTrainings } from '../tuning/placed-definitions';

const { account: OWNER, region: DEFAULT_REGION } = NAMESPACE_ANNOTATION;
const ROLE_MAP = 'ack-role-account-map';
const CROSS_ACCOUNT = 'https://aws-controllers-k8s.github.io/docs/guides/cross-account';
const MULTI_REGION = 'https://aws-controllers-k8s.github.io/docs/guides/multi-region';

/** Rules about jobs and the namespaces around them, by which ACK serves several accounts and Regions. */
export const NAMESPACE_RULES = {
  account: {
    id: 'namespace-account',
    level: FindingLevel.ERROR,
    paths: ['spec.roleARN'],
    what: 'The role of a job is in the account that owns its namespace.',
    why: 'the controller creates the job in that account, and SageMaker accepts no role of another account',
    remedy: 'use a role of that account',
    source: CROSS_ACCOUNT,
  },
  accountFormat: {
    id: 'namespace-account-format',
    level: FindingLevel.ERROR,
    paths: ['metadata.namespace'],
    what: 'The account that owns the namespace of a job has 12 digits.',
    why: 'the controller finds no role for such an account, and creates nothing in the namespace',
    remedy: `correct the annotation ${OWNER} of the namespace, and quote it`,
    source: CROSS_ACCOUNT,
  },
  accountRole: {
    id: 'namespace-account-role',
    level: FindingLevel.WARNING,
    paths: ['metadata.namespace'],
    what: `Where there is a ConfigMap ${ROLE_MAP}, it has a role for the account of the namespace, and in that account.`,
    why: 'the controller would have no role to assume in the account, and create nothing in the namespace',
    remedy: `add the account to ${ROLE_MAP}; if it is the account of the controller itself, acknowledge this`,
    source: CROSS_ACCOUNT,
  },
  region: {
    id: 'namespace-region',
    level: FindingLevel.WARNING,
    paths: [`metadata.annotations.${ACK_ANNOTATION.region}`],
    what: 'A job runs in the default Region of its namespace.',
    why: 'the annotation of the job overrides that of the namespace, so this job runs elsewhere, perhaps away from its data',
    remedy: 'use the Region of the namespace; if the job is meant to run elsewhere, acknowledge this',
    source: MULTI_REGION,
  },
  imageRegion: {
    id: 'namespace-image-region',
    level: FindingLevel.ERROR,
    paths: [IMAGE],
    what: 'The image of a job that names no Region is in the default Region of its namespace.',
    why: 'SageMaker rejects images of other Regions',
    remedy: 'use the image of that Region',
    source: MULTI_REGION,
  },
} as const satisfies Record<string, RuleDescription>;

/** An object, and where it is: the names of the constructs or folders that lead to it. */
export interface PlacedObject {
  readonly object: any;
  readonly place: readonly string[];
}

/** The place of a construct. */
export function placeOf({ node }: IConstruct): string[] {
  return node.path.split('/');
}

/** What is found in each job of some files, by the namespaces in them. */
export function findingsInNamespaces(jobs: readonly PlacedObject[], others: readonly PlacedObject[]): FurtherFindings[] {
  const around = others.filter(({ object }) => isAroundJobs(object));
  return jobs.map(({ object, place }) => ({ findings: judgeInNamespace(object, place, around), firm: [], knowsGuardrails: false }));
}

/** The place of a file. */
export function placeOfFile(name: string): string[] {
  return name.split(/[\\/]/);
}

/** Whether a rule reads the object, apart from training jobs. */
export function isAroundJobs(object: any): boolean {
  return object?.apiVersion === 'v1' && (object.kind === 'Namespace' || (object.kind === 'ConfigMap' && object.metadata?.name === ROLE_MAP));
}

/**
 * Judges a job in its namespace. With several clusters in one app, namespaces of one name may differ; the nearest counts,
 * and none if there are several equally near that disagree.
 */
export function judgeInNamespace(job: Manifest, place: readonly string[], around: readonly PlacedObject[]): Finding[] {
  const name: unknown = job.metadata?.namespace;
  if (typeof name !== 'string') {
    return [];
  }
  const namespaces = around.filter(({ object }) => object.kind === 'Namespace' && object.metadata?.name === name);
  const namespace = nearest(place, namespaces, ({ metadata }) => metadata.annotations);
  if (namespace === undefined) {
    return [];
  }
  const owner: unknown = namespace.metadata.annotations?.[OWNER];
  const roles = nearest(place, around.filter(({ object }) => object.kind === 'ConfigMap'), ({ data }) => data);
  return [
    ...owner === undefined ? [] : inAccount(job, name, owner, roles?.data),
    ...inRegion(job, name, namespace.metadata.annotations?.[DEFAULT_REGION]),
  ];
}

function inAccount(job: Manifest, name: string, owner: unknown, roles: any): Finding[] {
  if (typeof owner !== 'string' || !/^\d{12}$/.test(owner)) {
    return [finding('accountFormat', 'metadata.namespace', `is '${name}', which belongs to ${JSON.stringify(owner)}`)];
  }
  const roleOfController: unknown = roles?.[owner];
  return [
    ...placedTrainings(job).flatMap(({ path, spec }) => {
      const account = accountOfRole(spec.roleARN);
      return account === undefined || account === owner
        ? []
        : [finding('account', `${path}.roleARN`, `is a role of ${account}, though the namespace '${name}' belongs to ${owner}`, `use a role of ${owner}`)];
    }),
    ...roles === undefined || (typeof roleOfController === 'string' && roleOfController.includes(`::${owner}:`))
      ? []
      : [finding('accountRole', 'metadata.namespace', roleOfController === undefined
        ? `is '${name}' of ${owner}, for which ${ROLE_MAP} has no role`
        : `is '${name}' of ${owner}, for which ${ROLE_MAP} has ${JSON.stringify(roleOfController)}`)],
  ];
}

function inRegion(job: Manifest, name: string, region: unknown): Finding[] {
  if (typeof region !== 'string') {
    return [];
  }
  if (job.metadata.annotations?.[ACK_ANNOTATION.region] === undefined) {
    return placedTrainings(job).flatMap(({ path, spec }) => {
      const view = new JobView({ ...job, ...TRAINING_JOB_KIND, spec });
      const image = view.noting(imageOf).answer?.ecr?.region;
      return image === undefined || image === region ? [] : [
        finding('imageRegion', `${path}.algorithmSpecification.trainingImage`, `is an image in ${image}, though the namespace '${name}' is for ${region}`,
          useRegistryOf(view, region)),
      ];
    });
  }
  const own = new JobView(job).annotation(ACK_ANNOTATION.region);
  return own === undefined || own === region ? [] : [
    finding('region', `metadata.annotations.${ACK_ANNOTATION.region}`, `is '${own}', though the namespace '${name}' is for ${region}`),
  ];
}

/** The nearest object: the one with which a place has most in common. */
function nearest(place: readonly string[], candidates: readonly PlacedObject[], essence: (object: any) => unknown): any {
  const nearness = candidates.map(candidate => commonLength(place, candidate.place));
  const best = Math.max(...nearness);
  const found = candidates.filter((_, i) => nearness[i] === best).map(({ object }) => object);
  return new Set(found.map(object => JSON.stringify(essence(object)))).size === 1 ? found[0] : undefined;
}

function commonLength(place: readonly string[], other: readonly string[]): number {
  const different = place.findIndex((name, i) => name !== other[i]);
  return different < 0 ? place.length : different;
}

function finding(rule: keyof typeof NAMESPACE_RULES, path: string, says: string, remedy?: string): Finding {
  const violation: Violation = { path, says, remedy };
  return toFinding(NAMESPACE_RULES[rule], violation);
}
