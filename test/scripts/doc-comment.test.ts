import { docComment } from '../../scripts/doc-comment';
import { wrapped } from '../../src/report/wrapped';

test('comments are broken at spaces', () => {
  expect(wrapped('a bb ccc dddd', 5)).toEqual(['a bb', 'ccc', 'dddd']);
  expect(docComment('  ', ['One line.'])).toBe('  /** One line. */');
  expect(docComment('', ['One.', '', '@default 1'])).toBe('/**\n * One.\n *\n * @default 1\n */');
});
