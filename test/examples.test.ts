import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const EXAMPLES = path.resolve(__dirname, '../examples');
const SNAPSHOTS = path.join(EXAMPLES, 'snapshots');
const SYNTH = 'synth.ts';
const ACCEPT = 'npm run synth && cp examples/dist/*.yaml examples/snapshots/';

/** Warnings that a program gives on purpose, by the id of the rule, each with the reason why it stays. */
const DELIBERATE_WARNINGS: Record<string, Record<string, string>> = {
};

const programs = namesOf(EXAMPLES, '.ts').filter(name => `${name}.ts` !== SYNTH);

describe('every example program', () => {
  test.each(programs)('%s gives the manifest that was reviewed', name => {
    const { manifests } = run(name);

    expect([...manifests.keys()]).toEqual([`${name}.k8s.yaml`]);
    const change = firstDifference(readSnapshot(name), manifests.get(`${name}.k8s.yaml`)!);
    if (change !== undefined) {
      throw new Error(`${change}\nIf this is as it should be: ${ACCEPT}`);
    }
  });

  test.each(programs)('%s has no findings but deliberate ones', name => {
    expect(run(name).warnings.map(ruleOf)).toEqual(Object.keys(DELIBERATE_WARNINGS[name] ?? {}));
  });
});

test('there is a snapshot for every program and a program for every snapshot', () => {
  expect(namesOf(SNAPSHOTS, '.k8s.yaml')).toEqual(programs);
});

test('only programs have deliberate warnings', () => {
  expect(programs).toEqual(expect.arrayContaining(Object.keys(DELIBERATE_WARNINGS)));
});

interface Run {
  /** Text by file name. */
  readonly manifests: Map<string, string>;
  readonly warnings: string[];
}

/** Runs a program in this process, as if it were the first to load the library. */
function run(name: string): Run {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'examples-'));
  const outdirBefore = process.env.CDK8S_OUTDIR;
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  try {
    process.env.CDK8S_OUTDIR = outdir;
    jest.isolateModules(() => jest.requireActual(path.join(EXAMPLES, `${name}.ts`)));
    const files = fs.readdirSync(outdir);
    return {
      manifests: new Map(files.map(file => [file, fs.readFileSync(path.join(outdir, file), 'utf8')])),
      warnings: warn.mock.calls.map(call => call.join(' ')),
    };
  } finally {
    warn.mockRestore();
    restoreEnvironment('CDK8S_OUTDIR', outdirBefore);
    fs.rmSync(outdir, { recursive: true });
  }
}

function restoreEnvironment(variable: string, value: string | undefined): void {
  if (value === undefined) {
    delete process.env[variable];
  } else {
    process.env[variable] = value;
  }
}

function namesOf(folder: string, extension: string): string[] {
  return fs.readdirSync(folder).filter(file => file.endsWith(extension)).map(file => path.basename(file, extension)).sort();
}

function readSnapshot(name: string): string {
  const file = path.join(SNAPSHOTS, `${name}.k8s.yaml`);
  if (!fs.existsSync(file)) {
    throw new Error(`examples/${name}.ts has no snapshot. Review examples/dist/${name}.k8s.yaml, then: ${ACCEPT}`);
  }
  return fs.readFileSync(file, 'utf8');
}

/** The first line where two texts differ, in words. */
function firstDifference(reviewed: string, actual: string): string | undefined {
  if (reviewed === actual) {
    return undefined;
  }
  const was = reviewed.split('\n');
  const is = actual.split('\n');
  const line = was.findIndex((text, position) => text !== is[position]);
  const position = line === -1 ? was.length : line;
  return `line ${position + 1} was '${was[position] ?? ''}' and is now '${is[position] ?? ''}'`;
}

/** The id of the rule that a printed warning comes from; the whole text of any other warning. */
function ruleOf(warning: string): string {
  return /^ *rule: ([^,\s]+)/m.exec(warning)?.[1] ?? warning;
}
