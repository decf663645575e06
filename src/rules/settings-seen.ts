import type { Rule } from './rule';
import type { Manifest } from '../manifest/manifest';

/** The hyperparameters that steer the containers of AWS, unlike those that tune a model. As a path that a rule reads. */
export const SCRIPT_PARAMETERS = 'spec.hyperParameters{sagemaker_*}';

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
  return paths.length > 0 && paths.every(path => path === SCRIPT_PARAMETERS || path.startsWith('metadata.annotations')
    || (path.startsWith('spec.') && !VARYING.some(varying => isWithin(path, varying) || isWithin(varying, path))));
}

/** Whether a CRD path leads to what another one leads to, or into it. */
export function isWithin(path: string, parent: string): boolean {
  return path === parent || (path.startsWith(parent) && /[.[{]/.test(path[parent.length]));
}

/**
 * Remembers which settings have no findings, so that they are judged once, however many jobs have them.
 */
export class SettingsSeen {
  private readonly faultless = new Set<string>();

  /** Whether a job with the same settings was without findings before. */
  public has(settings: string): boolean {
    return this.faultless.has(settings);
  }

  public add(settings: string): void {
    this.faultless.add(settings);
  }
}

/** The settings of a job as a text. Of what varies only its presence is left. */
export function settingsOf({ metadata, spec }: Manifest): string {
  return JSON.stringify([blanked(spec, TREE), scriptParametersOf(spec.hyperParameters), metadata.annotations]);
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

/** A copy without what varies; nothing of the original is changed. */
function blanked(value: any, tree: VaryingTree): any {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return tree['[]'] === undefined ? value : value.map(element => blanked(element, tree['[]'] as VaryingTree));
  }
  const copy = { ...value };
  for (const member in tree) {
    if (copy[member] !== undefined) {
      const subtree = tree[member];
      copy[member] = subtree === true ? true : blanked(copy[member], subtree);
    }
  }
  return copy;
}

function scriptParametersOf(hyperParameters: any): Record<string, unknown> | undefined {
  let found: Record<string, unknown> | undefined;
  for (const name in hyperParameters) {
    if (name.startsWith('sagemaker_') || name === 'mp_parameters') {
      found ??= {};
      found[name] = hyperParameters[name];
    }
  }
  return found;
}
