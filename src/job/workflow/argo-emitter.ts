import type { Emitter } from '../../manifest/open/form';
import type { Parameter } from '../../manifest/open/hole';
import type { OpenManifest } from '../../manifest/open/open-manifest';

/** The input of a training that has the time for which a run is, as `2026-11-28` or `2026-11-28T02:30`. */
export const TIME_INPUT = 'time';

/**
 * Marks that Argo Workflows replaces, most of them expressions. A value of a parameter that its definition does not allow
 * is put in nowhere. The check then makes the API version one that does not exist, and so says what is wrong.
 *
 * @see https://argo-workflows.readthedocs.io/en/latest/variables/
 */
export function argoEmitter({ parameters, holes }: OpenManifest): Emitter {
  const checks = [...parameters.map(checkOf), ...holes.some(({ kind }) => kind === 'date') ? [CHECK_OF_TIME] : []];
  return {
    markOf: (hole, prefix) => {
      switch (hole.kind) {
        case 'run': return expression(RUN);
        case 'run name': return expression(`${expressionText(`${prefix}-`)} + ${RUN}`);
        // Argo knows the node before it knows the attempt, and each expression must be evaluated at once.
        case 'name': return `${expression(`${expressionText(`${prefix}-`)} + ${RUN}`)}${expression(`retries == '0' ? '' : '-' + ${ATTEMPT}`)}`;
        case 'attempt': return expression(ATTEMPT);
        case 'date': return expression(dateOf(hole.format));
        case 'parameter': return expression(`${isAllowed(hole)} ? ${inputOf(hole.name)} : ''`);
        case 'owner': return OWNER;
        case 'workflow': return '{{workflow.name}}';
        case 'check': return checks.map(expression).join('');
      }
    },
  };
}

/** Whether a run can be given something that it must refuse. */
export function isChecked({ holes }: OpenManifest): boolean {
  return holes.some(({ kind }) => kind === 'parameter' || kind === 'date');
}

/** A text as expressions have it. */
function expressionText(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** The time for which a run of a CronWorkflow is, in a time zone, as the input for it. */
export function scheduledTime(timeZone: string): string {
  return expression(`sprig.dateInZone('2006-01-02T15:04', sprig.toDate('2006-01-02T15:04:05Z07:00', workflow.scheduledTime), ${expressionText(timeZone)})`);
}

// A template can be called several times in a workflow; all attempts of a call are one node.
const RUN = "sprig.trunc(8, sprig.sha256sum(workflow.uid + '/' + node.name))";
const ATTEMPT = 'string(asInt(retries) + 1)';

// Argo's own `setOwnerReference` reads the manifest and writes it again, and then replaces tags in texts of users as well.
const OWNER = '{"apiVersion":"argoproj.io/v1alpha1","kind":"Workflow","name":"{{workflow.name}}","uid":"{{workflow.uid}}","controller":false,"blockOwnerDeletion":false}';

function expression(of: string): string {
  return `{{=${of}}}`;
}

function inputOf(name: string): string {
  return `inputs.parameters[${expressionText(name)}]`;
}

function isAllowed({ name, pattern, longest }: Parameter): string {
  return `${inputOf(name)} matches ${expressionText(`^(?:${pattern})$`)} && len(${inputOf(name)}) <= ${longest.length}`;
}

function checkOf(parameter: Parameter): string {
  const { name, pattern, longest } = parameter;
  // The message is put into JSON, where a backslash begins an escape.
  const says = `The parameter ${name} must match ${pattern.replace(/\\/g, '\\\\')} and have at most ${longest.length} characters. `;
  return `${isAllowed(parameter)} ? '' : ${expressionText(says)}`;
}

const TIME = inputOf(TIME_INPUT);
const CHECK_OF_TIME = `${TIME} matches ${expressionText('^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$')} ? '' : `
  + expressionText(`The parameter ${TIME_INPUT} must be a time such as 2026-11-28 or 2026-11-28T02:30. `);

const PLACES: Readonly<Record<string, readonly [number, number]>> = { YYYY: [0, 4], MM: [5, 7], DD: [8, 10], HH: [11, 13], mm: [14, 16] };

/** A date without a clock is midnight. */
function dateOf(format: string): string {
  return format.split(/(YYYY|MM|DD|HH|mm)/).filter(part => part !== '').map(part => {
    const [from, to] = PLACES[part] ?? [];
    return from === undefined ? expressionText(part) : `(${TIME} + 'T00:00')[${from}:${to}]`;
  }).join(' + ');
}
