import type { Command, CommandResult } from './command';
import { argumentsOf, checkFormat } from './options';
import { madeFor, parseRelease } from '../controller/controller-version';
import { readInputs, UnusableInput, type InputText } from '../input/files';
import { documentsOf } from '../input/parse-input';
import { isTrainingJobManifest } from '../manifest/manifest';
import { allRules } from '../report/every-rule';
import { githubReport } from '../report/github';
import { jsonReport } from '../report/json';
import { countsOf, type LocatedFinding, type Report } from '../report/report';
import { sarifReport } from '../report/sarif';
import { textReport } from '../report/text';
import { acknowledgementsIn } from '../rules/acknowledgement';
import { judge } from '../rules/judge';
import { findingsInNamespaces, placeOfFile } from '../rules/namespaces';

const USAGE = `usage: cdk8s-sagemaker-training check [--format text|json|github|sarif] [--strict] [--controller VERSION]
                                      FILE|DIR|- ...

Judges the TrainingJob resources in YAML and JSON files; other kinds are left alone.

  --format FORMAT   text (default), json, github (workflow commands) or sarif
  --strict          warnings count as errors
  --controller VERSION
                    the release of the controller that will run the jobs, such as
                    1.9.1, whatever their annotations say

exit status: 0 no errors, 1 errors (or warnings with --strict), 2 unusable input
`;

/** The command `check`. */
export const CHECK: Command = { usage: USAGE, unusable: 2, run: check };

function check(args: readonly string[], colours: boolean): CommandResult {
  const { values: { format, strict, controller }, positionals } = argumentsOf(args, USAGE, {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    controller: { type: 'string' },
  });
  checkFormat(format, FORMATS);
  if (controller !== undefined && parseRelease(controller) === undefined) {
    throw new UnusableInput(`--controller must be a release of the controller such as 1.9.1, got '${controller}'`);
  }
  if (positionals.length === 0) {
    throw new UnusableInput(`nothing to check\n${USAGE}`);
  }
  const report = judgeTexts(readInputs(positionals), controller);
  const { errors, warnings } = countsOf(report);
  return { output: render(report, format, colours), status: errors > 0 || (strict && warnings > 0) ? 1 : 0 };
}

const FORMATS = ['text', 'json', 'github', 'sarif'];

function judgeTexts(texts: readonly InputText[], controller: string | undefined): Report {
  const documents = texts.flatMap(input => documentsOf(input).map(document => ({ file: input.name, document })));
  const jobs = documents.filter(({ document: { object } }) => isTrainingJobManifest(object));
  const placed = (some: typeof documents) => some.map(({ file, document: { object } }) => ({ object, place: placeOfFile(file) }));
  const judgements = judge(
    jobs.map(({ document: { object } }) => controller === undefined ? object : madeFor(object, controller)),
    [],
    findingsInNamespaces(placed(jobs), placed(documents)),
  );
  const findings = jobs.flatMap(({ file, document }, position): LocatedFinding[] => {
    const { object } = document;
    const reasons = new Map(acknowledgementsIn(object).map(({ rule, reason }) => [rule, reason]));
    const { findings: open, acknowledged } = judgements[position];
    return [...open, ...acknowledged].map(finding => ({
      finding,
      file,
      location: document.locate(finding.path),
      job: { name: object.metadata?.name ?? object.spec?.trainingJobName ?? '(without a name)', namespace: object.metadata?.namespace },
      acknowledged: acknowledged.includes(finding) ? reasons.get(finding.rule) : undefined,
    }));
  });
  return { files: texts.length, jobs: jobs.length, findings };
}

function render(report: Report, format: string, colours: boolean): string {
  switch (format) {
    case 'json': return jsonReport(report);
    case 'github': return githubReport(report);
    case 'sarif': return sarifReport(report, allRules());
    default: return textReport(report, colours);
  }
}
