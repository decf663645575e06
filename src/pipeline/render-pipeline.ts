import type { IConstruct } from 'constructs';
import { ACK_ANNOTATION } from '../ack/annotations';
import { blanksIn, fillIn } from '../manifest/blanks';
import { canonicalJson } from '../manifest/canonical-json';
import type { Manifest } from '../manifest/manifest';
import { contentHash } from '../naming/content-hash';
import { FAMILY, type Family } from '../naming/family';
import { JobName } from '../naming/job-name';

/** A manifest that still has the placeholder wherever the job's own name belongs. */
export interface Draft {
  readonly manifest: Manifest;
  /** Whether it came from tokens, which may resolve to something else the next time. */
  readonly isVolatile: boolean;
  /** Whether the members of the spec and of all that is in it are in order. */
  readonly isSorted: boolean;
}

/** The job that a pipeline renders. */
export interface DraftSource extends IConstruct {
  /**
   * Digests of what lies behind the URIs of channels, by channel.
   *
   * @internal
   */
  readonly _digests: Record<string, string> | undefined;
  /**
   * Whether the job reads what another one makes, so that it changes when any other does.
   *
   * @internal
   */
  readonly _followsAnotherJob: boolean;
  /** @internal */
  _draft(): Draft;
}

/** Who has to know when a job changes, and counts the changes of all jobs. */
export interface ChangeListener {
  readonly age: number;
  changed(): void;
}

/**
 * The one way from a training job to its final manifest: draft, hash, name. Renders once and keeps the result until
 * the job changes. Once the name was read, a change that would give another name throws.
 */
export class RenderPipeline {
  private rendered: Manifest | undefined;
  private ageOfRendered = 0;
  private isVolatile = false;
  private isRendering = false;
  private nameThatWasRead: string | undefined;

  constructor(
    private readonly job: DraftSource,
    private readonly family: Family,
    private readonly run: string | undefined,
    private readonly listener: ChangeListener,
  ) {
  }

  /** The final manifest. It is shared: look, don't touch. */
  public peek(): Manifest {
    if (this.rendered === undefined || (this.ageOfRendered !== this.listener.age && this.job._followsAnotherJob)) {
      this.rendered = this.render();
      this.ageOfRendered = this.listener.age;
    }
    return this.rendered;
  }

  /** The final manifest to keep and to modify. What came from tokens is resolved once more. */
  public take(): Manifest {
    const judged = this.peekByName();
    this.rendered = undefined;
    if (!this.isVolatile) {
      return judged;
    }
    const fresh = this.peek();
    this.rendered = judged;
    if (canonicalJson(fresh) !== canonicalJson(judged)) {
      this.rendered = undefined;
      this.listener.changed();
    }
    return fresh;
  }

  /** Annotations that follow from the content of the job. */
  public get annotations(): Record<string, string> | undefined {
    const digests = this.job._digests;
    return digests && Object.fromEntries(Object.entries(digests).map(([channel, digest]) => [`${DIGEST_PREFIX}${channel}`, digest]));
  }

  /** The name of the Kubernetes resource. */
  public readResourceName(): string {
    return this.isRendering ? JobName.OWN : this.sealed().metadata.name!;
  }

  /** The name of the training job. */
  public readJobName(): string {
    return this.isRendering ? JobName.OWN : this.sealed().spec.trainingJobName;
  }

  /** The final manifest, of which the caller uses the name: from now on the name must not change. */
  public sealed(): Manifest {
    const manifest = this.peekByName();
    this.nameThatWasRead = manifest.spec?.trainingJobName;
    return manifest;
  }

  /** To be called after each change of the job. */
  public changed(): void {
    this.rendered = undefined;
    this.listener.changed();
    if (this.nameThatWasRead !== undefined) {
      this.peekByName();
    }
  }

  /** The same as `peek`, for callers that would not know which job it was that failed. */
  private peekByName(): Manifest {
    try {
      return this.peek();
    } catch (error) {
      const { path } = this.job.node;
      const { message } = error as Error;
      throw message.includes(`'${path}'`) ? error : new Error(`training job '${path}' can't be rendered: ${message}`, { cause: error });
    }
  }

  private render(): Manifest {
    if (this.isRendering) {
      throw new Error(`training job '${this.job.node.path}' needs its own manifest to render: its channels lead back to itself`);
    }
    this.isRendering = true;
    try {
      const draft = this.job._draft();
      this.isVolatile = draft.isVolatile;
      const { manifest } = draft;
      const blanks = blanksIn(manifest, MARK_OF_BLANKS);
      fillIn(blanks, FAMILY, this.family.name);
      const name = this.nameOf(draft);
      this.refuseAnotherNameThanRead(name);
      fillIn(blanks, JobName.OWN, name);
      return manifest;
    } finally {
      this.isRendering = false;
    }
  }

  private nameOf({ manifest: { metadata, spec }, isSorted }: Draft): string {
    const name = spec?.trainingJobName;
    if (typeof name === 'string' && name !== JobName.OWN) {
      return name;
    }
    const hash = contentHash({
      digests: this.job._digests,
      family: this.family.identity,
      namespace: metadata.namespace,
      region: metadata.annotations?.[ACK_ANNOTATION.region],
      run: this.run,
      spec,
    }, isSorted);
    return `${this.family.name}-${hash}`;
  }

  private refuseAnotherNameThanRead(name: string): void {
    if (this.nameThatWasRead !== undefined && this.nameThatWasRead !== name) {
      throw new Error(
        `training job '${this.job.node.path}' was changed after its name had been read: it was '${this.nameThatWasRead}' `
        + `and would now be '${name}'. Make all changes first, or give it a name with JobName.fixed`);
    }
  }
}

// What both placeholders, of the family and of the name, begin with.
const MARK_OF_BLANKS = '{{';

const DIGEST_PREFIX = 'digest.cdk8s-sagemaker-training/';
