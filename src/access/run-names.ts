import type { Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';
import { FAMILY_LABEL } from '../naming/family';

/** Texts for patterns of IAM, in which the names of jobs stand for all runs of their families. */
export class RunNames {
  private readonly patterns = new Map<string, string>();
  /** Long names first, since one may end with another. */
  private readonly names: readonly string[];

  /**
   * @param jobs the jobs whose names are looked for
   * @param onlyTheseRuns whether names stand for themselves
   */
  constructor(jobs: readonly Manifest[], onlyTheseRuns: boolean) {
    if (!onlyTheseRuns) {
      for (const job of jobs) {
        const pattern = patternOfFamily(job);
        if (pattern !== undefined) {
          this.patterns.set(job.spec.trainingJobName, pattern);
        }
      }
    }
    this.names = [...this.patterns.keys()].sort((left, right) => right.length - left.length);
  }

  /** A pattern that matches a text, whichever run of a family it names. */
  public patternOf(text: string): string {
    const name = this.names.find(each => text.includes(each));
    return name === undefined
      ? escaped(text)
      : text.split(name).map(part => this.patternOf(part)).join(this.patterns.get(name));
  }
}

/** `<family>-` and as many of any character as a hash has; undefined if the name of the job has another form. */
function patternOfFamily({ metadata, spec }: Manifest): string | undefined {
  const family = metadata?.labels?.[FAMILY_LABEL];
  const name = spec?.trainingJobName;
  if (typeof family !== 'string' || typeof name !== 'string' || !isConcrete(name) || !name.startsWith(`${family}-`)) {
    return undefined;
  }
  const hash = name.slice(family.length + 1);
  return HASH.test(hash) ? `${family}-${'?'.repeat(hash.length)}` : undefined;
}

const HASH = /^[0-9a-f]{12}$/;

/** What has a meaning of its own in patterns stands for itself. */
function escaped(text: string): string {
  return text.replace(/[*?$]/g, character => `\${${character}}`);
}
