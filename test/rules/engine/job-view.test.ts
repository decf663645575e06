import { FieldTree } from '../../../src/manifest/schema/field-tree';
import { SPEC_SCHEMA } from '../../../src/manifest/schema/training-job-schema';
import { jobRules } from '../../../src/rules/catalog';
import { Changes } from '../../../src/rules/engine/changes';
import { JobView, lastingReading, reading, TRAINING_JOB } from '../../../src/rules/engine/job-view';
import { ask } from '../../../src/rules/engine/known-job';
import { patched, refusedCases, VALID_MANIFEST } from '../cases/case';
import { casesOfRules } from '../properties/cases';

const TOKEN = '${Token[TOKEN.1]}';
const viewOf = (patch: object) => new JobView(patched(VALID_MANIFEST, patch), { notesReads: true });

/** What is read, and which fields that takes; `unresolved` if it can't be judged. */
function read(patch: object, action: (job: JobView) => unknown): { answer: unknown; paths: string[] } {
  const view = viewOf(patch);
  const { answer, reads, isUnresolved } = view.noting(() => action(view));
  return { answer: isUnresolved ? 'unresolved' : answer, paths: reads!.pathsIn(TRAINING_JOB) };
}

describe('a view of a job', () => {
  test('answers members of the CRD, and nothing for those that are absent, null, or unknown to it', () => {
    const spec = { retryStrategy: null, made: { up: 1 } };
    expect(read({ spec }, job => [
      job.spec.roleARN, job.spec.resourceConfig.instanceCount, job.spec.checkpointConfig?.s3URI, job.spec.retryStrategy, job.spec.made,
    ]).answer).toEqual(['arn:aws:iam::111122223333:role/training', 1, undefined, undefined, undefined]);
  });

  test('notes what is read, on the way there and there', () => {
    expect(read({}, ({ spec }) => spec.inputDataConfig[0].dataSource.s3DataSource.s3URI)).toEqual({
      answer: 's3://churn/train/',
      paths: [
        'spec', 'spec.inputDataConfig', 'spec.inputDataConfig[]', 'spec.inputDataConfig[].dataSource', 'spec.inputDataConfig[].dataSource.s3DataSource',
        'spec.inputDataConfig[].dataSource.s3DataSource.s3URI',
      ],
    });
  });

  test('notes single entries of the maps that vary most', () => {
    const { answer, paths } = read({}, job => [job.hyperParameter('eta'), job.hyperParameter('gamma'), job.environmentVariable('A'), job.name]);
    expect(answer).toEqual(['0.2', undefined, undefined, 'churn-1']);
    expect(paths).toEqual(['spec.hyperParameters.eta', 'spec.hyperParameters.gamma', 'spec.environment.A', 'metadata.name']);
  });

  test.each<[string, object, (job: JobView) => unknown]>([
    ['a token', { roleARN: TOKEN }, ({ spec }) => spec.roleARN],
    ['a token for a number', { resourceConfig: { instanceCount: -1.8881545897087626e+289 } }, ({ spec }) => spec.resourceConfig.instanceCount],
    ['a token for a list', { inputDataConfig: ['#{Token[TOKEN.1]}'] }, ({ spec }) => spec.inputDataConfig],
    ['a token in a list of texts', { vpcConfig: { subnets: [TOKEN] } }, ({ spec }) => spec.vpcConfig.subnets],
    ['a token in a map', { hyperParameters: { a: TOKEN } }, ({ spec }) => spec.hyperParameters],
    ['a token as an entry', { hyperParameters: { a: TOKEN } }, job => job.hyperParameter('a')],
    ['a number as an entry', { environment: { a: 1 } }, job => job.environmentVariable('a')],
    ['a text for a number', { resourceConfig: { instanceCount: '1' } }, ({ spec }) => spec.resourceConfig.instanceCount],
    ['a text for an object', { resourceConfig: 'x' }, ({ spec }) => spec.resourceConfig],
    ['a map for a list', { tags: { a: 'b' } }, ({ spec }) => spec.tags],
  ])('ends what reads %s', (_what, spec, action) => {
    expect(read({ spec }, action).answer).toBe('unresolved');
  });

  test('lets pass what does not read it', () => {
    expect(read({ spec: { roleARN: TOKEN, hyperParameters: { a: TOKEN, b: '1' } } }, job => [job.spec.trainingJobName, job.hyperParameter('b')]).answer)
      .toEqual(['churn-1', '1']);
  });

  test('can be without a spec, of which nothing can be read', () => {
    expect(read({ spec: null }, ({ spec }) => spec).answer).toBe('unresolved');
    expect(read({ spec: null }, ({ texts }) => texts.own.spec).answer).toBeUndefined();
  });

  test('other failures are not taken for something unresolved', () => {
    expect(() => read({}, () => { throw new TypeError('a mistake'); })).toThrow('a mistake');
  });
});

describe('a reading that rules share', () => {
  test('is made once, and counts for everybody who asks for it', () => {
    const count = jest.fn(({ spec }: JobView) => spec.resourceConfig.instanceCount);
    const countOf = reading(count);
    const view = viewOf({});
    const [first, second] = [view.noting(() => countOf(view)), view.noting(() => countOf(view))];
    expect(count).toHaveBeenCalledTimes(1);
    expect(second.reads!.pathsIn(TRAINING_JOB)).toEqual(first.reads!.pathsIn(TRAINING_JOB));
    expect(second.answer).toBe(1);
  });

  test('is not made if it lasts and another job has the same there', () => {
    const count = jest.fn(({ spec }: JobView) => spec.resourceConfig.instanceCount);
    const countOf = lastingReading(count);
    const doubleOf = reading(job => 2 * countOf(job));
    const known = viewOf({});
    expect(doubleOf(known)).toBe(2);
    const view = new JobView(VALID_MANIFEST, { readings: new Map(known.lastingReadings) });
    expect(doubleOf(view)).toBe(2);
    expect(count).toHaveBeenCalledTimes(1);
    expect(known.lastingReadings.map(([made]) => made)).toEqual([count]);
  });

  test('ends everybody who asks for it when it meets something unresolved', () => {
    const roleOf = reading(({ spec }) => spec.roleARN);
    const view = viewOf({ spec: { roleARN: TOKEN } });
    expect([view.noting(() => roleOf(view)), view.noting(() => roleOf(view))].map(({ isUnresolved }) => isUnresolved)).toEqual([true, true]);
  });
});

describe('what was read', () => {
  const readsOf = (action: (job: JobView) => unknown) => {
    const view = viewOf({});
    return view.noting(() => action(view)).reads!;
  };
  const changed = (change: (changes: Changes) => void) => {
    const changes = new Changes();
    change(changes);
    return changes;
  };
  const role = TRAINING_JOB.root.members.get('roleARN')!.number;
  const parameters = TRAINING_JOB.root.members.get('hyperParameters')!.number;

  test.each<[string, (job: JobView) => unknown, (changes: Changes) => void, boolean]>([
    ['a field', ({ spec }) => spec.roleARN, changes => changes.addField(role), true],
    ['another field', ({ spec }) => spec.trainingJobName, changes => changes.addField(role), false],
    ['an entry', job => job.hyperParameter('a'), changes => changes.addEntry(parameters, 'spec.hyperParameters', 'a'), true],
    ['another entry', job => job.hyperParameter('b'), changes => changes.addEntry(parameters, 'spec.hyperParameters', 'a'), false],
    ['the whole map', ({ spec }) => spec.hyperParameters, changes => changes.addEntry(parameters, 'spec.hyperParameters', 'a'), true],
    ['all annotations', ({ annotations }) => annotations, changes => changes.addKey('metadata.annotations', 'a'), true],
    ['the names in the metadata', job => job.namesInMetadata, changes => changes.addNames('metadata'), true],
    ['the value of a member of the metadata', job => job.namesInMetadata, changes => changes.addKey('metadata', 'name'), false],
    ['the namespace', job => job.namespace, changes => changes.addKey('metadata', 'namespace'), true],
    ['a text, where each is looked at alone', ({ texts }) => texts, changes => changes.addField(role), false],
  ])('meets a change: %s', (_what, action, change, meets) => {
    expect(readsOf(action).meets(changed(change))).toBe(meets);
  });
});

// A tuning job holds the description of its trainings at another place.
describe('a description under another root', () => {
  const DEFINITION = new FieldTree(SPEC_SCHEMA, 'spec.trainingJobDefinition');
  const embed = ({ spec, ...rest }: any) => ({ ...rest, kind: 'HyperParameterTuningJob', spec: { trainingJobDefinition: spec } });
  const embedded = (path: string) => path.startsWith('spec') ? `spec.trainingJobDefinition${path.slice(4)}` : path;

  test('is judged by the same rules, which name its fields where they are', () => {
    const cases = casesOfRules();
    for (const rule of jobRules()) {
      for (const { patch } of refusedCases(cases[rule.id])) {
        const manifest = patched(VALID_MANIFEST, patch);
        const alone = ask(rule, new JobView(manifest)).answer ?? [];
        const within = ask(rule, new JobView(embed(manifest), { fields: DEFINITION })).answer ?? [];
        expect(within.map(({ path }) => path)).toEqual(alone.map(({ path }) => embedded(path)));
      }
    }
  });
});
