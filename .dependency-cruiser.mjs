/*
 * Which way imports may point inside src/. The order of the rooms stands in scripts/rooms.json, from which the table in
 * docs/explanation/design.md is made, too.
 */
import { readFileSync } from 'node:fs';

const ROOMS = JSON.parse(readFileSync(new URL('scripts/rooms.json', import.meta.url), 'utf8')).map(({ room }) => room);
const pathOf = room => room.endsWith('.ts') ? `^src/${room.replace('.', '\\.')}$` : `^src/${room}/`;

/** Tables; each built-in algorithm has a folder of them. */
const FACTS = ['^src/[^/]+/facts/', '^src/algorithms/built-in/'];

/** A room imports from itself and from the rooms before it. */
const directions = ROOMS.slice(0, -1).map((room, position) => ({
  name: `${room}-imports-later-rooms`,
  severity: 'error',
  from: { path: pathOf(room) },
  to: { path: ROOMS.slice(position + 1).map(pathOf) },
}));

export default {
  forbidden: [
    ...directions,
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'facts-know-facts',
      comment: 'Facts are tables: they know other facts and plain data, but neither constructs nor rules.',
      severity: 'error',
      from: { path: FACTS },
      to: { path: '^src/', pathNot: [...FACTS, '^src/manifest/'] },
    },
    {
      name: 'users-have-it',
      comment: 'The package brings or asks for every package that it imports.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown', 'undetermined'], dependencyTypesNot: ['npm', 'npm-peer', 'npm-bundled'] },
    },
    {
      name: 'every-room-has-a-place',
      comment: 'A new room gets its place in scripts/rooms.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: ROOMS.map(pathOf) },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^imports/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.dev.json' },
  },
};
