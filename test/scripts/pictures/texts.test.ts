import * as fs from 'fs';
import * as path from 'path';
import { commentPicture } from '../../../scripts/pictures/comment';
import { dashboardPicture } from '../../../scripts/pictures/dashboard';
import { heroPicture } from '../../../scripts/pictures/hero';
import { heroTexts, planMarkdown } from '../../../scripts/pictures/texts';
import { dashboardModel } from '../../../src/status/observability/dashboard-model';

const drawn = (name: string) => fs.readFileSync(path.resolve(__dirname, '../../../docs/images', name), 'utf8');

test('the picture of the README shows its program, manifest and status', () => {
  expect(drawn('hero.svg')).toBe(heroPicture(heroTexts()));
});

test('the picture of a plan shows what the command prints', () => {
  expect(drawn('plan.svg')).toBe(commentPicture('github-actions', planMarkdown()));
});

test('the picture of the dashboard has its panels', () => {
  expect(drawn('dashboard.svg')).toBe(dashboardPicture(dashboardModel('SageMaker training jobs')));
});
