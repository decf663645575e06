import { HyperParameterTuningJob, newChart, Objective, Range, Scaling, templateWith, TuningDefinition, ExistingTuningJob, TuningStrategy, WarmStart } from './tuning-jobs';
import { leavesOf as leavesOfSchema, memberOf, readTuningCrd } from '../../../scripts/crd';
import { inList } from '../../../scripts/fields-page';
import { Cluster, InstanceType } from '../../../src';
import { TUNING_FIELDS } from '../../../src/job/tuning/fields';
import { definitionOf } from '../../../src/job/tuning/tuned-template';
import { fieldLeavesOf } from '../../../src/manifest/codec/leaves';
import { OpenManifest } from '../../../src/manifest/open/open-manifest';
import { isMap, type CrdField } from '../../../src/manifest/schema/field-tree';
import { TRAINING_JOB } from '../../../src/rules/engine/job-view';
import { TUNING_JOB } from '../../../src/rules/tuning/tuning-view';

const ALL = leavesOfSchema(memberOf(readTuningCrd(), 'spec')).map(({ path }) => path);
/** Those of a single definition that belong to a list of definitions count as set if they are set there. */
const LEAVES = ALL.map(inList);

test('each field of the CRD has a row', () => {
  const set = new Set(fieldLeavesOf(TUNING_FIELDS).map(({ path }) => path));
  expect([ALL.length, new Set(LEAVES).size]).toEqual([153, 138]);
  expect(LEAVES.filter(path => !set.has(path))).toEqual([]);
});

test('each field of the CRD is written: those of the training by its template, all others by props of the tuning job', () => {
  const template = { _open: new OpenManifest({ apiVersion: '', kind: '', metadata: {}, spec: filled(TRAINING_JOB.root) }), _encode: (_: string, value: any) => value };
  const definition = leafPaths({ ...definitionOf(template as any), outputDataConfig: filled(TRAINING_JOB.root).outputDataConfig }, TUNING_JOB.root.members.get('trainingJobDefinition')!);
  const written = new Set([
    ...definition, ...definition.map(path => path.replace('trainingJobDefinition', 'trainingJobDefinitions[]')),
    ...tuningJobs().flatMap(job => leafPaths(job._manifest.spec, TUNING_JOB.root)),
  ]);
  expect(LEAVES.filter(path => !written.has(path.replace(/\{\}$/, '')))).toEqual([]);
});

function tuningJobs() {
  const chart = newChart();
  const template = templateWith(chart, { cluster: Cluster.of(InstanceType.ML_M5_XLARGE) });
  const aim = {
    objective: Objective.maximize('auc'),
    ranges: { a: Range.continuous(0.1, 1, Scaling.LINEAR), b: Range.integer(1, 2, Scaling.AUTO), c: Range.categorical(['x']), d: Range.auto('y') },
  };
  return [
    new HyperParameterTuningJob(chart, 'one', {
      template,
      ...aim,
      maxTrainingJobs: 5,
      maxParallelTrainingJobs: 2,
      strategy: TuningStrategy.RANDOM,
      earlyStopping: true,
      targetObjectiveValue: 0.5,
      autotune: true,
      warmStart: WarmStart.transferLearning([ExistingTuningJob.of('earlier')]),
      tags: { a: 'b' },
    }),
    new HyperParameterTuningJob(chart, 'two', { definitions: [TuningDefinition.of('a', { template, ...aim })] }),
  ];
}

/** A value with all members that a schema knows. */
function filled(field: CrdField): any {
  if (field.element !== undefined) {
    return [filled(field.element)];
  }
  return field.members.size > 0
    ? Object.fromEntries([...field.members].map(([name, member]) => [name, filled(member)]))
    : isMap(field) ? { key: 'x' } : 'x';
}

function leafPaths(value: any, field: CrdField): string[] {
  if (value === undefined) {
    return [];
  }
  if (field.element !== undefined) {
    return [field.path, ...value.flatMap((element: any) => leafPaths(element, field.element!))];
  }
  return field.members.size === 0 ? [field.path] : [...field.members].flatMap(([name, member]) => leafPaths(value[name], member));
}
