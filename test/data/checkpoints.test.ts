import { Lazy } from 'cdk8s';
import { Checkpoints } from '../../src';
import { manifestWith } from '../fixtures';

describe('checkpoints', () => {
  const prefix = (checkpoints: Checkpoints, props: object = {}) => manifestWith({ checkpoints, ...props }).spec.checkpointConfig.s3URI;

  test('of two different jobs never meet by default', () => {
    const at = Checkpoints.at('s3://churn/checkpoints/');
    expect(prefix(at)).not.toBe(prefix(at, { hyperParameters: { eta: 1 } }));
    expect(prefix(at)).toMatch(/^s3:\/\/churn\/checkpoints\/test-churn-[0-9a-f]{12}\/$/);
  });

  test('of a family are the same for a changed job', () => {
    const shared = Checkpoints.ofFamily('s3://churn/checkpoints/');
    expect(prefix(shared)).toBe('s3://churn/checkpoints/test-churn/');
    expect(prefix(shared, { hyperParameters: { eta: 1 } })).toBe(prefix(shared));
  });

  test('stand in one folder, however many slashes the URI ends with', () => {
    for (const uri of ['s3://churn/checkpoints', 's3://churn/checkpoints/', 's3://churn/checkpoints//']) {
      expect(prefix(Checkpoints.ofFamily(uri))).toBe('s3://churn/checkpoints/test-churn/');
    }
  });

  test('stand exactly where they are told', () => {
    expect(prefix(Checkpoints.exactlyAt('s3://churn/x'))).toBe('s3://churn/x');
  });

  test('of their own need a URI that is known', () => {
    expect(() => Checkpoints.at(Lazy.any({ produce: () => 's3://x' }))).toThrow('Use Checkpoints.exactlyAt');
    expect(() => Checkpoints.ofFamily('${Token[Bucket.1]}')).toThrow('Use Checkpoints.exactlyAt');
  });

  test('stand in the directory of the container that they are told', () => {
    const { checkpointConfig } = manifestWith({ checkpoints: Checkpoints.exactlyAt('s3://churn/x', { localPath: '/checkpoints' }) }).spec;
    expect(checkpointConfig).toEqual({ localPath: '/checkpoints', s3URI: 's3://churn/x' });
  });
});
