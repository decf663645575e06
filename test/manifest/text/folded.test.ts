import { folded } from '../../../src/manifest/text/folded';

test.each(['roleARN', 'RoleArn', 'role_arn', 'ROLE_ARN'])('%s is compared as the same name', name => {
  expect(folded(name)).toBe('rolearn');
});

test('hyphens and dots tell names apart', () => {
  expect(folded('Role-Arn.A')).toBe('role-arn.a');
});
