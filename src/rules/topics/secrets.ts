import { knownSecretsIn, mayHoldSecrets, type KnownSecret } from '../../manifest/secrets/known-secrets';
import type { ChangedTexts } from '../engine/changed-texts';
import { reading, type JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { leavesOf } from '../readings/leaves';
import type { Rule, Violation } from '../rule';

const SOURCE = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html';
const WHY = 'anyone who can read the Git repository, the cluster or DescribeTrainingJob can read it';
const REMEDY = 'let the container read it from AWS Secrets Manager with the role of the job, and pass only the ARN of the secret';

const mayBeSecret = ({ together, names }: ChangedTexts) => mayHoldSecrets(together, names);

/** Rules about secrets in plain text. They look at the raw texts of the whole manifest, whether or not other rules can judge it. */
export const SECRET_RULES: readonly Rule[] = [
  {
    id: 'secret-in-plain-text',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'No text has the format of a credential: access keys, private keys, tokens, URLs with a password.',
    why: WHY,
    remedy: 'revoke it, and let the container read the new one from AWS Secrets Manager',
    source: SOURCE,
    suspects: mayBeSecret,
    check: job => violationsOf(job, 'format', ({ isWhole }) => isWhole ? 'is' : 'contains'),
  },
  {
    id: 'secret-looking-value',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No text with the name of a secret has a value that looks like one. Names within texts count, as in JSON and command lines.',
    why: WHY,
    remedy: REMEDY,
    source: SOURCE,
    suspects: mayBeSecret,
    check: job => violationsOf(job, 'name', ({ isWhole }) => isWhole ? 'looks like' : 'contains what looks like'),
  },
];

const secretsOf = reading((job): KnownSecret[] => knownSecretsIn(leavesOf(job)));

function violationsOf(job: JobView, by: KnownSecret['by'], verb: (secret: KnownSecret) => string): Violation[] {
  return secretsOf(job).filter(secret => secret.by === by).map(found => {
    const { path, kind, secret, isInKey } = found;
    return { path, says: `${isInKey ? 'the key ' : ''}${verb(found)} ${kind} of ${secret.length} characters` };
  });
}
