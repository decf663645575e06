import * as fs from 'fs';
import * as path from 'path';
import { commentPicture } from '../../../scripts/pictures/comment';
import { dashboardPicture, queriesOf } from '../../../scripts/pictures/dashboard';
import { evaluatedDay } from '../../../scripts/pictures/dashboard-day';
import { heroPicture } from '../../../scripts/pictures/hero';
import { isPrometheusInstalled } from '../../../scripts/pictures/prometheus';
import { heroTexts, planMarkdown } from '../../../scripts/pictures/texts';
import { dashboardModel } from '../../../src/status/observability/dashboard-model';
import { canRun } from '../../can-run';

const VALUES = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../../../scripts/pictures/dashboard-values.json'), 'utf8'));
const DASHBOARD = dashboardModel();
const drawn = (name: string) => fs.readFileSync(path.resolve(__dirname, '../../../docs/images', name), 'utf8');

test('the picture of the README shows its program, manifest and status', () => {
  expect(drawn('hero.svg')).toBe(heroPicture(heroTexts()));
});

test('the picture of a plan shows what the command prints', () => {
  expect(drawn('plan.svg')).toBe(commentPicture('github-actions', planMarkdown()));
});

test('the picture of the dashboard has its panels, with what Prometheus answers to their queries', () => {
  expect(drawn('dashboard.svg')).toBe(dashboardPicture(DASHBOARD, VALUES));
});

const HAS_PROMETHEUS = canRun(isPrometheusInstalled(), 'the values of the dashboard in Prometheus, which is not installed');

(HAS_PROMETHEUS ? test : test.skip)('the values of the dashboard are what Prometheus answers', () =>
  expect(evaluatedDay(queriesOf(DASHBOARD))).resolves.toEqual(VALUES));
