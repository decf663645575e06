/*
 * Prints the bill of materials (CycloneDX 1.5) of what users get: this package and the dependencies within it. `npm sbom`
 * leaves bundled dependencies out. The same lock file gives the same text.
 */
import * as fs from 'fs';
import * as path from 'path';
import type { LockedPackage } from './check-licences';

interface ShippedPackage extends LockedPackage {
  readonly version: string;
  readonly integrity: string;
  readonly dependencies?: Record<string, string>;
}

/** The bill of materials for a manifest and its lock file. */
export function billOf(manifest: any, lock: any): any {
  const shipped = Object.entries<ShippedPackage>(lock.packages)
    .filter(([location, { dev, devOptional, peer }]: [string, any]) => location !== '' && !dev && !devOptional && !peer)
    .map(([location, locked]) => ({ name: location.replace(/^.*node_modules\//, ''), ...locked }));
  const references = new Map(shipped.map(({ name, version }) => [name, reference(name, version)]));
  const dependenciesOf = (names: Record<string, string> = {}) => Object.keys(names).flatMap(name => references.get(name) ?? []).sort();
  const self = reference(manifest.name, manifest.version);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'type': 'library',
        'bom-ref': self,
        'name': manifest.name,
        'version': manifest.version,
        'purl': self,
        'licenses': [{ expression: manifest.license }],
      },
    },
    components: shipped.map(({ name, version, license, integrity }) => ({
      'type': 'library',
      'bom-ref': reference(name, version),
      name,
      version,
      'purl': reference(name, version),
      'licenses': [{ expression: license }],
      'hashes': [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }],
    })),
    dependencies: [
      { ref: self, dependsOn: dependenciesOf(manifest.dependencies) },
      ...shipped.map(({ name, version, dependencies }) => ({ ref: reference(name, version), dependsOn: dependenciesOf(dependencies) })),
    ],
  };
}

function reference(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

if (require.main === module) {
  const [manifest, lock] = ['package.json', 'package-lock.json']
    .map(file => JSON.parse(fs.readFileSync(path.resolve(__dirname, '..', file), 'utf8')));
  const text = `${JSON.stringify(billOf(manifest, lock), undefined, 2)}\n`;
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    process.stdout.write(text);
  } else {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}
