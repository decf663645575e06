import * as fs from 'fs';
import * as path from 'path';
import { parseGolden, withAdditions } from '../../../scripts/images/golden';
import { familiesIn } from '../../../scripts/images/image-entry';
import { CATALOG, REGISTRIES } from '../../../src/algorithms/images/catalog-data';

const TEXT = fs.readFileSync(path.resolve(__dirname, '../../algorithms/images/golden.txt'), 'utf8');

test('all answers are recorded', () => {
  expect(withAdditions(TEXT, familiesIn(CATALOG, REGISTRIES))).toBe(TEXT);
});

test('an answer is recorded once, with more Regions as they come', () => {
  const family = (registries: Record<string, string>) => [{
    name: 'prophet',
    title: 'Prophet',
    aliases: { 1: '1.0' },
    entries: [{ version: '1.0', python: 'py3', attributes: { repository: 'prophet', processors: 'cpu gpu', suffixes: { p4d: 'cu110' } }, registries }],
  }];
  const first = withAdditions('', family({ 'us-east-1': '111122223333' }));
  const second = withAdditions(first, family({ 'cn-north-1': '444455556666', 'us-east-1': '999999999999' }));

  expect(second).toBe([
    'registries 0: 111122223333.dkr.ecr.us-east-1.amazonaws.com',
    'image prophet 1.0 py3 cpu 0: prophet:1.0-cpu-py3',
    'image prophet 1.0 py3 gpu 0: prophet:1.0-gpu-py3',
    'image prophet 1.0 py3 p4d 0: prophet:1.0-gpu-py3-cu110',
    'alias prophet 1: 1.0',
    'registries 1: 444455556666.dkr.ecr.cn-north-1.amazonaws.com.cn',
    'image prophet 1.0 py3 cpu 1: prophet:1.0-cpu-py3',
    'image prophet 1.0 py3 gpu 1: prophet:1.0-gpu-py3',
    'image prophet 1.0 py3 p4d 1: prophet:1.0-gpu-py3-cu110',
    '',
  ].join('\n'));
  expect([...parseGolden(second).images.get('prophet 1.0 py3 gpu')!.values()]).toEqual([
    '111122223333.dkr.ecr.us-east-1.amazonaws.com/prophet:1.0-gpu-py3',
    '444455556666.dkr.ecr.cn-north-1.amazonaws.com.cn/prophet:1.0-gpu-py3',
  ]);
});
