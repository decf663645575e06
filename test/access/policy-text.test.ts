import { PolicyStatement } from '../../src/access';
import { countedLength, policyDocument, policyText, policyTextForAck } from '../../src/access/policy-text';

const DOCUMENT = policyDocument([new PolicyStatement({ sid: 'A', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::churn/a+b 100%'], reason: 'data' })]);

test('a document has its version and its statements', () => {
  expect(DOCUMENT).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'A', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::churn/a+b 100%' }],
  });
});

test('text for the controller of IAM survives its decoding', () => {
  const text = policyTextForAck(DOCUMENT);
  expect(text).not.toMatch(/[+%]/);
  expect(JSON.parse(decodeURIComponent(text.replace(/\+/g, ' ')))).toEqual(DOCUMENT);
});

test('IAM counts no white space', () => {
  expect(countedLength('{ "a":\n\t1 }')).toBe(7);
  expect(countedLength(policyText(DOCUMENT))).toBe(countedLength(JSON.stringify(DOCUMENT)));
});

test('characters that IAM refuses in policies are escaped', () => {
  const document = { Resource: 'arn:aws:s3:::churn/für/数据/\u{1f600}' };
  const text = policyText(document);
  expect(text).toMatch(/^[\t\n\r -\u00ff]+$/);
  expect(text).toContain('für');
  expect(JSON.parse(text)).toEqual(document);
  expect(JSON.parse(policyTextForAck(document))).toEqual(document);
});
