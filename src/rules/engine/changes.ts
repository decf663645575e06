/** What is different between two jobs: fields by their numbers, and keys of the maps of which rules read single keys. */
export class Changes {
  private readonly numbers = new Set<number>();
  private readonly changedKeys: Array<{ readonly map: string; readonly key: string }> = [];

  public addField(number: number): void {
    this.numbers.add(number);
  }

  public addKey(map: string, key: string): void {
    this.changedKeys.push({ map, key });
  }

  /** An entry of a map that is a field. */
  public addEntry(number: number, map: string, key: string): void {
    this.addField(number);
    this.addKey(map, key);
  }

  public get fields(): ReadonlySet<number> {
    return this.numbers;
  }

  public get keys(): ReadonlyArray<{ readonly map: string; readonly key: string }> {
    return this.changedKeys;
  }

  /** The same text for the same changes. */
  public get signature(): string {
    return `${[...this.numbers].join()}|${this.changedKeys.map(({ map, key }) => `${map}{${key}}`).join()}`;
  }
}
