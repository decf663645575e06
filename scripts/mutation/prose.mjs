/** Members of rules that only documents and messages repeat. */
const PROSE = ['what', 'why', 'remedy', 'source', 'title'];

/** Leaves alone what is said in words; what a rule says of a manifest (`says`) is code and not left alone. */
export const prose = {
  shouldIgnore: path => isProse(path) ? 'prose' : undefined,
};

function isProse(path) {
  return (path.isObjectProperty() && PROSE.includes(path.node.key.name))
    || (path.isStringLiteral() && path.node.value.startsWith('https://'));
}
