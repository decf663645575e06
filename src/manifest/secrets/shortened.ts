import { withoutSecrets } from './mask';
import { beginningOf } from '../text/beginning';

/** A text as a message may show it. It is cut after its secrets are hidden, since the beginning of one might not be recognized. */
export function shortened(text: string, longest: number): string {
  const shown = withoutSecrets(text);
  return shown.length > longest ? beginningOf(shown, longest) : shown;
}
