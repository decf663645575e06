import { withAddresses } from '../../scripts/package-links';

const REPOSITORY = 'https://github.com/owner/name';

test.each([
  ['[Rules](pages/rules.md#a) and [Log](LOG.md)', '[Rules](https://github.com/owner/name/blob/main/pages/rules.md#a) and [Log](https://github.com/owner/name/blob/main/LOG.md)'],
  ['![a picture](pages/a.svg)', '![a picture](https://raw.githubusercontent.com/owner/name/main/pages/a.svg)'],
  ['[![license](https://example.com/b.svg)](LICENSE)', '[![license](https://example.com/b.svg)](https://github.com/owner/name/blob/main/LICENSE)'],
  ['<img src="pages/a.png" alt="b">', '<img src="https://raw.githubusercontent.com/owner/name/main/pages/a.png" alt="b">'],
])('what %s leads to has an address', (text, expected) => {
  expect(withAddresses(text, REPOSITORY)).toBe(expected);
});

test.each(['[a](https://example.com/a.md)', '[below](#below)', '`[a](b.md)`', '```md\n[a](b.md)\n```', 'f(x)'])('%s stays', text => {
  expect(withAddresses(text, REPOSITORY)).toBe(text);
});
