import { cdk8s, javascript, JsonPatch, TextFile } from 'projen';

/*
 * PLACEHOLDERS: nobody has registered these names yet. Whoever publishes this package replaces this one block.
 */
const OWNER = {
  github: 'https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training',
  author: 'cdk8s-sagemaker maintainers',
  email: 'maintainers@cdk8s-sagemaker.example',
  mavenGroup: 'io.github.cdk8s-sagemaker',
  javaPackage: 'io.github.cdk8s_sagemaker.training',
  dotnet: 'Cdk8sSageMaker.Training',
  goModule: 'github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go',
  goPackage: 'cdk8ssagemakertraining',
};

/** What the library is developed with, and the least that it asks of its users. */
const CDK8S = '2.70.106';
const CONSTRUCTS = '10.5.1';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-sagemaker-training',
  description: 'Amazon SageMaker training jobs as code for cdk8s, run from Kubernetes by the ACK SageMaker controller',
  author: OWNER.author,
  authorAddress: OWNER.email,
  authorOrganization: true,
  repositoryUrl: `${OWNER.github}.git`,
  homepage: `${OWNER.github}#readme`,
  license: 'Apache-2.0',
  keywords: ['cdk8s', 'kubernetes', 'ack', 'aws', 'sagemaker', 'training', 'machine-learning'],
  stability: 'experimental',
  defaultReleaseBranch: 'main',

  // Toolchain: the newest of each that still runs on Node 20.
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenVersion: '0.103.25',
  cdk8sVersion: CDK8S,
  constructsVersion: CONSTRUCTS,
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.19.0',
  workflowNodeVersion: '22.x',
  typecheckTests: true,
  bumpPackage: 'commit-and-tag-version@^12',
  // What the commands need beside cdk8s. jsii packages ship the dependencies that are no jsii packages themselves.
  bundledDeps: ['yaml@^2.9.1'],
  devDeps: [
    '@jest/expect@^30', '@marcbachmann/cel-js@^8.0.0', '@stryker-mutator/core@^9', 'ajv@^8', 'cdk8s-cli@2.207.60', 'fast-check@^4.10.2', 'fengari@^0.1.5',
    'jest-mock@^30', 'jest-snapshot@^30', 're2js@^1',
  ],
  bin: { 'cdk8s-sagemaker-training': 'bin/cdk8s-sagemaker-training' },

  publishToPypi: { distName: 'cdk8s-sagemaker-training', module: 'cdk8s_sagemaker_training' },
  publishToMaven: { javaPackage: OWNER.javaPackage, mavenGroupId: OWNER.mavenGroup, mavenArtifactId: 'cdk8s-sagemaker-training' },
  publishToNuget: { dotNetNamespace: OWNER.dotnet, packageId: OWNER.dotnet },
  publishToGo: { moduleName: OWNER.goModule, packageName: OWNER.goPackage },

  // src/ and the generated imports/ compile side by side into lib/src and lib/imports.
  tsconfig: { compilerOptions: { rootDir: '.', inlineSourceMap: false, inlineSources: false }, include: ['imports/**/*.ts'] },
  entrypoint: 'lib/src/index.js',

  eslintOptions: {
    dirs: ['src', 'scripts', 'bench', 'examples', 'cluster'],
    devdirs: ['test', 'scripts', 'bench', 'examples', 'cluster'],
    ignorePatterns: ['/imports/', '*.js', '*.d.ts', 'node_modules/', 'coverage', 'lib', 'examples/dist'],
  },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      setupFiles: ['<rootDir>/test/property-seed.ts'],
      // Tests and examples name the package as its users do.
      moduleNameMapper: { '^cdk8s-sagemaker-training$': '<rootDir>/src' },
      modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
      coveragePathIgnorePatterns: ['/node_modules/', '<rootDir>/imports/'],
    },
  },
  gitignore: ['/examples/dist/', '/.stryker-tmp/', '.DS_Store'],
  // The first release decides what compatibility is measured against.
  compat: false,
});

// jsii's build hard-codes `types: lib/index.d.ts`.
project.package.addField('types', 'lib/src/index.d.ts');

// No resolved URLs in the lock file, whichever registry a machine is set up with.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

// Newer unrs-resolver releases list platform bindings which not every registry mirror carries;
// npm then writes a lock file that `npm ci` refuses.
project.package.addPackageResolutions('unrs-resolver@1.11.1');

// The published package holds lib/, the schema in imports/ and the documents, nothing else.
for (const path of ['/imports/*.ts', '/scripts/', '/examples/', '/bench/', '/cluster/', '/docs/', '/cdk8s.yaml', '/stryker.config.mjs', '/.stryker-tmp/', '/.ci/', '/.npmrc']) {
  project.addPackageIgnore(path);
}

// So that examples can import the package by its name, as users do; deep paths stay open for the schema files.
project.package.addField('exports', {
  '.': { types: './lib/src/index.d.ts', default: './lib/src/index.js' },
  './*': './*',
});

// One configuration for everything that is TypeScript and not published.
new javascript.TypescriptConfig(project, {
  fileName: 'tsconfig.dev.json',
  include: ['src', 'imports', 'test', 'scripts', 'examples', 'bench', 'cluster'].map(folder => `${folder}/**/*.ts`).concat('.projenrc.ts'),
  compilerOptions: {
    target: 'ES2022',
    lib: ['es2022'],
    module: 'node16',
    moduleResolution: javascript.TypeScriptModuleResolution.NODE16,
    esModuleInterop: true,
    rootDir: '.',
    noEmit: true,
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    skipLibCheck: true,
    types: ['jest', 'node'],
  },
});
project.addTask('typecheck', { description: 'Type-check tests, scripts, examples, bench and cluster', exec: 'tsc -p tsconfig.dev.json' });

const typescript = (file: string) => `ts-node --transpile-only --project tsconfig.dev.json ${file}`;

project.addTask('import', {
  description: 'Regenerate the L1 in imports/ from our CRD',
  steps: [{ exec: 'cdk8s import --no-save --no-check-upgrade' }],
});
const generate = project.addTask('generate', {
  description: 'Regenerate what follows from the schema in imports/ and the tables in src/knowledge/',
  steps: ['generate', 'generate-hyper-parameters', 'generate-debugger'].map(script => ({ exec: typescript(`scripts/${script}.ts`) })),
});
// A plain script, since a task turns every exit status but 0 into 1.
project.package.setScript('check:crd', typescript('scripts/check-crd.ts'));
// A plain script as well, which gets its arguments and signals as they are.
project.package.setScript('test:cluster', typescript('cluster/run.ts'));
const documents = project.addTask('documents', {
  description: 'Regenerate the documents that follow from the schema, the API and the rules',
  steps: [{ exec: typescript('scripts/generate-docs.ts') }],
});
project.addTask('synth', {
  description: 'Compile the library and synthesize every example to examples/dist/',
  steps: [{ spawn: project.compileTask.name }, { exec: typescript('examples/synth.ts') }],
});
project.addTask('test:languages', {
  description: 'Build the packages for all languages and run the examples in each of them',
  receiveArgs: true,
  steps: [{ spawn: project.compileTask.name }, { exec: typescript('scripts/languages/main.ts'), receiveArgs: true }],
});
project.addTask('test:mutation', {
  description: 'Look for changes of rules and lowering that no test would notice',
  exec: 'stryker run',
  receiveArgs: true,
});
project.addTask('test:package', {
  description: 'Install the packed library into empty folders and follow the README there',
  steps: [{ spawn: project.compileTask.name }, { exec: typescript('scripts/first-use.ts') }],
});
project.addTask('bench', {
  description: 'Measure the L2 against the bare L1',
  receiveArgs: true,
  steps: [{ spawn: project.compileTask.name }, { exec: typescript('bench/bench.ts'), receiveArgs: true }],
});

project.addTask('bench:python', {
  description: 'Measure the L2 against the bare L1 in Python',
  receiveArgs: true,
  steps: [{ spawn: project.compileTask.name }, { exec: typescript('bench/python.ts'), receiveArgs: true }],
});

project.preCompileTask.exec('rm -rf lib');
project.preCompileTask.spawn(generate);

// Importing the library loads nothing of it; each export loads its module when it is first read.
project.compileTask.exec(typescript('scripts/lazy-index.ts'));

// README and @example snippets must compile.
const rosetta = project.addTask('rosetta', { exec: 'jsii-rosetta extract --strict' });
project.postCompileTask.prependSpawn(rosetta);
project.postCompileTask.spawn(documents);
project.gitignore.exclude('.jsii.tabl.json');
project.addPackageIgnore('.jsii.tabl.json');

// API.md documents the constructs; the generated L1 types would be nine tenths of it.
project.tasks.tryFind('docgen')?.reset('jsii-docgen -s root -o API.md');

// Lint whatever tsconfig.dev.json knows, not only the published sources.
project.tryFindObjectFile('.eslintrc.json')?.addOverride('parserOptions', {
  ecmaVersion: 2022, sourceType: 'module', project: './tsconfig.dev.json', projectService: false,
});

// The functions of node:test give promises that nobody has to wait for.
project.eslint?.addOverride({ files: ['cluster/tests/*.test.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } });

// jsii and its tools announce the end of life of Node 20 at length on every run.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

// The projects of the examples in other languages, as their users write them.
new TextFile(project, 'examples/python/requirements.txt', {
  lines: ['cdk8s-sagemaker-training', `cdk8s>=${CDK8S},<3`, `constructs>=${CONSTRUCTS},<11`, ''],
});
const mavenDependency = (groupId: string, artifactId: string, version: string) => [
  '    <dependency>',
  `      <groupId>${groupId}</groupId>`,
  `      <artifactId>${artifactId}</artifactId>`,
  `      <version>${version}</version>`,
  '    </dependency>',
];
new TextFile(project, 'examples/java/pom.xml', {
  lines: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>com.example</groupId>',
    '  <artifactId>training</artifactId>',
    '  <version>0.1</version>',
    '',
    '  <properties>',
    '    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>',
    '    <maven.compiler.source>11</maven.compiler.source>',
    '    <maven.compiler.target>11</maven.compiler.target>',
    '  </properties>',
    '',
    '  <dependencies>',
    ...mavenDependency(OWNER.mavenGroup, project.name, '0.0.0'),
    ...mavenDependency('org.cdk8s', 'cdk8s', CDK8S),
    ...mavenDependency('software.constructs', 'constructs', CONSTRUCTS),
    '  </dependencies>',
    '</project>',
    '',
  ],
});
new TextFile(project, 'examples/go/go.mod', {
  lines: [
    'module example.com/training',
    '',
    'go 1.25',
    '',
    'require (',
    `\tgithub.com/aws/constructs-go/constructs/v10 v${CONSTRUCTS}`,
    '\tgithub.com/aws/jsii-runtime-go v1.140.0',
    `\t${OWNER.goModule}/${OWNER.goPackage} v0.0.0`,
    `\tgithub.com/cdk8s-team/cdk8s-core-go/cdk8s/v2 v${CDK8S}`,
    ')',
    '',
  ],
});

// projen names the host of a package registry in the release workflow; npm's own default is right.
const release = project.tryFindObjectFile('.github/workflows/release.yml');
release?.patch(JsonPatch.remove('/jobs/release_npm/steps/9/env/NPM_REGISTRY'));

project.synth();
