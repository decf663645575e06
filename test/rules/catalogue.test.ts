import { patched, VALID_MANIFEST } from './cases/case';
import { APP_RULES } from '../../src/rules/catalogue';

test.each(APP_RULES.map(rule => [rule.id, rule] as const))('%s, about the jobs of an app, declares the field that it complains about', (_id, rule) => {
  const job = patched(VALID_MANIFEST, { spec: { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } } });
  const [{ path }] = rule.check([job, job]);
  expect(rule.paths).toContain(path);
});
