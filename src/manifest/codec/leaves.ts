import type { Factory, Fields } from './codec';

/** A field of a manifest that holds data, and what sets it in a program. */
export interface FieldLeaf {
  /** Its path in the CRD; `[]` is for the elements of a list. */
  readonly path: string;
  /** The prop and the options that lead to it, such as `cluster.volumeSize`. */
  readonly name: string;
  /** The static method that takes it, if one does, and its argument or option; neither if the choice of the method sets it. */
  readonly factory?: Factory;
  readonly argument?: string;
  readonly option?: string;
}

/** What the fields of a part are in. */
interface Outer {
  readonly path: string;
  readonly name: string;
  readonly factory?: Factory;
}

/** All fields that hold data, in the order of the table. */
export function fieldLeavesOf(fields: Fields, outer?: Outer): FieldLeaf[] {
  return Object.entries(fields).flatMap(([name, { places, isImplied }]) => places.flatMap(({ path, codec }): FieldLeaf[] => {
    const whole = joined(outer?.path, ...path);
    const names = isImplied ? outer!.name : joined(outer?.name, name, codec.option);
    if (codec.parts !== undefined) {
      const end = codec.isList ? '[]' : '';
      return codec.parts.flatMap(part => fieldLeavesOf(part.fields, { path: whole + end, name: names + end, factory: part.factory }));
    }
    const argument = codec.factory === undefined ? outer?.factory?.args.find(each => each === name) : codec.factory.args[0];
    const factory = codec.factory ?? outer?.factory;
    const isOption = factory !== undefined && argument === undefined && !isImplied;
    return [{ path: whole, name: names, factory, argument, option: isOption ? name : undefined }];
  }));
}

function joined(...names: ReadonlyArray<string | undefined>): string {
  return names.filter(name => name !== undefined).join('.');
}
