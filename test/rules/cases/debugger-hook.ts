import type { TopicCases } from './case';
import { collectionParameters, COLLECTIONS, collections, hook, hookParameters } from './debugging';

const HOOK_PARAMETERS = 'spec.debugHookConfig.hookParameters';
const COLLECTION_PARAMETERS = `${COLLECTIONS}[0].collectionParameters`;

export const DEBUGGER_HOOK_CASES: TopicCases = {
  'debugger-collection-names-unique': {
    accepts: {
      'names that differ in case': hook({ collectionConfigurations: collections('weights', 'Weights') }),
      'collections without names': hook({ collectionConfigurations: [{}, {}] }),
    },
    refuses: {
      [`${COLLECTIONS}[2].collectionName`]: {
        'a name that is used twice': hook({ collectionConfigurations: collections('weights', 'biases', 'weights') }),
      },
    },
  },
  'debugger-collection-name': {
    accepts: { 'a collection with a name': hook({ collectionConfigurations: collections('weights') }) },
    refuses: {
      [`${COLLECTIONS}[1].collectionName`]: {
        'a second collection without a name': hook({ collectionConfigurations: [{ collectionName: 'weights' }, {}] }),
      },
    },
  },
  'debugger-collection-pattern': {
    accepts: {
      'collections of Debugger without patterns': hook({ collectionConfigurations: collections('weights', 'trees', 'inputs') }),
      'a collection of your own with a pattern': collectionParameters({ include_regex: '.*' }, 'mine'),
      'a collection without a name': hook({ collectionConfigurations: [{}] }),
    },
    refuses: {
      [`${COLLECTION_PARAMETERS}.include_regex`]: {
        'a collection of your own without a pattern': hook({ collectionConfigurations: collections('mine') }),
      },
      [`${COLLECTIONS}[1].collectionParameters.include_regex`]: {
        'a misspelled collection of Debugger': hook({ collectionConfigurations: collections('weights', 'tree') }),
      },
    },
  },
  'debugger-hook-parameters': {
    accepts: {
      'intervals, steps and a switch':
        hookParameters({ 'save_interval': '1', 'eval.save_steps': '1, 2,3', 'start_step': '0', 'end_step': '0', 'save_all': 'true' }),
      'workers, a pattern and steps of modes':
        hookParameters({ 'include_workers': 'all', 'include_regex': 'a{2},(b|c),\\(', 'predict.end_step': '10', 'global.start_step': '1' }),
      'parameters of a collection':
        collectionParameters({ 'train.save_interval': '100', 'save_histogram': 'False', 'include_regex': '[ab]{3}', 'reductions': 'min' }),
      'a pair of name and value, which is another error': hookParameters({ name: 'save_interval', value: '5' }),
    },
    refuses: {
      [`${HOOK_PARAMETERS}.save_interval`]: {
        'an interval of 0': hookParameters({ save_interval: '0' }),
        'an interval with a unit': hookParameters({ save_interval: '5 steps' }),
      },
      [`${HOOK_PARAMETERS}.train.save_interval`]: { 'an interval that is a fraction': hookParameters({ 'train.save_interval': '1.5' }) },
      [`${HOOK_PARAMETERS}.save_steps`]: { 'steps with a semicolon': hookParameters({ save_steps: '1;2' }) },
      [`${HOOK_PARAMETERS}.save_all`]: { 'a switch that is not a truth value': hookParameters({ save_all: 'yes' }) },
      [`${HOOK_PARAMETERS}.include_workers`]: { 'some workers': hookParameters({ include_workers: 'some' }) },
      [`${HOOK_PARAMETERS}.include_regex`]: { 'a pattern with a comma in braces': hookParameters({ include_regex: 'a{2,3}' }) },
      [`${HOOK_PARAMETERS}.saveinterval`]: { 'a misspelled parameter': hookParameters({ saveinterval: '5' }) },
      [`${HOOK_PARAMETERS}.test.save_interval`]: { 'an unknown mode': hookParameters({ 'test.save_interval': '5' }) },
      [`${COLLECTION_PARAMETERS}.save_config`]: { 'an unknown parameter of a collection': collectionParameters({ save_config: 'x' }) },
      [`${COLLECTION_PARAMETERS}.include_regex`]: { 'a pattern with a comma in parentheses': collectionParameters({ include_regex: '(a,b)' }) },
    },
  },
  'debugger-reductions': {
    accepts: {
      'reductions in the hook': hookParameters({ reductions: 'min, max,abs_mean,l1_norm,abs_l2_norm,' }),
      'reductions in a collection': collectionParameters({ reductions: 'std,variance,sum,prod' }),
    },
    refuses: {
      [`${HOOK_PARAMETERS}.reductions`]: { 'an unknown reduction in the hook': hookParameters({ reductions: 'min,median' }) },
      [`${COLLECTION_PARAMETERS}.reductions`]: {
        'a norm without its suffix': collectionParameters({ reductions: 'abs_l1' }),
        'a norm with its parts in another order': collectionParameters({ reductions: 'l1_abs_norm' }),
      },
    },
  },
  'debugger-reductions-raw': {
    accepts: {
      'reductions alone': hookParameters({ reductions: 'min' }),
      'raw tensors alone': collectionParameters({ save_raw_tensor: 'true' }),
    },
    refuses: {
      [`${HOOK_PARAMETERS}.save_shape`]: { 'reductions with shapes': hookParameters({ reductions: 'min', save_shape: 'true' }) },
      [`${COLLECTION_PARAMETERS}.save_raw_tensor`]: {
        'reductions with raw tensors': collectionParameters({ reductions: 'min', save_raw_tensor: 'True' }),
      },
    },
  },
};
