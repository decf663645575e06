import type { Manifest } from '../../manifest/manifest';
import { Mask } from '../../manifest/secrets/mask';
import { Finding } from '../finding';

/** Findings in a job, without the secrets of that job. */
export function withoutSecretsOf(job: Manifest, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) {
    return findings;
  }
  const mask = new Mask(job);
  return findings.map(finding => {
    const { path, message, why, remedy } = finding;
    const shown = { path: mask.hide(path), message: mask.hide(message), why: mask.hide(why), remedy: mask.hide(remedy) };
    const isSame = shown.path === path && shown.message === message && shown.why === why && shown.remedy === remedy;
    return isSame ? finding : new Finding({ ...finding, ...shown });
  });
}
