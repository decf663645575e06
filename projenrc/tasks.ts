import { cdk8s, type Task, type TaskStep } from 'projen';

type Project = cdk8s.ConstructLibraryCdk8s;

/** What `npm run` and `npx projen` can do besides what projen brings, and what compiling and packaging do besides. */
export function addTasks(project: Project): void {
  addTests(project);
  const generated = addGenerators(project);
  addUsesOfTheCompiled(project);
  for (const [name, file] of Object.entries(SCRIPTS)) {
    project.package.setScript(name, typescript(file));
  }

  project.preCompileTask.exec('rm -rf lib');
  project.preCompileTask.spawn(generated.sources);
  for (const script of AFTER_COMPILING) {
    project.compileTask.exec(typescript(`scripts/${script}.ts`));
  }
  project.postCompileTask.prependSpawn(generated.snippets);
  project.postCompileTask.spawn(generated.documents);
  project.packageTask.spawn(generated.sbom);
  for (const language of ['python', 'java', 'dotnet', 'go']) {
    // Without a translation, jsii-pacmak would leave TypeScript in the package.
    project.tasks.tryFind(`package:${language}`)!.reset(`jsii-pacmak -v --target ${language} --rosetta-unknown-snippets fail`, { receiveArgs: true });
  }
}

/** Scripts, not tasks: they get their arguments and signals as they are, and a task turns every exit status but 0 into 1. */
const SCRIPTS = {
  'check:crd': 'scripts/check-crd.ts',
  'test:cluster': 'cluster/run.ts',
  'check:api': 'scripts/check-api.ts',
  'check:expressions': 'scripts/check-expressions.ts',
  'check:licences': 'scripts/check-licences.ts',
  'check:workflows': 'scripts/check-workflows.ts',
  'check:yaml': 'scripts/check-yaml.ts',
  'fuzz': 'scripts/fuzz.ts',
  'lint:prose': 'scripts/prose/main.ts',
  'docs:site': 'scripts/site/build.ts',
  'pictures': 'scripts/pictures/main.ts',
  'refresh:images': 'scripts/images/generate-catalog.ts',
};

/** Importing the library loads nothing of it; each export loads its module when it is first read. What most programs need is one file. */
const AFTER_COMPILING = ['lazy-index', 'bundle', 'package-declarations', 'check-assembly', 'package-page'];

function typescript(file: string): string {
  return `ts-node --transpile-only --project tsconfig.dev.json ${file}`;
}

function addTests(project: Project): void {
  // swc reads a module in a tenth of the time of the compiler.
  project.deps.removeDependency('ts-jest');
  project.jest!.config.transform = {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs', noInterop: true } }],
  };
  // The native compiler is several times faster. jsii and the tools that use the compiler as a library need the older one. A second
  // checker would check shared types again, on a core that the tests use.
  project.addTask('typecheck', {
    description: 'Type-check everything that is TypeScript', exec: 'node node_modules/typescript-native/bin/tsc -p tsconfig.dev.json --checkers 1',
  });
  // Types and style are checked while the tests run.
  project.testTask.reset('node scripts/side-by-side.mjs typecheck lint -- jest --ci', { receiveArgs: true });
  project.addTask('test:full', { description: 'Try the properties on many values, with a fresh seed too', exec: 'node scripts/test-full.mjs', receiveArgs: true });
  project.addTask('coverage', { description: 'Run the tests and measure which code they execute', exec: 'jest --ci --coverage', receiveArgs: true });
  project.addTask('test:mutation', {
    description: 'Look for changes of rules and lowering that no test would notice',
    exec: 'stryker run',
    receiveArgs: true,
  });
}

/** The tasks that write files. */
function addGenerators(project: Project): { readonly [written in 'sources' | 'documents' | 'snippets' | 'sbom']: Task } {
  project.addTask('import', {
    description: 'Regenerate the L1 in imports/ from our CRDs',
    exec: typescript('scripts/import-l1.ts'),
  });
  project.gitignore.exclude('.jsii.tabl.json.gz');
  return {
    sources: project.addTask('generate', {
      description: 'Regenerate what follows from the schema in imports/ and the tables of facts in src/',
      steps: ['generate', 'generate-built-in-algorithms', 'generate-debugger'].map(script => ({ exec: typescript(`scripts/${script}.ts`) })),
    }),
    documents: project.addTask('documents', {
      description: 'Regenerate the documents that follow from the schema, the API and the rules',
      steps: [{ exec: typescript('scripts/generate-docs.ts') }],
    }),
    // README and @example snippets must compile. The package brings their translations, from which the packages of the other
    // languages are made in jobs of their own, and the pages of documentation sites.
    snippets: project.addTask('rosetta', {
      steps: [{ exec: 'jsii-rosetta extract --strict --compress-tablet' }, { exec: typescript('scripts/snippets/mend.ts') }],
    }),
    sbom: project.addTask('sbom', {
      description: 'Write the bill of materials of what users get',
      exec: typescript('scripts/sbom.ts dist/sbom.cdx.json'),
    }),
  };
}

/** The tasks that need the compiled library. They compile it, unless somebody has; `synth` compiles it in any case. */
function addUsesOfTheCompiled(project: Project): void {
  const ifNotCompiled = { condition: 'node -e "if (process.env.COMPILED) process.exit(1)"' };
  const compile: TaskStep = { spawn: project.compileTask.name, ...ifNotCompiled };
  project.addTask('synth', {
    description: 'Compile the library and synthesize every example to examples/dist/',
    steps: [{ spawn: project.compileTask.name }, { exec: typescript('examples/synth.ts') }],
  });
  project.addTask('test:languages', {
    description: 'Build the packages for all languages and run the examples in each of them',
    receiveArgs: true,
    steps: [compile, { spawn: 'rosetta', ...ifNotCompiled }, { exec: typescript('scripts/languages/main.ts'), receiveArgs: true }],
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
}
