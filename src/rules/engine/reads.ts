import type { Changes } from './changes';
import type { FieldTree } from '../../manifest/schema/field-tree';

/** What was read of a job: fields by their numbers, of some maps single keys, or each text. */
export class Reads {
  private readonly fields = new Set<number>();
  private readonly keys = new Set<string>();
  private readonly wholeMaps = new Set<string>();
  private readonly namesOfMaps = new Set<string>();
  private isEachText = false;

  public addField(number: number): void {
    this.fields.add(number);
  }

  public addKey(map: string, key: string): void {
    this.keys.add(keyIn(map, key));
  }

  public addMap(map: string): void {
    this.wholeMaps.add(map);
  }

  /** The keys of a map were read, and not their values. */
  public addNames(map: string): void {
    this.namesOfMaps.add(map);
  }

  /** Each text was looked at alone, so that of another job only the other texts matter. */
  public addEachText(): void {
    this.isEachText = true;
  }

  public addAll(other: Reads): void {
    other.fields.forEach(number => this.fields.add(number));
    other.keys.forEach(key => this.keys.add(key));
    other.wholeMaps.forEach(map => this.wholeMaps.add(map));
    other.namesOfMaps.forEach(map => this.namesOfMaps.add(map));
    this.isEachText ||= other.isEachText;
  }

  public get includesEachText(): boolean {
    return this.isEachText;
  }

  /** The CRD paths of the fields, entries and maps; nothing for what was looked at in each text. */
  public pathsIn(fields: FieldTree): string[] {
    return [...[...this.fields].map(number => fields.at(number).path), ...this.wholeMaps, ...this.namesOfMaps, ...this.keys];
  }

  /** Whether something that was read is among some changes. What was looked at in each text alone does not count. */
  public meets(changes: Changes): boolean {
    return [...changes.fields].some(number => this.fields.has(number))
      || [...changes.mapsWithOtherNames].some(map => this.namesOfMaps.has(map))
      || changes.keys.some(({ map, key }) => this.wholeMaps.has(map) || this.keys.has(keyIn(map, key)));
  }
}

function keyIn(map: string, key: string): string {
  return `${map}.${key}`;
}
