import * as fs from 'fs';
import * as path from 'path';
import { code, table } from './markdown';

interface Room {
  /** The name of a folder in src/, or of a file. */
  readonly room: string;
  readonly holds: string;
}

const ROOMS: readonly Room[] = JSON.parse(fs.readFileSync(path.join(__dirname, 'rooms.json'), 'utf8'));
const BEGIN = '<!-- rooms: generated from scripts/rooms.json, do not edit -->\n';
const END = '<!-- end of rooms -->';

/** A page with the table of rooms between its two marks. */
export function withRoomsTable(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (after === undefined) {
    throw new Error(`the page has no place for the table of rooms between ${BEGIN.trim()} and ${END}`);
  }
  const rows = ROOMS.map(({ room, holds }) => [code(`src/${room}${room.endsWith('.ts') ? '' : '/'}`), holds]);
  return `${before}${BEGIN}\n${table(['Room', 'What it holds'], rows)}\n\n${END}${after}`;
}
