import { parseImage } from '../../../src/rules/readings/image';

const HOST = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const ecr = (rest: object = {}) => ({ account: '111122223333', region: 'eu-west-1', dnsSuffix: 'amazonaws.com', dualStack: false, ...rest });
const DIGEST = `sha256:${'0f'.repeat(32)}`;

test.each<[string, object]>([
  [`${HOST}/churn:1`, { registry: HOST, repository: 'churn', tag: '1', digest: undefined, ecr: ecr() }],
  [`${HOST}/team/churn@${DIGEST}`, { registry: HOST, repository: 'team/churn', tag: undefined, digest: DIGEST, ecr: ecr() }],
  ['111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com/churn', { ecr: ecr({ region: 'us-gov-west-1' }) }],
  ['111122223333.dkr-ecr.eu-west-1.on.aws/churn', { ecr: ecr({ dnsSuffix: 'on.aws', dualStack: true }) }],
  ['localhost:5000/churn', { registry: 'localhost:5000', ecr: undefined }],
  [`x${HOST}/churn`, { registry: `x${HOST}`, ecr: undefined }],
  [`${HOST}:443/churn`, { registry: `${HOST}:443`, ecr: undefined }],
])('%s is taken apart', (image, parts) => {
  expect(parseImage(image)).toMatchObject(parts);
});

test.each(['churn', 'library/churn', `${HOST}/Churn`, `${HOST}/`, `${HOST}/churn:`, `https://${HOST}/churn`, `${HOST}/churn:1 `])('%j is no full path', image => {
  expect(parseImage(image)).toBeUndefined();
});

test.each(['0.-_A_', 'a.', 'a:1', 'a.b/', 'a__'])('a long text of %j is refused in a time that grows with its length only', piece => {
  const before = process.cpuUsage();
  expect(parseImage(`${piece.repeat(20_000)} `)).toBeUndefined();
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
});
