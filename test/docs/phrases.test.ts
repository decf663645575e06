import { parse } from 'yaml';
import { filesIn, MARKDOWN, read } from './pages';

/** What `npm run lint:prose` looks for, too. */
const PHRASES: Record<string, string> = parse(read('prose/House/Phrases.yml')).swap;

/** What separates the words of a phrase, also where a comment goes from line to line. */
const GAP = '(?:[\\s*]|//)+';

const FILES = [...MARKDOWN, ...filesIn('src', '.ts'), ...filesIn('examples', '.ts'), ...filesIn('imports', '.yaml')];

const regExpOf = (phrase: string) => new RegExp(phrase.replace(/\\s\+/g, GAP), 'gi');
const phrasesIn = (text: string) => Object.keys(PHRASES).filter(phrase => regExpOf(phrase).test(text));

/** Where a phrase occurs, as `file:line`. */
function placesOf(phrase: string): string[] {
  return FILES.flatMap(file => {
    const text = read(file);
    return [...text.matchAll(regExpOf(phrase))].map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`);
  });
}

test.each(Object.entries(PHRASES))('no text has %s', (phrase, better) => {
  const places = placesOf(phrase);
  if (places.length > 0) {
    throw new Error(`Write ${better}:\n${places.join('\n')}`);
  }
});

const BAD = [
  'The name is no label.', 'A job that is none fails.', 'Whoever reads it, pays.', 'It takes whatever there is.', 'It waits for\n * ever.',
  'The table tells more.', 'The controller takes that for a fault.', 'The job goes on.', 'It is a passing fault.', 'Rules judge at three doors.',
  'You shall see.', 'It starts anew.', 'It reads once more.', 'Unless the job says otherwise.', 'It counts otherwise than before.',
  'This counts for the name.', 'It drops them without a word.', 'The controller follows suit.', 'Lives of jobs', 'It stands in the log.',
  'The file beside it.', 'A script of yours.', 'It is nothing but text.', "Is 'train' meant?", 'Success can be had.',
];

test('every phrase is found', () => {
  expect(BAD.filter(text => phrasesIn(text).length !== 1)).toEqual([]);
  expect(new Set(BAD.flatMap(phrasesIn))).toEqual(new Set(Object.keys(PHRASES)));
});

test.each([
  'There is no job of this name.',
  'The job is no longer in the cluster.',
  'It takes two hours for a job to start.',
  'The name stands for the job.',
  'Tell the API server about it.',
])('"%s" has no phrase to avoid', text => {
  expect(phrasesIn(text)).toEqual([]);
});
