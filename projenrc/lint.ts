import { cdk8s, javascript } from 'projen';

/** What checks the style of the code, and with which rules. */
export function addLint(project: cdk8s.ConstructLibraryCdk8s): void {
  addTasks(project);
  // `npm run lint:promises` has the rules that need types, and dependency-cruiser and the compiler know what may be imported.
  const eslint = project.eslint!;
  delete eslint.config.parserOptions.project;
  eslint.addRules({
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/return-await': 'off',
    'import/no-extraneous-dependencies': 'off',
    'import/no-unresolved': 'off',
  });
  eslint.addOverride({
    files: ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts'],
    // An interface of cdk8s wants a promise.
    excludedFiles: ['**/training-job-validation*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_ASYNC],
      'no-restricted-properties': ['error', { object: 'fc', property: 'assert', message: 'Use `holds`, which knows tiers and seeds.' }],
    },
  } as javascript.EslintOverride);
  // What an error quotes may be a secret. The rule replaces that of the override above.
  eslint.addOverride({
    files: ['src/**/*.ts'],
    excludedFiles: ['src/manifest/secrets/*.ts', 'src/manifest/plain-data.ts', '**/training-job-validation*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_ASYNC,
        { selector: 'NewExpression[callee.name="Error"] TemplateLiteral[quasis.length>1]', message: 'Use `refusal`, which hides secrets in what it quotes.' },
      ],
    },
  } as javascript.EslintOverride);
}

const NO_ASYNC = { selector: ':function[async=true]', message: 'Constructs are synchronous.' };

function addTasks(project: cdk8s.ConstructLibraryCdk8s): void {
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
}
