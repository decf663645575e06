import { read } from './pages';

const README = read('README.md');

test('the README has at most 200 lines', () => {
  expect(README.split('\n').length - 1).toBeLessThanOrEqual(200);
});

test.each(['npm ci && npm run synth', 'npm ci && npm test'])('the README has the command `%s` for contributors', command => {
  expect(README.split('## Contributing')[1]).toContain(`\`\`\`sh\n${command}\n\`\`\``);
});
