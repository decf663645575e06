import { RunValue } from '../../src';

describe('a date', () => {
  test.each(['YYYY-MM-DD', 'YYYY', 'YYYY/MM/DD/HH', 'HH:mm'])('may have the format %s', format => {
    expect(() => RunValue.date(format)).not.toThrow();
  });

  test.each(['YYYY-mm-DD', 'YYYY/mm', 'mm'])('may not have minutes without hours, as in %j', format => {
    expect(() => RunValue.date(format)).toThrow(`Expected \`format\` to have HH with mm, which is the minute, got '${format}'. Write MM for the month.`);
  });

  test.each(['', 'yyyy-mm-dd', 'YY', 'YYYY MM', '$(id)', '{{x}}', "YYYY'"])('may not have the format %j', format => {
    expect(() => RunValue.date(format)).toThrow('Expected `format`');
  });
});

describe('a parameter', () => {
  test('is the same text wherever it is defined in the same way', () => {
    const rounds = () => RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+', longest: '9999' });
    expect(rounds()).toBe(rounds());
    expect(rounds()).not.toBe(RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+' }));
  });

  test.each(['[0-9]+', '\\d{1,3}', '(?:a|b)*', '[a-z0-9/-]+', 's3://churn/[\\w/=-]+', '[a-z]\\.[a-z]'])('may have the pattern %s', pattern => {
    expect(() => RunValue.parameter('x', { defaultValue: '', pattern: `(${pattern})?` })).not.toThrow();
  });

  test.each(['.*', '[^a]', '\\s', '\\S+', '"', "'", '\\$', '`', '{{', '[!-~]+', '(?=a)', '(', '\\', ' ', '[a-}]'])('may not have the pattern %j', pattern => {
    expect(() => RunValue.parameter('x', { defaultValue: '', pattern })).toThrow();
  });

  test.each(['^[0-9]+$', '^a', 'a$'])('needs no anchors, as in %j', pattern => {
    expect(() => RunValue.parameter('x', { defaultValue: 'a', pattern })).toThrow(`Expected a pattern without ^ and $, which the whole value matches anyway, got '${pattern}'.`);
  });

  test('names the allowed characters', () => {
    expect(() => RunValue.parameter('x', { defaultValue: 'a', pattern: '.*' }))
      .toThrow("Expected a pattern of letters, digits and `._-/:+=@,`, such as '[0-9]+', without negated sets and dots for any character, got '.*'.");
  });

  test.each(['(', ')', 'a{2,1}', 'a**'])('may not have the pattern %j, which is no regular expression', pattern => {
    expect(() => RunValue.parameter('x', { defaultValue: 'a', pattern })).toThrow(`Expected \`pattern\` of parameter 'x' to be a regular expression, got '${pattern}'.`);
  });

  test.each(['a{1,1000}', 'a{1000,}', '(a{20}){50}', '(?:a{500}|b){2}c{600}'])('may repeat a part as often as %j', pattern => {
    expect(() => RunValue.parameter('x', { defaultValue: '', pattern: `(${pattern})?` })).not.toThrow();
  });

  test.each(['a{1,2000}', 'a{1001}', 'a{1001,}', '(a{30}){50}', '((a{600})+b){1,2}', '(?:a{500}|b){3}'])('may not repeat a part as often as %j', pattern => {
    expect(() => RunValue.parameter('x', { defaultValue: '', pattern: `(${pattern})?` }))
      .toThrow("Expected `pattern` of parameter 'x' to repeat a part at most 1000 times, got");
  });

  test('may not look ahead, which the expressions of Argo can not', () => {
    expect(() => RunValue.parameter('x', { defaultValue: 'a', pattern: '(?=a)a' })).toThrow('Expected a pattern of');
  });

  test('has texts as values', () => {
    expect(() => RunValue.parameter('x', { defaultValue: 5 as any })).toThrow("Expected `defaultValue` of parameter 'x' to be a text, got 5.");
    expect(() => RunValue.parameter('x', {} as any)).toThrow("Expected `defaultValue` of parameter 'x' to be a text, got undefined.");
  });

  test('has a default and a longest value that match', () => {
    expect(() => RunValue.parameter('x', { defaultValue: 'a', pattern: '[0-9]+' })).toThrow("Expected `defaultValue` of parameter 'x' to match '[0-9]+'");
    expect(() => RunValue.parameter('x', { defaultValue: '1000', pattern: '[0-9]+', longest: '99' })).toThrow('at most 2 characters');
    expect(() => RunValue.parameter('x', { defaultValue: '1', pattern: '[0-9]+', longest: 'a' })).toThrow('`longest`');
  });

  test('has a name of letters, digits, hyphens and underscores', () => {
    expect(() => RunValue.parameter('a b', { defaultValue: '1' })).toThrow("got 'a b'");
  });
});

test('a name or a pattern that is no text is refused', () => {
  expect(() => RunValue.parameter('x', { defaultValue: '1', pattern: /[0-9]/ as any })).toThrow("Expected `pattern` of parameter 'x' to be a text, got an instance of RegExp.");
  expect(() => RunValue.parameter(undefined as any, { defaultValue: '1' })).toThrow('Expected the name of a parameter to be letters');
});
