import { withoutSecrets } from './mask';
import { holeText } from '../open/hole';
import { filled } from '../open/open-text';

/** An error that refuses what a user has given. Its message may quote any of it: secrets are hidden, and run values named. */
export function refusal(message: string, options?: ErrorOptions): Error {
  return new Error(withoutSecrets(filled(message, holeText)), options);
}
