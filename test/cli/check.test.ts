import * as fs from 'fs';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { caughtTerminal } from './terminal';
import { main } from '../../src/cli/main';
import { OwnFolder } from '../own-folder';
import { faultsInSarif } from '../report/sarif-schema';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const terminal = caughtTerminal();
const folder = new OwnFolder();

const file = (name: string, ...objects: object[]) => folder.write(name, objects.map(object => Yaml.stringify(object)).join('---\n'));
const named = (name: string, patch: object = {}) => patched(patched(VALID_MANIFEST, { metadata: { name }, spec: { trainingJobName: name } }), patch);
const BAD = { spec: { retryStrategy: { maximumRetryAttempts: 31 } } };
const SPOT = { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 3600 } } };
const check = (...args: string[]) => main(['check', ...args]);
const relative = (text: string) => text.split(folder.path).join('.');

describe('exit status', () => {
  test('is 0 without errors', () => {
    expect(check(file('a.yaml', named('a')))).toBe(0);
    expect(terminal.output).toBe('0 errors, 0 warnings in 1 training job of 1 file\n');
  });

  test('is 0 with warnings, and 1 with --strict', () => {
    const warned = file('a.yaml', named('a', SPOT));
    expect(check(warned)).toBe(0);
    expect(check('--strict', warned)).toBe(1);
  });

  test('is 1 with errors', () => {
    expect(check(file('a.yaml', named('a', BAD)))).toBe(1);
  });

  test('a resource with an empty name is called by the name of its job', () => {
    expect(check(file('a.yaml', named('a', { metadata: { name: '' } })))).toBe(1);
    expect(terminal.output).toContain('    job: a\n');
  });

  test('is 1 with errors in a list whose items have no kind', () => {
    const { metadata, spec } = named('a', BAD);
    const list = file('a.yaml', { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJobList', items: [{ metadata, spec }] });
    expect(check(list)).toBe(1);
    expect(terminal.output).toContain('1 error, 0 warnings in 1 training job of 1 file');
  });

  test.each<[string, () => string, RegExp]>([
    ['a file that is not there', () => path.join(folder.path, 'none.yaml'), /none\.yaml\n {2}error\[unreadable-document\]: no such file or directory\n/],
    ['a path through a file', () => path.join(file('a.yaml', named('a')), 'b.yaml'), /a\.yaml\/b\.yaml\n {2}error\[unreadable-document\]: can't be read: ENOTDIR/],
    ['a name that is too long', () => 'x'.repeat(5000), /error\[unreadable-document\]: can't be read: ENAMETOOLONG/],
    ['a file that is no text', () => folder.write('x.yaml', Buffer.from([0xff, 0xfe, 0x00])), /x\.yaml\n {2}error\[unreadable-document\]: can't be read: /],
    ['a file that is no YAML', () => {
      folder.write('x.yaml', 'a: [');
      return folder.path;
    }, /x\.yaml\n {2}1:5 error\[unreadable-document\]: not YAML: /],
    ['a directory without files', () => folder.path, /error\[unreadable-document\]: has no \.yaml, \.yml, \.json files/],
    ['a link to nothing', () => {
      fs.symlinkSync('nothing', path.join(folder.path, 'x.yaml'));
      return folder.path;
    }, /x\.yaml\n {2}error\[unreadable-document\]: can't be read: ENOENT/],
    ['a device in a directory', () => {
      fs.symlinkSync('/dev/zero', path.join(folder.path, 'x.yaml'));
      return folder.path;
    }, /x\.yaml\n {2}error\[unreadable-document\]: is not a regular file/],
    ['a link out of the directory', () => {
      const outside = folder.write('outside.yaml', 'a: 1');
      folder.write('inside/x.txt', '');
      fs.symlinkSync(outside, path.join(folder.path, 'inside/x.yaml'));
      return path.join(folder.path, 'inside');
    }, /x\.yaml\n {2}error\[unreadable-document\]: is a link out of .*inside; give the file itself/],
    ['a file that is too large', () => {
      const large = folder.write('large.yaml', '');
      fs.truncateSync(large, 16 * 2 ** 20 + 1);
      return large;
    }, /large\.yaml\n {2}error\[unreadable-document\]: has more than 16 MiB/],
    ['a device without an end', () => '/dev/zero', /zero\n {2}error\[unreadable-document\]: has more than 16 MiB/],
  ])('is 2 for %s', (_what, input, message) => {
    const name = input();
    expect(check(name)).toBe(2);
    expect(terminal.output).toMatch(message);
    terminal.output = '';
    expect(check('--format', 'json', name)).toBe(2);
    expect(JSON.parse(terminal.output).unreadable).toHaveLength(1);
  });

  test.each<[string, () => string[], RegExp]>([
    ['no file at all', () => [], /expected at least one file, directory or -, got none\nusage: /],
    ['an unknown format', () => ['--format', 'xml', folder.path], /--format must be one of text, json, github, sarif, got 'xml'/],
    ['a controller that is no release', () => ['--controller', 'latest', folder.path], /--controller must be a release of the controller such as 1\.9\.1, got 'latest'/],
    ['an unknown option', () => ['--frobnicate', folder.path], /Unknown option '--frobnicate'\nusage: /],
    ['a misspelled option', () => ['--strit', folder.path], /Unknown option '--strit'; did you mean '--strict'\?\nusage: /],
    ['an option in place of a value', () => ['--format', '--strict', folder.path], /'--format' argument is ambiguous\. Did you forget/],
    ['a misspelled format', () => ['--format', 'jsno', folder.path], /got 'jsno'; did you mean 'json'\?/],
  ])('is 2 for %s', (_what, args, message) => {
    expect(check(...args())).toBe(2);
    expect(terminal.errors).toMatch(message);
    expect(terminal.output).toBe('');
  });

  test('is 2 for an unknown command or none, and 0 for help', () => {
    expect(main(['frobnicate'])).toBe(2);
    expect(main([])).toBe(2);
    expect(main(['chekc'])).toBe(2);
    expect(terminal.errors).toContain("unknown command 'chekc'; did you mean 'check'?\nusage: ");
    expect(main(['--help'])).toBe(0);
    expect(main(['check', '--help'])).toBe(0);
    expect(terminal.output).toContain('exit status: 0 no errors');
  });

  test('is 2 for what nobody expects, which is said in a line', () => {
    jest.spyOn(process.stdout, 'write').mockImplementationOnce(() => {
      throw new TypeError('x is\nundefined');
    });
    expect(check(file('a.yaml', named('a')))).toBe(2);
    expect(terminal.errors).toBe('cdk8s-sagemaker-training: unexpected error, please report it with the input: TypeError: x is\\u000aundefined\n');
  });

  test('is 0 where there is nothing to judge, which is said, or 2 with --require-jobs', () => {
    const other = folder.write('a.yaml', 'kind: ConfigMap\n');
    expect(check(other)).toBe(0);
    expect(terminal.output).toBe('0 errors, 0 warnings in 0 training jobs of 1 file\nnot judged: 1 object of other kinds, 1 file without a training job\n');
    expect(terminal.errors).toBe('nothing was checked: no training job in 1 file\n');
    expect(check('--require-jobs', other)).toBe(2);
    expect(check('--require-jobs', file('b.yaml', named('b')))).toBe(0);
  });

  test('is 0 for --version, which prints that of the package', () => {
    expect(main(['--version'])).toBe(0);
    expect(terminal.output).toBe(`${JSON.parse(fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8')).version}\n`);
  });
});

describe('input', () => {
  test('one bad document hides nothing', () => {
    const bad = Yaml.stringify(named('bad', BAD));
    folder.write('a.yaml', [bad, 'foo: [unclosed\n', bad.replace(/bad/g, 'worse')].join('---\n'));
    folder.write('b.yaml', '{{ .Values.job }}\n');
    file('c.yaml', named('c', BAD));
    expect(check('--all', folder.path)).toBe(2);
    expect(relative(terminal.output).match(/^\S.*|error\[\S+\]/gm)).toEqual([
      './a.yaml', 'error[field-range]', 'error[unreadable-document]', 'error[field-range]',
      './b.yaml', 'error[unreadable-document]',
      './c.yaml', 'error[field-range]',
      '3 errors, 0 warnings in 3 training jobs of 3 files',
      "not judged: 1 file without a training job, 2 documents that can't be read",
    ]);
    terminal.output = '';
    check('--format', 'github', folder.path);
    expect(terminal.output.match(/title=[a-z-]+/g)).toEqual([
      'title=field-range', 'title=field-range', 'title=field-range', 'title=unreadable-document', 'title=unreadable-document',
    ]);
    terminal.output = '';
    check('--format', 'sarif', folder.path);
    const log = JSON.parse(terminal.output);
    expect(faultsInSarif(log)).toEqual([]);
    const [{ results, invocations, tool: { driver: { rules } } }] = log.runs;
    expect(results.map(({ ruleIndex }: any) => rules[ruleIndex].id)).toEqual([
      'field-range', 'field-range', 'field-range', 'unreadable-document', 'unreadable-document',
    ]);
    expect(invocations[0].executionSuccessful).toBe(false);
  });

  test('templates of Helm charts are named and skipped, other files of a chart are not', () => {
    folder.write('chart/Chart.yaml', 'name: churn\n');
    folder.write('chart/templates/jobs/job.yaml', 'kind: TrainingJob\nmetadata: {name: {{ .Release.Name }}}\n');
    file('chart/templates/plain.yaml', named('plain', BAD));
    file('chart/crds/job.yaml', named('crds', BAD));
    expect(check(folder.path)).toBe(1);
    expect(relative(terminal.output)).toContain('2 training jobs of 3 files\n');
    expect(relative(terminal.output)).toContain('1 Helm template (./chart/templates/jobs/job.yaml)');
    terminal.output = '';
    expect(check(path.join(folder.path, 'chart/templates/jobs/job.yaml'))).toBe(0);
    expect(terminal.errors).toContain('nothing was checked');
    terminal.output = '';
    expect(check('--format', 'json', folder.path)).toBe(1);
    expect(JSON.parse(terminal.output).skipped).toEqual([
      { file: path.join(folder.path, 'chart/templates/jobs/job.yaml'), reason: expect.stringContaining('helm template') },
    ]);
  });

  test('a job whose name has no text is checked', () => {
    expect(check(file('a.yaml', { ...named('a', BAD), metadata: { name: { toString: 1 } } }))).toBe(1);
    expect(terminal.output).toContain('metadata.name: is not a text: {"toString":1}');
  });

  test('other kinds are left alone, in the same file too', () => {
    expect(check(file('a.yaml', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 1 } }, named('a', BAD), { not: 'an object' }))).toBe(1);
    expect(terminal.output).toContain('1 error, 0 warnings in 1 training job of 1 file');
  });

  test('what was meant to be a training job and is another kind is an error, and hides no other', () => {
    expect(check('--format', 'json', file('a.yaml',
      { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'Trainingjob', metadata: { name: 'misspelled' } },
      named('a', BAD),
      { TrainingJobName: 'request', AlgorithmSpecification: {} },
    ))).toBe(1);
    const { findings } = JSON.parse(terminal.output);
    expect(findings.map(({ rule, line, job }: any) => `${line} ${rule} ${job.name}`)).toEqual([
      '2 resource-kind misspelled', expect.stringMatching(/^\d+ field-range a$/), expect.stringMatching(/^\d+ resource-kind request$/),
    ]);
  });

  test('training jobs of other groups are other kinds', () => {
    expect(check(file('a.yaml', { apiVersion: 'kubeflow.org/v1', kind: 'TrainingJob', spec: {} }))).toBe(0);
    expect(terminal.output).toContain('0 training jobs');
  });

  test('directories are read with everything below them, but not what is hidden or installed', () => {
    file('b/c.yml', named('c'));
    file('b/a.json', named('a'));
    file('.git/x.yaml', named('x', BAD));
    file('node_modules/x.yaml', named('x', BAD));
    file('readme.txt', named('x', BAD));
    expect(check(folder.path)).toBe(0);
    expect(terminal.output).toContain('2 training jobs of 2 files');
  });

  test('- is standard input', () => {
    const input = file('a.yaml', named('a', BAD));
    const [descriptor, read] = [fs.openSync(input, 'r'), fs.readSync];
    jest.spyOn(jest.requireActual<typeof fs>('fs'), 'readSync')
      .mockImplementation(((from: any, ...rest: any[]) => (read as any)(from === 0 ? descriptor : from, ...rest)) as any);
    expect(check('-')).toBe(1);
    fs.closeSync(descriptor);
    expect(terminal.output).toMatch(/^<stdin>\n {2}\d+:\d+ error\[field-range\]: /);
  });

  test('links within a directory are read', () => {
    fs.symlinkSync(file('..data/a.yaml', named('a', BAD)), path.join(folder.path, 'a.yaml'));
    expect(check(folder.path)).toBe(1);
  });

  test('two files that define one job clash', () => {
    const [one, two] = [file('one.yaml', named('churn')), file('two.yaml', named('churn'))];
    expect(check(one, two)).toBe(1);
    expect(relative(terminal.output)).toMatch(/^\.\/two\.yaml\n {2}\d+:\d+ error\[[a-z-]+\]: spec\.trainingJobName: 'churn' is the name of another job/);
  });

  test('a manifest without metadata is judged all the same', () => {
    const { metadata, ...rest } = VALID_MANIFEST;
    expect(metadata).toBeDefined();
    expect(check(file('a.yaml', patched(rest, BAD)))).toBe(1);
  });
});

describe('the controller', () => {
  const KEY = 'target.cdk8s-sagemaker-training/controller';
  const placed = (version?: string) => named('a', {
    metadata: { annotations: version === undefined ? {} : { [KEY]: version } },
    spec: { resourceConfig: { instanceType: 'ml.p6e-gb200.36xlarge', instancePlacementConfig: { enableMultipleJobs: true } } },
  });
  const MESSAGE = 'error[field-since-controller]: spec.resourceConfig.instancePlacementConfig: is known since controller 1.5.0, the job is made for 1.4.2';

  test('named on the command line counts for all files, whatever they say', () => {
    const input = file('a.yaml', placed('1.9.1'));
    expect(check(input)).toBe(0);
    expect(check('--controller', '1.4.2', input)).toBe(1);
    expect(terminal.output).toContain(MESSAGE);
  });

  test('named by an annotation counts for that file', () => {
    expect(check(file('a.yaml', placed()))).toBe(0);
    const old = file('old.yaml', placed('1.4.2'));
    expect(check(old)).toBe(1);
    expect(terminal.output).toContain(MESSAGE);
    expect(check('--controller', '1.9.1', old)).toBe(0);
  });
});

test('a file that is given twice, by a link or with its directory, is one file', () => {
  const jobs = file('jobs/a.yaml', named('a', BAD));
  fs.symlinkSync('a.yaml', path.join(folder.path, 'jobs/link.yaml'));
  check(jobs, path.dirname(jobs), path.join(folder.path, 'jobs/link.yaml'));
  expect(terminal.output).toContain('1 error, 0 warnings in 1 training job of 1 file\n');
  expect(terminal.output).not.toContain('job-name-clash');
});

test.each<[string, object]>([
  ['without metadata', { metadata: undefined }], ['with a text for metadata', { metadata: 'x' }], ['with a text for annotations', { metadata: { name: 'a', annotations: 'x' } }],
])('--controller takes nothing from the findings on a job %s', (_what, part) => {
  const input = file('a.yaml', { ...named('a', BAD), ...part });
  check('--format', 'json', input);
  const { findings } = JSON.parse(terminal.output);
  terminal.output = '';
  expect(check('--format', 'json', '--controller', '1.9.1', input)).toBe(1);
  expect(JSON.parse(terminal.output).findings).toEqual(findings);
});

test('no secret is shown in a line, whatever notation the document has', () => {
  const flow = '{apiVersion: sagemaker.services.k8s.aws/v1alpha1, kind: TrainingJob, metadata: {name: a}, spec: {environment: {DB_PASSWORD: Sup3rS3cretpw, A: 1}}}\n';
  const tag = 'apiVersion: sagemaker.services.k8s.aws/v1alpha1\nkind: TrainingJob\nspec:\n  tags:\n  - key: DB_PASSWORD\n    value: Sup3rS3cretpw\n    x: 1\n';
  check(folder.write('flow.yaml', flow), folder.write('tag.yaml', tag));
  expect(terminal.output).toContain('(hidden)');
  expect(terminal.output).not.toContain('cretpw');
});

describe('formats', () => {
  const ACKNOWLEDGED = { metadata: { annotations: { 'acknowledge.cdk8s-sagemaker-training/spot-without-checkpoints': 'short, really' } } };
  const mixed = () => file('jobs.yaml', named('bad', BAD), named('warned', SPOT), named('acknowledged', patched(SPOT, ACKNOWLEDGED)));

  test.each(['text', 'json', 'github', 'sarif'])('findings are written as %s', format => {
    check('--format', format, mixed());
    expect(relative(terminal.output)).toMatchSnapshot();
  });

  test.each(['json', 'sarif'])('the reason of an acknowledgment shows no secret in %s', format => {
    const reason = 'known, AKIAIOSFODNN7ABCDEFG and password=Sup3rS3cretpw';
    check('--format', format, file('a.yaml', named('a', patched(SPOT, {
      metadata: { annotations: { 'acknowledge.cdk8s-sagemaker-training/spot-without-checkpoints': reason } },
    }))));
    expect(terminal.output).toContain('known, ');
    expect(terminal.output).not.toMatch(/AKIA|cretpw/);
  });

  test('text has colours on a terminal, unless NO_COLOR is set', () => {
    const input = mixed();
    const isTTY = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    const noColor = process.env.NO_COLOR;
    delete process.env.NO_COLOR;
    Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
    check(input);
    expect(terminal.output).toContain('\u001b[31m');
    terminal.output = '';
    process.env.NO_COLOR = '1';
    check(input);
    expect(terminal.output).not.toContain('\u001b[');
    Object.defineProperty(process.stdout, 'isTTY', isTTY ?? { value: undefined, configurable: true });
    if (noColor === undefined) {
      delete process.env.NO_COLOR;
    }
  });

  test('github escapes what would end a command or a property', () => {
    check('--format', 'github', file('a,b:c.yaml', named('a', { spec: { environment: { A: 'x'.repeat(513), ['%\n']: '1' } } })));
    expect(terminal.output.trimEnd().split('\n')).toHaveLength(2);
    expect(terminal.output).toContain('a%2Cb%3Ac.yaml');
    expect(terminal.output).toContain('%25');
  });
});

describe('manifests in workflows of Argo', () => {
  const workflow = (...manifests: string[]) => folder.write('workflow.yaml', [
    'apiVersion: argoproj.io/v1alpha1', 'kind: Workflow', 'metadata:', '  generateName: retrain-', 'spec:', '  templates:',
    ...manifests.flatMap(manifest => [
      '    - resource:', '        action: create', '        manifest: |', ...manifest.trimEnd().split('\n').map(line => `          ${line}`),
    ]), '',
  ].join('\n'));
  const lineOf = (text: string, name: string) => fs.readFileSync(name, 'utf8').split('\n').findIndex(line => line.includes(text)) + 1;

  test('are judged, each finding at its line', () => {
    const name = workflow(Yaml.stringify(named('a', BAD)), Yaml.stringify(named('b', { spec: { bogus: '{{inputs.parameters.x}}' } })));
    expect(check('--format', 'json', name)).toBe(1);
    const { summary, findings } = JSON.parse(terminal.output);
    expect(summary).toMatchObject({ jobs: 2, otherDocuments: 0 });
    expect(findings.map(({ rule, line, column, job }: any) => [rule, line, column, job.name])).toEqual([
      ['field-range', lineOf('maximumRetryAttempts', name), 15, 'retrain-'],
      ['field-unknown', lineOf('bogus', name), 13, 'retrain-'],
    ]);
  });

  test('a fault of the YAML is at its line', () => {
    const name = workflow(`${Yaml.stringify(named('a'))}x: ]`);
    expect(check(name)).toBe(1);
    expect(terminal.output).toContain(`  ${lineOf('x: ]', name)}:`);
    expect(terminal.output).toContain('error[template-unreadable]: spec.templates[0].resource.manifest: is not YAML: ');
    expect(terminal.output).toContain('    fix: write the manifest as YAML');
  });

  test('show no secret', () => {
    check(workflow(Yaml.stringify(named('a', { spec: { environment: { PASSWORD: 'hunter2hunter2xyz' } } }))));
    expect(terminal.output).toContain('secret-looking-value');
    expect(terminal.output).not.toContain('hunter2');
  });

  test('stay as they are with --fix', () => {
    const name = workflow(Yaml.stringify(named('a', { spec: { resourceConfig: { instanceType: 'm5.xlarge' } } })));
    const before = fs.readFileSync(name, 'utf8');
    expect(check('--fix', name)).toBe(1);
    expect(fs.readFileSync(name, 'utf8')).toBe(before);
  });
});
