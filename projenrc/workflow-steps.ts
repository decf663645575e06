import { github } from 'projen';

/** The steps of a job by their positions in its file, behind those that set up its tools. */
export function stepsOf({ steps, tools = {} }: Partial<github.workflows.Job>): Array<readonly [position: number, step: github.workflows.JobStep]> {
  // Some steps are only made when the files are written.
  const made: github.workflows.JobStep[] = typeof steps === 'function' ? (steps as () => github.workflows.JobStep[])() : steps ?? [];
  return made.map((step, position) => [position + Object.keys(tools).length, step]);
}
