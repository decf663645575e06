import { findingLines } from './finding-lines';
import { judgeObjects, type ObjectInFile } from './judge-objects';
import { parseRelease } from '../controller/controller-version';
import { described } from '../manifest/given/refuse';
import { isObjectOrList, takeApart } from '../manifest/listed-objects';
import type { Manifest } from '../manifest/manifest';
import { singleText } from '../manifest/plain-data';
import { withoutSecrets } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';
import { didYouMean } from '../manifest/text/closest';
import { andMore } from '../manifest/text/counted';
import { printable } from '../manifest/text/printable';
import { FAMILY_LABEL } from '../naming/family';
import { groupEqual } from '../rules/engine/equal-findings';
import { isError, type Finding } from '../rules/finding';
import { mistakenKind } from '../rules/topics/resource-kind';

/** Options of the validation plugin, given as `properties` in `cdk8s.yaml`. */
export interface TrainingJobValidationProps {
  /**
   * Whether warnings fail the validation as errors do.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * The release of the controller that will run the jobs, such as `1.9.1`. It overrides their annotations.
   *
   * @default - the annotation `target.cdk8s-sagemaker-training/controller` of each job, if it has one
   */
  readonly controllerVersion?: string;
}

/**
 * A validation plugin for `cdk8s synth`: checks the `TrainingJob` resources of the final manifests, from any library,
 * and the templates in them. The cdk8s command line doesn't look for plugins among the packages of an app, so name the
 * package by its path.
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

  /**
   * @throws an error for a property that does not exist, or for a value that a property can't have: a misspelled `strict`
   * would let everything pass
   */
  constructor(props: TrainingJobValidationProps = {}) {
    const { strict, controllerVersion, ...unknown } = props ?? {};
    const [name] = Object.keys(unknown);
    if (name !== undefined) {
      throw refusal(`Expected the properties of TrainingJobValidation to be ${PROPERTIES.join(' and ')}, got '${name}'${didYouMean(name, PROPERTIES)}`);
    }
    if (strict !== undefined && strict !== null && typeof strict !== 'boolean') {
      throw refusal(`Expected \`strict\` to be true or false, got ${described(strict)}`);
    }
    if (controllerVersion !== undefined && controllerVersion !== null
      && (typeof controllerVersion !== 'string' || parseRelease(controllerVersion) === undefined)) {
      throw refusal(`Expected \`controllerVersion\` to be a release of the controller such as 1.9.1, got ${described(controllerVersion)}`);
    }
    this.strict = strict === true;
    this.controllerVersion = controllerVersion ?? undefined;
  }

  /**
   * Called by `cdk8s synth`.
   *
   * @param context the validation context of the cdk8s command line
   */
  public async validate(context: any): Promise<void> {
    const objects = (context.manifests as string[]).flatMap(file => (context.parseManifest(file) as any[])
      .filter(isObjectOrList).flatMap(takeApart).map(({ object }) => ({ file, object })));
    const trainings = judgeObjects(objects, this.controllerVersion);
    const found: FoundIn[] = [
      ...trainings.flatMap(({ file, object, judgment }) => judgment.findings.map(finding => ({ file, object, finding }))),
      ...objects.flatMap(each => [mistakenKind(each.object)].filter(finding => finding !== undefined).map(finding => ({ ...each, finding }))),
    ];
    const isFatal = ({ finding }: FoundIn) => isError(finding) || this.strict;
    const fatal = groupEqual(found.filter(isFatal), ({ finding }) => finding);
    const warnings = groupEqual(found.filter(one => !isFatal(one) && !hasWarned(one.object, context)), ({ finding }) => finding);
    fatal.forEach(group => context.report.addViolation(violationOf(group)));
    warnings.forEach(group => context.logger.log(warningOf(group)));
    context.report.submit(fatal.length > 0 ? 'failure' : 'success', { trainingJobs: String(trainings.length) });
  }
}

const PROPERTIES = ['strict', 'controllerVersion'];

/** A finding, and the object of a manifest that it is about. */
interface FoundIn extends ObjectInFile {
  readonly finding: Finding;
}

/** Whether a job comes from a construct of this library in the app just synthesized, which has printed its warnings. */
function hasWarned({ metadata }: Manifest, { metadata: constructs = {} }: any): boolean {
  const name = singleText(metadata?.name);
  return metadata?.labels?.[FAMILY_LABEL] !== undefined && name !== undefined && Object.hasOwn(constructs, name);
}

function warningOf([{ finding, object, file }, ...others]: readonly FoundIn[]): string {
  const name = withoutSecrets(singleText(object.metadata?.name) ?? '(without a name)');
  return findingLines(finding, `${file}: ${name}${andMore(others.length, 'job')}:`).join('\n');
}

/** An equal finding of several jobs is one violation with several resources. */
function violationOf(group: readonly FoundIn[]): object {
  const [{ finding: { rule, path, message, why, remedy, source } }] = group;
  return {
    ruleName: rule,
    recommendation: printable(`${path}: ${message} (${why})`),
    fix: printable(`${remedy}; see ${source}`),
    violatingResources: group.map(({ object, file }) => ({
      // cdk8s looks for the construct by this name.
      resourceName: singleText(object.metadata?.name) ?? '',
      locations: [printable(path.replace(/[.[]/g, '/').replace(/\]/g, ''))],
      manifestPath: file,
    })),
  };
}
