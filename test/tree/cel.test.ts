import { celForAll, celHas, celText } from '../../src/tree/cel';

test('a text is a literal, whatever it contains', () => {
  expect(celText('a "b"\n\\')).toBe('"a \\"b\\"\\n\\\\"');
});

test('a field is there if all objects around it are', () => {
  expect(celHas('spec.vpcConfig.subnets')).toBe('has(object.spec.vpcConfig) && has(object.spec.vpcConfig.subnets)');
});

test('a condition holds for each element, and for what is not there', () => {
  expect(celForAll('spec.tags[].key', value => `${value} != ""`))
    .toBe('!has(object.spec.tags) || object.spec.tags.all(element, !has(element.key) || element.key != "")');
  expect(celForAll('spec.environment{}', value => `${value} != ""`))
    .toBe('!has(object.spec.environment) || object.spec.environment.all(key, object.spec.environment[key] != "")');
});
