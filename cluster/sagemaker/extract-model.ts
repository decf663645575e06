/*
 * Takes from the public model of the SageMaker API what the operations on training and tuning jobs use, without its prose:
 *
 *   ts-node cluster/sagemaker/extract-model.ts <folder of an unpacked botocore> > cluster/sagemaker/api-model.json
 */
import * as fs from 'fs';
import * as path from 'path';
import { gunzipSync } from 'zlib';
import type { Model, Shape } from './model';

const OPERATIONS = [
  'CreateTrainingJob', 'DescribeTrainingJob', 'UpdateTrainingJob', 'StopTrainingJob',
  'CreateHyperParameterTuningJob', 'DescribeHyperParameterTuningJob', 'StopHyperParameterTuningJob', 'AddTags', 'DeleteTags', 'ListTags',
];

const MODEL = 'data/sagemaker/2017-07-24/service-2.json.gz';

function main([folder]: string[]): void {
  const source = JSON.parse(gunzipSync(fs.readFileSync(path.join(folder, MODEL))).toString());
  const version = /__version__ = '(.*)'/.exec(fs.readFileSync(path.join(folder, '__init__.py'), 'utf8'))![1];
  const shapes: Record<string, Shape> = {};

  const keep = (name: string | undefined): void => {
    if (name === undefined || shapes[name] !== undefined) {
      return;
    }
    const shape: Shape = withoutProse(source.shapes[name]);
    shapes[name] = shape;
    for (const reference of [...Object.values(shape.members ?? {}), shape.member, shape.key, shape.value]) {
      keep(reference?.shape);
    }
  };

  const operations = Object.fromEntries(OPERATIONS.map(operation => {
    const { input, output, errors = [] } = source.operations[operation];
    [input?.shape, output?.shape].forEach(keep);
    return [operation, { input: input.shape, output: output?.shape, errors: errors.map((error: any) => error.shape) }];
  }));

  const model: Model = { source: `botocore ${version}`, targetPrefix: source.metadata.targetPrefix, operations, shapes: sorted(shapes) };
  console.log(JSON.stringify(model, undefined, 1));
}

/** Without texts, and without what only describes how a client is generated. */
function withoutProse(value: any): any {
  if (Array.isArray(value)) {
    return value.map(withoutProse);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([key, inner]) => !(key === 'documentation' && typeof inner === 'string') && key !== 'box')
    .map(([key, inner]) => [key, withoutProse(inner)]));
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

main(process.argv.slice(2));
