import { printable } from '../manifest/text/printable';
import type { Finding } from '../rules/finding';

/** A finding on several lines, each of them printable. */
export function findingLines({ level, path, message, origin, why, remedy, rule, source }: Finding, where: string): string[] {
  return [
    `${level}: ${where} ${path}: ${message}`,
    ...origin === undefined ? [] : [`      from: ${origin}`],
    `      why:  ${why}`,
    `      fix:  ${remedy}`,
    `      rule: ${rule}, ${source}`,
  ].map(printable);
}
