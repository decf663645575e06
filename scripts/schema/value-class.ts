/* Writes the classes of values. */
import * as path from 'path';
import type { ValueSetSource } from './value-sets';
import { docComment } from '../doc-comment';
import { banner } from '../source-text';

/** The file of a class in a folder. */
export function fileOfClass(folder: string, name: string): string {
  return `${folder}/${name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}.ts`;
}

/** The class of a set of values. */
export function valueSetClass(folder: string, name: string, { description, members }: ValueSetSource, source: string): string {
  return valueClass({
    name,
    folder,
    source,
    doc: [description],
    constants: Object.entries(members).map(([constant, { value, description: meaning }]) => ({ name: constant, value, meaning })),
    ofDoc: ['A value without a constant, for example because it is newer than this release.'],
  });
}

/** The class of instance types. */
export function instanceTypeClass(types: readonly string[], folder: string, source: string): string {
  return valueClass({
    name: 'InstanceType',
    folder,
    source,
    doc: [
      'The type of an instance. Regions and quotas decide which of them an account can use.',
      '',
      '@see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html',
    ],
    constants: types.map(type => ({ name: type.toUpperCase().replace(/[.-]/g, '_'), value: type, meaning: type })),
    ofDoc: [
      'A type without a constant, for instance one that is newer than this release.',
      '',
      '@param value the name with its prefix, such as `ml.m5.xlarge`',
    ],
  });
}

interface ValueClass {
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  readonly doc: string[];
  readonly constants: ReadonlyArray<{ readonly name: string; readonly value: string; readonly meaning: string }>;
  /** What the method `of` is for. */
  readonly ofDoc: string[];
}

/** A class with a constant for each known value, which takes other values as well. */
function valueClass({ name, folder, source, doc, constants, ofDoc }: ValueClass): string {
  const members = constants.map(({ name: constant, value, meaning }) => [
    `  /** ${meaning} */`,
    `  public static readonly ${constant} = new ${name}('${value}');`,
  ].join('\n'));
  return [
    banner(source),
    `import { refuseNoText } from '${path.posix.relative(folder, 'src/manifest/given/refuse')}';\n`,
    docComment('', doc),
    `export class ${name} {`,
    `${members.join('\n\n')}\n`,
    docComment('  ', ofDoc),
    `  public static of(value: string): ${name} {`,
    '    refuseNoText(value, \'value\');',
    `    return new ${name}(value);`,
    '  }\n',
    '  private constructor(',
    '    /** The value in the manifest. */',
    '    public readonly value: string,',
    '  ) {',
    '  }\n',
    '  /** The value in the manifest. */',
    '  public toString(): string {',
    '    return this.value;',
    '  }',
    '}\n',
  ].join('\n');
}
