/** The objects by whose schedules an object starts runs: those of a WorkflowTemplate refer to it. */
export function scheduledBy(object: any, objects: readonly any[]): readonly any[] {
  return SCHEDULED.has(object.kind) ? [object] : objects.filter(({ kind, metadata, spec }) => {
    const { name, clusterScope = false } = spec?.workflowSpec?.workflowTemplateRef ?? {};
    return SCHEDULED.has(kind) && name === object.metadata?.name && object.kind === (clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate')
      && (clusterScope || metadata?.namespace === object.metadata?.namespace);
  });
}

const SCHEDULED: ReadonlySet<string> = new Set(['CronJob', 'CronWorkflow']);
