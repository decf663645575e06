import * as fs from 'fs';
import * as path from 'path';
import { withRoomsTable } from '../../scripts/rooms-table';

const ROOT = path.resolve(__dirname, '../..');
const DESIGN = fs.readFileSync(path.join(ROOT, 'docs/explanation/design.md'), 'utf8');

test('the page on the design shows the table of rooms', () => {
  expect(withRoomsTable(DESIGN)).toBe(DESIGN);
});

test('every room of src/ has a place in the order, and every place a room', () => {
  const listed = [...DESIGN.matchAll(/^\| `src\/([^`/]+)\/?` \|/gm)].map(([, room]) => room);
  expect([...listed].sort()).toEqual(fs.readdirSync(path.join(ROOT, 'src')).sort());
});

test('there are at most 20 folders in src/', () => {
  const folders = fs.readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory());
  expect(folders.length).toBeLessThanOrEqual(20);
});

test('a page without a place for the table is refused', () => {
  expect(() => withRoomsTable('# Design\n')).toThrow('no place for the table of rooms');
});
