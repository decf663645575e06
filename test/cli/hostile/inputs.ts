import { stringify } from 'yaml';
import { EVIL } from './evil';
import { patched, VALID_MANIFEST } from '../../rules/cases/case';

/** A file that somebody wrote who means no good, or whose tools broke it. */
export interface HostileInput {
  readonly what: string;
  readonly content: string | Buffer;
  /** The exit status of `check`; 2 means that a document can't be read. */
  readonly check: 0 | 1 | 2;
}

const job = (patch: any) => patched(VALID_MANIFEST, patch);
const yaml = (patch: any) => stringify(job(patch), { lineWidth: 0 });
const good = yaml({});
const INHERITED = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];

/** JSON of a job whose maps have members with names that every object of JavaScript has. */
function withInheritedNames(): string {
  const members = (value: unknown) => INHERITED.map(name => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join();
  const { metadata: { labels, annotations, ...metadata }, spec, ...rest } = VALID_MANIFEST as any;
  const body = (whole: any) => JSON.stringify(whole).slice(1, -1);
  return `{${body(rest)}, "metadata": {${body(metadata)}, "labels": {${members('x')}}, "annotations": {${members('x')}}},`
    + `"spec": {${body({ ...spec, hyperParameters: undefined, environment: undefined })}, "hyperParameters": {${members('x')}}, "environment": {${members('x')}}, ${members({})}}}`;
}

function nested(open: string, inner: string, close: string, depth: number): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

/**
 * One or more of each class of what has broken a command, or could.
 *
 * @param long how many characters those have that repeat something
 */
export const hostileInputs = (long: number): readonly HostileInput[] => [
  // Not YAML or JSON, or not all of it
  { what: 'a list that is not closed', content: `${good}---\nfoo: [unclosed\n---\n${good.replace('kind: TrainingJob', 'kind: TrainingJob ')}`, check: 2 },
  { what: 'JSON that ends too early', content: JSON.stringify(VALID_MANIFEST).slice(0, -20), check: 2 },
  { what: 'bytes that are not UTF-8', content: Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0xc0, 0xaf]), check: 2 },
  { what: 'UTF-16', content: Buffer.from(good, 'utf16le'), check: 2 },
  { what: 'NUL characters', content: '\0'.repeat(1000), check: 2 },
  { what: 'control characters in a comment', content: `${good}# \u0007\u001b[31m\n`, check: 2 },
  { what: 'a member twice', content: `${good}kind: TrainingJob\n`, check: 2 },
  { what: 'a template of Helm', content: `${good}  tags: {{ .Values.tags }}\n`, check: 2 },
  { what: 'a directive', content: `%YAML 1.2\n---\n${good}`, check: 2 },
  { what: 'nothing', content: '', check: 0 },
  { what: 'comments alone', content: '# nothing\n---\n# here\n', check: 0 },
  { what: 'a merge conflict', content: `<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> other\n`, check: 2 },
  // Values that JSON can't hold, or that mean something else elsewhere
  { what: 'binary data', content: good.replace(/instanceType: .*/, 'instanceType: !!binary bTUueGxhcmdl'), check: 1 },
  { what: 'a set', content: `${good}  hyperParameters: !!set {a, b}\n`.replace(/ {2}hyperParameters:\n(?: {4}.*\n)+/, ''), check: 2 },
  { what: 'a tag of another program', content: `${good}  zzz: !!python/object/apply:os.system [x]\n`, check: 1 },
  { what: 'numbers that JSON cannot hold', content: '{a: -1e400, b: .nan, c: .inf}\n', check: 2 },
  { what: 'keys that are maps', content: '? {a: 1}\n: b\n? [a, b]\n: c\n', check: 2 },
  { what: 'a key that is nothing', content: '? \n: b\n', check: 2 },
  { what: 'halves of characters', content: JSON.stringify(job({ metadata: { name: '\ud800' }, spec: { hyperParameters: { '\udfff': '\ud800x' } } })), check: 1 },
  // Anchors
  { what: 'an anchor that contains itself', content: 'spec: &s {hyperParameters: &hp {self: *hp}, zzz: *s}\n', check: 2 },
  { what: 'a list that contains itself', content: '&a {kind: List, items: [*a]}\n', check: 2 },
  { what: 'anchors within anchors', content: Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : Array(9).fill(`*a${i - 1}`).join()}]\n`).join(''), check: 2 },
  {
    what: 'merge keys that repeat much',
    content: `a: &b {${Array.from({ length: 300 }, (_, i) => `k${i}: 1`).join()}}\nb:\n${'- {<<: *b}\n'.repeat(999)}`,
    check: 2,
  },
  // Depth
  { what: 'lists in lists', content: nested('[', '', ']', long / 4), check: 2 },
  { what: 'maps in maps', content: nested('{"a":', '1', '}', long / 4), check: 2 },
  { what: 'blocks in blocks', content: Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), check: 2 },
  { what: 'lists of kinds in lists', content: nested('{"kind":"List","items":[', JSON.stringify(VALID_MANIFEST), ']}', 200), check: 0 },
  { what: 'brackets that nothing closes', content: '['.repeat(long / 2), check: 2 },
  // Shapes
  { what: 'a job without anything', content: '{apiVersion: sagemaker.services.k8s.aws/v1alpha1, kind: TrainingJob}', check: 1 },
  { what: 'nothing where objects belong', content: JSON.stringify(job({ metadata: null, spec: null })), check: 1 },
  { what: 'texts where objects belong', content: JSON.stringify({ ...VALID_MANIFEST, metadata: 'a', spec: 'b', status: 'c' }), check: 1 },
  { what: 'objects where texts belong', content: JSON.stringify({ ...VALID_MANIFEST, metadata: { name: { a: 1 }, namespace: [], labels: [1], annotations: { a: { b: 1 } } } }), check: 1 },
  { what: 'items that are nothing', content: '{"kind": "List", "items": [null, 3, "x", [], {"kind": "List", "items": {}}]}', check: 0 },
  { what: 'numbers beyond all bounds', content: JSON.stringify(job({ spec: { resourceConfig: { instanceCount: 1e308, volumeSizeInGB: -1e300 } } })), check: 1 },
  {
    what: 'a status of lies',
    content: JSON.stringify({
      ...VALID_MANIFEST,
      status: { trainingJobStatus: ['Failed'], conditions: { type: 'x' }, creationTime: 'yesterday', secondaryStatusTransitions: 3, warmPoolStatus: 'x' },
    }),
    check: 0,
  },
  {
    what: 'an offer file of nonsense',
    content: '{"products": {"a": null, "b": {"sku": "b", "attributes": null}}, "terms": {"OnDemand": {"b": {"c": null, "d": {"sku": "b", "priceDimensions": {"x": null}}}}}}',
    check: 0,
  },
  { what: 'a price list with names that objects inherit', content: '{"currency": "USD", "region": "eu-west-1", "perHour": {"__proto__": 1, "constructor": 2}, "__proto__": {}}', check: 0 },
  // Names and texts
  { what: 'names that objects inherit', content: withInheritedNames(), check: 1 },
  { what: 'a job with a name that objects inherit', content: JSON.stringify(job({ metadata: { name: 'constructor' } })), check: 0 },
  { what: 'tokens', content: yaml({ spec: { roleARN: '${Token[TOKEN.1]}', hyperParameters: { a: '${Token[x]}' } } }), check: 1 },
  {
    what: 'escapes and workflow commands',
    content: JSON.stringify(job({
      metadata: { name: EVIL, namespace: EVIL, labels: { [EVIL]: EVIL }, annotations: { [EVIL]: EVIL, [`acknowledge.cdk8s-sagemaker-training/${EVIL}`]: EVIL } },
      spec: {
        [EVIL]: EVIL,
        environment: { [EVIL]: EVIL },
        hyperParameters: { [EVIL]: EVIL, PASSWORD: EVIL },
        roleARN: EVIL,
        tags: [{ key: EVIL, value: EVIL }],
        inputDataConfig: [{ ...VALID_MANIFEST.spec.inputDataConfig[0], channelName: EVIL, contentType: EVIL }],
      },
    })),
    check: 1,
  },
  { what: 'a kind of escapes', content: JSON.stringify({ apiVersion: EVIL, kind: EVIL, metadata: { name: EVIL } }), check: 0 },
  {
    what: 'a template with escapes',
    content: JSON.stringify({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: {
        name: 'x',
        annotations: {
          'cdk8s-sagemaker-training/templates': JSON.stringify({
            version: 1, templates: [{ name: 'churn', manifest: 'spec.text', holes: [{ mark: '<@name churn@>', kind: 'name', prefix: 'churn' }] }],
          }),
        },
      },
      spec: { text: JSON.stringify(job({ metadata: { name: '<@name churn@>' }, spec: { hyperParameters: { [EVIL]: `${EVIL}\n${EVIL}` } } })) },
    }),
    check: 1,
  },
  { what: 'a broken document with escapes', content: `"${EVIL.replace(/[\n\r]/g, ' ')}: [`, check: 2 },
  // Much of one thing
  ...[
    ['a password in a URL', 'A+'], ['a JSON Web Token', 'eyJe-'], ['an OpenAI key', 'sk-'], ['a metric', 'map@0'], ['a regular expression', '['], ['an image', '0.-_A_'],
    ['an S3 URI', 's3://b/'], ['white space', '\t '], ['an e-mail address', 'a@b.'], ['an ARN', 'arn:aws:iam::'],
  ].map(([what, text]): HostileInput => {
    const much = text.repeat(long / text.length / 8);
    return {
      what: `what looks like ${what} for very long`,
      content: JSON.stringify(job({
        metadata: { annotations: { a: much } },
        spec: {
          roleARN: much,
          algorithmSpecification: { trainingImage: much, metricDefinitions: [{ name: 'a', regex: much }] },
          hyperParameters: { a: much, eval_metric: much },
          outputDataConfig: { s3OutputPath: much },
          environment: { A: much },
        },
      })),
      check: 1,
    };
  }),
  { what: 'a key that never ends', content: JSON.stringify(job({ spec: { hyperParameters: { ['k'.repeat(long)]: 'a' } } })), check: 1 },
  { what: 'a name that never ends', content: JSON.stringify(job({ metadata: { name: 'n'.repeat(long) } })), check: 1 },
  { what: 'many members', content: JSON.stringify(job({ spec: { hyperParameters: Object.fromEntries(Array.from({ length: long / 40 }, (_, i) => [`k${i}`, i])) } })), check: 1 },
  {
    what: 'a line for each of many members',
    content: `${yaml({ spec: { hyperParameters: null } })}  hyperParameters:\n${Array.from({ length: long / 40 }, (_, i) => `    k${i}: ${i}\n`).join('')}`,
    check: 1,
  },
  { what: 'many documents', content: '---\na: 1\n'.repeat(long / 40), check: 0 },
];
