import { readFileSync } from 'node:fs';

/** Mutants that no test can notice, and why, by source. */
const EXPLANATIONS = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8'));

/** Fails the run when a mutant survives that nobody has explained, or is explained and does not survive. */
export class ExplainedSurvivors {
  static inject = ['options'];

  constructor({ mutate }) {
    // Of a part of a file, as in `file.ts:10-20`, nothing is known about the rest.
    this.areWhole = mutate.every(pattern => !/:\d+/.test(pattern));
  }

  onMutationTestReportReady({ files }) {
    const faults = Object.entries(files).flatMap(([file, { source, mutants }]) => {
      const surviving = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(mutant => describe(mutant, source));
      const explained = (EXPLANATIONS[file] ?? []).map(({ mutant }) => mutant);
      return [
        ...without(surviving, explained).map(mutant => `${file}: survives and is not explained: ${mutant}`),
        ...this.areWhole ? without(explained, surviving).map(mutant => `${file}: is explained and does not survive: ${mutant}`) : [],
      ];
    });
    if (faults.length > 0) {
      console.error(`${faults.join('\n')}\nSee docs/explanation/mutation-testing.md`);
      process.exitCode = 1;
    }
  }
}

/** What identifies a mutant in its file, wherever its line goes. */
export function describe({ mutatorName, location: { start, end }, replacement }, source) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return `${mutatorName}: ${brief(lines.join('\n'))} → ${brief(replacement)}`;
}

function brief(code) {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/** What is left of a list when each of some others has taken one that is like it. */
function without(list, others) {
  const left = [...others];
  return list.filter(one => {
    const position = left.indexOf(one);
    return position < 0 || void left.splice(position, 1);
  });
}
