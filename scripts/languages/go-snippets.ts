/* A Go program that runs the snippets of README and docstrings. */
import { BROKEN, looksAtJob, type Translation } from './translations';
import { goImportOf, goPackageOf, RUNTIME } from '../snippets/go';
import { libraries } from '../snippets/names';

/**
 * The files of the program, by their paths: a package for each snippet, and one for the guardrail of the page on languages.
 * It prints the snippets that fail.
 */
export function goSnippets(snippets: readonly Translation[], guardrail: string): Record<string, string> {
  return {
    ...Object.fromEntries(snippets.map((snippet, position) => [`snippet${position}/snippet.go`, packageOf(snippet, position)])),
    'guardrails/guardrails.go': guardrail,
    'main.go': mainOf(snippets),
  };
}

/** What snippets are given. */
const PARAMETERS = [
  'this cdk8s.Chart', 'algorithm cdk8ssagemakertraining.Algorithm', 'cluster cdk8ssagemakertraining.Cluster', 'role string',
  'output cdk8ssagemakertraining.Output', 'resource interface{}',
].join(', ');

/** A package of its own for a snippet, with a function that runs it in a chart. */
function packageOf(snippet: Translation, position: number): string {
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

function mainOf(snippets: readonly Translation[]): string {
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
