import type { LocatedFinding, Report, UnreadableLine } from './report';
import { UNREADABLE_DOCUMENT } from './unreadable-document';
import type { SkippedInput } from '../input/input';
import type { Location } from '../input/location';
import { REPOSITORY } from '../manifest/text/documentation';
import { printableJson } from '../manifest/text/printable';
import type { RuleDescription } from '../rules/rule';

/** A report in the Static Analysis Results Interchange Format 2.1.0, for code scanning services. */
export function sarifReport(report: Report, rules: readonly RuleDescription[]): string {
  const found = new Set(report.findings.map(({ finding }) => finding.rule));
  const used = [...rules.filter(rule => found.has(rule.id)), ...report.unreadable.length === 0 ? [] : [UNREADABLE_DOCUMENT]];
  const positions = new Map(used.map(({ id }, position) => [id, position]));
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'cdk8s-sagemaker-training',
          informationUri: REPOSITORY,
          rules: used.map(sarifRule),
        },
      },
      invocations: report.unreadable.length + report.skipped.length === 0 ? undefined : [{
        executionSuccessful: report.unreadable.length === 0,
        toolExecutionNotifications: report.skipped.map(notification),
      }],
      results: [
        ...report.findings.map(finding => findingResult(finding, positions)),
        ...report.unreadable.map(unreadable => unreadableResult(unreadable, positions)),
      ],
    }],
  });
}

function sarifRule(rule: RuleDescription): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.what },
    fullDescription: { text: `Otherwise ${rule.why}.` },
    help: { text: `Fix: ${rule.remedy}.` },
    helpUri: rule.source,
    defaultConfiguration: { level: rule.level },
  };
}

function findingResult({ finding, file, location, job, acknowledged }: LocatedFinding, positions: ReadonlyMap<string, number>): object {
  return {
    ruleId: finding.rule,
    ruleIndex: positions.get(finding.rule) ?? -1,
    level: finding.level,
    message: { text: `${job.name}: ${finding.path}: ${finding.message}. ${finding.remedy}.` },
    locations: [{ physicalLocation: placeIn(file, location), logicalLocations: [{ fullyQualifiedName: finding.path }] }],
    suppressions: acknowledged === undefined ? undefined : [{ kind: 'inSource', justification: acknowledged }],
  };
}

function unreadableResult({ file, location, message }: UnreadableLine, positions: ReadonlyMap<string, number>): object {
  const { id, level } = UNREADABLE_DOCUMENT;
  return {
    ruleId: id,
    ruleIndex: positions.get(id),
    level,
    message: { text: `${message}.` },
    locations: [{ physicalLocation: placeIn(file, location) }],
  };
}

function notification({ name, skipped }: SkippedInput): object {
  return { level: 'note', message: { text: `${name} ${skipped}.` }, locations: [{ physicalLocation: placeIn(name) }] };
}

function placeIn(file: string, location?: Location): object {
  return {
    artifactLocation: { uri: file === '<stdin>' ? 'stdin' : uriOf(file) },
    region: location === undefined ? undefined : { startLine: location.line, startColumn: location.column },
  };
}

/** The name of a file as a reference: a sign such as `#` or `:` belongs to the name. */
function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
