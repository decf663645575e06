import { inLanguage, methodInLanguage } from './in-language';
import { propOf, setterOf } from './prop-of';

/**
 * A text about a manifest in the words of a program. A field of the CRD is called by what sets it. Where the text says to
 * set it, it is also called by the method that takes it. A field that no single prop sets keeps its name.
 *
 * @param propInJob the prop that sets a field of the job
 */
export function inCode(text: string, propInJob: (path: string) => string | undefined): string {
  return text.replace(FIELD, (whole: string, verb: string | undefined, path: string) => {
    const prop = propInJob(path);
    const setter = prop === propOf(path) ? setterOf(path) : prop === undefined ? undefined : { name: prop };
    if (setter === undefined) {
      return whole;
    }
    const method = verb === undefined || setter.factory === undefined ? '' : ` (${methodInLanguage(setter.factory)})`;
    return `${verb ?? ''}${inLanguage(setter.name)}${method}`;
  });
}

/** A path of the CRD, after the word that says to set it. */
const FIELD = /(\b(?:set|by) )?\b(spec(?:\.\w+|\[\d*\])+|metadata\.annotations\.[\w./-]*\w)/g;
