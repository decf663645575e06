import { withoutSecrets } from './mask';

/** A text as a message may show it. It is cut after its secrets are hidden, since the beginning of one might not be recognized. */
export function shortened(text: string, longest: number): string {
  const shown = withoutSecrets(text);
  return shown.length > longest ? `${shown.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : shown;
}
