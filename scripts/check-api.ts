/*
 * Compares limits, patterns and sets of values of our CRD, instance types among them, with a model of the SageMaker API.
 * The model is the file service-2.json, plain or compressed, in botocore/data/sagemaker/2017-07-24/ of the AWS SDK for Python.
 *
 *   npm run check:api -- service-2.json              exit code 1 if there is a difference
 *   npm run check:api -- service-2.json --refresh    also adds new instance types to imports/instance-types.json
 *
 * Other differences are for a person to judge. After an edit of the CRD: npm run import && npm run generate.
 */
import * as fs from 'fs';
import { gunzipSync } from 'zlib';
import { apiDifferences, comparedFields, fieldsOfApiOnly, refreshedInstanceTypes, type ServiceModel } from './api-difference';
import { Outcome } from './check-crd';
import { readOurCrd } from './crd';
import { readInstanceTypes, writeInstanceTypes } from './instance-types';

/** Checks the file that the arguments name against our CRD and prints what it finds. */
export function checkApi(args: readonly string[], print: (line: string) => void): Outcome {
  const files = args.filter(arg => arg !== '--refresh');
  if (files.length !== 1) {
    print('Which model of the API? Usage: npm run check:api -- service-2.json [--refresh]');
    return Outcome.UNUSABLE;
  }
  let model: ServiceModel;
  try {
    model = readModel(files[0]);
  } catch (error) {
    print(`${files[0]}: ${(error as Error).message}`);
    return Outcome.UNUSABLE;
  }
  const crd = readOurCrd();
  const types = readInstanceTypes();
  if (args.includes('--refresh')) {
    writeInstanceTypes(refreshedInstanceTypes(types, model));
  }
  const found = apiDifferences(crd, types, model);
  found.forEach(difference => print(difference));
  print(`only the API has: ${fieldsOfApiOnly(crd, model).join(', ')}`);
  print(`${found.length} ${found.length === 1 ? 'difference' : 'differences'} in ${comparedFields(crd, model)} fields`);
  return found.length === 0 ? Outcome.EQUAL : Outcome.DIFFERENT;
}

function readModel(file: string): ServiceModel {
  const content = fs.readFileSync(file);
  const model = JSON.parse((file.endsWith('.gz') ? gunzipSync(content) : content).toString());
  if (model.shapes?.CreateTrainingJobRequest === undefined) {
    throw new Error('is not a model of the SageMaker API');
  }
  return model;
}

if (require.main === module) {
  process.exitCode = checkApi(process.argv.slice(2), console.log);
}
