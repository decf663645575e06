/* The part of Kubernetes label selectors that conditions of Argo Workflows are made of, over paths into an object. */

interface Requirement {
  readonly path: string;
  readonly operator: string;
  readonly values: readonly string[];
}

// A key has at most 63 characters, a value as well, both from these.
const NAME = '[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const REQUIREMENT = new RegExp(`^(${NAME}) (==|in) (?:(${NAME})|\\((${NAME}(?:, ${NAME})*)\\))$`);

/** How Argo Workflows takes a resource: any failure counts, success needs all requirements. */
export function verdictOf(conditions: { successCondition: string; failureCondition: string }, resource: any): 'failed' | 'healthy' | 'progressing' {
  if (requirementsOf(conditions.failureCondition).some(requirement => isMet(requirement, resource))) {
    return 'failed';
  }
  return requirementsOf(conditions.successCondition).every(requirement => isMet(requirement, resource)) ? 'healthy' : 'progressing';
}

function requirementsOf(selector: string): Requirement[] {
  return selector.split(/, (?![^(]*\))/).map(text => {
    const match = REQUIREMENT.exec(text);
    if (match === null) {
      throw new Error(`no requirement of a label selector: ${text}`);
    }
    return { path: match[1], operator: match[2], values: match[4]?.split(', ') ?? [match[3]] };
  });
}

function isMet({ path, values }: Requirement, resource: any): boolean {
  const value = path.split('.').reduce((node, key) => node?.[key], resource);
  return value !== undefined && values.includes(String(value));
}
