/** The objects that were met in a document. Most documents have few, for which a list needs less time and memory than a set. */
export class MetObjects {
  private readonly few: object[] = [];
  private count = 0;
  private many: Set<object> | undefined;

  /** Adds an object, and answers whether it is new. */
  public add(object: object): boolean {
    if (this.many !== undefined) {
      return this.many.size < this.many.add(object).size;
    }
    for (let i = 0; i < this.count; i++) {
      if (this.few[i] === object) {
        return false;
      }
    }
    this.few[this.count++] = object;
    if (this.count === MOST_IN_LIST) {
      this.many = new Set(this.few);
    }
    return true;
  }

  /** Prepares for another document. */
  public forget(): void {
    this.count = 0;
    this.many = undefined;
  }
}

const MOST_IN_LIST = 100;
