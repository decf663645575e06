import { changesPage } from '../../scripts/changes-page';
import { CHANGES } from '../../src/controller/changes';

describe('the page of changes', () => {
  const rows = changesPage(CHANGES, []).split('\n').filter(line => line.startsWith('| `'));

  test('has one row for each kind of change', () => {
    expect(rows.map(row => row.split('`')[1])).toEqual(CHANGES.map(kind => kind.path));
  });

  test.each(CHANGES.map((kind, position) => [`${kind.path} ${kind.change}`, kind, rows[position]] as const))('says what happens after %s', (_, kind, row) => {
    const [, change, hashed, kept, why] = row.split(' | ');
    expect([change, hashed, why]).toEqual([kind.change, kind.renames ? 'new name' : 'same name', `${kind.why} |`]);
    expect(kept).toBe({ 'ignored': 'ignored', 'in place': 'updated in place', 'rejected': 'rejected', 'second job': 'second job' }[kind.effect]);
  });
});
