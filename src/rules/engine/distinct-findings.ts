import type { Finding } from '../finding';

/** Findings in several forms of one thing, each rule once at a place. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  return findings.filter(({ rule, path }) => {
    const place = `${rule} ${path}`;
    return !places.has(place) && places.add(place);
  });
}
