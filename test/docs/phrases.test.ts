import { parse } from 'yaml';
import { filesIn, MARKDOWN, read } from './pages';

/** What `npm run lint:prose` looks for, too. */
const PHRASES: Record<string, string> = parse(read('prose/House/Phrases.yml')).swap;

/** How often each phrase still occurs in texts that are older than the list. The numbers only go down. */
const REMAINING: Record<string, number> = JSON.parse(read('prose/remaining.json'));

/** How many phrases can go before the numbers have to follow, so that changes made side by side do not conflict. */
const SLACK = 10;

/** What separates the words of a phrase, also where a comment goes from line to line. */
const GAP = '(?:[\\s*]|//)+';

const FILES = [...MARKDOWN, ...filesIn('src', '.ts')];

const regExpOf = (phrase: string) => new RegExp(phrase.replace(/\\s\+/g, GAP), 'gi');
const phrasesIn = (text: string) => Object.keys(PHRASES).filter(phrase => regExpOf(phrase).test(text));

/** Where a phrase occurs, as `file:line`. */
function placesOf(phrase: string): string[] {
  return FILES.flatMap(file => {
    const text = read(file);
    return [...text.matchAll(regExpOf(phrase))].map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`);
  });
}

const FOUND = Object.keys(PHRASES).map(phrase => ({ phrase, places: placesOf(phrase), known: REMAINING[phrase] ?? 0 }));

test.each(FOUND)('no new text has $phrase', ({ phrase, places, known }) => {
  if (places.length > known) {
    throw new Error(`Expected ${known} places, got ${places.length}. In the new ones write ${PHRASES[phrase]}:\n${places.join('\n')}`);
  }
});

test('the numbers follow what was rewritten', () => {
  const rewritten = FOUND.filter(({ places, known }) => places.length < known);
  if (rewritten.reduce((sum, { places, known }) => sum + known - places.length, 0) > SLACK) {
    throw new Error(`Lower in prose/remaining.json:\n${rewritten.map(({ phrase, places }) => `${JSON.stringify(phrase)}: ${places.length}`).join('\n')}`);
  }
});

test('what remains is on the list', () => {
  expect(Object.keys(REMAINING).filter(phrase => !(phrase in PHRASES))).toEqual([]);
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
])('%s', text => {
  expect(phrasesIn(text)).toEqual([]);
});
