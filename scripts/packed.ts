import { execFileSync } from 'child_process';
import * as path from 'path';

/** What `npm pack` would make of the project as it is now. */
export interface Packed {
  readonly files: string[];
  readonly packedBytes: number;
}

/** What the package may have at most: what users download. */
export const MOST_PACKED_KIB = 1024;

export function packed(): Packed {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: path.resolve(__dirname, '..'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'],
  });
  // npm answers a list, newer ones a map by package.
  const [{ files, size }] = Object.values<any>(JSON.parse(output));
  return { files: files.map((file: { path: string }) => file.path), packedBytes: size };
}
