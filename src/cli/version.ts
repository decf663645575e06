import * as fs from 'fs';
import * as path from 'path';

/** The version of this package. */
export function ownVersion(): string {
  return JSON.parse(fs.readFileSync(packageAround(__dirname), 'utf8')).version;
}

function packageAround(folder: string): string {
  const file = path.join(folder, 'package.json');
  return fs.existsSync(file) ? file : packageAround(path.dirname(folder));
}
