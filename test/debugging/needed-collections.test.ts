import { debugged } from './evaluations';
import { type DebuggerOptions, DebugRule, TensorCollection } from '../../src/debugging';

function saved(options: DebuggerOptions): any {
  return debugged(options).spec.debugHookConfig.collectionConfigurations;
}

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
    expect(() => saved({ rules })).toThrow("Expected the rules 'FeatureImportanceOverweight' and 'report' to need the collection "
      + "'feature_importance' in one way, got save_interval '500' and save_interval '5'. Add it to `collections` of Debugger in a way that suits both");
    const both = saved({ collections: [TensorCollection.featureImportance({ saveInterval: 5 })], rules });
    expect(both.filter(({ collectionName }: any) => collectionName === 'feature_importance')).toEqual([
      { collectionName: 'feature_importance', collectionParameters: { save_interval: '5' } },
    ]);
  });

  test('of a rule and a collection about the tensors in it is an error that names both', () => {
    const conflict = (collection: TensorCollection) => () => saved({ collections: [collection], rules: [DebugRule.deadRelu()] });
    expect(conflict(TensorCollection.matching('relu_output', ['.*ReLU']))).toThrow("Expected the collection 'relu_output' to have include_regex '.*relu_output', "
      + "as the rule 'DeadRelu' needs, got '.*ReLU'. Rename the collection, or use the same pattern");
    expect(conflict(TensorCollection.of('relu_output'))).toThrow("as the rule 'DeadRelu' needs, got none");
    expect(conflict(TensorCollection.matching('relu_output', ['.*relu_output'], { saveInterval: 7 }))).not.toThrow();
  });

  test('of two collections that were asked for is found', () => {
    expect(debugged({ collections: [TensorCollection.losses({ saveInterval: 1 }), TensorCollection.losses({ saveInterval: 2 })] }).findings)
      .toEqual(['debugger-collection-names-unique']);
  });
});
