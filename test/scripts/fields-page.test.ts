import { leavesOf, memberOf, readOurCrd, readTuningCrd } from '../../scripts/crd';
import { fieldsPage } from '../../scripts/fields-page';

const NO_TUNING = { crd: readTuningCrd(), setters: new Map<string, string[]>() };

const rowsOf = (markdown: string) => markdown.split('\n').filter(line => line.startsWith('| `'));

describe('the page of fields', () => {
  const leaves = leavesOf(memberOf(readOurCrd(), 'spec'));
  const [ofTraining] = fieldsPage({ crd: readOurCrd(), setters: new Map(leaves.map(leaf => [leaf.path, [`set(${leaf.path})`]])) }, NO_TUNING).split('## Tuning jobs');
  const rows = rowsOf(ofTraining);
  const rowOf = (path: string) => rows.find(row => row.startsWith(`| \`${path}\` |`));

  test('has one row for each leaf of the spec', () => {
    expect(rows.map(row => row.split('`')[1]).sort()).toEqual(leaves.map(leaf => leaf.path).sort());
  });

  test('says what sets a field, its type, its default and its first controller', () => {
    expect(rowOf('spec.outputDataConfig.compressionType'))
      .toBe('| `spec.outputDataConfig.compressionType` | `set(spec.outputDataConfig.compressionType)` | string, `GZIP` or `NONE` | `GZIP` | 1.2.8 |');
  });

  test('takes the first controller of the object around a field', () => {
    const crd = readOurCrd();
    delete memberOf(crd, 'spec').schema.properties.retryStrategy.properties.maximumRetryAttempts['x-since'];
    expect(rowsOf(fieldsPage({ crd, setters: new Map() }, NO_TUNING)).find(row => row.includes('maximumRetryAttempts'))).toMatch(/\| 0\.5\.0 \|$/);
  });

  test('tells an empty default from none', () => {
    expect(rowOf('spec.outputDataConfig.kmsKeyID')).toMatch(/\| empty \|  \|$/);
    expect(rowOf('spec.outputDataConfig.s3OutputPath')).toMatch(/\|  \|  \|$/);
  });
});

test('the page of fields says of each field of a tuning job what sets it', () => {
  const crd = readTuningCrd();
  const tuning = leavesOf(memberOf(crd, 'spec'));
  const markdown = fieldsPage({ crd: readOurCrd(), setters: new Map() }, { crd, setters: new Map(tuning.map(({ path }) => [path, [`set(${path})`]])) });
  const rows = rowsOf(markdown.slice(markdown.indexOf('## Tuning jobs')));
  const shared = Number(/has 153 fields in its spec\. (\d+) of them/.exec(markdown)![1]);
  expect([tuning.length, rows.length]).toEqual([153, 153 - shared]);
  expect(rows.filter(row => !row.includes('`set('))).toEqual([]);
  expect(rows).toContain('| `spec.trainingJobDefinition.definitionName` | `spec.trainingJobDefinitions[].definitionName` | `set(spec.trainingJobDefinitions[].definitionName)` |');
});
