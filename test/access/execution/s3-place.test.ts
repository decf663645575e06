import { s3PlaceOf } from '../../../src/access/execution/s3-place';

const ACCESS_POINT = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/churn';

test.each([
  ['s3://churn/train/a', 'bucket', 'churn', 'train/a'],
  ['s3://churn', 'bucket', 'churn', ''],
  ['s3://churn/', 'bucket', 'churn', ''],
  ['s3://churn/a\nb', 'bucket', 'churn', 'a\nb'],
  ['s3://churn/*?$', 'bucket', 'churn', '*?$'],
  ['s3://churn--euw1-az1--x-s3/train', 'directory bucket', 'churn--euw1-az1--x-s3', 'train'],
  [`s3://${ACCESS_POINT}/train`, 'access point', ACCESS_POINT, 'train'],
  [`s3://${ACCESS_POINT}`, 'access point', ACCESS_POINT, ''],
  ['https://s3.eu-west-1.amazonaws.com/churn/train', 'bucket', 'churn', 'train'],
  ['https://s3-eu-west-1.amazonaws.com/churn', 'bucket', 'churn', ''],
  ['https://churn.s3.amazonaws.com/train', 'bucket', 'churn', 'train'],
  ['https://my.churn.s3.eu-west-1.amazonaws.com/', 'bucket', 'my.churn', ''],
])('%j points to a %s', (uri, kind, bucket, key) => {
  expect(s3PlaceOf(uri)).toEqual({ kind, bucket, key });
});

test('the alias of an access point is refused', () => {
  expect(() => s3PlaceOf('s3://churn-abc-s3alias/train')).toThrow("is the alias of an access point ('churn-abc-s3alias')");
});

test.each(['', 'churn/train', 's3://', 's3:///train', 's3://arn:aws:iam::111122223333:role/x', 'https://example.com/churn'])('%j is refused', uri => {
  expect(() => s3PlaceOf(uri)).toThrow(`is not an S3 URI ('${uri}')`);
});

test.each([
  's3://*/train', 's3://chur?/train', 's3://${aws:username}/train', 's3://arn:aws:s3:*:*:accesspoint/*/train', 'https://*.s3.eu-west-1.amazonaws.com/train',
])('%j is a pattern, which a policy would apply to more buckets', uri => {
  expect(() => s3PlaceOf(uri)).toThrow(/^has a pattern in place of a bucket \('/);
});
