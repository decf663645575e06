import type { LocatedFinding, Report } from './report';
import type { RuleDescription } from '../rules/rule';

/** A report in the Static Analysis Results Interchange Format 2.1.0, for code scanning services. */
export function sarifReport(report: Report, rules: readonly RuleDescription[]): string {
  const used = rules.filter(rule => report.findings.some(({ finding }) => finding.rule === rule.id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'cdk8s-sagemaker-training',
          informationUri: 'https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training',
          rules: used.map(sarifRule),
        },
      },
      results: report.findings.map(found => sarifResult(found, used)),
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifRule(rule: RuleDescription): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.what },
    fullDescription: { text: `Otherwise ${rule.why}.` },
    help: { text: `To mend it: ${rule.remedy}.` },
    helpUri: rule.source,
    defaultConfiguration: { level: rule.level },
  };
}

function sarifResult({ finding, file, location, job, acknowledged }: LocatedFinding, rules: readonly RuleDescription[]): object {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(rule => rule.id === finding.rule),
    level: finding.level,
    message: { text: `${job.name}: ${finding.path}: ${finding.message}. ${finding.remedy}.` },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: file === '<stdin>' ? 'stdin' : encodeURI(file.replace(/\\/g, '/')) },
        region: { startLine: location.line, startColumn: location.column },
      },
      logicalLocations: [{ fullyQualifiedName: finding.path }],
    }],
    suppressions: acknowledged === undefined ? undefined : [{ kind: 'inSource', justification: acknowledged }],
  };
}
