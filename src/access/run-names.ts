import type { PolicyJobs } from './policy-jobs';
import { escapedWildcards } from './wildcards';
import type { Manifest } from '../manifest/manifest';
import { patternsOfRuns } from '../manifest/open/all-runs';

/** Texts for patterns of IAM, in which the names of jobs stand for all runs of their families. */
export class RunNames {
  /** Long names first, since one may end with another. */
  private readonly ownNames: readonly string[];

  /**
   * @param own the jobs that a policy is for; their names may be anywhere in a text
   * @param neighbors other jobs, whose names are whole segments, as in the paths of their output
   * @param others what else names stand for
   */
  constructor(private readonly own: Names, private readonly neighbors: Names, private readonly others?: RunNames) {
    this.ownNames = [...own.patterns.keys()].sort((left, right) => right.length - left.length);
  }

  /** The same in the manifest of one job, which may stand for all runs of a template. */
  public of(job: Manifest): RunNames {
    const patterns = patternsOfRuns(job);
    return patterns === undefined ? this : new RunNames({ patterns }, this.neighbors, this);
  }

  /** Whether a text is another one in other runs. */
  public isOpen(text: string): boolean {
    return this.ownNames.some(name => text.includes(name)) || this.others?.isOpen(text) === true;
  }

  /** Whether a text has something that each run of a template gives a value of its own. */
  public isOfRuns(text: string): boolean {
    return this.others !== undefined && this.ownNames.some(name => text.includes(name));
  }

  /** A pattern that matches a text for any run of a family that it names. */
  public patternOf(text: string): string {
    const name = this.ownNames.find(each => text.includes(each));
    if (name !== undefined) {
      return text.split(name).map(part => this.patternOf(part)).join(this.own.patterns.get(name));
    }
    return this.others?.patternOf(text)
      ?? text.split(/([A-Za-z0-9-]+)/).map(part => this.neighbors.patterns.get(part) ?? escapedWildcards(part)).join('');
  }
}

type Names = Pick<PolicyJobs, 'patterns'>;
