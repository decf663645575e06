import { ChangedTexts } from './changed-texts';

/** What is different between two jobs: fields by their numbers, and keys of the maps of which rules read single keys. */
export class Changes {
  public readonly texts = new ChangedTexts();
  private readonly numbers = new Set<number>();
  private readonly mapsWithOthers = new Set<string>();
  private readonly changedKeys: Array<{ readonly map: string; readonly key: string }> = [];
  private noted = '';

  public addField(number: number): void {
    if (!this.numbers.has(number)) {
      this.numbers.add(number);
      this.noted += `${number},`;
    }
  }

  public addKey(map: string, key: string): void {
    this.changedKeys.push({ map, key });
    this.noted += `${map}{${key.length}:${key},`;
  }

  /** An entry of a map that is a field. */
  public addEntry(number: number, map: string, key: string): void {
    this.addField(number);
    this.addKey(map, key);
  }

  /** An entry of a map that is a field, which only one of the jobs has. */
  public addName(number: number, map: string, key: string): void {
    this.addEntry(number, map, key);
    this.addNames(map);
  }

  /** A map, or an object, of which only one of the jobs has some members. */
  public addNames(map: string): void {
    this.mapsWithOthers.add(map);
    this.noted += `${map}|`;
  }

  public get fields(): ReadonlySet<number> {
    return this.numbers;
  }

  public get keys(): ReadonlyArray<{ readonly map: string; readonly key: string }> {
    return this.changedKeys;
  }

  /** The maps of which one of the jobs has an entry that the other one has not. */
  public get mapsWithOtherNames(): ReadonlySet<string> {
    return this.mapsWithOthers;
  }

  /** The same text for the same changes in the same order. */
  public get signature(): string {
    return this.texts.isPartial ? `${this.noted}?` : this.noted;
  }
}
