/** A text as a literal of CEL, with characters that hide as escapes. */
export function celText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\ud7ff\ue000-\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** That a field is there, and all objects around it. `object.spec` is known to be. */
export function celHas(path: string): string {
  const names = path.split('.').slice(1);
  return names.map((_, i) => `has(object.spec.${names.slice(0, i + 1).join('.')})`).join(' && ');
}

/** A field that is known to be there. */
export function celField(path: string): string {
  return `object.${path}`;
}

/** That a condition holds for all values that a path leads to: `[]` after a list, `{}` after a map of texts. */
export function celForAll(path: string, condition: (value: string) => string): string {
  return forAll('object.spec', path.split('.').slice(1), condition);
}

function forAll(base: string, [name, ...rest]: readonly string[], condition: (value: string) => string): string {
  if (name === undefined) {
    return condition(base);
  }
  const field = `${base}.${name.replace(/\[\]$|\{\}$/, '')}`;
  if (name.endsWith('[]')) {
    return `!has(${field}) || ${field}.all(element, ${forAll('element', rest, condition)})`;
  }
  if (name.endsWith('{}')) {
    return `!has(${field}) || ${field}.all(key, ${condition(`${field}[key]`)})`;
  }
  return `!has(${field}) || ${forAll(field, rest, condition)}`;
}
