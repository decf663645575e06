import { compareVersions, contradictions, merge, type ImageFamily } from '../../../scripts/images/image-entry';

describe('a later release of the SDK', () => {
  const family = (version: string, alias: string, repository: string, registries: Record<string, string>): ImageFamily => ({
    name: 'prophet', title: 'Prophet', aliases: { [alias]: version }, entries: [{ version, attributes: { repository }, registries }],
  });
  const old = family('1.0', '1', 'prophet', { a: '111122223333' });

  test('adds versions, aliases and Regions', () => {
    const younger = merge([old], [family('1.1', '1.x', 'prophet', { a: '111122223333' })]);
    const wider = merge([old], [family('1.0', '1', 'prophet', { a: '111122223333', b: '444455556666' })]);

    expect(younger[0].aliases).toEqual({ '1': '1.0', '1.x': '1.1' });
    expect(younger[0].entries.map(({ version }) => version).sort()).toEqual(['1.0', '1.1']);
    expect(wider[0].entries[0].registries).toEqual({ a: '111122223333', b: '444455556666' });
    expect(contradictions([old], wider)).toEqual([]);
  });

  test('changes nothing that was there', () => {
    const other = [
      family('1.1', '1', 'prophet', { a: '111122223333' }),
      family('1.0', '1', 'oracle', { a: '111122223333' }),
      family('1.0', '1', 'prophet', { a: '999999999999' }),
    ];

    other.forEach(each => expect(merge([old], [each])[0]).toMatchObject({ aliases: { 1: '1.0' }, entries: expect.arrayContaining([old.entries[0]]) }));
    expect(other.map(each => contradictions([old], [each]))).toEqual([['prophet 1', 'prophet 1.0 -'], ['prophet 1.0 -'], ['prophet 1.0 -']]);
  });

  test('may lack something altogether', () => {
    expect(merge([old], [])).toEqual([old]);
    expect(contradictions([old], [])).toEqual(['prophet 1', 'prophet 1.0 -']);
  });
});

test('versions are in the order of their numbers', () => {
  const versions = ['1.10.0', '1.9.1', '1', '1.4-2-py312', '1.4-2', '2.8.0-transformers4.56.2', '1.13.1-transformers4.6.1'];

  expect(versions.sort(compareVersions)).toEqual([
    '1', '1.4-2', '1.4-2-py312', '1.9.1', '1.10.0', '1.13.1-transformers4.6.1', '2.8.0-transformers4.56.2',
  ]);
});
