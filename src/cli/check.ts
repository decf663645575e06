import type { Command, CommandResult } from './command';
import { fixFiles } from './fix-files';
import { argumentsOf, checkFormat } from './options';
import { parseRelease } from '../controller/controller-version';
import { MIB, readInputs } from '../input/files';
import type { Location } from '../input/location';
import { readAll, unreadableText, type ReadInputs } from '../input/read-documents';
import { UnusableInput } from '../input/unusable-input';
import { singleText } from '../manifest/plain-data';
import { Mask, shownData } from '../manifest/secrets/mask';
import { counted } from '../manifest/text/counted';
import { allRules } from '../report/every-rule';
import { githubReport } from '../report/github';
import { linesWithoutSecrets } from '../report/hidden-lines';
import { jsonReport } from '../report/json';
import { judgeObjects, type JudgedTraining, type ObjectInFile } from '../report/judge-objects';
import { compareByPlace, countsOf, type LocatedFinding, type Report } from '../report/report';
import { sarifReport } from '../report/sarif';
import type { Terminal } from '../report/terminal';
import { textReport } from '../report/text';
import { acknowledgementsIn } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';
import { mistakenKind } from '../rules/topics/resource-kind';

const USAGE = `usage: cdk8s-sagemaker-training check [OPTIONS] FILE|DIR|- ...

Checks TrainingJob and HyperParameterTuningJob resources in YAML and JSON files, also those that a workflow of Argo
creates, and the templates that this library has written into CronJobs. Other kinds and the templates of Helm charts are
skipped. A file may have 16 MiB.

  --format FORMAT   text (default), json, github (workflow commands) or sarif
  --all             text: show equal findings of many jobs one by one
  --fix             fix in the files what has exactly one fix, and report the rest
  --dry-run         with --fix: print the changes as a diff and write nothing
  --unsafe-fixes    with --fix: also fixes that change what runs, such as the
                    right name for a misspelled field, which then takes effect
  --strict          warnings count as errors
  --require-jobs    exit status 2 if there is no training job to check
  --controller VERSION
                    the release of the controller that will run the jobs, such as
                    1.9.1; overrides their annotations

exit status: 0 no errors (left), 1 errors (or warnings with --strict), 2 unusable input
`;

const MOST_BYTES = 16 * MIB;

/** The command `check`. */
export const CHECK: Command = { usage: USAGE, unusable: 2, run: check };

function check(args: readonly string[], terminal: Terminal): CommandResult {
  const { values, positionals } = argumentsOf(args, USAGE, OPTIONS);
  const { format, controller } = values;
  checkFormat(format, FORMATS);
  if (controller !== undefined && parseRelease(controller) === undefined) {
    throw new UnusableInput(`--controller must be a release of the controller such as 1.9.1, got '${controller}'`);
  }
  if (positionals.length === 0) {
    throw new UnusableInput('expected at least one file, directory or -, got none', USAGE);
  }
  if (!values.fix && (values['dry-run'] || values['unsafe-fixes'])) {
    throw new UnusableInput('--dry-run and --unsafe-fixes need --fix', USAGE);
  }
  const given = readAll(readInputs(positionals, MOST_BYTES));
  const fixes = values.fix ? fixFiles(given, { unsafe: values['unsafe-fixes'], dryRun: values['dry-run'] }) : undefined;
  const report = judgeInputs(fixes?.inputs ?? given, controller, { withLines: format === 'text' });
  return {
    output: fixes?.diff ?? (format === 'text' ? textReport(report, terminal, values) : FOR_PROGRAMS[format](report)),
    notes: [
      ...fixes?.notes ?? [],
      // The other formats are read by programs, so people hear of it here.
      ...format === 'text' ? [] : report.unreadable.map(unreadableText),
      ...report.jobs === 0 ? [`nothing was checked: no training job in ${counted(report.files, 'file')}`] : [],
    ],
    status: exitStatusOf(report, values),
  };
}

const OPTIONS = {
  'format': { type: 'string', default: 'text' },
  'all': { type: 'boolean', default: false },
  'fix': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'unsafe-fixes': { type: 'boolean', default: false },
  'strict': { type: 'boolean', default: false },
  'require-jobs': { type: 'boolean', default: false },
  'controller': { type: 'string' },
} as const;

const FOR_PROGRAMS: Record<string, (report: Report) => string> = {
  json: jsonReport,
  github: githubReport,
  sarif: report => sarifReport(report, allRules()),
};

const FORMATS = ['text', ...Object.keys(FOR_PROGRAMS)];

function exitStatusOf(report: Report, { strict, 'require-jobs': requireJobs }: { readonly 'strict': boolean; readonly 'require-jobs': boolean }): number {
  const { errors, warnings } = countsOf(report);
  if (report.unreadable.length > 0 || (requireJobs && report.jobs === 0)) {
    return 2;
  }
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

/** Only reports for people show lines, and to hide the secrets in them takes time. */
interface JudgeOptions {
  readonly withLines: boolean;
}

function judgeInputs({ texts, skipped, unreadable }: ReadInputs, controller: string | undefined, { withLines }: JudgeOptions): Report {
  const documents = texts.flatMap(text => text.documents.map(document => ({ file: text.name, text, object: document.object, document })));
  const trainings = judgeObjects(documents, controller);
  const lineOf = withLines ? linesIn(texts) : () => '';
  // Only one text has its positions at a time, so what is in the texts of workflows is looked up first.
  const placesInTexts = trainings.map(placesInText);
  const located = (
    { file, object, document }: typeof documents[number], finding: Finding, place = finding.path, inText?: Location,
  ): LocatedFinding => {
    const location = inText === undefined ? document.locate(place) : document.locateIn(place, inText);
    const job = shownData({ name: nameIn(object), namespace: object.metadata?.namespace }, 'job');
    return { finding, file, location, line: lineOf(file, location.line), job };
  };
  const ofTrainings = trainings.flatMap((judged, position): LocatedFinding[] => {
    const { object, training: { manifest = object, place }, judgment } = judged;
    const acknowledged = judgment.acknowledged.length === 0 ? [] : acknowledgementsIn(manifest);
    const mask = new Mask(acknowledged.length === 0 ? undefined : manifest);
    const reasons = new Map(acknowledged.map(({ rule, reason }) => [rule, mask.hide(reason)]));
    const inPlace = (finding: Finding) => located(judged, finding, place, placesInTexts[position].get(finding));
    return [
      ...judgment.findings.map(inPlace),
      ...judgment.acknowledged.map(finding => ({ ...inPlace(finding), acknowledged: reasons.get(finding.rule) })),
    ];
  });
  const ofKinds = documents.flatMap((each): LocatedFinding[] => {
    const finding = mistakenKind(each.object);
    return finding === undefined ? [] : [located(each, finding)];
  });
  return {
    files: texts.length,
    jobs: trainings.length,
    findings: [...ofTrainings, ...ofKinds].sort(compareByPlace),
    unreadable: unreadable.map(fault => ({ ...fault, line: fault.location === undefined ? undefined : lineOf(fault.file, fault.location.line) })),
    skipped,
    notJudged: {
      files: texts.length - new Set(trainings.map(({ text }) => text)).size,
      documents: documents.length - new Set(trainings.map(({ document }) => document)).size,
    },
  };
}

/** Where findings are in the text of a manifest that a workflow has; nothing for any other training. */
function placesInText({ training, judgment: { findings, acknowledged } }: JudgedTraining<ObjectInFile>): Map<Finding, Location> {
  const locate = 'locate' in training ? training.locate : undefined;
  return new Map(locate === undefined ? [] : [...findings, ...acknowledged].map(finding => [finding, locate(finding.path)]));
}

function nameIn({ metadata, spec, TrainingJobName }: any): string {
  const names = [metadata?.name, spec?.trainingJobName, spec?.hyperParameterTuningJobName, TrainingJobName, metadata?.generateName];
  return names.map(singleText).find(name => name !== undefined && name !== '') ?? '(without a name)';
}

function linesIn(texts: ReadInputs['texts']): (file: string, line: number) => string {
  const linesOf = new Map<string, string[]>();
  return (file, line) => {
    const lines = linesOf.get(file) ?? linesWithoutSecrets(texts.find(({ name }) => name === file)!.text);
    linesOf.set(file, lines);
    return (lines[line - 1] ?? '').replace(/\r$/, '');
  };
}
