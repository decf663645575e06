import Ajv from 'ajv';

/**
 * What SARIF 2.1.0 demands of the parts of a log that the reports have. Other parts are faults, as most are misspelt.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
const TEXT = { type: 'string', minLength: 1 };
const URI = { type: 'string', pattern: '^[A-Za-z0-9._~:/?#@!$&\'()*+,;=%-]+$' };
const POSITIVE = { type: 'integer', minimum: 1 };
const LEVEL = { enum: ['none', 'note', 'warning', 'error'] };
const MESSAGE = object({ text: TEXT }, 'text');
const LOCATION = object({
  physicalLocation: object({
    artifactLocation: object({ uri: URI }),
    region: object({ startLine: POSITIVE, startColumn: POSITIVE }, 'startLine'),
  }, 'artifactLocation'),
  logicalLocations: list(object({ fullyQualifiedName: TEXT })),
});
const RULE = object({
  id: TEXT, shortDescription: MESSAGE, fullDescription: MESSAGE, help: MESSAGE, helpUri: URI, defaultConfiguration: object({ level: LEVEL }),
}, 'id');
const RESULT = object({
  ruleId: TEXT,
  ruleIndex: { type: 'integer', minimum: -1 },
  level: LEVEL,
  message: MESSAGE,
  locations: list(LOCATION),
  suppressions: list(object({ kind: { enum: ['inSource', 'external'] }, justification: TEXT }, 'kind')),
}, 'message', 'ruleId', 'locations');
const NOTIFICATION = object({ level: LEVEL, message: MESSAGE, locations: list(LOCATION) }, 'message');
const LOG = object({
  $schema: URI,
  version: { const: '2.1.0' },
  runs: list(object({
    tool: object({ driver: object({ name: TEXT, informationUri: URI, rules: { ...list(RULE), uniqueItems: true } }, 'name') }, 'driver'),
    invocations: list(object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(NOTIFICATION) }, 'executionSuccessful')),
    results: list(RESULT),
  }, 'tool', 'results')),
}, 'version', 'runs');

const isSarif = new Ajv({ allErrors: true }).compile(LOG);

/** What is wrong with a log. */
export function faultsInSarif(log: unknown): string[] {
  return isSarif(log) ? [] : isSarif.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function object(properties: object, ...required: string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: object): object {
  return { type: 'array', items };
}
