import type { PolicyStatement } from './policy-statement';

/** A policy document. */
export function policyDocument(statements: readonly PolicyStatement[]): any {
  return { Version: '2012-10-17', Statement: statements.map(statement => statement.toJson()) };
}

/** A policy document as people read it. IAM doesn't count white space, and accepts no characters beyond Latin-1, which JSON can escape. */
export function policyText(document: any): string {
  return JSON.stringify(document, undefined, 2).replace(/[^\0-\u00ff]/g, escaped);
}

/**
 * A policy document as text for a resource of the ACK IAM controller. The controller decodes policies as if they were
 * parts of a URL, so a plus would become a space. This text escapes the plus and the percent sign as JSON can.
 *
 * @see https://github.com/aws-controllers-k8s/iam-controller/blob/main/pkg/resource/role/hooks.go
 */
export function policyTextForAck(document: any): string {
  return policyText(document).replace(/[+%]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** How many characters of a text IAM counts. */
export function countedLength(text: string): number {
  return text.replace(/\s/g, '').length;
}
