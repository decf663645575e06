import { debugged } from './evaluations';
import { type DebuggerOptions, TensorCollection, type TensorCollectionOptions, TensorReduction } from '../../src/debugging';
import {
  BUILT_IN_COLLECTIONS, COLLECTION_PARAMETERS, SAVE_MODES, SAVE_PARAMETERS, TENSOR_REDUCTIONS,
} from '../../src/debugging/facts/debugger-collections';
import { memberOf } from '../../src/debugging/member-names';

function saved(options: DebuggerOptions): any {
  return debugged(options).spec.debugHookConfig.collectionConfigurations;
}

function parametersOf(collection: TensorCollection): any {
  return saved({ collections: [collection] })[0].collectionParameters;
}

/** Every option of a collection but reductions, which go with none of the last two. */
const EVERY_OPTION: Required<Omit<TensorCollectionOptions, 'reductions'>> = {
  saveInterval: 100,
  saveSteps: [1, 2],
  startStep: 0,
  endStep: 1000,
  training: { saveInterval: 50, saveSteps: [3], startStep: 1, endStep: 900 },
  evaluation: { saveInterval: 10 },
  prediction: { saveInterval: 5 },
  withoutMode: { saveInterval: 1 },
  saveHistogram: false,
  saveRawTensor: true,
  saveShape: true,
};

describe('a built-in collection', () => {
  const table = BUILT_IN_COLLECTIONS.map(({ name }) => [name, name === 'default' ? 'matchingHook' : memberOf(name)]);

  test.each(table)('%s has the method %s', (name, method) => {
    expect(saved({ collections: [(TensorCollection as any)[method]({ saveInterval: 100 })] })).toEqual([
      { collectionName: name, collectionParameters: { save_interval: '100' } },
    ]);
  });

  test('has no parameters by default', () => {
    expect(saved({ collections: [TensorCollection.losses()] })).toEqual([{ collectionName: 'losses' }]);
  });

  test('and no other has a method', () => {
    const methods = Object.getOwnPropertyNames(TensorCollection).filter(name => typeof (TensorCollection as any)[name] === 'function');
    expect(methods.sort()).toEqual([...table.map(([, method]) => method), 'matching', 'of'].sort());
  });
});

describe('the options of a collection', () => {
  test('are text by the names of AWS', () => {
    expect(parametersOf(TensorCollection.weights(EVERY_OPTION))).toEqual({
      'save_interval': '100',
      'save_steps': '1,2',
      'start_step': '0',
      'end_step': '1000',
      'train.save_interval': '50',
      'train.save_steps': '3',
      'train.start_step': '1',
      'train.end_step': '900',
      'eval.save_interval': '10',
      'predict.save_interval': '5',
      'global.save_interval': '1',
      'save_histogram': 'False',
      'save_raw_tensor': 'True',
      'save_shape': 'True',
    });
    expect(parametersOf(TensorCollection.weights({ reductions: [TensorReduction.MIN, TensorReduction.ABS_L2_NORM] })))
      .toEqual({ reductions: 'min,abs_l2_norm' });
  });

  test('are all that are known', () => {
    const written = Object.keys(parametersOf(TensorCollection.weights(EVERY_OPTION)));
    const known = [...SAVE_PARAMETERS, ...COLLECTION_PARAMETERS].map(({ name }) => name).filter(name => !['include_regex', 'reductions'].includes(name));
    expect(written.filter(name => !name.includes('.'))).toEqual(expect.arrayContaining(known));
    expect(new Set(written.filter(name => name.includes('.')).map(name => name.split('.')[0]))).toEqual(new Set(SAVE_MODES));
    expect(Object.values(TensorReduction)).toEqual([...TENSOR_REDUCTIONS, ...TENSOR_REDUCTIONS.map(name => `abs_${name}`)]);
  });

  test('are nothing that is found', () => {
    expect(debugged({ collections: [TensorCollection.weights(EVERY_OPTION)] }).findings).toEqual([]);
    expect(debugged({ collections: [TensorCollection.weights({ reductions: Object.values(TensorReduction) })] }).findings).toEqual([]);
  });
});

describe('a collection of one\'s own', () => {
  test('has patterns', () => {
    const collection = TensorCollection.matching('relu', ['.*relu_output', '.*ReLU_output'], { saveInterval: 10 });
    expect(saved({ collections: [collection] })).toEqual([
      { collectionName: 'relu', collectionParameters: { include_regex: '.*relu_output,.*ReLU_output', save_interval: '10' } },
    ]);
    expect(debugged({ collections: [collection] }).findings).toEqual([]);
  });

  test('has no pattern that the container would split', () => {
    expect(() => TensorCollection.matching('relu', ['conv{1,2}'])).toThrow("Expected the elements of `patterns` without commas, at which the container splits lists, got 'conv{1,2}'");
  });

  test('can be written as in the manifest', () => {
    expect(saved({ collections: [TensorCollection.of('relu', { include_regex: '.*relu' })] })).toEqual([
      { collectionName: 'relu', collectionParameters: { include_regex: '.*relu' } },
    ]);
  });
});
