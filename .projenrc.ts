import { cdk8s, javascript } from 'projen';
import { addExampleProjects } from './projenrc/example-projects';
import { LeastRights } from './projenrc/least-rights';
import { addLint } from './projenrc/lint';
import { ChangedProjenWorkflows } from './projenrc/projen-workflows';
import { addTasks } from './projenrc/tasks';
import { addWorkflows } from './projenrc/workflows';

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
    '@jest/expect@^30',
    '@lezer/common@^1',
    '@lezer/highlight@^1',
    '@lezer/lr@^1',
    '@marcbachmann/cel-js@^8.0.0',
    '@microsoft/jest-sarif@1.0.0-beta.0',
    '@prometheus-io/lezer-promql@^0.315.0',
    '@stryker-mutator/core@^9',
    '@swc/core@^1',
    '@swc/jest@^0.2',
    'ajv@^8',
    'ajv-draft-04@^1',
    'ajv-formats@^3',
    'cdk8s-cli@2.207.60',
    'dependency-cruiser@17.4.3',
    'fast-check@^4.10.2',
    'fengari@^0.1.5',
    'jest-environment-node@^30',
    'jest-mock@^30',
    'jest-snapshot@^30',
    're2js@^1',
    'typescript-native@npm:typescript@^7',
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

// Programs import the library first: what is loaded after it, Node.js keeps compiled.
project.eslint?.addRules({
  'import/order': ['warn', {
    groups: ['builtin', 'external'],
    pathGroups: [{ pattern: 'cdk8s-sagemaker-training', group: 'external', position: 'before' }],
    pathGroupsExcludedImportTypes: ['builtin'],
    alphabetize: { order: 'asc', caseInsensitive: true },
  }],
});

// No resolved URLs in the lock file, for any registry that a machine is set up with.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

// Newer unrs-resolver releases list platform bindings which not every registry mirror carries;
// npm then writes a lock file that `npm ci` refuses.
project.package.addPackageResolutions('unrs-resolver@1.11.1');

// The published package holds lib/, the schema in imports/ and the documents, nothing else.
const UNPUBLISHED = [
  '/imports/*.ts',
  '/imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml',
  '/scripts/',
  '/examples/',
  '/bench/',
  '/cluster/',
  '/docs/',
  '/rosetta/',
  '/CONTRIBUTING.md',
  '/SECURITY.md',
  '/cdk8s.yaml',
  '/stryker.config.mjs',
  '/.stryker-tmp/',
  '/.ci/',
  '/.cache/',
  '/.npmrc',
  '/.vale.ini',
  '/.dependency-cruiser.mjs',
  '/prose/',
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

addLint(project);
addTasks(project);

// jsii and its tools announce the end of life of Node 20 at length on every run.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

addExampleProjects(project, {
  cdk8s: CDK8S, constructs: CONSTRUCTS, mavenGroup: OWNER.mavenGroup, goModule: `${OWNER.goModule}/${OWNER.goPackage}`,
});

addWorkflows(project);
new ChangedProjenWorkflows(project.github!);
new LeastRights(project.github!);

project.synth();
