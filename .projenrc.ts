import { cdk8s, Component, github, javascript, JsonPatch, TextFile } from 'projen';

/*
 * PLACEHOLDERS: nobody has registered these names yet. docs/how-to/publish.md has the steps that replace them.
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

/** What publishes the packages; the release would run the newest version of it otherwise. */
const PUBLIB = '0.2.1061';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-sagemaker-training',
  description: 'Amazon SageMaker training jobs as code for cdk8s, run from Kubernetes by the ACK SageMaker controller',
  author: OWNER.author,
  authorAddress: OWNER.email,
  authorOrganization: true,
  repositoryUrl: `${OWNER.github}.git`,
  homepage: `${OWNER.github}#readme`,
  bugsUrl: `${OWNER.github}/issues`,
  license: 'Apache-2.0',
  keywords: [
    'cdk8s', 'kubernetes', 'ack', 'aws', 'sagemaker', 'training', 'machine-learning', 'mlops', 'gitops', 'argo-cd', 'spot', 'distributed-training',
    'aws-controllers-k8s',
  ],
  defaultReleaseBranch: 'main',
  // Pull requests are squashed, so their titles become the subjects of commits.
  githubOptions: {
    pullRequestLintOptions: {
      semanticTitleOptions: { types: ['feat', 'fix', 'docs', 'refactor', 'perf', 'test', 'build', 'ci', 'chore', 'revert'] },
    },
  },

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
  bumpPackage: 'commit-and-tag-version@^12',
  jsiiReleaseVersion: PUBLIB,
  // What the commands need besides cdk8s. jsii packages ship the dependencies that are not jsii packages themselves.
  bundledDeps: ['yaml@^2.9.1'],
  devDeps: [
    '@jest/expect@^30', '@lezer/common@^1', '@lezer/highlight@^1', '@lezer/lr@^1', '@marcbachmann/cel-js@^8.0.0', '@microsoft/jest-sarif@1.0.0-beta.0', '@prometheus-io/lezer-promql@^0.315.0', '@stryker-mutator/core@^9', '@swc/core@^1', '@swc/jest@^0.2', 'ajv@^8', 'ajv-draft-04@^1', 'ajv-formats@^3', 'cdk8s-cli@2.207.60', 'dependency-cruiser@17.4.3', 'fast-check@^4.10.2', 'fengari@^0.1.5',
    'jest-environment-node@^30', 'jest-mock@^30', 'jest-snapshot@^30', 're2js@^1', 'typescript-native@npm:typescript@^7',
  ],
  bin: { 'cdk8s-sagemaker-training': 'bin/cdk8s-sagemaker-training' },

  // The registries trust the release workflow itself, so npm and PyPI show where a package was built; no token can leak.
  npmTrustedPublishing: true,
  publishToPypi: { distName: 'cdk8s-sagemaker-training', module: 'cdk8s_sagemaker_training', trustedPublishing: true, attestations: true },
  publishToMaven: { javaPackage: OWNER.javaPackage, mavenGroupId: OWNER.mavenGroup, mavenArtifactId: 'cdk8s-sagemaker-training' },
  publishToNuget: { dotNetNamespace: OWNER.dotnet, packageId: OWNER.dotnet },
  publishToGo: { moduleName: OWNER.goModule, packageName: OWNER.goPackage },

  // src/ and the generated imports/ compile side by side into lib/src and lib/imports.
  tsconfig: { compilerOptions: { rootDir: '.', inlineSourceMap: false, inlineSources: false }, include: ['imports/**/*.ts'] },
  entrypoint: 'lib/src/index.js',

  eslintOptions: {
    tsconfigPath: './tsconfig.dev.json',
    projectService: false,
    dirs: ['src', 'scripts', 'bench', 'examples', 'cluster'],
    devdirs: ['test', 'scripts', 'bench', 'examples', 'cluster'],
    ignorePatterns: ['/imports/', '*.js', '*.d.ts', 'node_modules/', 'coverage', 'lib', 'examples/dist'],
    commandOptions: { fix: false, extraArgs: ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'] },
  },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      maxWorkers: '100%',
      testTimeout: 60_000,
      testEnvironment: '<rootDir>/test/environment.ts',
      setupFiles: ['<rootDir>/test/no-warnings.ts'],
      collectCoverage: false,
      collectCoverageFrom: ['src/**/*.ts'],
      coverageReporters: ['lcov'],
      // Tests and examples name the package as its users do.
      moduleNameMapper: { '^cdk8s-sagemaker-training$': '<rootDir>/src' },
      modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
    },
  },
  gitignore: ['/examples/dist/', '/.stryker-tmp/', '.DS_Store', '__pycache__/'],
  // Construct Hub documents the API of each release in all languages.
  docgen: false,
  // The first release decides what compatibility is measured against.
  compat: false,
});

// The version says how stable the API is. jsii would write a stability in front of every docstring.
project.package.addField('stability', undefined);

// jsii's build hard-codes `types: lib/index.d.ts`.
project.package.addField('types', 'lib/src/index.d.ts');

// No resolved URLs in the lock file, for any registry that a machine is set up with.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

// Newer unrs-resolver releases list platform bindings which not every registry mirror carries;
// npm then writes a lock file that `npm ci` refuses.
project.package.addPackageResolutions('unrs-resolver@1.11.1');

// The published package holds lib/, the schema in imports/ and the documents, nothing else.
const UNPUBLISHED = [
  '/imports/*.ts', '/imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml', '/scripts/', '/examples/', '/bench/', '/cluster/', '/docs/', '/rosetta/', '/CONTRIBUTING.md', '/SECURITY.md', '/cdk8s.yaml',
  '/stryker.config.mjs', '/.stryker-tmp/', '/.ci/', '/.cache/', '/.npmrc', '/.vale.ini', '/.dependency-cruiser.mjs', '/prose/',
];
for (const path of UNPUBLISHED) {
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
    incremental: true,
    tsBuildInfoFile: '.cache/types.tsbuildinfo',
    // Examples and the bench name the package as its users do; here they mean its sources, compiled or not.
    paths: { 'cdk8s-sagemaker-training': ['./src/index.ts'], 'cdk8s-sagemaker-training/lib/*': ['./*'] },
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    skipLibCheck: true,
    types: ['jest', 'node'],
  },
});
// The native compiler is several times faster. jsii and the tools that use the compiler as a library need the older one. A second
// checker would check shared types again, on a core that the tests use.
project.addTask('typecheck', {
  description: 'Type-check everything that is TypeScript', exec: 'node node_modules/typescript-native/bin/tsc -p tsconfig.dev.json --checkers 1',
});

const lint = project.addTask('lint', {
  description: 'Check the style of the code; changes no file',
  steps: [{ spawn: 'eslint', receiveArgs: true }, { exec: 'depcruise src' }],
});
// Rules that need types only look at promises. The functions of node:test in cluster/tests give some that nobody has to wait for.
project.addTask('lint:promises', {
  description: 'Look for promises that nobody waits for',
  env: { ESLINT_USE_FLAT_CONFIG: 'false' },
  exec: 'eslint --no-eslintrc --ext .ts --parser @typescript-eslint/parser --parser-options project:tsconfig.dev.json --plugin @typescript-eslint '
    + ["'@typescript-eslint/no-floating-promises: error'", "'@typescript-eslint/return-await: error'"].map(rule => `--rule ${rule} `).join('')
    + '--ignore-pattern cluster/tests bench cluster scripts src/report',
});
project.addTask('lint:fix', { description: 'Mend the style of the code where a tool can', steps: [{ spawn: lint.name, args: ['--fix'] }] });

// swc reads a module in a tenth of the time of the compiler.
project.deps.removeDependency('ts-jest');
project.jest!.config.transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs', noInterop: true } }],
};

// Types and style are checked while the tests run.
project.testTask.reset('node scripts/side-by-side.mjs typecheck lint -- jest --ci', { receiveArgs: true });
project.addTask('test:full', { description: 'Try the properties on many values, with a fresh seed too', exec: 'node scripts/test-full.mjs', receiveArgs: true });
project.addTask('coverage', { description: 'Run the tests and measure which code they execute', exec: 'jest --ci --coverage', receiveArgs: true });

const typescript = (file: string) => `ts-node --transpile-only --project tsconfig.dev.json ${file}`;

project.addTask('import', {
  description: 'Regenerate the L1 in imports/ from our CRDs',
  exec: typescript('scripts/import-l1.ts'),
});
const generate = project.addTask('generate', {
  description: 'Regenerate what follows from the schema in imports/ and the tables of facts in src/',
  steps: ['generate', 'generate-built-in-algorithms', 'generate-debugger'].map(script => ({ exec: typescript(`scripts/${script}.ts`) })),
});
// A plain script, since a task turns every exit status but 0 into 1.
project.package.setScript('check:crd', typescript('scripts/check-crd.ts'));
// A plain script as well, which gets its arguments and signals as they are.
project.package.setScript('test:cluster', typescript('cluster/run.ts'));
project.package.setScript('check:api', typescript('scripts/check-api.ts'));
project.package.setScript('check:expressions', typescript('scripts/check-expressions.ts'));
project.package.setScript('check:licences', typescript('scripts/check-licences.ts'));
project.package.setScript('check:workflows', typescript('scripts/check-workflows.ts'));
project.package.setScript('check:yaml', typescript('scripts/check-yaml.ts'));
project.package.setScript('fuzz', typescript('scripts/fuzz.ts'));
project.package.setScript('lint:prose', typescript('scripts/prose/main.ts'));
project.package.setScript('docs:site', typescript('scripts/site/build.ts'));
project.package.setScript('pictures', typescript('scripts/pictures/main.ts'));
project.package.setScript('refresh:images', typescript('scripts/images/generate-catalog.ts'));
const sbom = project.addTask('sbom', {
  description: 'Write the bill of materials of what users get',
  exec: typescript('scripts/sbom.ts dist/sbom.cdx.json'),
});
const documents = project.addTask('documents', {
  description: 'Regenerate the documents that follow from the schema, the API and the rules',
  steps: [{ exec: typescript('scripts/generate-docs.ts') }],
});
project.addTask('synth', {
  description: 'Compile the library and synthesize every example to examples/dist/',
  steps: [{ spawn: project.compileTask.name }, { exec: typescript('examples/synth.ts') }],
});
// What needs the compiled library compiles it, unless somebody has.
const ifNotCompiled = { condition: 'node -e "if (process.env.COMPILED) process.exit(1)"' };
const compile = { spawn: project.compileTask.name, ...ifNotCompiled };
project.addTask('test:languages', {
  description: 'Build the packages for all languages and run the examples in each of them',
  receiveArgs: true,
  steps: [compile, { spawn: 'rosetta', ...ifNotCompiled }, { exec: typescript('scripts/languages/main.ts'), receiveArgs: true }],
});
project.addTask('test:mutation', {
  description: 'Look for changes of rules and lowering that no test would notice',
  exec: 'stryker run',
  receiveArgs: true,
});
project.addTask('test:package', {
  description: 'Install the packed library into empty folders and follow the README there',
  steps: [compile, { exec: typescript('scripts/first-use.ts') }],
});
project.addTask('bench', {
  description: 'Measure the L2, in App and in FastApp, against the bare L1',
  receiveArgs: true,
  steps: [compile, { exec: typescript('bench/bench.ts'), receiveArgs: true }],
});

project.addTask('bench:python', {
  description: 'Measure the L2 against the bare L1 in Python',
  receiveArgs: true,
  steps: [compile, { exec: typescript('bench/python.ts'), receiveArgs: true }],
});

project.preCompileTask.exec('rm -rf lib');
project.preCompileTask.spawn(generate);

// Importing the library loads nothing of it; each export loads its module when it is first read. What most programs need is one file.
project.compileTask.exec(typescript('scripts/lazy-index.ts'));
project.compileTask.exec(typescript('scripts/bundle.ts'));
project.compileTask.exec(typescript('scripts/package-declarations.ts'));
project.compileTask.exec(typescript('scripts/check-assembly.ts'));
project.compileTask.exec(typescript('scripts/package-page.ts'));

// README and @example snippets must compile. The package brings their translations, from which the packages of the other
// languages are made in jobs of their own, and the pages of documentation sites.
const rosetta = project.addTask('rosetta', {
  steps: [{ exec: 'jsii-rosetta extract --strict --compress-tablet' }, { exec: typescript('scripts/snippets/mend.ts') }],
});
project.postCompileTask.prependSpawn(rosetta);
project.postCompileTask.spawn(documents);
project.packageTask.spawn(sbom);
project.gitignore.exclude('.jsii.tabl.json.gz');
for (const language of ['python', 'java', 'dotnet', 'go']) {
  // Without a translation, jsii-pacmak would leave TypeScript in the package.
  project.tasks.tryFind(`package:${language}`)!.reset(`jsii-pacmak -v --target ${language} --rosetta-unknown-snippets fail`, { receiveArgs: true });
}

// `npm run lint:promises` has the rules that need types, and dependency-cruiser and the compiler know what may be imported.
delete project.eslint!.config.parserOptions.project;
project.eslint!.addRules({
  '@typescript-eslint/no-floating-promises': 'off',
  '@typescript-eslint/return-await': 'off',
  'import/no-extraneous-dependencies': 'off',
  'import/no-unresolved': 'off',
});
project.eslint!.addOverride({
  files: ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts'],
  // An interface of cdk8s wants a promise.
  excludedFiles: ['**/training-job-validation*.ts'],
  rules: {
    'no-restricted-syntax': ['error', { selector: ':function[async=true]', message: 'Constructs are synchronous.' }],
    'no-restricted-properties': ['error', { object: 'fc', property: 'assert', message: 'Use `holds`, which knows tiers and seeds.' }],
  },
} as javascript.EslintOverride);

// What an error quotes may be a secret.
project.eslint?.addOverride({
  files: ['src/**/*.ts'],
  excludedFiles: ['src/manifest/secrets/*.ts', 'src/manifest/plain-data.ts', '**/training-job-validation*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: ':function[async=true]', message: 'Constructs are synchronous.' },
      { selector: 'NewExpression[callee.name="Error"] TemplateLiteral[quasis.length>1]', message: 'Use `refusal`, which hides secrets in what it quotes.' },
    ],
  },
} as javascript.EslintOverride);

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

// A tag can be moved to other code, a digest can't. Each digest is that of the tag next to it.
const DIGESTS = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1', // v7.0.1
  'actions/setup-dotnet': 'a98b56852c35b8e3190ac28c8c2271da59106c68', // v6.0.0
  'actions/setup-go': 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e', // v7.0.0
  'actions/setup-java': 'dd06d9cba3e5552c54d9f8ea23572deb30010f7c', // v6.0.0
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020', // v7.0.0
  'actions/setup-python': '5fda3b95a4ea91299a34e894583c3862153e4b97', // v7.0.0
  'peter-evans/create-pull-request': '5f6978faf089d4d20b00c7766989d076bb2fc7f1', // v8.1.1
};
for (const [action, digest] of Object.entries(DIGESTS)) {
  project.github!.actions.set(action, `${action}@${digest}`);
}

// What has to hold besides the build, at every change and, since the world changes too, by the calendar.
const checkout = { name: 'Checkout', uses: 'actions/checkout' };
const setUp = [
  checkout,
  { name: 'Set up Node.js', uses: 'actions/setup-node', with: { 'node-version': project.package.minNodeVersion ?? '20.x' } },
  { name: 'Install', run: 'npm ci' },
];
/** From 22.1 on, Node keeps compiled code between runs. */
const setUpCaching = setUp.map(step => step.uses === 'actions/setup-node' ? { ...step, with: { 'node-version': '22.x' } } : step);
const job = (steps: github.workflows.JobStep[]): github.workflows.Job => ({
  runsOn: ['ubuntu-latest'], permissions: { contents: github.workflows.JobPermission.READ }, steps,
});

const checks = project.github!.addWorkflow('checks');
checks.on({ pullRequest: {}, workflowDispatch: {} });
checks.addJob('all', job([
  { ...checkout, with: { 'fetch-depth': 0 } },
  ...setUp.slice(1),
  { name: 'Set up Python', uses: 'actions/setup-python', with: { 'python-version': '3.11' } },
  { name: 'Set up Java', uses: 'actions/setup-java', with: { 'distribution': 'corretto', 'java-version': '17' } },
  { name: 'Set up Go', uses: 'actions/setup-go', with: { 'go-version': '1.26' } },
  { name: 'Set up .NET', uses: 'actions/setup-dotnet', with: { 'dotnet-version': '8.x' } },
  { name: 'Set up what scripts are tried with', run: 'sudo apt-get install --yes busybox shellcheck' },
  { name: 'Everything that has to hold', run: '.ci/run' },
]));
checks.addJob('compatibility', job([
  ...setUp,
  { name: 'Compile', run: 'npx projen compile' },
  { name: 'The API of the last release still works', run: 'npx projen compat' },
]));

const nightly = project.github!.addWorkflow('nightly');
nightly.on({ schedule: [{ cron: '31 2 * * *' }], workflowDispatch: {} });
nightly.addJob('properties', job([...setUp, { name: 'Properties, on many values and on fresh ones', run: 'npm run test:full' }]));
nightly.addJob('coverage', job([
  ...setUp,
  { name: 'Tests and what they execute', run: 'npm run coverage' },
  github.WorkflowSteps.uploadArtifact({ name: 'Keep the report', with: { name: 'coverage', path: 'coverage' } }),
]));
nightly.addJob('bench', job([...setUp, { name: 'The bench, with 100,000 jobs', run: 'npm run bench -- --only jobs-100000 --check' }]));
nightly.addJob('bench-compile-cache', job([...setUpCaching, { name: 'The bench, with the compile cache of Node', run: 'npm run bench -- --only jobs-1-cached --only plain-1-cached --check' }]));
nightly.addJob('workflows', job([
  ...setUp,
  { name: 'Set up Go', uses: 'actions/setup-go', with: { 'go-version': '1.26' } },
  { name: 'Workflows with the controller of Argo', run: 'npm run test:cluster -- workflows', env: { TEST_CLUSTER_ARGO: '1' } },
]));
nightly.addJob('fuzz', job([...setUp, { name: 'Hostile input for every command', run: 'npm run fuzz -- --seconds 1800' }]));
nightly.addJob('expressions', job([...setUp, { name: 'Regular expressions that take too long', run: 'npm run check:expressions' }]));
nightly.addJob('mutation', job([...setUp, { name: 'Changes that no test would notice', run: 'npm run test:mutation' }]));

const audit = project.github!.addWorkflow('audit');
audit.on({ schedule: [{ cron: '17 4 * * 1' }], push: { branches: ['main'], paths: ['package-lock.json'] }, workflowDispatch: {} });
audit.addJob('dependencies', job([
  ...setUp,
  { name: 'Known vulnerabilities in what users get', run: 'npm audit --omit=dev' },
  { name: 'Serious ones in the tools', run: 'npm audit --audit-level=high' },
  { name: 'Signatures and provenance', run: 'npm audit signatures' },
  { name: 'Licences', run: 'npm run check:licences' },
]));

// Each release has its site, next to that of the newest state. The release starts this itself, since GitHub starts no workflow for an
// event that another one has caused. A pull request only shows that the site can be built.
const site = project.github!.addWorkflow('site');
site.on({
  pullRequest: { paths: ['docs/**', 'scripts/site/**'] },
  push: { branches: ['main'], paths: ['docs/**', 'scripts/site/**'] },
  workflowDispatch: {},
});
const setUpPython = { name: 'Set up Python', uses: 'actions/setup-python', with: { 'python-version': '3.11' } };
const setUpSite = [setUpPython, { name: 'Install', run: 'pip install --requirement scripts/site/requirements.txt' }];
const withHooks = { PYTHONPATH: 'scripts/site' };
site.addJob('build', job([checkout, ...setUpSite, { name: 'Pages and links', run: 'mkdocs build --config-file scripts/site/mkdocs.yml', env: withHooks }]));
site.addJob('publish', {
  ...job([
    { ...checkout, with: { 'fetch-depth': 0 } },
    ...setUpSite,
    {
      name: 'Publish',
      run: [
        'git config user.name github-actions',
        'git config user.email github-actions@github.com',
        'git fetch origin gh-pages:gh-pages || true',
        'if [ "$GITHUB_REF_TYPE" = tag ]; then',
        '  mike deploy --config-file scripts/site/mkdocs.yml --update-aliases "$GITHUB_REF_NAME" latest',
        '  mike set-default --config-file scripts/site/mkdocs.yml latest',
        'else',
        '  mike deploy --config-file scripts/site/mkdocs.yml main',
        'fi',
        'git push "https://x-access-token:${GH_TOKEN}@github.com/${GITHUB_REPOSITORY}.git" gh-pages',
      ].join('\n'),
      env: { ...withHooks, GH_TOKEN: '${{ github.token }}' },
    },
  ]),
  needs: ['build'],
  if: "github.event_name != 'pull_request'",
  permissions: { contents: github.workflows.JobPermission.WRITE },
});

const drift = project.github!.addWorkflow('drift');
drift.on({ schedule: [{ cron: '43 5 1 * *' }], workflowDispatch: {} });
const source = (repository: string, folders: string) => ({
  name: `Checkout of ${repository}`,
  uses: 'actions/checkout',
  with: { repository, 'path': `upstream/${repository.split('/')[1]}`, 'sparse-checkout': folders },
});
// Each check runs, even if others found something.
const check = (name: string, run: string): github.workflows.JobStep => ({ name, if: '${{ !cancelled() }}', run });
drift.addJob('sources', job([
  ...setUp,
  source('aws-controllers-k8s/sagemaker-controller', 'config/crd/bases'),
  source('boto/botocore', 'botocore/data/sagemaker'),
  source('aws/sagemaker-python-sdk', 'sagemaker-core/src/sagemaker/core/image_uri_config'),
  check('Names and types of the CRD',
    'npm run check:crd -- upstream/sagemaker-controller/config/crd/bases/sagemaker.services.k8s.aws_trainingjobs.yaml'),
  check('Limits of the API and instance types', 'npm run check:api -- upstream/botocore/botocore/data/sagemaker/2017-07-24/service-2.json*'),
  check('Images', [
    'npm run refresh:images -- upstream/sagemaker-python-sdk/sagemaker-core/src/sagemaker/core/image_uri_config sagemaker-python-sdk',
    // A new head line alone says nothing.
    "git diff --exit-code -I '^// Generated from' src/algorithms/images test/algorithms/images",
  ].join('\n')),
  ...['v2', 'v3'].map(version => check(`Requests of the SageMaker Python SDK, ${version}`, [
    `python3 -m venv .venv-${version}`,
    `.venv-${version}/bin/pip install --quiet ${version === 'v2' ? "'sagemaker<3'" : 'sagemaker-train'}`,
    `.venv-${version}/bin/python scripts/requests/sdk_${version}.py > test/import/requests/sdk-${version}.json`,
    'git diff --exit-code test/import/requests',
  ].join('\n'))),
]));

// projen names the host of a package registry in the release workflow; npm's own default is right.
const release = project.tryFindObjectFile('.github/workflows/release.yml');
// The bill of materials goes with every release, and its site follows.
release?.patch(JsonPatch.replace('/jobs/release_github/steps/3/run', [
  'tag=$(cat "$RELEASE_TAG_FILE")',
  'gh release view "$tag" -R "$GITHUB_REPOSITORY" 2>/dev/null ||',
  '  gh release create "$tag" dist/sbom.cdx.json -R "$GITHUB_REPOSITORY" -F "$CHANGELOG_FILE" -t "$tag" --target "$GITHUB_SHA"',
  'gh workflow run site.yml -R "$GITHUB_REPOSITORY" --ref "$tag"',
].join('\n')));
release?.patch(JsonPatch.add('/jobs/release_github/permissions/actions', 'write'));
release?.patch(JsonPatch.remove('/jobs/release_npm/steps/9/env/NPM_REGISTRY'));

// The title of a pull request is read without the rights that `pull_request_target` would give.
const titles = project.tryFindObjectFile('.github/workflows/pull-request-lint.yml');
titles?.patch(JsonPatch.move('/on/pull_request_target', '/on/pull_request'));
titles?.addOverride('jobs.validate.permissions', { 'pull-requests': 'read' });
titles?.addOverride('jobs.validate.if', "github.event_name == 'pull_request'");

// The token is there only for the step that pushes.
const build = project.tryFindObjectFile('.github/workflows/build.yml');
build?.patch(
  JsonPatch.add('/jobs/self-mutation/steps/4/env/GH_TOKEN', '${{ secrets.PROJEN_GITHUB_TOKEN }}'),
  JsonPatch.replace('/jobs/self-mutation/steps/4/run', [
    'gh auth setup-git', 'git add .', 'git commit -s -m "chore: self mutation"', 'git push origin "HEAD:$PULL_REQUEST_REF"',
  ].join('\n')),
);

// These jobs only read, or push with a token of their own.
for (const [file, id] of [['build', 'build'], ['build', 'self-mutation'], ['release', 'release']]) {
  project.tryFindObjectFile(`.github/workflows/${file}.yml`)?.addOverride(`jobs.${id}.permissions`, { contents: 'read' });
}

/** Gives each workflow no right that a job doesn't ask for, and leaves the token of a checkout to nobody after it. */
class LeastRights extends Component {
  public preSynthesize(): void {
    for (const { file, jobs, concurrency } of project.github!.workflows) {
      file?.patch(JsonPatch.add('/permissions', {}));
      if (concurrency === undefined) {
        // Of two runs for one branch, the newer one counts.
        file?.addOverride('concurrency', { 'group': '${{ github.workflow }}-${{ github.ref }}', 'cancel-in-progress': true });
      }
      for (const [id, definition] of Object.entries(jobs)) {
        for (const position of checkoutsOf(definition)) {
          file?.addOverride(`jobs.${id}.steps.${position}.with.persist-credentials`, false);
        }
      }
    }
  }
}

/** The positions of the steps that check out a repository, behind those that set up the tools of the job. */
function checkoutsOf({ steps, tools = {} }: Partial<github.workflows.Job>): number[] {
  // Some steps are only made when the files are written.
  const made: github.workflows.JobStep[] = typeof steps === 'function' ? (steps as () => github.workflows.JobStep[])() : steps ?? [];
  return [...made.keys()].filter(position => made[position].uses?.startsWith('actions/checkout')).map(position => position + Object.keys(tools).length);
}

new LeastRights(project);

project.synth();
