import { algorithmFolders } from '../../../scripts/built-in-algorithms';
import { methodName } from '../../../scripts/hyper-parameters-text';
import { Algorithm } from '../../../src';
import type { AlgorithmHyperParameters, HyperParameter } from '../../../src/algorithms/built-in/hyper-parameter';
import { BUILT_IN_HYPER_PARAMETERS } from '../../../src/algorithms/built-in/hyper-parameters';
import { HyperParameters } from '../../../src/algorithms/hyperparameters';
import { memberName } from '../../../src/algorithms/hyperparameters/spelled';
import { faultInHyperParameter } from '../../../src/rules/readings/hyper-parameter-values';
import { jobWith, manifestWith } from '../../fixtures';

type Helper = (values: any) => Record<string, any>;

/** The helper of each algorithm, by repository. */
const HELPERS = new Map(algorithmFolders().flatMap(({ id, hyperParameters = {} }) =>
  Object.values(hyperParameters).map(({ repository }) => [repository, (HyperParameters as any)[methodName(id)] as Helper])));
const ALGORITHMS: Array<[string, AlgorithmHyperParameters]> = [...BUILT_IN_HYPER_PARAMETERS].map(([repository, known]) => [repository, known()]);

const listed = ({ parameters }: AlgorithmHyperParameters) => parameters.filter(({ unlisted }) => unlisted !== true);
const REGISTRY = '438346466558.dkr.ecr.eu-west-1.amazonaws.com';
const imageOf = (repository: string) => `${REGISTRY}/${repository}:${repository === 'sagemaker-xgboost' ? '1.5-1' : '1'}`;

/** A value that fits, and how it stands in a manifest. */
function sample(parameter: HyperParameter): [value: any, text: string] {
  const { type, written, values, length = 2 } = parameter;
  switch (type) {
    case 'integer':
    case 'number': return both(values === undefined ? numberWithin(parameter) : Number(values[0]));
    case 'boolean': return [true, written === 'digit' ? '1' : written === 'capitalized' ? 'True' : 'true'];
    case 'text': return both(values?.[0] ?? parameter.default ?? '5min');
    case 'lists': return [[[1, 2], [3]], '[[1,2],[3]]'];
    case 'texts': return ofList([values![0], values!.at(-1)], written);
    default: return ofList(values?.map(Number) ?? new Array(length).fill(1), written);
  }
}

function both(value: string | number): [any, string] {
  return [value, `${value}`];
}

function numberWithin({ minimum, above = -1, below = Infinity }: HyperParameter): number {
  return minimum ?? (below - above > 1 ? Math.floor(above) + 1 : (above + below) / 2);
}

function ofList(list: any[], written: string | undefined): [any, string] {
  return [list, written === 'commas' ? list.join(',') : written === 'tuple' ? `(${list.join(',')})` : JSON.stringify(list)];
}

describe.each(ALGORITHMS)('%s', (repository, algorithm) => {
  const helper = HELPERS.get(repository)!;
  const samples = new Map(listed(algorithm).map(parameter => [parameter, sample(parameter)]));
  const values = Object.fromEntries([...samples].map(([parameter, [value]]) => [memberName(parameter), value]));

  test('has a helper that gives every member its name', () => {
    expect(Object.keys(helper(values)).sort()).toEqual(listed(algorithm).map(({ name }) => name).sort());
  });

  test('has a helper that leaves out what is not given', () => {
    expect(helper({})).toEqual({});
    expect(helper({ ...Object.fromEntries(Object.keys(values).map(member => [member, undefined])), unheardOf: 1 })).toEqual({});
  });

  test('gets its values as text', () => {
    const manifest = jobWith({ algorithm: Algorithm.fromImage(imageOf(repository)), hyperParameters: helper(values) }).toJson();
    expect(manifest.spec.hyperParameters).toEqual(Object.fromEntries([...samples].map(([{ name }, [, text]]) => [name, text])));
  });

  test('knows the names and the values of its helper', () => {
    const { findings } = jobWith({ algorithm: Algorithm.fromImage(imageOf(repository)), hyperParameters: helper(values) });
    expect(findings.map(({ rule }) => rule).filter(rule => /^built-in-hyper-parameter-(unknown|value|missing)$/.test(rule))).toEqual([]);
  });

  test('takes its defaults', () => {
    const withDefault = algorithm.parameters.filter(parameter => parameter.default !== undefined);
    expect(withDefault.filter(parameter => faultInHyperParameter(parameter.default!, parameter) !== undefined)).toEqual([]);
  });

  test('is described in full', () => {
    const names = algorithm.parameters.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(algorithm.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/sagemaker\/latest\/dg\//);
    for (const parameter of listed(algorithm)) {
      const { name, what, required, otherwise, default: text, type } = parameter;
      expect([name, /^[A-Z`].*\.$/.test(what)]).toEqual([name, true]);
      expect([name, [required, otherwise, text].filter(given => given !== undefined).length]).toEqual([name, 1]);
      expect([name, type === 'lists' || !type.startsWith('text') || parameter.values !== undefined || parameter.pattern !== undefined
        || name === 'freeze_layer_pattern']).toEqual([name, true]);
    }
    for (const { name, values: demanding = [], when, other, among, without, limits } of algorithm.combinations ?? []) {
      expect(names).toEqual(expect.arrayContaining([name, other, ...when === undefined ? [] : [when.name]]));
      const valuesOf = (known: string, ifNumber: readonly string[]) =>
        algorithm.parameters.find(parameter => parameter.name === known)!.values ?? ifNumber;
      expect(valuesOf(name, demanding)).toEqual(expect.arrayContaining([...demanding]));
      expect(valuesOf(other, [])).toEqual(expect.arrayContaining([...among ?? without ?? []]));
      expect([among, without, limits].filter(given => given !== undefined)).toHaveLength(1);
    }
    for (const { values: known = [], versions = {} } of algorithm.parameters) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(versions)));
    }
    for (const { requiredWith } of algorithm.parameters) {
      expect(requiredWith === undefined || names.includes(requiredWith.name)).toBe(true);
    }
  });
});

describe('helpers', () => {
  test('write booleans and lists the way the algorithm wants them', () => {
    expect(HyperParameters.xgboost({
      numRound: 100,
      regLambda: 2,
      csvWeights: true,
      oneDrop: false,
      deterministicHistogram: true,
      evalMetric: ['auc', 'error@0.7'],
      monotoneConstraints: [1],
      interactionConstraints: [[1, 2], [3, 4]],
    })).toEqual({
      num_round: 100,
      lambda: 2,
      csv_weights: 1,
      one_drop: 0,
      deterministic_histogram: true,
      eval_metric: 'auc,error@0.7',
      monotone_constraints: '(1,)',
      interaction_constraints: '[[1,2],[3,4]]',
    });
    expect(HyperParameters.blazingText({ mode: 'supervised', earlyStopping: false })).toEqual({ mode: 'supervised', early_stopping: 'False' });
    const required = { numClasses: 2, numTrainingSamples: 9 };
    expect(HyperParameters.imageClassification({ ...required, imageShape: [3, 28, 28], lrSchedulerStep: [10, 20] })).toEqual({
      num_classes: 2, num_training_samples: 9, image_shape: '3,28,28', lr_scheduler_step: '10,20',
    });
  });

  test('take the words that stand in place of a value', () => {
    expect(HyperParameters.linearLearner({ predictorType: 'regressor', positiveExampleWeightMult: 'balanced', normalizeData: 'auto' }))
      .toEqual({ predictor_type: 'regressor', positive_example_weight_mult: 'balanced', normalize_data: 'auto' });
    const required = { timeFreq: 'H', predictionLength: 24, contextLength: 24, epochs: 10 };
    expect(HyperParameters.deepAr({ ...required, cardinality: 'ignore', numDynamicFeat: 2 }))
      .toMatchObject({ cardinality: 'ignore', num_dynamic_feat: 2 });
    expect(HyperParameters.deepAr({ ...required, cardinality: [2, 3] })).toMatchObject({ cardinality: [2, 3] });
  });

  test('have results that other hyperparameters can be added to', () => {
    const hyperParameters = { ...HyperParameters.linearLearner({ predictorType: 'regressor', wd: 0.1 }), l1: 'auto' };
    expect(manifestWith({ hyperParameters }).spec.hyperParameters).toEqual({ predictor_type: 'regressor', wd: '0.1', l1: 'auto' });
  });
});

test('findings say what is wrong', () => {
  const { findings } = jobWith({
    algorithm: Algorithm.fromImage(imageOf('sagemaker-xgboost')),
    hyperParameters: { maxDepth: 5, eta: 2, silent: 0, eval_metric: 'x'.repeat(80), objective: 'multi:softmax', monotone_constraints: '(1,)' },
  });
  expect(findings.filter(({ rule }) => rule.startsWith('built-in-hyper-parameter-')).map(({ path: at, message }) => `${at} ${message}`)).toEqual([
    "spec.hyperParameters.maxDepth is not a hyperparameter of XGBoost; did you mean 'max_depth'?",
    'spec.hyperParameters.silent is a hyperparameter of XGBoost only before version 1.2',
    "spec.hyperParameters.eta is '2', which is more than 1",
    expect.stringMatching(/^spec\.hyperParameters\.eval_metric is 'x{60}…', which has an element 'x{80}', which is not one of accuracy, /),
    "spec.hyperParameters has no 'num_round', which XGBoost needs",
    "spec.hyperParameters has no 'num_class', which XGBoost needs with objective multi:softmax",
    "spec.hyperParameters.monotone_constraints is '(1,)'; this needs tree_method to be one of exact, hist, which is not set",
  ]);
});
