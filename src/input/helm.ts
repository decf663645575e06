import * as path from 'path';

/** What every template has: an action in braces. */
const ACTION = '{{';

/** Why templates are left out. */
export const HELM_TEMPLATE = 'is a template of a Helm chart; give what `helm template` prints instead';

/**
 * Whether a file is a template of a Helm chart, which only Helm can turn into YAML: below `templates/` next to a `Chart.yaml`.
 *
 * @param exists whether there is such a file
 */
export function isHelmTemplate(file: string, text: string, exists: (file: string) => boolean): boolean {
  return text.includes(ACTION) && foldersAround(file)
    .some(folder => path.basename(folder) === 'templates' && exists(path.join(path.dirname(folder), 'Chart.yaml')));
}

function foldersAround(file: string): string[] {
  const folder = path.dirname(file);
  return folder === file || folder === '.' ? [] : [folder, ...foldersAround(folder)];
}
