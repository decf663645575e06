/* Projects as `cdk8s init` lays them out, but for `cdk8s import`, which fetches the schemas of Kubernetes from the internet. */
import * as fs from 'fs';
import * as path from 'path';
import { CDK8S_VERSION, CONSTRUCTS_VERSION, GO_RUNTIME_VERSION, PACKAGE_JSON, ROOT } from './languages/language';

const TEMPLATES = path.join(ROOT, 'node_modules', 'cdk8s-cli', 'templates');
const VALUES: Record<string, string> = {
  $base: 'app',
  cdk8s_core_version: CDK8S_VERSION,
  constructs_version: CONSTRUCTS_VERSION,
  cdk8s_cli_spec: PACKAGE_JSON.devDependencies['cdk8s-cli'],
  jsii_version: GO_RUNTIME_VERSION,
};

/** Fills in files of the template of a language. */
export function initialize(language: 'typescript' | 'python' | 'java' | 'go', folder: string, files: readonly string[]): void {
  for (const file of files) {
    const text = fs.readFileSync(path.join(TEMPLATES, `${language}-app`, file), 'utf8');
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), withoutSchemas(file, text.replace(/\{\{ (\S+) \}\}/g, (_whole, name) => VALUES[name] ?? '*')));
  }
}

/** Programs here import nothing of Kubernetes, nor cdk8s-plus, which is made of its schemas. */
function withoutSchemas(file: string, text: string): string {
  switch (file) {
    case 'cdk8s.yaml': return text.replace(/imports:\n(  - .*\n?)*/, '');
    case 'package.json': return text.replace(/\n.*"cdk8s-plus-.*/, '');
    case 'go.mod': return text.replace(/\n.*\/cdk8splus.*/, '');
    case 'pom.xml': return text.replace(/ *<dependency>(?:(?!<\/dependency>)[^])*cdk8s-plus[^]*?<\/dependency>\n/, '');
    default: return text;
  }
}
