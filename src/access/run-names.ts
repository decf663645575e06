import type { PolicyJobs } from './policy-jobs';
import { escapedWildcards } from './wildcards';

/** Texts for patterns of IAM, in which the names of jobs stand for all runs of their families. */
export class RunNames {
  /** Long names first, since one may end with another. */
  private readonly ownNames: readonly string[];

  /**
   * @param own the jobs that a policy is for; their names may be anywhere in a text
   * @param neighbors other jobs, whose names are whole segments, as in the paths of their output
   */
  constructor(private readonly own: PolicyJobs, private readonly neighbors: PolicyJobs) {
    this.ownNames = [...own.patterns.keys()].sort((left, right) => right.length - left.length);
  }

  /** Whether a text is another one in other runs. */
  public isOpen(text: string): boolean {
    return this.ownNames.some(name => text.includes(name));
  }

  /** A pattern that matches a text for any run of a family that it names. */
  public patternOf(text: string): string {
    const name = this.ownNames.find(each => text.includes(each));
    return name === undefined
      ? text.split(/([A-Za-z0-9-]+)/).map(part => this.neighbors.patterns.get(part) ?? escapedWildcards(part)).join('')
      : text.split(name).map(part => this.patternOf(part)).join(this.own.patterns.get(name));
  }
}
