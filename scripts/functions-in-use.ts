import { type Profiler, Session } from 'inspector';
import { pathToFileURL } from 'url';
import type { Runs } from './eager-functions';

/** Notes which functions of files run from now on. */
export class FunctionsInUse {
  private readonly session = new Session();

  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  /** Ends the notes, and gives them for the paths of files. */
  byFile(): (file: string) => Runs {
    let scripts: Profiler.ScriptCoverage[] = [];
    this.session.post('Profiler.takePreciseCoverage', (_error, { result }) => scripts = result);
    this.session.disconnect();
    const ran = new Map(scripts.map(({ url, functions }) => [url, new Set(functions.flatMap(({ ranges: [whole] }) =>
      whole.count > 0 ? [place(whole.startOffset, whole.endOffset)] : []))]));
    return file => (start, end) => ran.get(pathToFileURL(file).href)?.has(place(start, end)) === true;
  }
}

function place(start: number, end: number): string {
  return `${start}-${end}`;
}
