import type { Pair, YAMLMap } from 'yaml';

/** The members of a map by key: maps are large where many findings or edits are, so each is read once. */
export class MemberIndex {
  public static of(map: YAMLMap): MemberIndex {
    let index = MemberIndex.known.get(map);
    if (index === undefined) {
      index = new MemberIndex(map);
      MemberIndex.known.set(map, index);
    }
    return index;
  }

  private static readonly known = new WeakMap<YAMLMap, MemberIndex>();

  /** Of equal keys, such as `1` and `"1"`, the last one counts, as it does in the data. */
  private readonly positions: ReadonlyMap<string, number>;
  /** From the longest to the shortest. */
  private readonly lengths: readonly number[];

  private constructor(private readonly map: YAMLMap) {
    this.positions = new Map(map.items.map(({ key }, position) => [keyText(key), position]));
    this.lengths = [...new Set([...this.positions.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  }

  public positionOf(key: string): number | undefined {
    return this.positions.get(key);
  }

  public get(key: string): Pair | undefined {
    const position = this.positionOf(key);
    return position === undefined ? undefined : this.map.items[position];
  }

  /** The member with the longest key with which a path begins. */
  public find(path: string): Pair | undefined {
    const length = this.lengths.find(each => endsKey(path, each) && this.positions.has(path.slice(0, each)));
    return length === undefined ? undefined : this.get(path.slice(0, length));
  }
}

/** A key of a map as a path has it. */
export function keyText(key: unknown): string {
  return String((key as { value?: unknown }).value ?? key);
}

function endsKey(path: string, length: number): boolean {
  return path.length === length || path[length] === '.' || path[length] === '[';
}
