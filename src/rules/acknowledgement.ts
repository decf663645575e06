import { FindingLevel } from './finding';
import type { RuleDescription } from './rule';
import { type Manifest, withAnnotations } from '../manifest/manifest';
import { documentation } from '../manifest/text/documentation';

/** Says that the findings of a rule are known and wanted. */
export interface Acknowledgement {
  readonly rule: string;
  readonly reason: string;
}

const PREFIX = 'acknowledge.cdk8s-sagemaker-training/';

/** The annotation that acknowledges a rule; its value is the reason. */
export function acknowledgementAnnotation(rule: string): string {
  return PREFIX + rule;
}

/** The acknowledgements that a manifest carries as annotations. */
export function acknowledgementsIn({ metadata }: Manifest): Acknowledgement[] {
  const annotations = metadata?.annotations ?? {};
  return Object.keys(annotations)
    .filter(key => key.startsWith(PREFIX))
    .map(key => ({ rule: key.slice(PREFIX.length), reason: reasonText(annotations[key] ?? '') }));
}

function reasonText(reason: unknown): string {
  return typeof reason === 'string' ? reason : JSON.stringify(reason);
}

/**
 * A manifest that carries acknowledgements made in code, so that later checks of the manifest know them. Of several for one rule, the
 * last one counts, and an annotation that the manifest has already counts more.
 */
export function withAcknowledgements(manifest: Manifest, acknowledgements: readonly Acknowledgement[]): Manifest {
  if (acknowledgements.length === 0) {
    return manifest;
  }
  const annotations = Object.fromEntries(acknowledgements.map(({ rule, reason }) => [acknowledgementAnnotation(rule), reason]));
  return { ...manifest, metadata: withAnnotations(manifest.metadata, { ...annotations, ...manifest.metadata?.annotations }) };
}

/** The rules about acknowledgements themselves. */
export const ACKNOWLEDGEMENT_RULES = {
  unused: {
    id: 'acknowledgement-unused',
    level: FindingLevel.WARNING,
    paths: ['metadata.annotations'],
    what: 'Every acknowledgement has a finding.',
    why: 'it would hide the next finding of this rule, which nobody has looked at',
    remedy: 'remove it',
    source: documentation('reference/rules.md'),
  },
  reason: {
    id: 'acknowledgement-without-reason',
    level: FindingLevel.WARNING,
    paths: ['metadata.annotations'],
    what: 'Every acknowledgement has a reason.',
    why: 'later readers don\'t know whether it still holds',
    remedy: 'say why the finding is wanted',
    source: documentation('reference/rules.md'),
  },
} as const satisfies Record<string, RuleDescription>;
