import type { Command, CommandResult } from './command';
import { type Arguments, argumentsOf } from './options';
import { UnusableInput } from '../input/unusable-input';
import { isDnsLabel } from '../manifest/kubernetes-names';
import { didYouMean } from '../manifest/text/closest';
import { printableYaml } from '../report/printable-yaml';
import { TrainingHealth } from '../status/health/training-health';

const USAGE = `usage: cdk8s-sagemaker-training health [OPTIONS] argocd|flux|argo-workflows|kubectl

Prints the configuration that shows a tool when a training job has succeeded or failed.

  argocd            the ConfigMap of Argo CD with a health check, to merge into the existing one:
                    kubectl -n argocd patch configmap argocd-cm --patch-file FILE
  flux              healthCheckExprs for a Flux Kustomization
  argo-workflows    successCondition and failureCondition for a resource template
  kubectl           a shell script that waits for a job: sh FILE NAME -n NAMESPACE

  --lua                      argocd: only the Lua script
  --namespace NAMESPACE      argocd: the namespace of Argo CD (argocd)
  --debug-rules N            argo-workflows: how many Debugger rules the jobs have (0)
  --profiler-rules N         argo-workflows: how many Profiler rules the jobs have (0)
  --wait-when-rejected       wait for a job that SageMaker rejects (ValidationException)
  --fail-on-profiler-issues  treat issues that Profiler rules find as a failure

exit status: 0, or 2 for wrong arguments
`;

/** The command `health`. */
export const HEALTH_CHECKS: Command = { usage: USAGE, unusable: 2, run: health };

function health(args: readonly string[]): CommandResult {
  const { values, positionals } = argumentsOf(args, USAGE, OPTIONS);
  if (positionals.length !== 1) {
    throw new UnusableInput(`expected one tool, got ${positionals.length}`, USAGE);
  }
  const [tool] = positionals;
  refuseOptionsOfOthers(tool, Object.keys(values));
  if (values.namespace !== undefined && !isDnsLabel(values.namespace)) {
    throw new UnusableInput(`--namespace must be lower-case letters, digits and inner hyphens, at most 63 characters, got '${values.namespace}'`);
  }
  return { output: print(tool, values), status: 0 };
}

const OPTIONS = {
  'lua': { type: 'boolean' },
  'namespace': { type: 'string' },
  'debug-rules': { type: 'string' },
  'profiler-rules': { type: 'string' },
  'wait-when-rejected': { type: 'boolean' },
  'fail-on-profiler-issues': { type: 'boolean' },
} as const;

const TOOLS = ['argocd', 'flux', 'argo-workflows', 'kubectl'];

const OPTIONS_OF_ONE: Record<string, string> = {
  'lua': 'argocd', 'namespace': 'argocd', 'debug-rules': 'argo-workflows', 'profiler-rules': 'argo-workflows',
};

type Values = Arguments<typeof OPTIONS>['values'];

function print(tool: string, values: Values): string {
  const checks = new TrainingHealth({ waitWhenRejected: values['wait-when-rejected'], failOnProfilerIssues: values['fail-on-profiler-issues'] });
  switch (tool) {
    case 'argocd': return values.lua === true ? checks.argoCdLua() : printableYaml(checks._argoCdConfigMap({ namespace: values.namespace }));
    case 'flux': return printableYaml({ healthCheckExprs: [checks.fluxHealthCheck()] });
    case 'argo-workflows': return printableYaml(checks.argoWorkflowConditions({
      debugRules: count('--debug-rules', values['debug-rules']), profilerRules: count('--profiler-rules', values['profiler-rules']),
    }));
    case 'kubectl': return checks.kubectlScript();
    default: throw new UnusableInput(`unknown tool '${tool}'${didYouMean(tool, TOOLS)}`, USAGE);
  }
}

function refuseOptionsOfOthers(tool: string, given: readonly string[]): void {
  for (const option of given) {
    if (OPTIONS_OF_ONE[option] !== undefined && OPTIONS_OF_ONE[option] !== tool) {
      throw new UnusableInput(`--${option} is for ${OPTIONS_OF_ONE[option]} only`);
    }
  }
}

function count(option: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,3}$/.test(text)) {
    throw new UnusableInput(`${option} must be a whole number, got '${text}'`);
  }
  return text === undefined ? undefined : Number(text);
}
