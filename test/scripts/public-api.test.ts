import { indexesOf, problemsOf, ROOT_LIMIT } from '../../scripts/public-api';

const SUBMODULES: any = {
  'lib.debugging': { symbolId: 'src/debugging/index:' },
  'lib.l1': { symbolId: 'imports/generated:' },
};

/** A type of an assembly, in the root or in the submodule that its name begins with. */
function type(path: string, more: object = {}): any {
  const names = path.split('.');
  return { fqn: `lib.${path}`, name: names.at(-1), kind: 'class', ...names.length > 1 && { namespace: names[0] }, ...more };
}

function api(...types: any[]): any {
  return { name: 'lib', submodules: SUBMODULES, types: Object.fromEntries(types.map(each => [each.fqn, each])) };
}

const exportsOf = (root: string[], debugging: string[]): any => ({
  ...Object.fromEntries(root.map(name => [name, name])),
  debugging: Object.fromEntries(debugging.map(name => [name, name])),
  l1: { generated: 1 },
});

test('the indexes of a library are its own and those of its submodules', () => {
  expect(indexesOf(api())).toEqual(['src/index', 'src/debugging/index']);
  expect(indexesOf({ ...api(), submodules: undefined })).toEqual(['src/index']);
});

describe('the shape of the API', () => {
  const naming = (fqn: string) => ({ properties: [{ name: 'member', type: { collection: { elementtype: { fqn } } } }] });

  test('has a root that submodules refer to', () => {
    const types = [type('Job'), type('debugging.Debugger', naming('lib.Job')), type('l1.Spec', naming('lib.l1.Spec')), type('Other', naming('cdk8s.App'))];
    expect(problemsOf(api(...types), { ...exportsOf(['Job', 'Other'], ['Debugger']), l1: { Spec: 1 } })).toEqual([]);
  });

  test.each([
    ['a member', type('Job', naming('lib.debugging.Debugger'))],
    ['a base class', type('Job', { base: 'lib.debugging.Debugger' })],
    ['an interface', type('Job', { interfaces: ['lib.debugging.Debugger'] })],
    ['another submodule', type('l1.Job', naming('lib.debugging.Debugger'))],
  ])('is refused when the root, or a submodule, names a type of another submodule: %s', (_, job) => {
    expect(problemsOf(api(type('debugging.Debugger'), job), exportsOf(['Job'], ['Debugger']))).toContain(
      `${job.fqn} names lib.debugging.Debugger, which Go can't compile: name an interface of the root instead`);
  });

  test('is refused when the root is large', () => {
    const many = (count: number) => api(...Array.from({ length: count }, (_, i) => type(`T${i}`, { kind: 'interface' })));
    expect(problemsOf(many(ROOT_LIMIT), exportsOf([], []))).toEqual([]);
    expect(problemsOf(many(ROOT_LIMIT + 1), exportsOf([], []))).toEqual([expect.stringContaining(`the root has ${ROOT_LIMIT + 1} types`)]);
  });
});

describe('what the library exports at run time', () => {
  const API = api(type('Job'), type('IJob', { kind: 'interface' }), type('debugging.Debugger'), type('debugging.Mode', { kind: 'enum' }));

  test('is the classes and enums of the API', () => {
    expect(problemsOf(API, exportsOf(['Job'], ['Debugger', 'Mode']))).toEqual([]);
  });

  test('is refused without a class or an enum', () => {
    expect(problemsOf(API, exportsOf([], ['Debugger']))).toEqual([
      'the index exports lib.Job as a type only, not as a value',
      'the index exports lib.debugging.Mode as a type only, not as a value',
    ]);
  });

  test('is refused with anything else', () => {
    expect(problemsOf(API, exportsOf(['Job', 'lower'], ['Debugger', 'Mode', 'toSpec']))).toEqual([
      'the index exports lib.lower, which is not a type of the API',
      'the index exports lib.debugging.toSpec, which is not a type of the API',
    ]);
  });
});
