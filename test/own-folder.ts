import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

/** A folder that each of the tests around has for itself, as long as it runs. */
export class OwnFolder {
  private folder = '';

  constructor() {
    beforeEach(() => void (this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-'))));
    afterEach(() => fs.rmSync(this.folder, { recursive: true }));
  }

  public get path(): string {
    return this.folder;
  }

  /** Writes a file, in folders that need not be there yet, and gives its path. */
  public write(name: string, content: string | Buffer): string {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }
}
