import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { readSdkTables } from '../../../scripts/images/sdk-tables';
import { CATALOG } from '../../../src/algorithms/images/catalog-data';

describe('tables of the SDK', () => {
  let directory: string;
  const IMAGE = { registries: { 'us-east-1': '111122223333' }, repository: 'r' };
  const write = (name: string, table: object) => fs.writeFileSync(path.join(directory, `${name}.json`), JSON.stringify(table));

  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'tables-'));
    for (const name of Object.keys(CATALOG).filter(each => !/^huggingface|neuron/.test(each))) {
      write(name, { scope: ['inference', 'training'], versions: { 1: IMAGE } });
    }
    write('spark', { processing: { processors: ['cpu'], versions: {} } });
    write('instance_gpu_info', { 'us-east-1': {} });
    write('pytorch-smp', { training: { processors: ['gpu'], version_aliases: {}, versions: {} } });
    write('huggingface', { training: { processors: ['gpu'], version_aliases: {}, versions: {} } });
  });

  afterEach(() => fs.rmSync(directory, { recursive: true }));

  const read = (name: string) => readSdkTables(directory).find(family => family.name === name);

  test('may have another image for each Python', () => {
    write('mxnet', { training: { processors: ['gpu', 'cpu'], versions: { 1: { py2: IMAGE, py3: { ...IMAGE, repository: 's' } } } } });

    expect(read('mxnet')!.entries.map(({ python, attributes }) => [python, attributes])).toEqual([
      ['py2', { processors: 'cpu gpu', repository: 'r' }],
      ['py3', { processors: 'cpu gpu', repository: 's' }],
    ]);
  });

  test('have their aliases taken over, save for "latest"', () => {
    write('xgboost', { training: { version_aliases: { 'latest': '1', '1.x': '1.0-1' }, versions: { '1': IMAGE, '1.0-1': IMAGE } } });

    expect(read('xgboost')!.aliases).toEqual({ '1.x': '1.0-1' });
  });

  test('may say something else of processors in tags, as those of Amazon Linux 2023 do', () => {
    const builds = { cpu: 'cpu-al', gpu: 'cu133-al' };
    write('pytorch-amzn2023', {
      training: { processors: ['cpu', 'gpu'], versions: { 2.14: { ...IMAGE, container_version: builds, processor_in_tag: false, tag_prefix: '2.14' } } },
    });

    expect(read('pytorch')!.entries.map(({ version, attributes }) => [version, attributes])).toEqual([
      ['1', { repository: 'r' }],
      ['2.14', { processors: 'cpu gpu', builds, repository: 'r' }],
    ]);
  });

  test('have tags that begin with another word than the version', () => {
    write('vw', { scope: ['training'], versions: { '8.7.0': { ...IMAGE, tag_prefix: 'vw-8.7.0' } } });

    expect(read('vw')!.entries.map(({ version }) => version)).toEqual(['vw-8.7.0']);
  });

  test('name the SDK of Neuron, of which the newest counts', () => {
    const source = {
      ...IMAGE, repository: 'pytorch-training-neuron', py_versions: ['py38'], container_version: { trn: 'ubuntu20.04' }, sdk_versions: ['sdk2.9.1', 'sdk2.10.0'],
    };
    write('pytorch-neuron', { training: { processors: ['trn'], version_aliases: { '1.11.0': '1.11.0' }, versions: { '1.11.0': source } } });

    expect(read('pytorch-neuron')).toMatchObject({ aliases: {}, entries: [{ attributes: { processors: 'neuron', suffix: 'sdk2.10.0-ubuntu20.04' } }] });
  });

  test('list the model parallelism library by its own versions, which become those of PyTorch', () => {
    const versions = { '2.0.1': { ...IMAGE, py_versions: ['py310'] }, '2.3.1': { ...IMAGE, py_versions: ['py311'] } };
    write('pytorch-smp', { training: { processors: ['gpu'], version_aliases: { '2.0': '2.0.1', '2.2': '2.3.1', '2.2.0': '2.3.1' }, versions } });

    const { aliases, entries } = read('pytorch-smp')!;

    expect(aliases).toEqual({ '2.0': '2.0.1', '2.2': '2.2.0' });
    expect(entries.map(({ version, python, attributes: { suffix } }) => [version, python, suffix]).sort()).toEqual([
      ['2.0.1', 'py310', 'cu118'], ['2.2.0', 'py311', 'cu121'],
    ]);
  });

  test.each([
    ['a key that it does not know', { training: { versions: { 1: { ...IMAGE, tag_postfix: 'x' } } } }, /lda 1: .*tag_postfix/],
    ['a table without images for training', { scope: ['inference'], versions: {} }, /lda has no images for training/],
  ])('stop the generator with %s', (_, table, message) => {
    write('lda', table);

    expect(() => readSdkTables(directory)).toThrow(message);
  });

  test.each([['training', { training: { versions: {} } }], ['scope', { scope: ['training'], versions: {} }]])(
    'stop the generator with a table for training that it does not know, by its %s', (_, table) => {
      write('prophet', table);

      expect(() => readSdkTables(directory)).toThrow('how to read prophet');
    });

  test('stop the generator with a model parallelism library for a PyTorch whose CUDA nobody knows', () => {
    write('pytorch-smp', { training: { version_aliases: { '9.0.0': '3.0.0' }, versions: { '3.0.0': { ...IMAGE, py_versions: ['py3'] } } } });

    expect(() => readSdkTables(directory)).toThrow('which version of CUDA');
  });
});
