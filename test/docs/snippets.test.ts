import { blockOf } from '../../scripts/markdown';
import { compile } from '../compile';
import { runText } from '../programs';
import { INDEX, PAGES, read } from './pages';

const FIXTURE = read('rosetta/default.ts-fixture');

/** What the fixture only declares, as the index of the documentation sets it up. */
const VALUES = Object.fromEntries(
  [...blockOf(read(INDEX), 'ts nofixture').split('\nclass ')[0].matchAll(/^const (\w+) = (.*);$/gm)].map(([, name, value]) => [name, value]),
);

/** The fixture as a program, which reaches the submodules as users do. */
const PROGRAM = FIXTURE
  .replace(/import \* as (\w+) from 'cdk8s-sagemaker-training\/lib\/.*';/g, "import { $1 } from 'cdk8s-sagemaker-training';")
  .replace(/declare const (\w+): .*;/g, (declaration, name) => name in VALUES ? `const ${name} = ${VALUES[name]};` : declaration);

/** A TypeScript block of the README or of a page in docs/. */
interface Block {
  readonly name: string;
  readonly code: string;
  readonly isProgram: boolean;
}

const BLOCKS: Block[] = ['README.md', INDEX, ...PAGES].flatMap(page => [...read(page).matchAll(/```ts( nofixture)?\n([\s\S]*?)```/g)]
  .map(([, whole, code], i) => ({ name: `${page.replace(/\//g, '-')}-${i + 1}`, code, isProgram: whole !== undefined })));

test('every TypeScript block in the README and in docs/ compiles, within the fixture of the examples in docstrings', () => {
  expect(BLOCKS.length).toBeGreaterThan(0);
  expect(compile(new Map(BLOCKS.map(({ name, code, isProgram }) => [name, isProgram ? code : FIXTURE.replace('/// here', () => code)])))).toEqual([]);
});

test('blocks import the library before cdk8s, so that Node.js keeps the compiled code of both', () => {
  const importsBoth = BLOCKS.filter(({ code }) => LIBRARY.test(code) && CDK8S.test(code));
  expect(importsBoth.length).toBeGreaterThan(3);
  expect(importsBoth.filter(({ code }) => code.search(LIBRARY) > code.search(CDK8S)).map(({ name }) => name)).toEqual([]);
});

const LIBRARY = /^import .* from 'cdk8s-sagemaker-training';$/m;
const CDK8S = /^import .* from 'cdk8s';$/m;

/** What stands below the title of a guide. */
const SET_UP = 'To compile the TypeScript on this page, [set up the examples](../README.md#set-up-the-examples).';

test.each(PAGES.filter(page => page.startsWith('docs/how-to/')))('%s links to the set-up below its title, if its TypeScript needs it', page => {
  const [, , line] = read(page).split('\n');
  expect(line === SET_UP).toBe(/^ *```ts$/m.test(read(page)));
});

test('the set-up has the constants that blocks use', () => {
  expect(Object.keys(VALUES)).toEqual(['algorithm', 'cluster', 'role', 'output']);
});

/** They take the role from the block before, or tune what only XGBoost reports. */
const OF_OTHER_BLOCKS = ['docs-how-to-platform.md-4', 'docs-how-to-tune.md-3', 'docs-how-to-tune.md-5'];

/** They describe the whole of a job, with what the index of the documentation says that blocks assume. They need no file, and print nothing. */
const JOBS = BLOCKS.filter(({ name, code, isProgram }) =>
  !isProgram && /\balgorithm[:,]/.test(code) && !/\b(?:digestOf\(|console\.)/.test(code) && !OF_OTHER_BLOCKS.includes(name));

test('every job in the README and in docs/ has no error', () => {
  expect(JOBS.length).toBeGreaterThan(10);
  expect(JOBS.flatMap(({ name, code }) => errorsOf(PROGRAM.replace('/// here', () => code)).map(error => `${name}: ${error}`))).toEqual([]);
});

function errorsOf(fixture: string): string[] {
  try {
    runText(`${fixture}\nconst app = new App();\nnew Fixture(app, 'docs');\napp.synth();`);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
