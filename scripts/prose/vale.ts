/* Vale, the linter of prose. It is built from its Go module once and kept in the user's cache. */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

// Newer releases cannot be installed by their path.
const MODULE = 'github.com/errata-ai/vale/v3/cmd/vale';
const VERSION = 'v3.18.0';

const ROOT = path.resolve(__dirname, '../..');

/** A finding of the style. */
export interface Alert {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** `House.Phrases`, for instance. */
  readonly check: string;
  readonly message: string;
}

/** Why Vale cannot run here. */
export class Unavailable extends Error {
}

export class Vale {
  /**
   * Vale from the cache, or built now, which takes minutes.
   *
   * @throws Unavailable if there is no Go, or if the module cannot be downloaded or built
   */
  public static installed(): Vale {
    const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
    const folder = path.join(cache, 'cdk8s-sagemaker-training', `vale-${VERSION}`);
    const vale = new Vale(path.join(folder, 'vale'));
    if (!fs.existsSync(vale.program)) {
      console.log(`building Vale ${VERSION}, which takes minutes the first time`);
      const { status, error, stderr } = spawnSync('go', ['install', `${MODULE}@${VERSION}`], {
        env: { ...process.env, GOBIN: folder }, encoding: 'utf8', cwd: os.tmpdir(),
      });
      if (status !== 0) {
        throw new Unavailable(error === undefined ? `go install failed:\n${stderr.slice(-1000)}` : 'Go is not installed');
      }
    }
    return vale;
  }

  private constructor(private readonly program: string) {
  }

  /** What the style finds in files, whose paths are relative to the root, in the order of the files and their lines. */
  public alertsIn(files: readonly string[]): Alert[] {
    return files.length === 0 ? [] : this.run(files);
  }

  /** What the style finds in a text of a file with this extension. */
  public alertsInText(extension: string, text: string): Alert[] {
    return this.run([`--ext=${extension}`, text]);
  }

  private run(args: readonly string[]): Alert[] {
    const { status, error, stdout, stderr } = spawnSync(this.program, ['--output=JSON', ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
    // 1 says that there are findings.
    if (status !== 0 && status !== 1) {
      throw new Error(`Vale failed: ${error?.message ?? stderr}${stdout}`);
    }
    return Object.entries<any[]>(JSON.parse(stdout)).flatMap(([file, alerts]) => alerts.map(alert => ({
      file, line: alert.Line, column: alert.Span[0], check: alert.Check, message: alert.Message,
    })));
  }
}
