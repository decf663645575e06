/* Makes the L1 in imports/ of our CRDs, in which all fields are written out first. */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { stringify } from 'yaml';
import { readOurCrds } from './crd';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-l1-'));
try {
  const file = path.join(folder, 'crds.yaml');
  fs.writeFileSync(file, readOurCrds().map(crd => stringify(crd, { aliasDuplicateObjects: false })).join('---\n'));
  const { status } = spawnSync('cdk8s', ['import', file, '--no-save', '--no-check-upgrade', '--language', 'typescript', '--output', 'imports'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  fs.rmSync(folder, { recursive: true });
}
