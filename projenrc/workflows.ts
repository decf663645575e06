import { cdk8s, github } from 'projen';

type Step = github.workflows.JobStep;
type Project = cdk8s.ConstructLibraryCdk8s;

const PYTHON = '3.11';
const GO = '1.26';
/** What users have besides the oldest release of Node that the library supports. From 22.8 on, Node keeps compiled code between runs. */
const NEWER_NODES = { 'node-22': '22.x', 'newest-node': 'latest' };

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

/** What has to hold besides the build, at every change and, since the world changes too, by the calendar. */
export function addWorkflows(project: Project): void {
  for (const [action, digest] of Object.entries(DIGESTS)) {
    project.github!.actions.set(action, `${action}@${digest}`);
  }
  const setUp = (nodeVersion = project.package.minNodeVersion ?? '20.x') => [
    { name: 'Set up Node.js', uses: 'actions/setup-node', with: { 'node-version': nodeVersion } },
    { name: 'Install', run: 'npm ci' },
  ];
  addChecks(project, setUp());
  addNightly(project, [CHECKOUT, ...setUp()], Object.entries(NEWER_NODES).map(([name, version]) => ({ name, setUp: [CHECKOUT, ...setUp(version)] })));
  addAudit(project, [CHECKOUT, ...setUp()]);
  addSite(project);
  addDrift(project, [CHECKOUT, ...setUp()]);
}

const CHECKOUT: Step = { name: 'Checkout', uses: 'actions/checkout' };
const CHECKOUT_OF_HISTORY: Step = { ...CHECKOUT, with: { 'fetch-depth': 0 } };
const SET_UP_PYTHON: Step = { name: 'Set up Python', uses: 'actions/setup-python', with: { 'python-version': PYTHON } };
const SET_UP_GO: Step = { name: 'Set up Go', uses: 'actions/setup-go', with: { 'go-version': GO } };

function job(...steps: Step[]): github.workflows.Job {
  return { runsOn: ['ubuntu-latest'], permissions: { contents: github.workflows.JobPermission.READ }, steps };
}

function addChecks(project: Project, setUp: Step[]): void {
  const checks = project.github!.addWorkflow('checks');
  checks.on({ pullRequest: {}, workflowDispatch: {} });
  checks.addJob('all', job(
    CHECKOUT_OF_HISTORY,
    ...setUp,
    SET_UP_PYTHON,
    { name: 'Set up Java', uses: 'actions/setup-java', with: { 'distribution': 'corretto', 'java-version': '17' } },
    SET_UP_GO,
    { name: 'Set up .NET', uses: 'actions/setup-dotnet', with: { 'dotnet-version': '8.x' } },
    { name: 'Set up what scripts are tried with', run: 'sudo apt-get install --yes busybox shellcheck' },
    { name: 'Everything that has to hold', run: '.ci/run' },
  ));
  checks.addJob('compatibility', job(
    CHECKOUT,
    ...setUp,
    { name: 'Compile', run: 'npx projen compile' },
    { name: 'The API of the last release still works', run: 'npx projen compat' },
  ));
}

function addNightly(project: Project, setUp: Step[], newerNodes: ReadonlyArray<{ name: string; setUp: Step[] }>): void {
  const nightly = project.github!.addWorkflow('nightly');
  nightly.on({ schedule: [{ cron: '31 2 * * *' }], workflowDispatch: {} });
  nightly.addJob('properties', job(...setUp, { name: 'Properties, on many values and on fresh ones', run: 'npm run test:full' }));
  nightly.addJob('coverage', job(
    ...setUp,
    { name: 'Tests and what they execute', run: 'npm run coverage' },
    github.WorkflowSteps.uploadArtifact({ name: 'Keep the report', with: { name: 'coverage', path: 'coverage' } }),
  ));
  nightly.addJob('bench', job(...setUp, { name: 'The bench, with 100,000 jobs', run: 'npm run bench -- --only jobs-100000 --check' }));
  newerNodes.forEach(newer => nightly.addJob(newer.name, job(
    ...newer.setUp,
    { name: 'Tests', run: 'npm test' },
    { name: 'The bench, with compiled code that Node keeps', run: 'npm run bench -- --only jobs-1-newer --only plain-1-newer --check' },
  )));
  nightly.addJob('workflows', job(
    ...setUp,
    SET_UP_GO,
    { name: 'Workflows with the controller of Argo', run: 'npm run test:cluster -- workflows', env: { TEST_CLUSTER_ARGO: '1' } },
  ));
  nightly.addJob('fuzz', job(...setUp, { name: 'Hostile input for every command', run: 'npm run fuzz -- --seconds 1800' }));
  nightly.addJob('expressions', job(...setUp, { name: 'Regular expressions that take too long', run: 'npm run check:expressions' }));
  nightly.addJob('mutation', job(...setUp, { name: 'Changes that no test would notice', run: 'npm run test:mutation' }));
}

function addAudit(project: Project, setUp: Step[]): void {
  const audit = project.github!.addWorkflow('audit');
  audit.on({ schedule: [{ cron: '17 4 * * 1' }], push: { branches: ['main'], paths: ['package-lock.json'] }, workflowDispatch: {} });
  audit.addJob('dependencies', job(
    ...setUp,
    { name: 'Known vulnerabilities in what users get', run: 'npm audit --omit=dev' },
    { name: 'Serious ones in the tools', run: 'npm audit --audit-level=high' },
    { name: 'Signatures and provenance', run: 'npm audit signatures' },
    { name: 'Licences', run: 'npm run check:licences' },
  ));
}

/**
 * Each release has its site, next to that of the newest state. The release starts this itself, since GitHub starts no workflow for an
 * event that another one has caused. A pull request only shows that the site can be built.
 */
function addSite(project: Project): void {
  const site = project.github!.addWorkflow('site');
  const paths = ['docs/**', 'scripts/site/**'];
  site.on({ pullRequest: { paths }, push: { branches: ['main'], paths }, workflowDispatch: {} });
  const setUp = [SET_UP_PYTHON, { name: 'Install', run: 'pip install --requirement scripts/site/requirements.txt' }];
  const withHooks = { PYTHONPATH: 'scripts/site' };
  site.addJob('build', job(CHECKOUT, ...setUp, { name: 'Pages and links', run: 'mkdocs build --config-file scripts/site/mkdocs.yml', env: withHooks }));
  site.addJob('publish', {
    ...job(
      CHECKOUT_OF_HISTORY,
      ...setUp,
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
    ),
    needs: ['build'],
    if: "github.event_name != 'pull_request'",
    permissions: { contents: github.workflows.JobPermission.WRITE },
  });
}

/** Compares the tables of the library with their sources. Each check runs, even if others found something. */
function addDrift(project: Project, setUp: Step[]): void {
  const drift = project.github!.addWorkflow('drift');
  drift.on({ schedule: [{ cron: '43 5 1 * *' }], workflowDispatch: {} });
  const source = (repository: string, folders: string): Step => ({
    name: `Checkout of ${repository}`,
    uses: 'actions/checkout',
    with: { repository, 'path': `upstream/${repository.split('/')[1]}`, 'sparse-checkout': folders },
  });
  const check = (name: string, ...commands: string[]): Step => ({ name, if: '${{ !cancelled() }}', run: commands.join('\n') });
  const requests = (version: string, sdk: string) => check(
    `Requests of the SageMaker Python SDK, ${version}`,
    `python3 -m venv .venv-${version}`,
    `.venv-${version}/bin/pip install --quiet ${sdk}`,
    `.venv-${version}/bin/python scripts/requests/sdk_${version}.py > test/import/requests/sdk-${version}.json`,
    'git diff --exit-code test/import/requests',
  );
  drift.addJob('sources', job(
    ...setUp,
    source('aws-controllers-k8s/sagemaker-controller', 'config/crd/bases'),
    source('boto/botocore', 'botocore/data/sagemaker'),
    source('aws/sagemaker-python-sdk', 'sagemaker-core/src/sagemaker/core/image_uri_config'),
    check('Names and types of the CRD',
      'npm run check:crd -- upstream/sagemaker-controller/config/crd/bases/sagemaker.services.k8s.aws_trainingjobs.yaml'),
    check('Limits of the API and instance types', 'npm run check:api -- upstream/botocore/botocore/data/sagemaker/2017-07-24/service-2.json*'),
    check('Images',
      'npm run refresh:images -- upstream/sagemaker-python-sdk/sagemaker-core/src/sagemaker/core/image_uri_config sagemaker-python-sdk',
      // A new head line alone says nothing.
      "git diff --exit-code -I '^// Generated from' src/algorithms/images test/algorithms/images"),
    requests('v2', "'sagemaker<3'"),
    requests('v3', 'sagemaker-train'),
  ));
}
