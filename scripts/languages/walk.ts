/* A walk through the public API, as the other languages see it. */
import * as fs from 'fs';
import * as path from 'path';
import type { Assembly, Method, Parameter, Property, TypeReference } from '@jsii/spec';
import { ROOT } from './language';
import { snakeCase } from '../../src/import/languages/python';

/** Words that cannot be names, after jsii has put a name into the case of the language. In Go and C# members begin with a capital. */
const RESERVED = {
  python: new Set((
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is '
    + 'lambda nonlocal not or pass print raise return self try while with yield'
  ).split(' ')),
  java: new Set((
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for '
    + 'goto if implements import instanceof int interface long native new null package private protected public return short static '
    + 'strictfp super switch synchronized this throw throws transient true try false void volatile while'
  ).split(' ')),
};

/** Where a value may truly be anything. */
const ANYTHING = new Set([
  // Values of hyperparameters and parameters, and of defaults.
  'CommonTrainingJobProps.hyperParameters',
  'CustomRuleOptions.parameters',
  'DefaultOrigin.value',
  'HyperParameters',
  'ModelParallelOptions.parameters',
  'Range.auto(hint)',
  'Range.categorical(values)',
  'SweepPoints.grid(values)',
  'SweepRange.categorical(values)',
  'TrainingJob.addHyperParameter(value)',
  'TrainingSweep.pointOf()',
  'TrainingTemplate.addHyperParameter(value)',
  // JSON: manifests, and documents of IAM.
  'ControllerPolicy.ofManifests(manifests)',
  'ExecutionPolicy.ofManifests(manifests)',
  'ExecutionRole.trustPolicy',
  'IGuardrailRule.check(job)',
  'InspectedTrainingJob.assertSpec(expected)',
  'InspectedTrainingJob.manifest',
  'InspectedTrainingJob.spec',
  'InspectedTrainingTemplate.assertSpec(expected)',
  'InspectedTrainingTemplate.run()',
  'PolicyStatement.conditions',
  'TrainingMetrics.helmValues()',
  'TrainingStatus.fromManifest(resource)',
  'PolicyStatementProps.conditions',
  // What is asked whether it is a job, and what cdk8s-cli gives to a plugin.
  'TrainingJob.isTrainingJob(construct)',
  'TrainingTemplate.isTrainingTemplate(construct)',
  'TrainingJobValidation.validate(context)',
]);

interface Member {
  readonly path: string;
  readonly name: string;
  readonly type?: TypeReference;
}

/** The members and parameters that a language cannot call by their names. */
export function awkwardNames(): string[] {
  return members().flatMap(({ path: where, name }) => Object.entries(RESERVED)
    .filter(([language, words]) => words.has(language === 'python' ? snakeCase(name) : name))
    .map(([language]) => `${where} is a reserved word of ${language}`));
}

/** The members and parameters without a type that could have one. */
export function untypedMembers(): string[] {
  return members()
    .filter(({ type }) => type !== undefined && JSON.stringify(type).includes('"primitive":"any"'))
    .filter(({ name }) => name !== 'toJson')
    .filter(({ path: where }) => !ANYTHING.has(where) && !ANYTHING.has(where.split('.')[0]))
    .map(({ path: where }) => `${where} has no type`);
}

function members(): Member[] {
  const assembly: Assembly = JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf8'));
  // The L1 is what cdk8s makes of the CRD.
  const types = Object.values(assembly.types ?? {}).filter(({ namespace }) => namespace !== 'l1');
  return types.flatMap(type => type.kind === 'enum' ? [] : [
    ...(type.properties ?? []).map(property => propertyOf(type.name, property)),
    ...(type.methods ?? []).flatMap(method => membersOf(type.name, method)),
    ...(type.kind === 'class' ? type.initializer?.parameters ?? [] : []).map(parameter => parameterOf(`new ${type.name}`, parameter)),
  ]);
}

function propertyOf(owner: string, { name, type }: Property): Member {
  return { path: `${owner}.${name}`, name, type };
}

function membersOf(owner: string, { name, parameters, returns }: Method): Member[] {
  const method = `${owner}.${name}`;
  return [{ path: `${method}()`, name, type: returns?.type }, ...(parameters ?? []).map(parameter => parameterOf(method, parameter))];
}

function parameterOf(method: string, { name, type }: Parameter): Member {
  return { path: `${method}(${name})`, name, type };
}
