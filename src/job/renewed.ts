/** What has tokens, which may resolve to something else by now. */
interface Renewed {
  /** @internal */
  _renew(): void;
}

/** Looks again at the tokens of those that are made by this library. */
export function renewAll(sources: readonly object[]): void {
  for (const source of sources as ReadonlyArray<Partial<Renewed>>) {
    source._renew?.();
  }
}
