import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES, GO_RUNTIME_VERSION, Language, PRICES, WORK } from './language';
import { buildPackages, builtFor } from './pacmak';
import { blocksOf, BROKEN, brokenIn, looksAtJob, translationsTo, type Translation } from './translations';
import { initialize } from '../cdk8s-init';
import { emptied, isInstalled, run } from '../shell';
import { goImportOf, goPackageOf, RUNTIME } from '../snippets/go';
import { libraries } from '../snippets/names';

const PROJECT = path.join(EXAMPLES, 'go');


/** Compiles the Go module of the programs against the built one and runs them. */
export const GO: Language = {
  name: 'Go',
  fileOf: program => path.join('go', program, 'main.go'),
  missingTools: () => ['go'].filter(tool => !isInstalled(tool, 'version')),
  build: () => buildPackages('go', { codeOnly: true, withCdk8s: true }),
  synth: async (programs, outdir) => {
    const modfile = moduleFile();
    const bin = emptied(WORK, 'go-bin');
    for (const command of [['vet'], ['build', '-o', `${bin}${path.sep}`]]) {
      await run('go', [...command, '-mod=mod', `-modfile=${modfile}`, ...programs.map(program => `./${program}`)], { cwd: PROJECT });
    }
    for (const program of programs) {
      await run(path.join(bin, program), [], { cwd: PROJECT, env: { CDK8S_OUTDIR: outdir } });
    }
  },
  synthInitialized: async () => {
    const project = emptied(WORK, 'initialized', 'go');
    initialize('go', project, ['go.mod']);
    fs.writeFileSync(path.join(project, 'main.go'), blocksOf('go')[0]);
    fs.appendFileSync(path.join(project, 'go.mod'), `\n${replacements()}\n`);
    await run('go', ['mod', 'tidy'], { cwd: project });
    await run('go', ['run', '.'], { cwd: project });
    return path.join(project, 'dist');
  },
  brokenSnippets: async () => {
    const folder = emptied(WORK, 'snippets', 'go');
    fs.writeFileSync(path.join(folder, 'prices.json'), PRICES);
    fs.copyFileSync(path.join(PROJECT, 'go.mod'), path.join(folder, 'go.mod'));
    const snippets = translationsTo('go');
    snippets.forEach((snippet, position) => {
      fs.writeFileSync(path.join(emptied(folder, `snippet${position}`), 'snippet.go'), snippetPackage(snippet, position));
    });
    fs.writeFileSync(path.join(emptied(folder, 'guardrails'), 'guardrails.go'), blocksOf('go')[1]);
    fs.writeFileSync(path.join(folder, 'main.go'), snippetMain(snippets));
    await run('go', ['build', '-mod=mod', `-modfile=${moduleFile()}`, '-o', 'snippets', '.'], { cwd: folder });
    return brokenIn(await run(path.join(folder, 'snippets'), [], { cwd: folder }));
  },
};

/** The module of the programs, with the packages that were built. */
function moduleFile(): string {
  const file = path.join(WORK, 'go.mod');
  fs.writeFileSync(file, `${fs.readFileSync(path.join(PROJECT, 'go.mod'), 'utf8')}${replacements()}\n`);
  return file;
}

/** The packages that were built in place of those that are published. */
function replacements(): string {
  return [
    `replace ${RUNTIME} => ${RUNTIME} v${GO_RUNTIME_VERSION}`,
    ...['cdk8s', 'cdk8ssagemakertraining'].map(name => path.join(builtFor('go'), name)).map(folder => `replace ${moduleIn(folder)} => ${folder}`),
  ].join('\n');
}

/** What snippets are given. */
const PARAMETERS = [
  'this cdk8s.Chart', 'algorithm cdk8ssagemakertraining.Algorithm', 'cluster cdk8ssagemakertraining.Cluster', 'role string',
  'output cdk8ssagemakertraining.Output', 'resource interface{}',
].join(', ');

/** A package of its own for a snippet, with a function that runs it in a chart. */
function snippetPackage(snippet: Translation, position: number): string {
  const { name, source, names } = snippet;
  const text = source.replace(/^import .*$/gm, '');
  // Types and functions can't stand within a function.
  const declarations = text.match(/^(type|func) [^]*?^\}$/gm) ?? [];
  const statements = declarations.reduce<string>((rest, declaration) => rest.replace(declaration, ''), text);
  const variables = [...statements.matchAll(/^(\w+) := /gm)].map(([, variable]) => variable);
  const named = names.types.filter(type => text.includes(`${goPackageOf(type)}.`)).map(type => `"${goImportOf(type)}"`);
  return `package snippet${position}

${[...new Set([...librariesInGo(), ...named])].map(module => `import ${module}`).join('\n')}
import "${RUNTIME}"

//line ${name}:1
${declarations.join('\n')}

func Run(${PARAMETERS}) {
	_ = jsii.String
	${looksAtJob(snippet) ? JOB : ''}
${statements}
${variables.map(variable => `	_ = ${variable}`).join('\n')}
}
`;
}

/** The packages of this library and of cdk8s. */
function librariesInGo(): string[] {
  return libraries().slice(0, 2).map(library => `"${goImportOf({ library })}"`);
}

const JOB = `cdk8ssagemakertraining.NewTrainingJob(this, jsii.String("churn"), &cdk8ssagemakertraining.TrainingJobProps{
		Region: jsii.String("eu-west-1"), Algorithm: algorithm, Cluster: cluster, Role: jsii.String(role), Output: output,
	})`;

function snippetMain(snippets: readonly Translation[]): string {
  return `package main

import (
	"fmt"
	"example.com/training/guardrails"
${snippets.map((_, position) => `	"example.com/training/snippet${position}"`).join('\n')}
	"${RUNTIME}"
${librariesInGo().map(module => `	${module}`).join('\n')}
)

func attempt(name string, run func(${PARAMETERS})) {
	defer func() {
		if fault := recover(); fault != nil {
			fmt.Printf("${BROKEN}%s: %.500q\\n", name, fmt.Sprint(fault))
		}
	}()
	run(
		cdk8s.NewChart(cdk8s.NewApp(nil), jsii.String("snippet"), nil),
		cdk8ssagemakertraining.Algorithm_FromImage(jsii.String("111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1"), nil),
		cdk8ssagemakertraining.Cluster_Of(cdk8ssagemakertraining.InstanceType_ML_M5_XLARGE(), nil),
		"arn:aws:iam::111122223333:role/churn-training",
		cdk8ssagemakertraining.Output_At(jsii.String("s3://example-churn/models/"), nil),
		map[string]interface{}{"status": map[string]interface{}{"trainingJobStatus": "Failed"}},
	)
}

// The guardrail of the page on languages.
var _ cdk8ssagemakertraining.IGuardrailRule = guardrails.TeamTag{}

func main() {
	defer jsii.Close()

${snippets.map(({ name }, position) => `	attempt(${JSON.stringify(name)}, snippet${position}.Run)`).join('\n')}
}
`;
}

function moduleIn(folder: string): string {
  return /^module (\S+)/m.exec(fs.readFileSync(path.join(folder, 'go.mod'), 'utf8'))![1];
}
