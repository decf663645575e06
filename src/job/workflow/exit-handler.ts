import { POD_SECURITY, WORKFLOW_LABEL } from './step-template';
import { ACK_GROUP } from '../../manifest/manifest';

/** The names of the templates of the exit handler. */
export const EXIT_TEMPLATES = { handler: 'stop-trainings', deletion: 'delete-training-jobs' } as const;

/**
 * What runs at the end of a workflow. A training may still be running, because the workflow was stopped or an attempt was
 * given up: then the training jobs of the workflow are deleted, which stops them. Those that have ended by themselves are
 * kept to be read.
 */
export function exitHandler(steps: readonly string[], serviceAccountName: string): any[] {
  const { handler, deletion } = EXIT_TEMPLATES;
  return [
    { name: handler, steps: [[{ name: deletion, template: deletion, when: whenTrainingsMayRun(steps) }]] },
    {
      name: deletion,
      serviceAccountName,
      securityContext: POD_SECURITY,
      resource: {
        action: 'delete',
        flags: [`trainingjobs.${ACK_GROUP}`, '--selector', `${WORKFLOW_LABEL}={{workflow.name}}`, '--wait=false'],
      },
    },
  ];
}

/**
 * Argo has the failures as JSON, in a text that is quoted again. If the expression can't read them, the condition is true.
 */
function whenTrainingsMayRun(steps: readonly string[]): string {
  const failures = 'fromJSON(workflow.failures)';
  const list = `(type(${failures}) == "string" ? fromJSON(${failures}) : ${failures}) ?? []`;
  const isUnexplained = `.templateName in ${JSON.stringify(steps)} && not (.message matches "${EXPLAINED}")`;
  return `'{{=workflow.status != "Succeeded" && any(${list}, ${isUnexplained})}}' != 'false'`;
}

// A condition that shows that the training has ended or was not started, and what Argo says of a node whose attempts say so.
const EXPLAINED = 'trainingJobStatus==?(Failed|Stopped)|type==?ACK[.]Terminal|^No more retries left$|^retryStrategy.expression evaluated to false$';
