/** The hyperparameters that steer the containers of AWS, unlike those that tune a model. As a path that a rule reads. */
export const SCRIPT_PARAMETERS = 'spec.hyperParameters{sagemaker_*}';

/** The one of them that has a name of its own. */
export const MODEL_PARALLEL_PARAMETERS = 'spec.hyperParameters{mp_parameters}';

/** Whether a hyperparameter is one of those. */
export function isScriptParameter(name: string): boolean {
  return name.startsWith('sagemaker_') || name === 'mp_parameters';
}

/**
 * The fields that differ from job to job in an app of many: names, URIs, hyperparameters. All other fields, and the
 * script parameters, are settings, which many jobs have in common.
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

/** Fields as a tree of members, elements being the member `[]`; `true` is a field that varies as a whole. */
export interface VaryingTree {
  [member: string]: VaryingTree | true;
}

/** Nothing below varies. */
export const NOTHING_VARIES: VaryingTree = {};

/** What varies in a spec. */
export const VARYING_TREE = treeOf(VARYING);

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

/** What varies in a member. */
export function varyingIn(member: string, tree: VaryingTree): VaryingTree | true {
  return Object.hasOwn(tree, member) ? tree[member] : NOTHING_VARIES;
}
