import { Component, type github, JsonPatch } from 'projen';
import { stepsOf } from './workflow-steps';

/** Gives each workflow no right that a job doesn't ask for, and leaves the token of a checkout to nobody after it. */
export class LeastRights extends Component {
  constructor(private readonly hub: github.GitHub) {
    super(hub.project);
  }

  public preSynthesize(): void {
    for (const { file, jobs, concurrency } of this.hub.workflows) {
      file?.patch(JsonPatch.add('/permissions', {}));
      if (concurrency === undefined) {
        // Of two runs for one branch, the newer one counts.
        file?.addOverride('concurrency', { 'group': '${{ github.workflow }}-${{ github.ref }}', 'cancel-in-progress': true });
      }
      for (const [id, job] of Object.entries(jobs)) {
        for (const [position] of stepsOf(job).filter(([, { uses }]) => uses?.startsWith('actions/checkout'))) {
          file?.addOverride(`jobs.${id}.steps.${position}.with.persist-credentials`, false);
        }
      }
    }
  }
}
