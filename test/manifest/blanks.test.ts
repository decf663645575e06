import { blanksIn, fillIn } from '../../src/manifest/blanks';

const data = () => ({ 'name': 'x-{{a}}', 'list': ['{{a}}/{{a}}', { deep: 'no', other: '{{b}}' }], 'count': 1, 'none': null, '{{a}}': 'key' });

test('blanks are the texts with a mark, at any depth; keys are none', () => {
  expect(blanksIn(data(), '{{a}}').map(({ holder, key }) => holder[key])).toEqual(['x-{{a}}', '{{a}}/{{a}}']);
  expect(blanksIn(data(), '{{').map(({ key }) => key)).toEqual(['name', '0', 'other']);
});

test('every occurrence is filled in, and nothing else', () => {
  const filled = data();
  fillIn(blanksIn(filled, '{{a}}'), '{{a}}', '$&1');
  expect(filled).toEqual({ ...data(), name: 'x-$&1', list: ['$&1/$&1', { deep: 'no', other: '{{b}}' }] });
});
