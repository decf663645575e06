import { valueAt } from '../../manifest/paths';
import { Finding } from '../finding';

/** The maps with entries that findings say to remove. Their keys may have dots. */
const ENTRY = /^(spec\.(?:.+\.)?(?:hyperParameters|environment|hookParameters|collectionParameters|ruleParameters|profilingParameters))\.(.+)$/s;
const ELEMENT = /^(spec\..+)\[0\]$/;
const REMOVAL = /^remove (?:it|the (?:entry|key|parameter)|spec\.[^;,]+)(?=[;,]|$)/;

/**
 * Findings that say to remove the only entry of a map, or the only element of a list, say to remove the whole. Left empty, it would be a
 * fault of its own.
 */
export function removingWhatIsEmptied(job: any, findings: readonly Finding[]): readonly Finding[] {
  return findings.map(finding => {
    const holder = emptiedBy(finding, job);
    return holder === undefined || isNamedByOther(holder, finding, findings)
      ? finding
      : new Finding({ ...finding, remedy: finding.remedy.replace(REMOVAL, `remove ${holder}`) });
  });
}

function emptiedBy({ path, remedy }: Finding, job: any): string | undefined {
  const [removal] = REMOVAL.exec(remedy) ?? [];
  const removed = removal?.startsWith('remove spec.') ? removal.slice('remove '.length) : path;
  const [, holder] = removal === undefined ? [] : ENTRY.exec(removed) ?? ELEMENT.exec(removed) ?? [];
  const held = holder && valueAt(job, holder);
  return Object.keys(held ?? {}).length === 1 ? holder : undefined;
}

/** What another finding has to say of the same place may be that something belongs there. */
function isNamedByOther(holder: string, finding: Finding, findings: readonly Finding[]): boolean {
  return findings.some(other => other !== finding && other.path.startsWith(holder));
}
