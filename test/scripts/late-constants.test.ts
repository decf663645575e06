import * as ts from 'typescript';
import { lateConstants } from '../../scripts/late-constants';

const MANY = Array.from({ length: 100 }, (_, position) => `A${position}`);

function written(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [lateConstants()] },
  }).outputText.replace('"use strict";\n', '');
}

function classWith(constants: readonly string[], more = ''): string {
  return `class Kind {\n    value;\n${constants.map(name => `    static ${name} = new Kind("${name}");\n`).join('')}${more}    constructor(value) { this.value = value; made.push(value); }\n}\n`;
}

test('many constants are made when they are first read, once each', () => {
  const made: string[] = [];
  const read = new Function('made', `${written(classWith(MANY))}return name => Kind[name];`)(made);
  expect(made).toEqual([]);
  expect(read('A7').value).toBe('A7');
  expect(read('A7')).toBe(read('A7'));
  expect(read('A8')).not.toBe(read('A7'));
  expect(made).toEqual(['A7', 'A8']);
});

test('what else a class has stays', () => {
  const more = '    static of(value) { return new Kind(value); }\n    static NONE = undefined;\n    static TWICE = new Kind(NAME + NAME);\n';
  const text = written(classWith(MANY, more));
  expect(text).toContain('static of(value)');
  expect(text).toContain('static NONE = undefined;');
  expect(text).toContain('static TWICE = new Kind(NAME + NAME);');
});

test('few constants stay fields', () => {
  const text = classWith(MANY.slice(1));
  expect(written(text)).toBe(text);
});
