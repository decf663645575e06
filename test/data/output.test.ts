import { Output, OutputCompression } from '../../src';
import { OUTPUT } from '../../src/data/output';

const wireOf = (output: Output) => OUTPUT.toWire(output, undefined);

test('output is packed with gzip and has an empty key unless it is told otherwise', () => {
  expect(wireOf(Output.at('s3://churn/models/'))).toEqual({ compressionType: 'GZIP', kmsKeyID: '', s3OutputPath: 's3://churn/models/' });
});

test('output has its key and its compression', () => {
  const output = Output.at('s3://churn/models/', { kmsKey: 'alias/churn', compression: OutputCompression.NONE });
  expect(wireOf(output)).toEqual({ compressionType: 'NONE', kmsKeyID: 'alias/churn', s3OutputPath: 's3://churn/models/' });
});

test('a key from elsewhere takes the place of its own', () => {
  expect(wireOf(Output.at('s3://churn/models/', { kmsKey: 'alias/churn' })._withKey('alias/platform')).kmsKeyID).toBe('alias/platform');
});
