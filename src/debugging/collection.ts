import { TensorCollection } from './tensor-collection';
import { call, members } from '../manifest/codec/code';
import { at } from '../manifest/codec/field';
import { part } from '../manifest/codec/parts';
import { TEXT, TEXT_MAP } from '../manifest/codec/values';

type Collection = Pick<TensorCollection, 'collectionName' | '_parameters'>;

/** A collection that a user or a rule wants to have saved. */
export const COLLECTION = part<Collection>({
  collectionName: at('collectionName', TEXT),
  parameters: at('collectionParameters', TEXT_MAP),
}, {
  getterOf: name => name === 'parameters' ? ({ _parameters }) => _parameters : ({ collectionName }) => collectionName,
  factory: { owner: TensorCollection, method: 'of', args: ['collectionName', 'parameters'] },
  write: ({ collectionName, parameters = members({}) }) => collectionName && call(TensorCollection, 'of', collectionName, parameters),
});
