import { itemsOf, takeApart } from '../../src/manifest/listed-objects';

const ACK = 'sagemaker.services.k8s.aws/v1alpha1';

test.each(['TrainingJob', 'HyperParameterTuningJob'])('items of a %sList have its kind and version', kind => {
  const list = { apiVersion: ACK, kind: `${kind}List`, items: [{ metadata: { name: 'a' } }, { kind: 'Other', metadata: { name: 'b' } }] };
  expect(takeApart([list])).toEqual([
    { object: { apiVersion: ACK, kind, metadata: { name: 'a' } }, positions: [0, 0] },
    { object: { kind: 'Other', metadata: { name: 'b' } }, positions: [0, 1] },
  ]);
});

test('items of a List have a kind of their own', () => {
  const items = [{ metadata: { name: 'a' } }];
  expect(itemsOf({ apiVersion: 'v1', kind: 'List', items })).toEqual(items);
});

test.each([{ kind: 'TrainingJob', items: [] }, { kind: 'TrainingJobList', items: {} }, { items: [] }, 'List', null])('%p has no items', object => {
  expect(itemsOf(object)).toBeUndefined();
});
