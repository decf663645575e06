import { ACK_ANNOTATION } from '../../controller/annotations';
import { isDnsLabel, isDnsSubdomain, LONGEST_NAME } from '../../manifest/kubernetes-names';
import type { Manifest } from '../../manifest/manifest';
import { isConcrete } from '../../manifest/tokens';
import { kindOf, type JobKind } from '../../naming/job-kind';
import { withoutPlaceholder } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import { accountOfRole } from '../readings/algorithm-owner';
import type { AppRule, AppViolation, Fault, Rule } from '../rule';
import { placedTrainings } from '../tuning/placed-definitions';

/** Rules about the names of a single job. */
export const NAME_RULES: readonly Rule[] = [
  {
    id: 'resource-name-format',
    level: FindingLevel.ERROR,
    paths: ['metadata.name', 'metadata.generateName'],
    what: 'The resource has a name or a prefix for one. A name has lower-case letters, digits, inner hyphens and dots, at most 253 characters.',
    why: 'the API server rejects the resource',
    remedy: 'use lower-case letters, digits and hyphens in the name of the job',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names',
    check: view => {
      const name = view.nameAsGiven;
      const prefix = view.generateName;
      const faultOfPrefix = ABSENT.includes(prefix) || !isConcrete(prefix) ? undefined : faultInPrefix(prefix);
      if (faultOfPrefix !== undefined) {
        return [{ path: 'metadata.generateName', ...faultOfPrefix }];
      }
      if (ABSENT.includes(name)) {
        return !ABSENT.includes(prefix) ? undefined : [{ path: 'metadata.name', says: 'is missing', remedy: 'set it to the name of the job' }];
      }
      if (!isConcrete(name) || (typeof name === 'string' && isDnsSubdomain(name))) {
        return undefined;
      }
      return typeof name === 'string'
        ? [{ path: 'metadata.name', says: `is not a Kubernetes name: '${name}'`, remedy: withoutPlaceholder(name) ?? remedyForName(name) }]
        : [{ path: 'metadata.name', says: `is not a text: ${JSON.stringify(name)}`, remedy: 'write it as a text in quotes' }];
    },
  },
  {
    id: 'resource-name-differs',
    level: FindingLevel.WARNING,
    paths: ['metadata.name', 'spec.trainingJobName'],
    what: 'The resource has the name of the training job.',
    why: 'a new job name under the same resource starts a second job; the first keeps running, is billed, and is not tracked',
    remedy: 'set spec.trainingJobName to the name of the resource',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/sdk.go',
    check: ({ name, kind, spec: { [kind.nameField]: jobName } }) =>
      name !== undefined && name !== '' && jobName !== undefined && name !== jobName
        ? [{ path: 'metadata.name', says: `is '${name}', the ${kind.what} is '${jobName}'`, remedy: remedyForOtherName(name, jobName, kind) }]
        : undefined,
  },
];

/** What mends a name in which all characters may be; nothing for any other one. */
function remedyForName(name: string): string | undefined {
  return !/^[a-z0-9.-]*$/.test(name)
    ? undefined
    : name.length > LONGEST_NAME ? `shorten it to ${LONGEST_NAME} characters` : 'begin and end it, and what is between dots, with letters and digits';
}

/** What is wrong with the prefix of a name that the API server makes; it adds letters and digits. */
function faultInPrefix(prefix: unknown): Fault | undefined {
  if (typeof prefix !== 'string') {
    return { says: `is not a text: ${JSON.stringify(prefix)}`, remedy: 'write it as a text in quotes' };
  }
  return isDnsSubdomain(prefix.replace(/(?<=.)-$/, 'a')) ? undefined : {
    says: `is not the beginning of a Kubernetes name: '${prefix}'`, remedy: 'use lower-case letters, digits and hyphens',
  };
}

/** What makes the names equal, unless it is the remedy of the rule: a resource can have names that its job can't have, and the other way round. */
function remedyForOtherName(name: string, jobName: string, { longestName }: JobKind): string | undefined {
  if (isDnsLabel(name) && name.length <= longestName) {
    return undefined;
  }
  return isDnsSubdomain(jobName) ? `set it to ${jobName}` : 'give both the same name, of lower-case letters, digits and hyphens';
}

/** The API server treats these as a missing name. */
const ABSENT: readonly unknown[] = [undefined, null, ''];

/** The rule about jobs that have the same name. */
export const NAME_CLASH: AppRule = {
  id: 'job-name-clash',
  level: FindingLevel.ERROR,
  paths: ['spec.trainingJobName', `metadata.annotations.${ACK_ANNOTATION.region}`, 'spec.roleARN'],
  what: 'No two training jobs, and no two tuning jobs, of one account and Region have the same name.',
  why: 'only the first runs; the controller sets ACK.Terminal on the other and shows the status of the first there',
  remedy: 'give each job its own spec.trainingJobName',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html',
  check: nameClashes,
};

/** Rules about the names of all jobs. */
export const NAME_APP_RULES: readonly AppRule[] = [NAME_CLASH];

/** Jobs with the name of an earlier one. All are training jobs, or all are tuning jobs. */
export function nameClashes(jobs: readonly Manifest[]): AppViolation[] {
  const violations: AppViolation[] = [];
  const firstOf = new Map<string, Manifest>();
  jobs.forEach((job, position) => {
    const { nameField } = kindOf(job);
    const name = job.spec?.[nameField];
    if (typeof name !== 'string' || !isConcrete(name)) {
      return;
    }
    const key = JSON.stringify([accountKey(job), regionKey(job), name]);
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, job);
    } else {
      violations.push({ job: position, path: `spec.${nameField}`, says: `'${name}' is the name of another job of this app, too` });
    }
  });
  return violations;
}

// A role that is not known by now is of the same account only as itself. All definitions of a tuning job have roles of one account.
function accountKey(job: Manifest): unknown {
  const roles: unknown[] = placedTrainings(job).map(({ spec }) => spec.roleARN);
  const [account] = roles.flatMap(role => typeof role === 'string' ? accountOfRole(role) ?? [] : []);
  return account ?? roles[0];
}

// Without an annotation the namespace decides, or else the controller.
function regionKey({ metadata }: Manifest): unknown {
  return metadata.annotations?.[ACK_ANNOTATION.region] ?? { defaultOf: metadata.namespace ?? 'default' };
}
