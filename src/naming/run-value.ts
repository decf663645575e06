import { quoted, refuseNoOptions } from '../manifest/given/refuse';
import { keptOptions } from '../manifest/given/values';
import type { Parameter } from '../manifest/open/hole';
import { markOf } from '../manifest/open/open-text';
import { refuseUnusableParameter } from '../manifest/open/parameter';
import { refusal } from '../manifest/secrets/refusal';

/** The values that a parameter of runs can have. */
export interface RunParameterOptions {
  /**
   * The value in runs that are started without one.
   */
  readonly defaultValue: string;

  /**
   * A regular expression that the whole value must match, such as `[1-9][0-9]*`.
   *
   * It consists of letters, digits, the characters `_-/:+=@,.`, sets of these, groups, alternatives and repetitions. The
   * rules judge the template with values at its edges as well, such as `0`.
   *
   * @default '[A-Za-z0-9._-]+'
   */
  readonly pattern?: string;

  /**
   * The longest value, such as `9999`. No value of a run is longer, and the rules judge the template with this one as well.
   * Values of a `TrainingSweep` can be longer, since each of its jobs is judged by itself.
   *
   * @default - the default value
   */
  readonly longest?: string;
}

/**
 * Values that only a run of a `TrainingTemplate` knows, as texts for use in its props. They can be in URIs,
 * hyperparameters, environment variables, tags, labels and annotations, alone or as a part of a text. The name of the
 * run is `JobName.OWN`. A plain `TrainingJob` with such a value fails synthesis.
 *
 * At synthesis the text is a placeholder. You can't cut, encode or compare it, or use it outside of a template.
 *
 * @example
 *
 * const train = `s3://example-churn/days/${RunValue.date('YYYY-MM-DD')}/`;
 * const rounds = RunValue.parameter('rounds', { defaultValue: '100', pattern: '[1-9][0-9]*', longest: '9999' });
 */
export class RunValue {
  /**
   * The date or time of the run.
   *
   * @param format a text of `YYYY`, `MM` (month), `DD`, `HH`, `mm` (minute), and `-`, `_`, `.`, `/` or `:` between them
   * @throws an error if the format has anything else, or minutes without hours
   */
  public static date(format: string): string {
    if (typeof format !== 'string' || !FORMAT.test(format)) {
      throw refusal(`Expected \`format\` to be made of YYYY, MM, DD, HH, mm and - _ . / :, got ${quoted(format)}.`);
    }
    if (format.includes('mm') && !format.includes('HH')) {
      throw refusal(`Expected \`format\` to have HH with mm, which is the minute, got ${quoted(format)}. Write MM for the month.`);
    }
    return markOf({ kind: 'date', format });
  }

  /**
   * A value that can be chosen when a run is started.
   *
   * @param name letters, digits and inner hyphens and underscores, beginning with a letter
   * @throws an error if the name or the pattern can't be used, or if a value doesn't match the pattern
   */
  public static parameter(name: string, options: RunParameterOptions): string {
    refuseNoOptions(options, 'options');
    const { defaultValue, pattern = ANY_NAME, longest = defaultValue } = keptOptions(options);
    const parameter: Parameter = { kind: 'parameter', name, default: defaultValue, pattern, longest };
    refuseUnusableParameter(parameter);
    return markOf(parameter);
  }

  /** The number of the attempt, from 1 on: a run that is retried makes another training job. */
  public static attempt(): string {
    return markOf({ kind: 'attempt' });
  }

  private constructor() {
  }
}

const FORMAT = /^(?:YYYY|MM|DD|HH|mm|[-_./:])+$/;
const ANY_NAME = '[A-Za-z0-9._-]+';
