import { Blanks } from '../manifest/blanks';

/** A copy of a value in which one name of a job takes the place of another one, within all texts. */
export function renamed(value: any, from: string, to: string): any {
  const holder = { value: structuredClone(value) };
  const blanks = new Blanks(from);
  blanks.lookInto(holder);
  blanks.fillIn(from, to);
  return holder.value;
}
