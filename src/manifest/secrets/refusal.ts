import { withoutSecrets } from './mask';

/** An error that refuses what a user has given. Its message may quote any of it, so secrets in it are hidden. */
export function refusal(message: string, options?: ErrorOptions): Error {
  return new Error(withoutSecrets(message), options);
}
