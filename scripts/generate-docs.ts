/* Writes the generated pages of docs/. */
import * as fs from 'fs';
import * as path from 'path';
import { algorithmsPage } from './algorithms-page';
import { algorithmFolders } from './built-in-algorithms';
import { changesPage } from './changes-page';
import { combinationsPage } from './combinations-page';
import { commandsPage } from './commands-page';
import { readOurCrd, readTuningCrd } from './crd';
import { fieldsPage } from './fields-page';
import { healthPage } from './health-page';
import { metricsPage } from './metrics-page';
import { withRoomsTable } from './rooms-table';
import { rulesPage } from './rules-page';
import { settersOf } from './setters';
import { writeAll } from './shell';
import { MESSAGES } from './troubleshooting-messages';
import { troubleshootingPage } from './troubleshooting-page';
import { CATALOG } from '../src/algorithms/images/catalog-data';
import { CHANGES } from '../src/controller/changes';
import { HEALTH } from '../src/controller/states/truth-table';
import { TUNING_HEALTH } from '../src/controller/states/tuning-truth-table';
import { TUNING_CHANGES } from '../src/controller/tuning-changes';
import { TUNING_FIELDS } from '../src/job/tuning/fields';
import { JOB_FIELDS } from '../src/props/fields';
import { allRules } from '../src/report/every-rule';
import { METRIC_SETS } from '../src/status/observability/kube-state-metrics';

const ROOT = path.resolve(__dirname, '..');
const DESIGN = 'docs/explanation/design.md';

writeAll(ROOT, {
  'docs/reference/fields.md': fieldsPage(
    { crd: readOurCrd(), setters: settersOf(JOB_FIELDS) }, { crd: readTuningCrd(), setters: settersOf(TUNING_FIELDS) },
  ),
  'docs/reference/algorithms.md': algorithmsPage(algorithmFolders(), CATALOG),
  'docs/reference/changes.md': changesPage(CHANGES, TUNING_CHANGES),
  'docs/reference/health.md': healthPage(HEALTH, TUNING_HEALTH),
  'docs/reference/metrics.md': metricsPage(METRIC_SETS),
  'docs/reference/rules.md': rulesPage(),
  'docs/reference/troubleshooting.md': troubleshootingPage(MESSAGES, new Map(allRules().map(rule => [rule.id, rule]))),
  'docs/reference/combinations.md': combinationsPage(),
  'docs/reference/commands.md': commandsPage(),
  [DESIGN]: withRoomsTable(fs.readFileSync(path.join(ROOT, DESIGN), 'utf8')),
});
