import { data } from '../manifest/codec/code';
import type { Codec } from '../manifest/codec/codec';
import { at } from '../manifest/codec/field';
import { TEXT } from '../manifest/codec/values';
import { sortedKeys, unlessEmpty } from '../manifest/plain-data';

type Tags = { readonly [key: string]: string };

/** Tags: a map in a program, a list in a manifest. A list that repeats a key has no code. */
export const TAGS: Codec<Tags> = {
  parts: [{ fields: { key: at('key', TEXT, { isImplied: true }), value: at('value', TEXT, { isImplied: true }) } }],
  isList: true,
  toWire: tags => unlessEmpty(sortedKeys(tags).map(key => ({ key, value: tags[key] }))),
  fromWire: tags => {
    const isKnown = Array.isArray(tags) && tags.length > 0 && tags.every(tag => typeof tag?.key === 'string' && typeof tag.value === 'string');
    const map = isKnown ? Object.fromEntries(tags.map(({ key, value }) => [key, value])) : {};
    return isKnown && Object.keys(map).length === tags.length ? data(map) : undefined;
  },
};
