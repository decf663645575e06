import { findingLines } from './finding-lines';
import { printable } from './printable';
import { madeFor, parseRelease } from '../controller/controller-version';
import type { Manifest } from '../manifest/manifest';
import { withoutSecrets } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';
import { FAMILY_LABEL } from '../naming/family';
import type { Finding } from '../rules/finding';
import { findingsInNamespaces, placeOfFile } from '../rules/judge';
import { mistakenKind } from '../rules/topics/resource-kind';
import { judgeTrainings, trainingsIn } from '../rules/trainings';

/** Options of the validation plugin, given as `properties` in `cdk8s.yaml`. */
export interface TrainingJobValidationProps {
  /**
   * Whether warnings fail the validation as errors do.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * The release of the controller that will run the jobs, such as `1.9.1`, whatever their annotations say.
   *
   * @default - what the annotation `target.cdk8s-sagemaker-training/controller` of each job says, if anything
   */
  readonly controllerVersion?: string;
}

/**
 * A validation plugin for `cdk8s synth`: judges the `TrainingJob` resources of the final manifests, from any library,
 * and the templates in them.
 * The cdk8s command line doesn't look for plugins among the packages of an app, so name the package by its path.
 *
 * ```yaml
 * validations:
 *   - package: ./node_modules/cdk8s-sagemaker-training
 *     version: 0.0.0
 *     class: TrainingJobValidation
 *     properties:
 *       strict: true
 * ```
 *
 * @see https://cdk8s.io/docs/latest/plugins/validations/
 */
export class TrainingJobValidation {
  private readonly strict: boolean;
  private readonly controllerVersion: string | undefined;

  constructor(props: TrainingJobValidationProps = {}) {
    this.strict = props.strict === true;
    this.controllerVersion = props.controllerVersion;
    if (this.controllerVersion !== undefined && parseRelease(this.controllerVersion) === undefined) {
      throw refusal(`controllerVersion must be a release of the controller such as 1.9.1, got '${this.controllerVersion}'`);
    }
  }

  /**
   * Called by `cdk8s synth`.
   *
   * @param context the validation context of the cdk8s command line
   */
  public async validate(context: any): Promise<void> {
    const objects = (context.manifests as string[]).flatMap(manifestPath => (context.parseManifest(manifestPath) as any[])
      .map(object => ({ manifestPath, object, place: placeOfFile(manifestPath) })));
    const jobs = objects.flatMap(({ object, ...rest }) => trainingsIn(object).map(training => ({ ...rest, object, training })));
    const { controllerVersion } = this;
    const judgements = judgeTrainings(
      jobs.map(({ training }) => training),
      manifest => controllerVersion === undefined ? manifest : madeFor(manifest, controllerVersion),
      findingsInNamespaces(jobs.map(({ training: { manifest }, place }) => ({ object: manifest ?? {}, place })), objects),
    );
    const found = [
      ...judgements.map(({ findings }, position) => ({ ...jobs[position], findings })),
      ...objects.map(each => ({ ...each, findings: [mistakenKind(each.object)].filter(finding => finding !== undefined) })),
    ];
    let fatal = false;
    found.forEach(({ manifestPath, object, findings }) => {
      for (const finding of findings) {
        if (finding.level === 'error' || this.strict) {
          fatal = true;
          context.report.addViolation(violationOf(finding, object.metadata?.name, manifestPath));
        } else if (!hasWarned(object, context)) {
          context.logger.log(findingLines(finding, `${manifestPath}: ${withoutSecrets(String(object.metadata?.name))}:`).join('\n'));
        }
      }
    });
    context.report.submit(fatal ? 'failure' : 'success', { trainingJobs: String(jobs.length) });
  }
}

/** Whether a job comes from a construct of this library in the app just synthesized, which has printed its warnings. */
function hasWarned({ metadata }: Manifest, { metadata: constructs = {} }: any): boolean {
  return metadata?.labels?.[FAMILY_LABEL] !== undefined && metadata.name !== undefined && Object.hasOwn(constructs, metadata.name);
}

function violationOf(finding: Finding, resourceName: string | undefined, manifestPath: string): object {
  return {
    ruleName: finding.rule,
    recommendation: printable(`${finding.path}: ${finding.message} (${finding.why})`),
    fix: printable(`${finding.remedy}; see ${finding.source}`),
    violatingResources: [{
      // cdk8s looks for the construct by this name.
      resourceName: resourceName ?? '',
      locations: [printable(finding.path.replace(/[.[]/g, '/').replace(/\]/g, ''))],
      manifestPath,
    }],
  };
}
