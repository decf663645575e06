import { Blanks } from '../../src/manifest/blanks';

const data = () => ({ 'name': 'x-{{a}}', 'list': ['{{a}}/{{a}}', { deep: 'no', other: '{{b}}' }], 'count': 1, 'none': null, '{{a}}': 'key' });

test('every occurrence is filled in, at any depth, and nothing else; keys are left alone', () => {
  const filled = data();
  const blanks = new Blanks('{{');
  blanks.lookInto(filled);
  blanks.fillIn('{{a}}', '$&1');
  expect(filled).toEqual({ ...data(), name: 'x-$&1', list: ['$&1/$&1', { deep: 'no', other: '{{b}}' }] });
});

test('only texts with the mark are filled in', () => {
  const filled = data();
  const blanks = new Blanks('{{b');
  blanks.lookInto(filled);
  blanks.fillIn('{{', '<');
  expect(filled).toEqual({ ...data(), list: ['{{a}}/{{a}}', { deep: 'no', other: '<b}}' }] });
});
