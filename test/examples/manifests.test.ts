import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES, PROGRAMS_OF_FOLDERS, PROGRAMS_OF_ONE_FILE } from '../../scripts/languages/language';
import { madeOnce } from '../made-once';
import { firstBlock, record, runText } from '../programs';

const SNAPSHOTS = path.join(EXAMPLES, 'snapshots');
const ACCEPT = 'npm run synth && cp examples/dist/*.yaml examples/snapshots/';

/** Warnings that a program gives on purpose, by the id of the rule, each with the reason why it stays. */
const DELIBERATE_WARNINGS: Record<string, Record<string, string>> = {
};

const programs = [...PROGRAMS_OF_ONE_FILE, ...PROGRAMS_OF_FOLDERS];

/** What an example writes. It runs once, when it is loaded. */
const run = madeOnce((name: string) => record(() => jest.requireActual(path.join(EXAMPLES, fileOf(name)))));

describe('every example program', () => {
  test.each(programs)('%s gives the manifest that was reviewed', name => {
    const { manifests } = run(name);

    expect(manifests.keys()).toContain(`${name}.k8s.yaml`);
    expect([...manifests.keys()].map(file => path.basename(file, '.k8s.yaml')).sort()).toEqual(chartsOf(name));
    manifests.forEach((manifest, file) => expectReviewed(manifest, readSnapshot(path.basename(file, '.k8s.yaml'))));
  });

  test.each(programs)('%s has no findings but deliberate ones', name => {
    const rules = new Set(run(name).warnings.map(ruleOf));

    expect([...rules]).toEqual(Object.keys(DELIBERATE_WARNINGS[name] ?? {}));
  });
});

test('every example program gives the same in a FastApp', () => {
  jest.isolateModules(() => {
    const { FastApp } = jest.requireActual('../../src');
    jest.doMock('cdk8s', () => ({ ...jest.requireActual('cdk8s'), App: FastApp }));
    for (const name of programs) {
      const { manifests } = record(() => jest.requireActual(path.join(EXAMPLES, fileOf(name))));
      manifests.forEach((manifest, file) => expect([file, manifest]).toEqual([file, readSnapshot(path.basename(file, '.k8s.yaml'))]));
      expect(manifests.size).toBe(chartsOf(name).length);
    }
  });
});

afterEach(() => void jest.dontMock('cdk8s'));

test('there is a snapshot for every program and a program for every snapshot', () => {
  expect(namesOf(SNAPSHOTS, '.k8s.yaml')).toEqual(programs.flatMap(chartsOf).sort());
});

test('only programs have deliberate warnings', () => {
  expect(programs).toEqual(expect.arrayContaining(Object.keys(DELIBERATE_WARNINGS)));
});

test('the first program of the README gives the manifest beside it', () => {
  const { manifests, warnings } = runText(firstBlock('README.md', 'ts nofixture'));

  expect([...manifests.values()]).toEqual([firstBlock('README.md', 'yaml')]);
  expect(warnings).toEqual([]);
});

function fileOf(name: string): string {
  return PROGRAMS_OF_FOLDERS.includes(name) ? `${name}/main.ts` : `${name}.ts`;
}

/** The ids of the charts that were reviewed of a program; those of a folder begin with its name. */
function chartsOf(name: string): string[] {
  return PROGRAMS_OF_FOLDERS.includes(name) ? namesOf(SNAPSHOTS, '.k8s.yaml').filter(chart => chart === name || chart.startsWith(`${name}-`)) : [name];
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

/** As `toBe`, and says how to accept the change. */
function expectReviewed(manifest: string, snapshot: string): void {
  try {
    expect(manifest).toBe(snapshot);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\nIf this is as it should be: ${ACCEPT}`);
  }
}

/** The id of the rule that a printed warning comes from; the whole text of any other warning. */
function ruleOf(warning: string): string {
  return /^ *rule: ([^,\s]+)/m.exec(warning)?.[1] ?? warning;
}
