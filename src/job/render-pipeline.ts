import type { IConstruct } from 'constructs';
import { ACK_ANNOTATION } from '../controller/annotations';
import { Blanks } from '../manifest/blanks';
import { canonicalJson } from '../manifest/canonical-json';
import type { Manifest } from '../manifest/manifest';
import { holeText, type Hole } from '../manifest/open/hole';
import { brokenMarkIn, isOpen, openTextOf } from '../manifest/open/open-text';
import { refusal } from '../manifest/secrets/refusal';
import { knownText } from '../manifest/tokens';
import { contentHash } from '../naming/content-hash';
import { FAMILY, stemOf, type Family } from '../naming/family';
import type { JobKind } from '../naming/job-kind';
import { JobName } from '../naming/job-name';
import { POINT_KEY, type Point } from '../naming/point';
import { RUN_KEY } from '../naming/run';

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
   * The text that forces a new run.
   *
   * @internal
   */
  readonly _run: string | undefined;
  /**
   * Which job of a sweep it is.
   *
   * @internal
   */
  readonly _point?: Point;
  /**
   * Whether the job reads what another one makes, so that it changes when any other does.
   *
   * @internal
   */
  readonly _followsAnotherJob: boolean;
  /**
   * Whether the manifest is one of a template, in which texts may be left to its runs.
   *
   * @internal
   */
  readonly _isOpen: boolean;
  /**
   * The path of the construct that the user made.
   *
   * @internal
   */
  readonly _path: string;
  /**
   * Looks again at tokens of what the job reads.
   *
   * @internal
   */
  _renewSources(): void;
  /**
   * Makes a draft and looks for blanks in it.
   *
   * @internal
   */
  _draft(blanks: Blanks): Draft;
}

/** What became of a draft. */
interface Rendered {
  readonly manifest: Manifest;
  readonly name: string;
  readonly isVolatile: boolean;
  /** How many changes of jobs there had been. */
  readonly age: number;
}

/** Who has to know when a job changes, and counts the changes of all jobs. */
export interface ChangeListener {
  readonly age: number;
  changed(): void;
  /** To be called in place of `changed` if only tokens have changed, of which nobody says so. */
  tokensChanged(): void;
}

/**
 * The one way from a job to its final manifest: draft, hash, name. Renders once and keeps the result until
 * the job changes. Once the name was read, a change that would give another name throws.
 */
export class RenderPipeline {
  private rendered: Rendered | undefined;
  private isRendering = false;
  private isRenewing = false;
  private hasFailed = false;
  private nameThatWasRead: string | undefined;

  constructor(
    private readonly job: DraftSource,
    private readonly kind: JobKind,
    private readonly family: Family,
    private readonly listener: ChangeListener,
  ) {
  }

  /** The final manifest. It is shared: look, don't touch. */
  public peek(): Manifest {
    return this.upToDate().manifest;
  }

  /** The final manifest to keep and to modify. Values from tokens are resolved again. */
  public take(): Manifest {
    this.renewSources();
    const judged = this.upToDateByName();
    if (judged.isVolatile) {
      return this.renderAgain(judged);
    }
    this.rendered = undefined;
    return judged.manifest;
  }

  /** Resolves values from tokens again, since somebody is about to write what follows from the job. */
  public renew(): void {
    this.renewSources();
    if (this.rendered?.isVolatile === true) {
      this.renderAgain(this.rendered);
    } else if (this.hasFailed) {
      this.listener.tokensChanged();
    }
  }

  /** Annotations that follow from the content of the job. */
  public get annotations(): Record<string, string> | undefined {
    const { _digests: digests, _point: point } = this.job;
    return digests === undefined && point === undefined ? undefined : {
      ...Object.fromEntries(Object.entries(digests ?? {}).map(([channel, digest]) => [`${DIGEST_PREFIX}${channel}`, digest])),
      ...point && { [POINT_KEY]: point.identity },
    };
  }

  /** The name of the Kubernetes resource. */
  public readResourceName(): string {
    return this.isRendering ? JobName.OWN : this.seal().manifest.metadata.name!;
  }

  /** The name of the training job. */
  public readJobName(): string {
    return this.isRendering ? JobName.OWN : this.seal().name;
  }

  /** The final manifest, of which the caller uses the name: from now on the name must not change. */
  public sealed(): Manifest {
    return this.seal().manifest;
  }

  /** To be called after each change of the job. */
  public changed(): void {
    this.rendered = undefined;
    this.listener.changed();
    if (this.nameThatWasRead !== undefined) {
      this.upToDateByName();
    }
  }

  /** A manifest of its own, and what was judged if it is still the same. */
  private renderAgain(judged: Rendered): Manifest {
    const { manifest } = this.render();
    const isSame = canonicalJson(manifest) === canonicalJson(judged.manifest);
    this.rendered = isSame ? judged : undefined;
    if (!isSame) {
      this.listener.tokensChanged();
    }
    return manifest;
  }

  /** Channels may lead back to the job, which is refused when it is rendered. */
  private renewSources(): void {
    if (!this.isRenewing) {
      this.isRenewing = true;
      try {
        this.job._renewSources();
      } finally {
        this.isRenewing = false;
      }
    }
  }

  private seal(): Rendered {
    const rendered = this.upToDateByName();
    this.nameThatWasRead = rendered.name;
    return rendered;
  }

  private upToDate(): Rendered {
    if (this.rendered === undefined || (this.rendered.age !== this.listener.age && this.job._followsAnotherJob)) {
      this.rendered = this.render();
    }
    return this.rendered;
  }

  /** Names the job in an error, for callers that would not know which one it was that failed. */
  private upToDateByName(): Rendered {
    try {
      return this.upToDate();
    } catch (error) {
      const { message } = error as Error;
      throw message.includes(`'${this.job._path}'`) ? error : refusal(`${this.title} can't be rendered: ${message}`, { cause: error });
    }
  }

  private render(): Rendered {
    if (this.isRendering) {
      throw refusal(`Expected the channels of ${this.title} to read other jobs, got channels that lead back to it`);
    }
    this.isRendering = true;
    this.hasFailed = true;
    try {
      const blanks = new Blanks(MARK_OF_BLANKS);
      const draft = this.job._draft(blanks);
      const { manifest, isVolatile } = draft;
      blanks.fillIn(FAMILY, this.family.name);
      const name = this.nameOf(draft);
      this.refuseAnotherNameThanRead(name);
      blanks.fillIn(JobName.OWN, name);
      if (!this.job._isOpen) {
        refuseRunValues(blanks);
      }
      this.hasFailed = false;
      return { manifest, name, isVolatile, age: this.listener.age };
    } finally {
      this.isRendering = false;
    }
  }

  private get title(): string {
    return `${this.kind.what} '${this.job._path}'`;
  }

  private nameOf({ manifest: { metadata, spec }, isSorted }: Draft): string {
    const name: unknown = spec?.[this.kind.nameField];
    if (typeof name === 'string' && name !== JobName.OWN) {
      return name;
    }
    const { _point: point, _digests: digests, _run: run } = this.job;
    const hash = contentHash({
      digests: digests && resolvedDigests(digests, metadata),
      family: this.family.identity,
      namespace: metadata.namespace,
      point: point?.words === '' ? undefined : point?.identity,
      region: metadata.annotations?.[ACK_ANNOTATION.region],
      run: run === undefined ? undefined : resolvedText(run, RUN_KEY, metadata),
    }, spec, isSorted, this.kind.uncounted);
    return `${stemOf(this.family.name, point)}-${hash}`;
  }

  private refuseAnotherNameThanRead(name: string): void {
    if (this.nameThatWasRead !== undefined && this.nameThatWasRead !== name) {
      throw refusal(
        `Expected no change of ${this.title} after its name was read: it was '${this.nameThatWasRead}' `
        + `and would now be '${name}'. Make all changes first, or name it with JobName.fixed`);
    }
  }
}

/** Digests with what became of tokens among them. */
export function resolvedDigests(digests: Record<string, string>, metadata: Manifest['metadata']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(digests).map(([channel, digest]) => [channel, resolvedText(digest, `${DIGEST_PREFIX}${channel}`, metadata)]));
}

/** A text that counts in the hash; what became of a token is in the annotation that shows it. */
function resolvedText(text: string, annotation: string, { annotations }: Manifest['metadata']): string | undefined {
  return knownText(text) ?? annotations?.[annotation];
}

function refuseRunValues(blanks: Blanks): void {
  for (const text of blanks.texts) {
    const hole = isOpen(text) ? openTextOf(text).find(part => typeof part !== 'string') : undefined;
    if (hole === undefined && brokenMarkIn(text) !== undefined) {
      throw refusal('Expected run values only in a TrainingTemplate, got a part of a RunValue in a single job');
    }
    if (hole !== undefined) {
      throw refusal(`Expected run values only in a TrainingTemplate, got ${holeText(hole as Hole)} in a single job`);
    }
  }
}

// What all placeholders, of the family, of the name and of values of runs, begin with.
const MARK_OF_BLANKS = '{{';

export const DIGEST_PREFIX = 'digest.cdk8s-sagemaker-training/';
