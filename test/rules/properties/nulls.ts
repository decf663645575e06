import * as fc from 'fast-check';
import { sitesIn, withValueAt, type Site } from './schema';

/** The same job with some members that say null in so many words, where there was no such member. */
export function withNulls(job: any): fc.Arbitrary<any> {
  const absent = sitesIn(job).flatMap(({ schema, value, keys }) =>
    Object.keys(schema.properties ?? {}).filter(name => !(name in value)).map(name => ({ keys, name })));
  return absent.length === 0 ? fc.constant(job) : fc.array(fc.constantFrom(...absent), { minLength: 1, maxLength: 4 })
    .map(added => added.reduce((changed, { keys, name }) => withMemberAt(changed, keys, name), job));
}

function withMemberAt(job: any, keys: Site['keys'], name: string): any {
  const owner = keys.reduce<any>((value, key) => value[key], job);
  return withValueAt(job, keys, { ...owner, [name]: null });
}
