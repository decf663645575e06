import { type Profiler, Session } from 'inspector';
import { fileURLToPath } from 'url';

/** Which code of a file has run, by positions in its text. */
export class CodeInUse {
  constructor(private readonly functions: readonly Profiler.FunctionCoverage[]) {
  }

  /** Whether the function has run that is at this place. */
  public hasFunction(start: number, end: number): boolean {
    return this.functions.some(({ ranges: [{ startOffset, endOffset, count }] }) => startOffset === start && endOffset === end && count > 0);
  }

  /** Whether the code has run that is at this position. */
  public has(position: number): boolean {
    const around = this.functions.flatMap(({ ranges }) => ranges)
      .filter(({ startOffset, endOffset }) => startOffset <= position && position < endOffset)
      .sort((one, other) => (one.endOffset - one.startOffset) - (other.endOffset - other.startOffset));
    return around.length > 0 && around[0].count > 0;
  }
}

/** Notes which code runs. */
export class Observation {
  private readonly session = new Session();

  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The code that has run since this was asked the last time, by the paths of files. */
  public latest(): ReadonlyMap<string, CodeInUse> {
    let scripts: Profiler.ScriptCoverage[] = [];
    this.session.post('Profiler.takePreciseCoverage', (_error, { result }) => scripts = result);
    return new Map(scripts.filter(({ url }) => url.startsWith('file:')).map(({ url, functions }) => [fileURLToPath(url), new CodeInUse(functions)]));
  }
}
