import { Component, type github, JsonPatch, type ObjectFile } from 'projen';
import { stepsOf } from './workflow-steps';

/** Changes the workflows that projen brings. The jobs of a release are there only when the files are written. */
export class ChangedProjenWorkflows extends Component {
  constructor(private readonly hub: github.GitHub) {
    super(hub.project);
  }

  public preSynthesize(): void {
    this.changeRelease();
    this.changePullRequestLint();
    this.changeBuild();
  }

  private changeRelease(): void {
    const file = this.fileOf('release');
    // The bill of materials goes with every release, and its site follows.
    file.patch(JsonPatch.replace(`${this.step('release', 'release_github', 'Release').at}/run`, [
      'tag=$(cat "$RELEASE_TAG_FILE")',
      'gh release view "$tag" -R "$GITHUB_REPOSITORY" 2>/dev/null ||',
      '  gh release create "$tag" dist/sbom.cdx.json -R "$GITHUB_REPOSITORY" -F "$CHANGELOG_FILE" -t "$tag" --target "$GITHUB_SHA"',
      'gh workflow run site.yml -R "$GITHUB_REPOSITORY" --ref "$tag"',
    ].join('\n')));
    file.patch(JsonPatch.add('/jobs/release_github/permissions/actions', 'write'));
    // projen names the host of a package registry; npm's own default is right.
    const toNpm = this.step('release', 'release_npm', 'Release');
    found(toNpm.env?.NPM_REGISTRY, 'the variable NPM_REGISTRY in the release to npm');
    file.patch(JsonPatch.remove(`${toNpm.at}/env/NPM_REGISTRY`));
    onlyReading(file, 'release');
  }

  /** The title of a pull request is read without the rights that `pull_request_target` would give. */
  private changePullRequestLint(): void {
    const file = this.fileOf('pull-request-lint');
    file.patch(JsonPatch.move('/on/pull_request_target', '/on/pull_request'));
    file.addOverride('jobs.validate.permissions', { 'pull-requests': 'read' });
    file.addOverride('jobs.validate.if', "github.event_name == 'pull_request'");
  }

  /** The token is there only for the step that pushes. */
  private changeBuild(): void {
    const file = this.fileOf('build');
    const { at } = this.step('build', 'self-mutation', 'Push changes');
    file.patch(
      JsonPatch.add(`${at}/env/GH_TOKEN`, '${{ secrets.PROJEN_GITHUB_TOKEN }}'),
      JsonPatch.replace(`${at}/run`, [
        'gh auth setup-git', 'git add .', 'git commit -s -m "chore: self mutation"', 'git push origin "HEAD:$PULL_REQUEST_REF"',
      ].join('\n')),
    );
    onlyReading(file, 'build');
    onlyReading(file, 'self-mutation');
  }

  private fileOf(workflow: string): ObjectFile {
    return found(this.hub.tryFindWorkflow(workflow)?.file, `the workflow ${workflow}`);
  }

  /** A step, and the JSON Pointer to it. */
  private step(workflow: string, job: string, name: string): github.workflows.JobStep & { readonly at: string } {
    const steps = stepsOf(this.hub.tryFindWorkflow(workflow)?.jobs[job] ?? {});
    const [position, step] = found(steps.find(([, each]) => each.name === name), `the step '${name}' in the job ${job} of the workflow ${workflow}`);
    return { ...step, at: `/jobs/${job}/steps/${position}` };
  }
}

/** The job only reads, or pushes with a token of its own. */
function onlyReading(file: ObjectFile, job: string): void {
  file.addOverride(`jobs.${job}.permissions`, { contents: 'read' });
}

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) {
    throw new Error(`Expected projen to bring ${what}, which is changed in projenrc/projen-workflows.ts; see what it has in its place`);
  }
  return thing;
}
