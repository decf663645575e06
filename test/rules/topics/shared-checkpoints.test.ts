import { findings } from '../app-findings';

describe('checkpoints-shared', () => {
  const at = (s3URI: unknown) => ({ spec: { checkpointConfig: { s3URI } } });
  const messages = (...uris: unknown[]) => findings('checkpoints-shared', uris.map(at));
  const says = (position: number, uri: string, other: string) =>
    `${position}: spec.checkpointConfig.s3URI is '${uri}', and another job of this app has '${other}'`;

  test('finds the same prefix, with or without slashes at its end', () => {
    expect(messages('s3://churn/a', 's3://churn/a/', 's3://churn/a//')).toEqual([
      says(1, 's3://churn/a/', 's3://churn/a/'), says(2, 's3://churn/a//', 's3://churn/a/'),
    ]);
  });

  test('finds a prefix within another, in any order, and names the nearest', () => {
    expect(messages('s3://churn/a/b/c', 's3://churn/a', 's3://churn/a/b')).toEqual([
      says(0, 's3://churn/a/b/c', 's3://churn/a/b/'), says(2, 's3://churn/a/b', 's3://churn/a/'),
    ]);
    expect(messages('s3://churn', 's3://churn/a')).toEqual([says(1, 's3://churn/a', 's3://churn/')]);
  });

  test('leaves other prefixes alone, and what is unknown or no text', () => {
    expect(messages('s3://churn/a', 's3://churn/ab', 's3://churn/b', 's3://other/a', 's3://', '${Token[URI.1]}', '${Token[URI.1]}', 1, 1)).toEqual([]);
    expect(findings('checkpoints-shared', [at('s3://churn/a'), {}, {}, { spec: null }])).toEqual([]);
  });
});
