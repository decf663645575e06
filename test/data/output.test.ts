import { Output, OutputCompression } from '../../src';

test('output is packed with gzip and has an empty key unless it is told otherwise', () => {
  expect(Output.at('s3://churn/models/')._toSpec()).toEqual({ compressionType: 'GZIP', kmsKeyID: '', s3OutputPath: 's3://churn/models/' });
});

test('output has its key and its compression', () => {
  const output = Output.at('s3://churn/models/', { kmsKey: 'alias/churn', compression: OutputCompression.NONE });
  expect(output._toSpec()).toEqual({ compressionType: 'NONE', kmsKeyID: 'alias/churn', s3OutputPath: 's3://churn/models/' });
});

test('a key from elsewhere takes the place of its own', () => {
  expect(Output.at('s3://churn/models/', { kmsKey: 'alias/churn' })._toSpec('alias/platform').kmsKeyID).toBe('alias/platform');
});
