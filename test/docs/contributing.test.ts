import * as fs from 'fs';
import * as path from 'path';

const ROOT = path.resolve(__dirname, '../..');

/** Folders with tests of the whole, and with generators and data that have tests of their own. */
const WITHOUT_SOURCES = ['docs', 'examples', 'package', 'platform/properties', 'rules/properties', 'rules/real'];

test('tests stand where the sources do that they are about', () => {
  const tests = fs.readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts') && !WITHOUT_SOURCES.includes(path.dirname(file)))
    .map(file => file.slice(0, -'.test.ts'.length));
  const sources = tests.map(name => [`src/${name}.ts`, `${name}.ts`].map(file => path.join(ROOT, file)));

  expect(tests.filter((_, position) => !sources[position].some(file => fs.existsSync(file)))).toEqual([]);
});

test('mutants are explained in sources that exist', () => {
  const explained = Object.keys(JSON.parse(fs.readFileSync(path.join(ROOT, 'scripts/mutation/survivors.json'), 'utf8')));
  expect(explained).not.toEqual([]);
  expect(explained.filter(file => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
});
