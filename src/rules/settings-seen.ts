import type { Rule } from './rule';
import type { Manifest } from '../manifest/manifest';

/** The hyperparameters that steer the containers of AWS, unlike those that tune a model. As a path that a rule reads. */
export const SCRIPT_PARAMETERS = 'spec.hyperParameters{sagemaker_*}';

/** The one of them that has a name of its own. */
export const MODEL_PARALLEL_PARAMETERS = 'spec.hyperParameters{mp_parameters}';

/**
 * The fields that differ from job to job in an app of many: names, URIs, hyperparameters. All other fields are settings,
 * which many jobs have in common.
 */
export const VARYING: readonly string[] = [
  'spec.trainingJobName',
  'spec.hyperParameters',
  'spec.environment',
  'spec.tags',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3URI',
  'spec.outputDataConfig.s3OutputPath',
  'spec.checkpointConfig.s3URI',
  'spec.debugHookConfig.s3OutputPath',
  'spec.profilerConfig.s3OutputPath',
  'spec.tensorBoardOutputConfig.s3OutputPath',
];

/** Whether a rule reads nothing but settings and annotations, so that jobs with the same settings get the same verdict. */
export function readsOnlySettings({ paths }: Rule): boolean {
  return paths.length > 0 && paths.every(path => path === SCRIPT_PARAMETERS || path === MODEL_PARALLEL_PARAMETERS || path.startsWith('metadata.annotations')
    || (path.startsWith('spec.') && !VARYING.some(varying => isWithin(path, varying) || isWithin(varying, path))));
}

/** Whether a CRD path leads to what another one leads to, or into it. */
export function isWithin(path: string, parent: string): boolean {
  return path === parent || (path.startsWith(parent) && /[.[{]/.test(path[parent.length]));
}

/**
 * Remembers jobs whose settings have no findings, so that the same settings are judged once, however many jobs have them.
 */
export class SettingsSeen {
  private readonly faultless: Manifest[] = [];

  /** Whether a job with the same settings was without findings before. */
  public has(job: Manifest): boolean {
    const position = this.faultless.findIndex(known => haveSameSettings(job, known));
    if (position > 0) {
      this.faultless.unshift(...this.faultless.splice(position, 1));
    }
    return position >= 0;
  }

  public add(job: Manifest): void {
    this.faultless.unshift(job);
    this.faultless.length = Math.min(this.faultless.length, REMEMBERED);
  }
}

// An app has few kinds of jobs; to look at more of them would cost more than to judge a job anew.
const REMEMBERED = 8;

function haveSameSettings(job: Manifest, other: Manifest): boolean {
  return areSame(job.spec, other.spec, TREE)
    && areSame(job.metadata.annotations, other.metadata.annotations, NO_TREE)
    && haveSameScriptParameters(job.spec.hyperParameters, other.spec.hyperParameters);
}

/** The varying fields as a tree of members; `true` is a field that varies as a whole. */
interface VaryingTree {
  [member: string]: VaryingTree | true;
}

const TREE = treeOf(VARYING);

function treeOf(paths: readonly string[]): VaryingTree {
  const tree: VaryingTree = {};
  for (const path of paths) {
    const segments = path.split(/\.|(?=\[\])/).slice(1);
    let node = tree;
    segments.forEach((segment, i) => {
      node[segment] = i === segments.length - 1 ? true : node[segment] ?? {};
      node = node[segment] as VaryingTree;
    });
  }
  return tree;
}

const NO_TREE: VaryingTree = {};

/** Whether two values are the same but for what varies, of which only the presence counts. */
function areSame(value: any, other: any, tree: VaryingTree): boolean {
  if (value === other) {
    return true;
  }
  if (!isObject(value) || !isObject(other) || Array.isArray(value) !== Array.isArray(other)) {
    return false;
  }
  return Array.isArray(value) ? haveSameElements(value, other, subtreeAt('[]', tree)) : haveSameMembers(value, other, tree);
}

function haveSameElements(list: any[], other: any[], tree: VaryingTree): boolean {
  for (let i = 0; i < list.length; i++) {
    if (!areSame(list[i], other[i], tree)) {
      return false;
    }
  }
  return list.length === other.length;
}

function haveSameMembers(object: any, other: any, tree: VaryingTree): boolean {
  const names = Object.keys(object);
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (!Object.hasOwn(other, name) || !(tree[name] === true
      ? isObject(object[name]) === isObject(other[name])
      : areSame(object[name], other[name], subtreeAt(name, tree)))) {
      return false;
    }
  }
  return names.length === Object.keys(other).length;
}

function subtreeAt(member: string, tree: VaryingTree): VaryingTree {
  const subtree = Object.hasOwn(tree, member) ? tree[member] : undefined;
  return subtree === undefined || subtree === true ? NO_TREE : subtree;
}

function isObject(value: any): boolean {
  return typeof value === 'object' && value !== null;
}

function haveSameScriptParameters(hyperParameters: any, other: any): boolean {
  return hasScriptParametersOf(hyperParameters, other) && hasScriptParametersOf(other, hyperParameters);
}

function hasScriptParametersOf(hyperParameters: any, other: any): boolean {
  for (const name in other) {
    if ((name.startsWith('sagemaker_') || name === 'mp_parameters') && hyperParameters?.[name] !== other[name]) {
      return false;
    }
  }
  return true;
}
