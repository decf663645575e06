import { holeText, type Hole, type Parameter } from './hole';
import { mapTexts } from './map-texts';
import { brokenMarkIn, filled, isOpen, markOf, openTextOf } from './open-text';
import type { Manifest } from '../manifest';
import { refusal } from '../secrets/refusal';

/** The manifest of a training job in which some texts are left to its runs. */
export class OpenManifest {
  /** All holes, each once. */
  public readonly holes: readonly Hole[];

  /**
   * @param data the manifest, with marks for the holes
   * @throws an error if one parameter is defined in two ways, or if a key has a hole
   */
  constructor(private readonly data: Manifest) {
    const marks = new Map<string, Hole>();
    mapTexts(data, text => {
      openTextOf(text).forEach(part => typeof part === 'string' || marks.set(markOf(part), part));
      return text;
    });
    this.holes = [...marks.values()].sort((one, other) => orderOf(one) < orderOf(other) ? -1 : 1);
    this.refuseTwoDefinitions();
    this.refuseOpenKeys();
  }

  /** The parameters, by name. */
  public get parameters(): readonly Parameter[] {
    return this.holes.filter(hole => hole.kind === 'parameter');
  }

  /** The manifest whose holes have values; a copy. */
  public fill(valueOf: (hole: Hole) => string): Manifest {
    return mapTexts(this.data, text => isOpen(text) ? filled(text, valueOf) : text);
  }

  /** Another manifest with the same or other holes. */
  public changed(change: (data: Manifest) => Manifest): OpenManifest {
    return new OpenManifest(change(this.data));
  }

  /** The manifest as JSON, with marks for the holes. */
  public get json(): string {
    return JSON.stringify(this.data, undefined, 2);
  }

  /** All texts that have holes, by path. */
  public get openTexts(): ReadonlyArray<{ readonly path: string; readonly text: string }> {
    const found: Array<{ path: string; text: string }> = [];
    mapTexts(this.data, (text, path) => {
      if (isOpen(text)) {
        found.push({ path, text });
      }
      return text;
    });
    return found;
  }

  /** The first text, of those with holes or without, in which something has cut or encoded a hole. */
  public get brokenText(): { readonly path: string; readonly piece: string } | undefined {
    let found: { path: string; piece: string } | undefined;
    mapTexts(this.data, (text, path) => {
      const piece = found === undefined ? brokenMarkIn(text) : undefined;
      found = piece === undefined ? found : { path, piece };
      return text;
    });
    return found;
  }

  private refuseOpenKeys(): void {
    const hole = openTextOf(JSON.stringify(this.data, withoutTexts)).find(part => typeof part !== 'string');
    if (hole !== undefined) {
      throw refusal(`Expected run values only in values, got ${holeText(hole as Hole)} in the key of a map`);
    }
  }

  private refuseTwoDefinitions(): void {
    const names = this.parameters.map(({ name }) => name);
    const twice = names.find((name, position) => names.indexOf(name) !== position);
    if (twice !== undefined) {
      throw refusal(`${holeText({ kind: 'parameter', name: twice } as Parameter)} has two definitions. Define it once and use it in both places`);
    }
  }
}

function withoutTexts(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? '' : value;
}

function orderOf(hole: Hole): string {
  return JSON.stringify(hole);
}
