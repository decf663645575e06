import { FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

/** What reports say about inputs that can't be read, in the words of a rule. It can't be acknowledged. */
export const UNREADABLE_DOCUMENT: RuleDescription = {
  id: 'unreadable-document',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'Every document is YAML or JSON, as kubectl reads it.',
  why: 'kubectl rejects the document, so no job in it runs',
  remedy: 'correct the YAML; if the file is a template, check what it renders to',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#describing-a-kubernetes-object',
};
