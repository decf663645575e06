/** What has tokens, which may resolve to something else by now. */
interface Renewed {
  /** @internal */
  _renew(): void;
}

/** Looks again at the tokens of something, if it is made by this library. */
export function renew(source: object): void {
  (source as Partial<Renewed>)._renew?.();
}
