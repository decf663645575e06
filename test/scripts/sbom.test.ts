import * as fs from 'fs';
import * as path from 'path';
import { billOf } from '../../scripts/sbom';

const [manifest, lock] = ['package.json', 'package-lock.json']
  .map(file => JSON.parse(fs.readFileSync(path.resolve(__dirname, '../..', file), 'utf8')));

test('the bill names every dependency that users get with the package, bundled ones among them, and no tool', () => {
  const { components, dependencies } = billOf(manifest, lock);
  expect(components.map(({ name, licenses }: any) => [name, licenses[0].expression])).toEqual([['yaml', 'ISC']]);
  expect(components[0].hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  expect(dependencies[0].dependsOn).toEqual([components[0].purl]);
});
