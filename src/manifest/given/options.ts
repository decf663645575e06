import { refuseNoMap } from './refuse';
import { keptOptions } from './values';
import { refusal } from '../secrets/refusal';
import { plain } from '../text/closest';

/**
 * Refuses an option in other letters, as `hyperparameters`: a program whose types nobody checks would lose it silently.
 *
 * @param known a member for each option
 */
export function refuseOtherCase<Options extends object>(
  given: Options | undefined, known: { readonly [name in keyof Required<Options>]: unknown },
): void {
  refuseNoMap(given);
  for (const name in given) {
    if (!Object.hasOwn(known, name)) {
      const meant = Object.keys(known).find(each => plain(each) === plain(name));
      if (meant !== undefined) {
        throw refusal(`Expected \`${meant}\`, got a prop called '${name}'`);
      }
    }
  }
}

/** Refuses a value of an option by its name. */
export type Check = (value: any, name: string) => void;

/** What each option has to be. */
export type OptionChecks<Options> = { readonly [name in keyof Required<Options>]: Check };

/** The check of an option that is read as it is. */
export function unchecked(): void {
}

/** The check of an option that may be left out. */
export function ifGiven(check: Check): Check {
  return (value, name) => value === undefined || value === null || check(value, name);
}

/** Refuses options by their checks, and options in other letters. */
export function checkOptions<Options extends object>(given: Options | undefined, checks: OptionChecks<Options>): void {
  refuseOtherCase(given, checks);
  for (const name in checks) {
    checks[name](given?.[name], name);
  }
}

/** The options without what is null, checked. */
export function checkedOptions<Options extends object>(given: Options | undefined, checks: OptionChecks<Options>): Options {
  const own = keptOptions(given);
  checkOptions(own, checks);
  return own;
}
