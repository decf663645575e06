import { knownPartitionOf, partitionOf } from '../../../src/manifest/aws/partitions';

test.each([
  ['eu-west-1', 'aws', 'amazonaws.com'],
  ['us-east-1', 'aws', 'amazonaws.com'],
  ['xx-new-1', 'aws', 'amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
  ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
])('%s is in %s, with hosts below %s', (region, id, dnsSuffix) => {
  expect(partitionOf(region)).toEqual({ id, dnsSuffix });
  expect(knownPartitionOf(region)?.id).toBe(region === 'xx-new-1' ? undefined : id);
});

test.each(['', 'eu-west', 'cn-north', 'us-gov-', 'eu-west-1a', 'eu_west_1'])('%s is no Region of a known partition', region => {
  expect(knownPartitionOf(region)).toBeUndefined();
});
