import { Chart, Testing } from 'cdk8s';
import { VALUES } from './values';
import { leavesOf as leavesOfSchema, memberOf, readOurCrd } from '../../scripts/crd';
import { JobName, TrainingDefaults, TrainingJob, type TrainingJobProps } from '../../src';
import { propsIn } from '../../src/import/job-code';
import { lower, lowering } from '../../src/job/lower';
import { attempt, carryOut } from '../../src/manifest/codec/carry-out';
import { fieldLeavesOf } from '../../src/manifest/codec/leaves';
import { JOB_FIELDS } from '../../src/props/fields';
import { MINIMAL } from '../fixtures';
import { madeOnce } from '../made-once';

type Prop = keyof TrainingJobProps;
const PROPS = Object.keys(VALUES) as Prop[];
/** The others add to what these props set. */
const PLACED = PROPS.filter(prop => prop !== 'code' && prop !== 'distribution');
const LEAVES = leavesOfSchema(memberOf(readOurCrd(), 'spec')).map(({ path }) => path);

function jobWith(props: Partial<TrainingJobProps>): TrainingJob {
  return new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', { ...MINIMAL, name: JobName.fixed('churn'), ...props });
}

const manifestWith = madeOnce((prop: Prop) => jobWith({ [prop]: VALUES[prop] }).toJson());
const withoutRow = (prop: Prop) => Object.fromEntries(Object.entries(JOB_FIELDS).filter(([name]) => name !== prop));

/** What goes wrong with a table: fields that nothing sets, and props that are not written or do not come back. */
function problemsOf(fields: Partial<typeof JOB_FIELDS>): string[] {
  const set = new Set(fieldLeavesOf(fields as typeof JOB_FIELDS).map(({ path }) => path));
  return [
    ...LEAVES.filter(path => !set.has(path)),
    ...PLACED.filter(prop => attempt(() => propsIn(manifestWith(prop), fields as typeof JOB_FIELDS).codes[prop]) === undefined),
  ];
}

test('each field of the CRD has a row, and each prop comes back from its row', () => {
  expect(problemsOf(JOB_FIELDS)).toEqual([]);
});

test.each(PLACED)('without the row of %s, something is missing', prop => {
  expect(problemsOf(withoutRow(prop))).toContain(prop);
});

test.each(PLACED.filter(prop => JOB_FIELDS[prop].places.some(({ path }) => path[0] === 'spec')))('without the row of %s, it is not written', prop => {
  const { _content: content } = jobWith({ [prop]: VALUES[prop] });
  expect(lowering(withoutRow(prop) as typeof JOB_FIELDS)(content)).not.toEqual(lower(content));
});

test.each(PROPS)('%s is the same after it became code', prop => {
  const manifest = manifestWith(prop);
  const { codes } = propsIn(manifest, JOB_FIELDS);
  const props = Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, code && carryOut(code)]));
  expect(new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', props as unknown as TrainingJobProps).toJson()).toEqual(manifest);
});

test.each(PROPS.filter(prop => JOB_FIELDS[prop].isShared))('%s can come from a scope', prop => {
  const { [prop]: _, ...rest } = MINIMAL;
  const chart = new Chart(Testing.app(), 'test');
  TrainingDefaults.of(chart).set({ [prop]: VALUES[prop] });
  expect(new TrainingJob(chart, 'churn', { name: JobName.fixed('churn'), ...rest } as TrainingJobProps).toJson()).toEqual(manifestWith(prop));
});

test.each(PROPS)('%s makes a difference', prop => {
  expect(manifestWith(prop)).not.toEqual(jobWith({}).toJson());
});
