import { ApiObject } from 'cdk8s';
import type { JobProgram } from './construct-code';
import type { Leftover } from './crd-names';
import type { ImportedJob } from './imported-job';
import { commentText } from './languages/literals';
import { shownData } from '../manifest/secrets/mask';
import { shortened } from '../manifest/secrets/shortened';
import { literalPattern } from '../manifest/text/literal-pattern';

/** Something that is to be known about the imported jobs. */
export interface Note {
  readonly text: string;
  /** Examples, each with its job; values only where they may be shown. */
  readonly items: readonly string[];
}

/** What is to be known about jobs: what was lost first. */
export function notesOn(programs: readonly JobProgram[], { withValues }: { readonly withValues: boolean }): Note[] {
  const perJob = (itemsOf: (program: JobProgram) => readonly string[]) => programs.flatMap(program => itemsOf(program).map(item => `${program.id}: ${item}`));
  const shown = (leftover: Leftover) => withValues ? leftoverText(leftover) : leftover.path;
  const lost = (job: ImportedJob, why: Leftover['reason']) => job.lost.filter(({ reason }) => reason === why).map(shown);
  return [
    {
      text: 'The resource has no field for these, so they are left out:',
      items: perJob(({ job }) => lost(job, undefined)),
    },
    {
      text: "cdk8s can't write these keys or numbers, so they are left out:",
      items: perJob(({ job }) => lost(job, 'unwritable')),
    },
    {
      text: 'The input has another value for the same field or key, so these values are left out:',
      items: perJob(({ job }) => lost(job, 'repeated')),
    },
    {
      text: 'Something fills these in before the job starts. Write values for them:',
      items: perJob(({ job }) => job.open.map(shown)),
    },
    {
      text: 'Converted to what they mean:',
      items: perJob(({ job }) => job.reread),
    },
    {
      text: 'Left out, because SageMaker or an SDK added them:',
      items: perJob(({ job }) => job.added),
    },
    {
      text: 'Left out, because they are empty:',
      items: perJob(({ job }) => joined(job.empty)),
    },
    {
      text: 'SageMaker requires these, and the input does not have them. The usual values are written:',
      items: perJob(({ defaults }) => defaults),
    },
    {
      text: 'Left out, because they only report about the job or the resource:',
      items: perJob(({ job }) => joined(job.reported)),
    },
    {
      text: 'These contain the old name of the job. If they mean the job itself, write JobName.OWN instead:',
      items: perJob(program => joined(placesOfFormerName(program))),
    },
    {
      text: 'Also note:',
      items: perJob(({ job, construct }) => [
        ...job.remarks,
        ...construct.owner !== ApiObject ? [] : job.keepsName || job.formerName === undefined ? [PLAIN] : [PLAIN, TAKEN],
      ]),
    },
  ].filter(({ items }) => items.length > 0)
    .map(({ text, items }) => ({ text, items: items.map(commentText) }));
}

const PLAIN = 'Props cannot express it, for example because it has no algorithm or no instances. It is a plain ApiObject.';
const TAKEN = 'It still has its old name, which cannot be used again: choose another trainingJobName.';
const LONGEST = 300;

function leftoverText({ path, value }: Leftover): string {
  return `${path} = ${shortened(JSON.stringify(shownData(value, path.slice(path.lastIndexOf('.') + 1))), LONGEST)}`;
}

function joined(paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [paths.join(', ')];
}

/** The fields of a job with a new name that hold the old one. */
function placesOfFormerName({ job: { manifest, formerName, keepsName } }: JobProgram): string[] {
  return keepsName || formerName === undefined ? [] : pathsWith(asWord(formerName), manifest.spec, 'spec');
}

function asWord(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${literalPattern(name)}(?![\\w-])`);
}

function pathsWith(text: RegExp, value: any, path: string): string[] {
  if (typeof value === 'string') {
    return text.test(value) ? [path] : [];
  }
  return typeof value !== 'object' || value === null ? [] : Object.entries(value)
    .flatMap(([name, member]) => pathsWith(text, member, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`));
}
