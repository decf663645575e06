import * as fs from 'fs';
import * as path from 'path';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { EVIL } from './evil';
import { hostileInputs } from './inputs';
import { ANY_CHARACTER } from '../../any-character';
import { mutated, mutation } from '../../mutation';
import { withGarbage } from '../../rules/properties/garbage';
import { validJob } from '../../rules/properties/job';
import { withTokens } from '../../rules/properties/tokens';
import { offerOf } from '../offer';

const SNAPSHOTS = path.join(__dirname, '../../../examples/snapshots');
const REQUESTS = path.join(__dirname, '../../import/requests');
const textsIn = (folder: string) => fs.readdirSync(folder).map(name => fs.readFileSync(path.join(folder, name), 'utf8'));

const STATUS = {
  trainingJobStatus: 'Failed',
  secondaryStatus: 'Failed',
  failureReason: 'AlgorithmError: x',
  creationTime: '2026-03-02T11:00:00Z',
  lastModifiedTime: '2026-03-02T12:00:00Z',
  conditions: [{ type: 'ACK.Terminal', status: 'True', message: 'x' }],
};

/** What the commands are made to read. */
const GOOD_TEXTS = [
  ...textsIn(SNAPSHOTS),
  ...textsIn(REQUESTS).flatMap(text => Object.values<any>(JSON.parse(text)).slice(0, 5).map(request => JSON.stringify(request))),
  JSON.stringify(offerOf({ usagetype: 'EU-Train:ml.m5.xlarge', price: '0.25' }, { usagetype: 'EU-Processing:ml.m5.xlarge', price: '0.26' })),
  JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } }),
];

/** What means something to a reader, a terminal, a runner of CI, JavaScript or a rule. */
const PIECES = [
  ' ', '\n', '\n  ', '\n- ', '\n---\n', ': ', ' #', '- ', '"', '\'', '0', '1e999', '-1e300', '.nan', 'null', '[]', '{}', '[', '{', ']', '}', '|', '&a ', '*a', '!!binary ',
  '!!set ', '<<: ', '? ', ',', '\\', '\\u0000', '\\ud800', '%', '\t', '\u0000', '\u0007', '\u001b[31m', '\u0085', '\u2028', '\u202e', '\ufeff', '{{ x }}',
  '__proto__: {a: 1}\n', '"__proto__": {}, ', 'constructor', 'toString', '${Token[TOKEN.1]}', '$(x)', '\n::error::x', '##[error]', 's3://', 'arn:aws:', '::', '@', EVIL,
  'x'.repeat(5000), '['.repeat(2000), '9'.repeat(400),
];

const broken = fc.tuple(fc.constantFrom(...GOOD_TEXTS), fc.array(mutation(PIECES, 5), { minLength: 1, maxLength: 4 }))
  .map(([text, mutations]) => mutated(text, mutations));

const withStatus = (job: any) => fc.constantFrom(job, { ...job, status: STATUS });
const jobs = validJob().chain(job => fc.oneof(withGarbage(job), job.spec === undefined ? fc.constant(job) : withTokens(job), withStatus(job)));
const written = jobs.chain(job => fc.constantFrom(JSON.stringify(job), JSON.stringify({ kind: 'List', items: [job, job] }), stringify(job, { lineWidth: 0 })));

const FIXED = hostileInputs(5000).map(({ content }) => content.toString()).filter(({ length }) => length < 20_000);

/** A text that a command should refuse, judge or take, but never break on. */
export const HOSTILE_TEXT: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: broken, weight: 6 },
  { arbitrary: written, weight: 3 },
  { arbitrary: fc.tuple(fc.constantFrom(...FIXED), broken).map(([one, other]) => `${one}\n---\n${other}`), weight: 1 },
  { arbitrary: fc.string({ unit: ANY_CHARACTER, maxLength: 200 }), weight: 1 },
);
