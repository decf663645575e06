import type { IConstruct } from 'constructs';

/** A construct as messages name it. */
export function scopeName({ node }: IConstruct): string {
  return node.path === '' ? 'the app' : `[${node.path}]`;
}
