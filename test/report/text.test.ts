import { faultsInSarif } from './sarif-schema';
import { allRules } from '../../src/report/every-rule';
import { githubReport } from '../../src/report/github';
import { jsonReport } from '../../src/report/json';
import type { LocatedFinding, Report } from '../../src/report/report';
import { sarifReport } from '../../src/report/sarif';
import { NO_TERMINAL, terminalOf } from '../../src/report/terminal';
import { textReport } from '../../src/report/text';
import { Finding, FindingLevel, type FindingProps } from '../../src/rules/finding';

const FINDING: FindingProps = {
  rule: 'field-range',
  level: FindingLevel.ERROR,
  path: 'spec.retryStrategy.maximumRetryAttempts',
  message: 'must be 1 to 30, got 31',
  why: 'SageMaker rejects the request, and the controller retries it forever',
  remedy: 'use a number from 1 to 30',
  source: 'https://example.com/range',
};

const found = (patch: Partial<LocatedFinding> = {}, finding: Partial<FindingProps> = {}): LocatedFinding => ({
  finding: new Finding({ ...FINDING, ...finding }),
  file: 'jobs.yaml',
  location: { line: 9, column: 5 },
  line: '    maximumRetryAttempts: 31 # often',
  job: { name: 'churn' },
  ...patch,
});

const report = (findings: LocatedFinding[], patch: Partial<Report> = {}): Report => ({
  files: 1, jobs: 1, findings, unreadable: [], skipped: [], notJudged: { files: 0, documents: 0 }, ...patch,
});

const text = (given: Report, { all = false, width = Infinity } = {}) => textReport(given, { ...NO_TERMINAL, width }, { all });

test('a finding has its place, rule, message, line, and one fix', () => {
  expect(text(report([found()]))).toBe(`jobs.yaml
  9:5 error[field-range]: spec.retryStrategy.maximumRetryAttempts: must be 1 to 30, got 31
      |
    9 |     maximumRetryAttempts: 31 # often
      |     ^^^^^^^^^^^^^^^^^^^^
    job: churn
    why: SageMaker rejects the request, and the controller retries it forever
    fix: use a number from 1 to 30

1 error, 0 warnings in 1 training job of 1 file
`);
});

test('a file has one header, whose findings and faults stand by line', () => {
  const given = report([
    found({ file: 'b.yaml', location: { line: 9, column: 5 } }),
    found({ file: 'b.yaml', location: { line: 9, column: 3 } }, { rule: 'first' }),
    found({ file: 'a.yaml' }, { rule: 'before' }),
  ], { unreadable: [{ file: 'b.yaml', location: { line: 2, column: 1 }, message: 'no', line: ']' }, { file: 'c.yaml', message: 'is a pipe' }] });
  expect(text(given).match(/^\S.*yaml$|\[[a-z-]+\]/gm)).toEqual([
    'a.yaml', '[before]', 'b.yaml', '[unreadable-document]', '[first]', '[field-range]', 'c.yaml', '[unreadable-document]',
  ]);
});

test('equal findings of many jobs are one, unless all are wanted', () => {
  const many = report(Array.from({ length: 50 }, (_value, i) => found({ file: `${i + 10}.yaml`, job: { name: `job-${i}`, namespace: 'team' } })));
  expect(text(many)).toContain('job: team/job-0, and 49 more jobs\n');
  expect(text(many).match(/error\[/g)).toHaveLength(1);
  expect(text(many)).toContain('50 errors, ');
  expect(text(many, { all: true }).match(/error\[/g)).toHaveLength(50);
  expect(text(report([found(), found({}, { message: 'must be 1 to 30, got 32' })])).match(/error\[/g)).toHaveLength(2);
});

test.each([80, 60, 40])('nothing but single words is wider than a terminal of %d columns', width => {
  const given = report([
    found({ line: `${' '.repeat(90)}maximumRetryAttempts: 31`, location: { line: 12345, column: 91 } }, { remedy: 'set it '.repeat(30).trim() }),
    found({ line: `{"a": "${'x'.repeat(500)}", "b": 1}`, location: { line: 1, column: 510 } }),
  ], { notJudged: { files: 3, documents: 4 }, skipped: [{ name: 'a.yaml', skipped: 'is a template' }] });
  expect(text(given, { width }).split('\n').filter(line => line.length > width && line.trim().includes(' ') && !/^ +\d+:\d+ error/.test(line))).toEqual([]);
  expect(text(given, { width })).toContain('"b": 1}\n');
});

test('no secret is shown with its line', () => {
  const key = `AKIA${'Q'.repeat(16)}`;
  const lines = [
    '    DB_PASSWORD: "hunter2 hunter3"',
    '    DB_PASSWORD: 88427731902',
    '    environment: {DB_PASSWORD: hunter2, A: 1}',
    '    url: postgres://u:hunter2@host/db',
    `    - {key: ${key}, b: 'x'}`,
    '  "apiToken" : "q7Zp2Kx9Lm4Tn8Vb3Ws6", "x": 1',
  ];
  const shown = text(report(lines.map(line => found({ line }, { message: line.slice(0, 8) }))));
  expect(shown).not.toMatch(/hunter|AKIA|q7Zp|8842/);
  expect(shown).toContain("- {key: (hidden), b: 'x'}");
  expect(shown).toContain('"apiToken" : (hidden), "x": 1');
});

test('a long line is read once, however many findings are in it', () => {
  const line = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`k${i}`, i])));
  const before = process.cpuUsage();
  const shown = text(report(Array.from({ length: 2000 }, (_, i) => found({ line, location: { line: 1, column: i * 100 + 1 } }))), { all: true });
  expect(shown.length).toBeGreaterThan(100_000);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});

test('nothing in a report comes from input as it is', () => {
  const evil = '\n::error::x\u001b[31m\u202e';
  const finding = found({ file: evil, line: evil, job: { name: evil, namespace: evil } }, { path: evil, message: evil, why: evil, remedy: evil });
  const given = report([finding], {
    unreadable: [{ file: evil, message: evil }], skipped: [{ name: evil, skipped: evil }],
  });
  expect(text(given)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^\s*::/m);
});

test('what was not judged is counted, and templates are named', () => {
  const skipped = ['a', 'b', 'c', 'd'].map(name => ({ name, skipped: 'is a template' }));
  const given = report([], { notJudged: { files: 1, documents: 2 }, skipped });
  expect(text(given)).toContain('not judged: 2 objects of other kinds, 1 file without a training job, 4 Helm templates (a, b, c and 1 more)\n');
  expect(text(given, { all: true })).toContain('(a, b, c, d)');
});

describe('a terminal', () => {
  const stream = (isTTY: boolean, columns?: number) => ({ isTTY, columns }) as NodeJS.WriteStream;

  test.each<[string, NodeJS.WriteStream, NodeJS.ProcessEnv, object]>([
    ['a pipe', stream(false), { TERM_PROGRAM: 'vscode' }, { colours: false, links: false, width: Infinity }],
    ['one that says little', stream(true), {}, { colours: true, links: false, width: 80 }],
    ['a narrow one', stream(true, 5), {}, { colours: true, links: false, width: 40 }],
    ['one with links', stream(true, 100), { TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' }, { colours: false, links: true, width: 100 }],
    ['another one with links', stream(true, 100), { VTE_VERSION: '6800' }, { colours: true, links: true, width: 100 }],
    ['a dumb one', stream(true, 100), { TERM: 'dumb', VTE_VERSION: '6800' }, { colours: false, links: false, width: 100 }],
  ])('%s', (_what, given, environment, expected) => {
    expect(terminalOf(given, environment)).toEqual(expected);
  });

  test('that knows links has the rules as links', () => {
    expect(textReport(report([found()]), { ...NO_TERMINAL, links: true }, { all: false }))
      .toContain('error[\u001b]8;;https://example.com/range\u001b\\field-range\u001b]8;;\u001b\\]: ');
  });
});

describe('formats for programs', () => {
  const MANY = report([
    ...Array.from({ length: 50 }, (_value, i) =>
      found({ file: `a b${i}.yaml`, location: { line: i + 1, column: 1 }, job: { name: `job-${i}`, namespace: 'team' } })),
    found({ acknowledged: 'so it is' }),
    found({ file: '<stdin>' }, { rule: 'a-rule-of-a-guardrail', level: FindingLevel.WARNING }),
    found({ file: './c:d/#1?.yaml', acknowledged: 'known' }),
  ], {
    jobs: 52,
    unreadable: [{ file: 'c.yaml', location: { line: 2, column: 1 }, message: 'no' }, { file: 'd.yaml', message: 'is a pipe' }],
    skipped: [{ name: 'chart/templates/job.yaml', skipped: 'is a Helm template' }],
  });

  test('JSON has every finding, with the same members', () => {
    const { version, summary, findings, unreadable, skipped } = JSON.parse(jsonReport(MANY));
    expect(version).toBe(1);
    expect(summary).toEqual({ files: 1, jobs: 52, errors: 50, warnings: 1, filesWithoutJobs: 0, otherDocuments: 0 });
    expect(findings).toHaveLength(53);
    const { rule, level, path, message, why, remedy, source } = FINDING;
    expect(findings[49]).toEqual({ rule, level, file: 'a b49.yaml', line: 50, column: 1, job: { name: 'job-49', namespace: 'team' }, path, message, why, remedy, source });
    expect(findings[50]).toMatchObject({ acknowledged: 'so it is' });
    expect(unreadable).toEqual([{ file: 'c.yaml', line: 2, column: 1, message: 'no' }, { file: 'd.yaml', message: 'is a pipe' }]);
    expect(skipped).toEqual([{ file: 'chart/templates/job.yaml', reason: 'is a Helm template' }]);
  });

  test('GitHub gets a command for every finding that counts', () => {
    const lines = githubReport(MANY).trimEnd().split('\n');
    expect(lines.filter(line => line.startsWith('::error file=a b'))).toHaveLength(50);
    expect(lines.slice(50)).toEqual([
      expect.stringMatching(/^::warning file=<stdin>,line=9,col=5,title=a-rule-of-a-guardrail \(churn\)::spec\./),
      '::error file=c.yaml,line=2,col=1,title=unreadable-document::no',
      '::error file=d.yaml,title=unreadable-document::is a pipe',
      '::notice file=chart/templates/job.yaml,title=not checked::is a Helm template',
    ]);
    expect(lines[0]).toMatch(/^::error file=a b0\.yaml,line=1,col=1,title=field-range \(job-0\)::spec\.[^%]*%0Awhy: [^%]*%0Afix: [^%]*%0Ahttps:\/\/[^%]*$/);
  });

  test('SARIF is valid, has every finding, and each of its rules once', () => {
    const log = JSON.parse(sarifReport(MANY, allRules()));
    expect(faultsInSarif(log)).toEqual([]);
    const [{ results, tool: { driver: { rules } } }] = log.runs;
    expect(results).toHaveLength(55);
    expect(rules.map(({ id }: any) => id)).toEqual(['field-range', 'unreadable-document']);
    expect(results.filter(({ ruleId, ruleIndex }: any) => ruleIndex !== rules.findIndex(({ id }: any) => id === ruleId))).toEqual([]);
    expect(results[0].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'a%20b0.yaml' }, region: { startLine: 1, startColumn: 1 } });
    expect(results[52].locations[0].physicalLocation.artifactLocation).toEqual({ uri: './c%3Ad/%231%3F.yaml' });
    expect(results[50].suppressions).toEqual([{ kind: 'inSource', justification: 'so it is' }]);
  });

  test('SARIF is valid without a finding, and a fault in it is noticed', () => {
    const log = JSON.parse(sarifReport(report([]), allRules()));
    expect(faultsInSarif(log)).toEqual([]);
    const faulty = { ruleId: 'a', level: 'fatal', locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' }, region: { startLine: 0 } } }] };
    expect(faultsInSarif({ ...log, runs: [{ ...log.runs[0], results: [faulty] }] })).toEqual([
      "/runs/0/results/0 must have required property 'message'",
      '/runs/0/results/0/level must be equal to one of the allowed values',
      '/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri must match format "uri-reference"',
      '/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1',
    ]);
  });
});
