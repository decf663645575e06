/*
 * Adds what the SageMaker Python SDK knows about images for training to src/algorithms/images/catalog-data.ts, and the new
 * answers to test/algorithms/images/golden.txt. What the table has already stays as it is, unless --all is given, which only a
 * major release may do.
 *
 *   python3 -m venv VENV && VENV/bin/pip install sagemaker-core
 *   npx ts-node --transpile-only --project tsconfig.dev.json scripts/images/generate-catalog.ts \
 *     VENV/lib/python3.11/site-packages/sagemaker/core/image_uri_config
 *
 * The packages `sagemaker` below 3 have the same tables in sagemaker/image_uri_config. For a directory that is not part
 * of an installed package, a second argument says where it is from.
 */
import * as fs from 'fs';
import * as path from 'path';
import { catalogText } from './catalog-text';
import { withAdditions } from './golden';
import { contradictions, familiesIn, merge, type ImageFamily } from './image-entry';
import { readSdkTables } from './sdk-tables';

const ROOT = path.resolve(__dirname, '../..');
const TABLE = path.join(ROOT, 'src/algorithms/images/catalog-data.ts');
const GOLDEN = path.join(ROOT, 'test/algorithms/images/golden.txt');

function main(args: readonly string[]): void {
  const [directory, source] = args.filter(arg => arg !== '--all');
  if (directory === undefined) {
    throw new Error('which directory? Usage: generate-catalog.ts DIR [SOURCE] [--all]');
  }
  const present = args.includes('--all') ? [] : presentFamilies();
  const added = readSdkTables(directory);
  contradictions(present, added).forEach(entry => console.log(`${entry} stays as it is; the SDK says something else, or nothing`));
  const families = merge(present, added);
  const text = catalogText(families, source ?? packageOf(directory));
  fs.writeFileSync(TABLE, text);
  fs.writeFileSync(GOLDEN, withAdditions(fs.existsSync(GOLDEN) ? fs.readFileSync(GOLDEN, 'utf8') : '', families));
  console.log(`${path.relative(ROOT, TABLE)}: ${text.length} characters, ${families.length} entries, `
    + `${families.flatMap(({ entries }) => entries).length} images`);
}

function presentFamilies(): ImageFamily[] {
  if (!fs.existsSync(TABLE)) {
    return [];
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { CATALOG, REGISTRIES } = require(TABLE);
  return familiesIn(CATALOG, REGISTRIES);
}

/** Name and version of the installed Python package that a directory belongs to. */
function packageOf(directory: string): string {
  for (let folder = path.resolve(directory); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const prefix = path.relative(folder, path.resolve(directory)).split(path.sep).join('/');
    for (const info of fs.readdirSync(folder).filter(file => file.endsWith('.dist-info'))) {
      if (fs.readFileSync(path.join(folder, info, 'RECORD'), 'utf8').includes(`\n${prefix}/`)) {
        const metadata = fs.readFileSync(path.join(folder, info, 'METADATA'), 'utf8');
        const [name, version] = ['Name', 'Version'].map(key => new RegExp(`^${key}: (.*)$`, 'm').exec(metadata)![1]);
        return `${name} ${version}`;
      }
    }
  }
  throw new Error(`${directory} is not part of an installed Python package: say with a second argument where it is from`);
}

main(process.argv.slice(2));
