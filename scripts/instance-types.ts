/* The file of instance types, which are too many for the CRD. */
import * as fs from 'fs';
import * as path from 'path';

/** The content of the file. */
export interface InstanceTypes {
  readonly InstanceType: readonly string[];
  readonly notForProcessing: readonly string[];
}

const FILE = path.resolve(__dirname, '../imports/instance-types.json');

export function readInstanceTypes(): InstanceTypes {
  return JSON.parse(fs.readFileSync(FILE, 'utf8'));
}

export function writeInstanceTypes(types: InstanceTypes): void {
  fs.writeFileSync(FILE, `${JSON.stringify(types, undefined, 2)}\n`);
}

/** The types that processing jobs can have. */
export function processingTypes({ InstanceType: types, notForProcessing }: InstanceTypes): string[] {
  return types.filter(type => !notForProcessing.includes(type));
}
