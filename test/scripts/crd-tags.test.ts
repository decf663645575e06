import { leavesOf, memberOf, readOurCrd } from '../../scripts/crd';
import { problemsOf, settersIn } from '../../scripts/crd-tags';

const tagged = (name: string, crd: string, more: object = {}) => ({ name, docs: { custom: { crd } }, ...more });
const type = (name: string, more: object) => ({ [`lib.${name}`]: { name, fqn: `lib.${name}`, ...more } });

const ASSEMBLY = {
  name: 'lib',
  types: {
    ...type('Output', {
      methods: [tagged('at', 'spec.output.uri', {
        parameters: [
          { name: 's3Uri', type: { primitive: 'string' } },
          { name: 'parameters', optional: true, type: { collection: {} } },
          { name: 'options', optional: true, type: { fqn: 'lib.OutputOptions' } },
        ],
      })],
    }),
    ...type('OutputOptions', { datatype: true, properties: [tagged('key', 'spec.output.key,\n spec.output.uri'), { name: 'other' }] }),
    ...type('CommonTrainingJobProps', { datatype: true, properties: [tagged('role', 'spec.role')] }),
    ...type('TrainingJobProps', { datatype: true, interfaces: ['lib.CommonTrainingJobProps'], properties: [tagged('tags', 'spec.tags')] }),
    ...type('Level', { kind: 'enum' }),
  },
};

describe('the tags of an assembly', () => {
  test('tell what sets each field', () => {
    expect(Object.fromEntries(settersIn(ASSEMBLY))).toEqual({
      'spec.output.uri': ['Output.at(s3Uri, parameters)', 'OutputOptions.key'],
      'spec.output.key': ['OutputOptions.key'],
      'spec.role': ['TrainingJobProps.role'],
      'spec.tags': ['TrainingJobProps.tags'],
    });
  });

  test('stand for themselves in an assembly without a job', () => {
    const types = type('Options', { properties: [tagged('key', 'spec.key')] });
    expect([...settersIn({ name: 'lib', types })]).toEqual([['spec.key', ['Options.key']]]);
  });
});

describe('the problems of tags', () => {
  const crd = readOurCrd();
  const complete = () => new Map(leavesOf(memberOf(crd, 'spec')).map(leaf => [leaf.path, ['Props.prop']]));

  test('are none when every leaf has a tag', () => {
    expect(problemsOf(complete(), crd)).toEqual([]);
  });

  test('are leaves without a tag', () => {
    const setters = complete();
    setters.delete('spec.inputDataConfig[].contentType');
    expect(problemsOf(setters, crd)).toEqual(['no @crd tag names spec.inputDataConfig[].contentType']);
  });

  test('are tags with a path that the CRD lacks', () => {
    const setters = complete().set('spec.roleArn', ['Props.role', 'Role.of(arn)']);
    expect(problemsOf(setters, crd)).toEqual(['the CRD has no spec.roleArn, tagged at Props.role, Role.of(arn)']);
  });

  test('are not tags of objects or of the status', () => {
    const setters = complete().set('spec.checkpointConfig', ['Props.checkpoints']).set('status.failureReason', ['Job.failureReason']);
    expect(problemsOf(setters, crd)).toEqual([]);
  });
});
