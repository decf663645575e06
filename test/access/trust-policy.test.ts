import { trustPolicy } from '../../src/access/trust-policy';

const conditionOf = (regions: string[], areWatched = false) =>
  trustPolicy({ partition: 'aws', account: '111122223333', regions, areWatched }).Statement[0].Condition;

test('SageMaker may assume the role for training jobs of the account', () => {
  expect(trustPolicy({ partition: 'aws-cn', account: '111122223333', regions: ['cn-north-1'], areWatched: false })).toEqual({
    Version: '2012-10-17',
    Statement: [{
      Sid: 'TrustTrainingJobs',
      Effect: 'Allow',
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:aws-cn:sagemaker:cn-north-1:111122223333:training-job/*' },
        StringEquals: { 'aws:SourceAccount': '111122223333' },
      },
    }],
  });
});

test('jobs of unknown Regions may run in any', () => {
  expect(conditionOf([]).ArnLike).toEqual({ 'aws:SourceArn': 'arn:aws:sagemaker:*:111122223333:training-job/*' });
});

test('jobs that rules watch run processing jobs in each Region, too', () => {
  expect(conditionOf(['eu-west-1', 'us-east-1'], true).ArnLike['aws:SourceArn']).toEqual([
    'arn:aws:sagemaker:eu-west-1:111122223333:training-job/*',
    'arn:aws:sagemaker:eu-west-1:111122223333:processing-job/*',
    'arn:aws:sagemaker:us-east-1:111122223333:training-job/*',
    'arn:aws:sagemaker:us-east-1:111122223333:processing-job/*',
  ]);
});
