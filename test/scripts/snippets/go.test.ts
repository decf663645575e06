import { NAMES, TRAINING } from './library';
import { goImportOf, mendedGo } from '../../../scripts/snippets/go';

test.each([
  ['options that are left out are nil', 'Cluster_Of(x)', 'Cluster_Of(x, nil)'],
  ['calls within calls, and texts with brackets', 'app := training.NewJob(this, jsii.String("a)("), training.Cluster_Of(x))', 'app := training.NewJob(this, jsii.String("a)("), training.Cluster_Of(x, nil))'],
  ['any number of arguments', 'Job_Add(x, y)', 'Job_Add(x, y)'],
  ['methods of objects', 'job.Write()', 'job.Write(nil)'],
  ['functions that are not of a library', 'NewMyChart(app)', 'NewMyChart(app)'],
  ['structs have packages', '&JobProps{}', '&training.JobProps{}'],
  ['so have the elements of lists, which are pointers', 'Channels: []Cluster{c},', 'Channels: &[]training.Cluster{c},'],
  ['lists of texts', 'x([]*string{})', 'x(&[]*string{})'],
  ['maps', 'Tags: map[string]*string{},', 'Tags: &map[string]*string{},'],
  ['names within maps', '"a": Cluster_of(x, &JobProps{\n\t"name": y,\n}),', '"a": Cluster_Of(x, &training.JobProps{\n\tName: y,\n}),'],
  ['maps of parts', 'x(map[string]Cluster{"a": c})', 'x(&map[string]training.Cluster{"a": c})'],
  ['maps of lists', 'x(map[string][]*string{"a": []*string{}})', 'x(&map[string]*[]*string{"a": &[]*string{}})'],
  ['maps of anything', 'job.Check(map[string]*bool{})', 'job.Check(&map[string]interface{}{})'],
  ['variables with the name of a field', '\tCluster: Cluster,\n\tRole: jsii.String(Role),', '\tCluster: cluster,\n\tRole: jsii.String(role),'],
  ['such variables within another call', '\t\tCluster: *Cluster,\n\t\tRole: jsii.String(*Role),', '\t\tCluster: cluster,\n\t\tRole: jsii.String(role),'],
  ['properties are methods', 'Role: job.Arn,', 'Role: job.Arn(),'],
  ['texts with values', 'fmt.Sprintf("a/%v", job.Arn)', 'jsii.Sprintf("a/%v", *job.Arn())'],
  [
    'a class that overrides nothing is a function',
    'type MyJob struct {\n\tJob\n}\n\nfunc NewMyJob(scope Cluster) *MyJob {\n\tthis := &MyJob{}\n\tnewJob_Override(this, scope, id)\n\treturn this\n}',
    'func NewMyJob(scope training.Cluster) training.Job {\n\tthis := training.NewJob(scope, id, nil)\n\treturn this\n}',
  ],
  [
    'a class that overrides something stays one',
    'type MyJob struct {\n\tJob\n}\n\nfunc NewMyJob(scope Cluster) *MyJob {\n\tthis := &MyJob{}\n\tnewJob_Override(this, scope, id)\n}\n\nfunc (this *MyJob) toJson() {}',
    'type MyJob struct {\n\ttraining.Job\n}\n\nfunc NewMyJob(scope training.Cluster) *MyJob {\n\tthis := &MyJob{}\n\ttraining.NewJob_Override(this, scope, id, nil)\n}\n\nfunc (this *MyJob) toJson() {}',
  ],
])('%s', (_what, source, expected) => {
  expect(mendedGo(source, NAMES)).toBe(expected);
});

test('programs import the runtime, and packages by their paths', () => {
  const program = 'import "example.com/go/training"\n\nCluster_Of(x)';
  expect(mendedGo(program, NAMES)).toBe('import "github.com/aws/jsii-runtime-go"\nimport "example.com/go/training"\n\nCluster_Of(x, nil)');
  expect(mendedGo(mendedGo(program, NAMES), NAMES)).toBe(mendedGo(program, NAMES));
});

test('what is mended stays as it is', () => {
  const mended = mendedGo('training.NewJob(this, "a", &JobProps{\n\tTags: map[string][]*string{},\n\tRole: job.Arn,\n})', NAMES);
  expect(mendedGo(mended, NAMES)).toBe(mended);
});

test('packages from their second major version on have it in their path', () => {
  expect(goImportOf({ library: TRAINING })).toBe('example.com/go/training');
  expect(goImportOf({ library: { ...TRAINING, version: '2.1.0' }, submodule: 'access' })).toBe('example.com/go/training/v2/access');
});
