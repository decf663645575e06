import { FieldError } from '../../manifest/field-error';
import { OpenManifest } from '../../manifest/open/open-manifest';
import { markOf } from '../../manifest/open/open-text';
import { RUN_KEY } from '../../naming/run';
import { refuseClosedPlaces } from '../../props/open-places';
import { TrainingJob } from '../training-job';

/** The job of a template. It is outside of the tree, so that nothing of it is in the YAML. */
export class OpenJob extends TrainingJob {
  /** @internal */
  public get _isOpen(): boolean {
    return true;
  }

  /**
   * That of the template, since nobody sees this job.
   *
   * @internal
   */
  public get _path(): string {
    return this.node.scope!.node.path;
  }

  /** The template enters the tree. */
  public _enter(): void {
  }

  /** @throws an error if there is a hole where the value must be known, or if a parameter is defined in two ways */
  public get open(): OpenManifest {
    const open = new OpenManifest(ofOneRun(this._manifest));
    refuseBrokenMarks(open);
    refuseClosedPlaces(open);
    return open;
  }
}

/** A program has the text of a value of runs to put it somewhere, and not to change it. */
function refuseBrokenMarks({ brokenText }: OpenManifest): void {
  if (brokenText !== undefined) {
    throw new FieldError({
      path: brokenText.path,
      says: 'has a RunValue that was cut or encoded',
      why: 'the value is known in a run only, so nothing can change it at synthesis',
      remedy: 'put the text of RunValue there as it is',
    });
  }
}

/** Shows which run it is; and all attempts of a run share its checkpoints. */
function ofOneRun({ metadata, spec, ...rest }: any): any {
  const run = { [RUN_KEY]: markOf({ kind: 'run' }) };
  return {
    ...rest,
    metadata: { ...metadata, annotations: { ...metadata.annotations, ...run }, labels: { ...metadata.labels, ...run } },
    spec: spec.checkpointConfig?.s3URI === undefined ? spec : {
      ...spec,
      checkpointConfig: { ...spec.checkpointConfig, s3URI: spec.checkpointConfig.s3URI.replaceAll(markOf({ kind: 'name' }), markOf({ kind: 'run name' })) },
    },
  };
}
