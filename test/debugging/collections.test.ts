import { debugged } from './evaluations';
import { type DebuggerOptions, DebugRule, TensorCollection, type TensorCollectionOptions, TensorReduction } from '../../src/debugging';
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
    expect(() => TensorCollection.matching('relu', ['conv{1,2}'])).toThrow("'patterns' has 'conv{1,2}' in its list");
  });

  test('can be written as in the manifest', () => {
    expect(saved({ collections: [TensorCollection.of('relu', { include_regex: '.*relu' })] })).toEqual([
      { collectionName: 'relu', collectionParameters: { include_regex: '.*relu' } },
    ]);
  });
});

describe('what rules need', () => {
  test('comes after what was asked for', () => {
    expect(saved({ collections: [TensorCollection.biases()], rules: [DebugRule.vanishingGradient(), DebugRule.lossNotDecreasing()] })).toEqual([
      { collectionName: 'biases' },
      { collectionName: 'gradients', collectionParameters: { save_interval: '500' } },
      { collectionName: 'losses', collectionParameters: { save_interval: '500' } },
    ]);
  });

  test('is there once, whoever asks for it', () => {
    const rules = [DebugRule.vanishingGradient(), DebugRule.vanishingGradient({ ruleName: 'strict', threshold: 0.1 })];
    expect(saved({ rules })).toHaveLength(1);
    expect(saved({ collections: [TensorCollection.gradients({ saveInterval: 500 })], rules })).toHaveLength(1);
  });

  test('keeps the steps that were asked for', () => {
    const collections = [TensorCollection.gradients({ saveInterval: 20 }), TensorCollection.of('losses')];
    expect(saved({ collections, rules: [DebugRule.vanishingGradient(), DebugRule.lossNotDecreasing()] })).toEqual([
      { collectionName: 'gradients', collectionParameters: { save_interval: '20' } },
      { collectionName: 'losses' },
    ]);
  });

  test('is not added for rules that are written as in the manifest', () => {
    expect(saved({ rules: [DebugRule.of('a', 'image', { parameters: { rule_to_invoke: 'VanishingGradient' } })] })).toBeUndefined();
  });

  test('is the same after each synthesis', () => {
    const options = { collections: [TensorCollection.biases()], rules: [DebugRule.vanishingGradient()] };
    expect(saved(options)).toEqual(saved(options));
    expect(options.collections).toHaveLength(1);
  });

  test('follows the names that a rule is given, as far as they are built in', () => {
    expect(saved({ rules: [DebugRule.allZero({ collectionNames: ['weights', 'mine', 'losses'] })] })).toEqual([
      { collectionName: 'weights' }, { collectionName: 'losses' },
    ]);
    expect(saved({ rules: [DebugRule.lossNotDecreasing({ collectionNames: ['metrics'] })] })).toEqual([{ collectionName: 'metrics' }]);
  });

  test('by name only is saved as another rule needs it', () => {
    const rules = [DebugRule.explodingTensor({ collectionNames: ['gradients'] }), DebugRule.vanishingGradient()];
    expect(saved({ rules })).toEqual([{ collectionName: 'gradients', collectionParameters: { save_interval: '500' } }]);
    expect(saved({ rules: [...rules].reverse() })).toEqual(saved({ rules }));
  });

  test.each([
    ['DeadRelu', DebugRule.deadRelu({ tensorRegex: ['.*ReLU_output', '.*relu_output'] }), 'relu_output', '.*ReLU_output,.*relu_output'],
    ['PoorWeightInitialization', DebugRule.poorWeightInitialization({ activationInputsRegex: ['.*ReLU_input'] }), 'relu_input', '.*ReLU_input'],
    ['CheckInputImages', DebugRule.checkInputImages({ regex: '.*input_0' }), 'input_image', '.*input_0'],
    ['NLPSequenceRatio', DebugRule.nlpSequenceRatio({ tensorRegex: ['.*tokens'] }), 'input_sequence', '.*tokens'],
  ])('follows the pattern of %s', (_name, rule, collectionName, pattern) => {
    expect(saved({ rules: [rule] })).toEqual([{ collectionName, collectionParameters: { include_regex: pattern, save_interval: '500' } }]);
  });

  test('stays where a pattern selects among the tensors of a collection', () => {
    expect(saved({ rules: [DebugRule.featureImportanceOverweight({ tensorRegex: '.*feature_importance/gain' })] })).toEqual([
      { collectionName: 'feature_importance', collectionParameters: { save_interval: '500' } },
    ]);
  });

  test('has the distance of the steps that WeightUpdateRatio compares', () => {
    const { spec, findings } = debugged({ rules: [DebugRule.weightUpdateRatio({ numSteps: 50 })] });
    expect(spec.debugHookConfig.collectionConfigurations).toEqual([{ collectionName: 'weights', collectionParameters: { 'train.save_interval': '50' } }]);
    expect(findings).toEqual([]);
  });
});

describe('a conflict', () => {
  test('of two rules is an error that names both', () => {
    const rules = [DebugRule.featureImportanceOverweight(), DebugRule.createXgboostReport({ ruleName: 'report' })];
    expect(() => saved({ rules })).toThrow("the rules 'FeatureImportanceOverweight' and 'report' need the collection 'feature_importance' "
      + "in different ways, save_interval '500' and save_interval '5': add it to the 'collections' of Debugger in a way that suits both");
    const both = saved({ collections: [TensorCollection.featureImportance({ saveInterval: 5 })], rules });
    expect(both.filter(({ collectionName }: any) => collectionName === 'feature_importance')).toEqual([
      { collectionName: 'feature_importance', collectionParameters: { save_interval: '5' } },
    ]);
  });

  test('of a rule and a collection about the tensors in it is an error that names both', () => {
    const conflict = (collection: TensorCollection) => () => saved({ collections: [collection], rules: [DebugRule.deadRelu()] });
    expect(conflict(TensorCollection.matching('relu_output', ['.*ReLU']))).toThrow("the collection 'relu_output' has include_regex '.*ReLU', "
      + "and the rule 'DeadRelu' needs it with '.*relu_output': give the collection another name, or both the same pattern");
    expect(conflict(TensorCollection.of('relu_output'))).toThrow("the collection 'relu_output' has no include_regex");
    expect(conflict(TensorCollection.matching('relu_output', ['.*relu_output'], { saveInterval: 7 }))).not.toThrow();
  });

  test('of two collections that were asked for is found', () => {
    expect(debugged({ collections: [TensorCollection.losses({ saveInterval: 1 }), TensorCollection.losses({ saveInterval: 2 })] }).findings)
      .toEqual(['debugger-collection-names-unique']);
  });
});
