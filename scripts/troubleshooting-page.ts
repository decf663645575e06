/* The page of messages that users see, with the rules that find their causes. */
import { code, page, prose } from './markdown';
import type { Message, Speaker } from './troubleshooting-messages';

/** What the page shows of a rule. */
export interface ShownRule {
  readonly id: string;
  readonly remedy: string;
}

const SPEAKERS: readonly Speaker[] = [
  'Kubernetes API server', 'ACK controller', 'SageMaker', 'Container', 'Argo CD and Flux', 'cdk8s and this library',
];

/** All messages by who shows them, one heading each, as Markdown. */
export function troubleshootingPage(messages: readonly Message[], rules: ReadonlyMap<string, ShownRule>): string {
  return page(
    '<!-- Generated from scripts/troubleshooting-messages.ts and src/rules/ by scripts/troubleshooting-page.ts. Do not edit. -->',
    '# Troubleshooting',
    INTRODUCTION,
    ...SPEAKERS.flatMap(speaker => [
      `## ${speaker}`,
      ...messages.filter(({ from }) => from === speaker).flatMap(message => sectionOf(message, rules)),
    ]),
  );
}

function sectionOf({ text, means, rules: ids = [], fix }: Message, rules: ReadonlyMap<string, ShownRule>): string[] {
  const lines = ids.map(id => {
    const rule = rules.get(id);
    if (rule === undefined) {
      throw new Error(`Expected a rule for the message "${text}", got ${id}`);
    }
    return `- Rule ${code(id)}: ${prose(rule.remedy)}`;
  });
  return [`### ${text.replace(/[<*_]/g, '\\$&')}`, prose(means), ...(fix === undefined ? [] : [prose(fix)]), ...(lines.length === 0 ? [] : [lines.join('\n')])];
}

const INTRODUCTION = `\
Each heading is a message, with \`…\` for the parts that differ. Below it is what it means and what to do. If a rule of this library finds
the cause, its remedy is here too: \`npx cdk8s-sagemaker-training check\` and synthesis report it before anything runs.

To see the messages of a resource:

\`\`\`sh
kubectl get trainingjobs.sagemaker.services.k8s.aws/NAME -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.message}{"\\n"}{end}'
\`\`\`

[Health](health.md#states) lists the states of a resource, and [Read logs](../how-to/logs.md) shows how to read the log of the container.`;
