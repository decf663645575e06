import { App, Chart } from 'cdk8s';
import { RunValue, TrainingTemplate } from '../../../src';
import { formOf, formText, markedHoles, TEMPLATES_KEY, type Emitter } from '../../../src/manifest/open/form';
import { listedTemplates, templatesIn } from '../../../src/manifest/open/read-templates';
import { usualRun } from '../../../src/manifest/open/sample-runs';
import { MINIMAL } from '../../fixtures';

/** As a template engine with double braces has it. */
const BRACES: Emitter = { markOf: hole => `{{${hole.kind}${'name' in hole ? `.${hole.name}` : ''}${'format' in hole ? `.${hole.format}` : ''}}}` };

function object(change: (text: string) => string = text => text, form?: (form: any) => unknown): any {
  const template = new TrainingTemplate(new Chart(new App(), 'test'), 'churn', {
    ...MINIMAL,
    environment: { DAY: RunValue.date('YYYY-MM-DD'), TEXT: '{{name}} <@name@>' },
    hyperParameters: { rounds: RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+', longest: '9999' }) },
  });
  const described = JSON.parse(formOf([{ name: 'churn', manifest: 'spec.steps[0].manifest', holes: markedHoles(template._open, BRACES, 'churn-1') }]));
  return {
    metadata: { annotations: { [TEMPLATES_KEY]: JSON.stringify(form?.(described) ?? described) } },
    spec: { steps: [{ manifest: change(formText(template._open, BRACES, 'churn-1')) }] },
  };
}

const read = (of: any): any => templatesIn(of)[0];

test('a template is read from the marks of any emitter, and text that looks like them stays text', () => {
  const { template, path } = read(object());
  expect(path).toBe('spec.steps[0].manifest');
  expect(template.prefix).toBe('churn-1');
  expect(usualRun(template.open, 'churn-1').spec).toMatchObject({
    environment: { DAY: '2026-11-28', TEXT: '{{name}} <@name@>' }, hyperParameters: { rounds: '100' }, trainingJobName: expect.stringMatching(/^churn-1-\d+$/),
  });
});

test('an edit by hand is read', () => {
  const { template } = read(object(text => text.replace('ml.m5.xlarge', 'ml.m5.4xlarge').replace('"{{name}}', '"x-{{name}}')));
  expect(usualRun(template.open, 'p').spec.resourceConfig.instanceType).toBe('ml.m5.4xlarge');
});

test.each<[string, any, RegExp]>([
  ['a mark that is not listed', object(text => text.replace('{{parameter.rounds}}', '{{parameter.round}}')), /has '\{\{parameter\.round\}\}'/],
  ['a text that is not JSON', object(text => text.slice(1)), /is not the JSON of a TrainingJob/],
  ['another kind', object(text => text.replace('"TrainingJob"', '"Job"')), /is not the JSON of a TrainingJob/],
  ['no text at the place', { ...object(), spec: {} }, /is not the text of a manifest/],
  ['another version', object(undefined, form => ({ ...form, version: 2 })), /has the version 2/],
  ['an annotation that is not JSON', { metadata: { annotations: { [TEMPLATES_KEY]: '{' } } }, /is not the JSON of templates/],
  ['a hole of another kind', object(undefined, form => ({ ...form, templates: [{ ...form.templates[0], holes: [{ mark: 'x', kind: 'secret' }] }] })), /well-formed holes/],
  ['a pattern that can\'t be used', object(undefined, form => JSON.parse(JSON.stringify(form).replace('[0-9]+', '.*'))), /Expected a pattern of/],
  ['an empty entry', object(undefined, form => ({ ...form, templates: [null] })), /well-formed holes/],
])('%s is an error', (_what, of, error) => {
  expect(read(of).error).toMatch(error);
});

test('an object without the annotation has no templates', () => {
  expect(templatesIn({ kind: 'CronJob' })).toEqual([]);
  expect(templatesIn(null)).toEqual([]);
});

test('an object lists the templates whose entries are well-formed, also if their manifests are unreadable', () => {
  const listed = (of: any) => listedTemplates(of).map(({ name }) => name);
  expect(listed(object(text => text.slice(1), form => ({ ...form, templates: [null, ...form.templates, { name: 'no place' }] })))).toEqual(['churn']);
  expect(listed({ metadata: { annotations: { [TEMPLATES_KEY]: '{' } } })).toEqual([]);
  expect(listed({ kind: 'CronJob' })).toEqual([]);
});
