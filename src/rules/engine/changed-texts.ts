import { nameOfMember } from '../../manifest/leaves';

/** The texts of one job that another one has not in the same place, and what they are called. */
export class ChangedTexts {
  private readonly texts: string[] = [];
  private readonly called: string[] = [];
  private hasOthers = false;
  private joined: string | undefined;

  /** A member of an object, with its name if that is new, too. */
  public addMember(object: any, name: string, isNew: boolean): void {
    if (isNew) {
      this.add(name, name);
    }
    this.add(object[name], nameOfMember(object, name));
  }

  /** A single value. */
  public add(value: unknown, name: string): void {
    if (typeof value === 'string' || typeof value === 'number') {
      this.texts.push(String(value));
      this.joined = undefined;
      this.called.push(name);
    } else if (typeof value !== 'boolean' && value !== null && value !== undefined) {
      this.hasOthers = true;
    }
  }

  public get values(): readonly string[] {
    return this.texts;
  }

  /** All texts as one, each in a line, for one look at all of them. */
  public get together(): string {
    return this.joined ??= this.texts.join('\n');
  }

  /** What they are called. */
  public get names(): readonly string[] {
    return this.called;
  }

  /** Whether there are also other values, in which there may be texts. */
  public get isPartial(): boolean {
    return this.hasOthers;
  }
}
