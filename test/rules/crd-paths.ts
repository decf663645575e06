import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';

const CRD = path.join(__dirname, '../../imports/trainingjobs.sagemaker.services.k8s.aws.yaml');

/** Every path below `spec` in the CRD, with `[]` for elements and `{}` for entries of maps. */
export const PATHS_OF_CRD: readonly string[] = pathsIn(parse(fs.readFileSync(CRD, 'utf8')).spec.versions[0].schema.openAPIV3Schema.properties.spec, 'spec');

function pathsIn(node: any, at: string): string[] {
  return [
    at,
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => pathsIn(child, `${at}.${name}`)),
    ...node.items ? pathsIn(node.items, `${at}[]`) : [],
    ...node.additionalProperties ? pathsIn(node.additionalProperties, `${at}{}`) : [],
  ];
}
