/* Generates what follows from the schemas in imports/: the tables for the rules, the value classes and the JSON Schemas. */
import * as path from 'path';
import { readOurCrd, readTuningCrd, readTuningSource, schemaOf } from './crd';
import { readInstanceTypes } from './instance-types';
import { jsonSchemaFile } from './schema/json-schema';
import { defaultsTable, schemaTable, statusTable, tuningTable } from './schema/tables';
import { fileOfClass, instanceTypeClass, valueSetClass } from './schema/value-class';
import type { ValueSetSources } from './schema/value-sets';
import { writeAll } from './shell';

const SCHEMA_FILE = 'imports/trainingjobs.sagemaker.services.k8s.aws.yaml';
const TUNING_SCHEMA_FILE = 'imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml';
const INSTANCE_TYPES_FILE = 'imports/instance-types.json';

/** The generated files, by path. */
function generatedFiles(): Record<string, string> {
  const schema = schemaOf(readOurCrd());
  const tuning = schemaOf(readTuningSource());
  const { spec, status } = schema.properties;
  const instanceTypes = readInstanceTypes();
  const valueSets: ValueSetSources = schema['x-value-sets'];
  return {
    'src/manifest/schema/training-job-schema.ts': schemaTable(spec, { ...valueSets, ...tuning['x-value-sets'] }, instanceTypes),
    'src/manifest/schema/training-job-status-schema.ts': statusTable(status, 'training', 'STATUS_SCHEMA', SCHEMA_FILE),
    'src/manifest/schema/tuning-job-status-schema.ts': statusTable(
      schemaOf(readTuningCrd()).properties.status, 'tuning', 'TUNING_STATUS_SCHEMA', TUNING_SCHEMA_FILE,
    ),
    'src/manifest/schema/training-job-defaults.ts': defaultsTable(spec, SCHEMA_FILE),
    'src/manifest/schema/tuning-job-schema.ts': tuningTable(tuning, TUNING_SCHEMA_FILE),
    ...valueSetFiles('src/data', Object.keys(valueSets).filter(name => name !== 'FileSystemType'), valueSets, SCHEMA_FILE),
    ...valueSetFiles('src/job/tuning', ['Scaling', 'TuningStrategy'], tuning['x-value-sets'], TUNING_SCHEMA_FILE),
    'src/instances/instance-type.ts': instanceTypeClass(instanceTypes.InstanceType, 'src/instances', INSTANCE_TYPES_FILE),
    ...Object.fromEntries([readOurCrd(), readTuningCrd()].map(crd => jsonSchemaFile(crd, valueSets, instanceTypes.InstanceType))),
  };
}

/** The classes of some sets of values, by path. */
function valueSetFiles(folder: string, names: readonly string[], sets: ValueSetSources, source: string): Record<string, string> {
  return Object.fromEntries(names.map(name => [fileOfClass(folder, name), valueSetClass(folder, name, sets[name], source)]));
}

writeAll(path.resolve(__dirname, '..'), generatedFiles());
