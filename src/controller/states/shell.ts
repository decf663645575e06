import type { Detail, Fact, HealthRow } from './truth-table';

/** The kind of job that a script is about. */
export interface ShellSubject {
  readonly what: string;
  /** What kubectl calls its resources. */
  readonly resource: string;
  /** The fields of its status: single values, and lists of evaluations of rules. */
  readonly fields: { readonly values: readonly string[]; readonly rules: readonly string[] };
}

const TRAINING_JOBS: ShellSubject = {
  what: 'training job',
  resource: 'trainingjobs',
  fields: {
    values: ['trainingJobStatus', 'secondaryStatus', 'profilingStatus', 'creationTime'],
    rules: ['debugRuleEvaluationStatuses', 'profilerRuleEvaluationStatuses'],
  },
};

export const TUNING_JOBS: ShellSubject = {
  what: 'tuning job',
  resource: 'hyperparametertuningjobs',
  fields: { values: ['hyperParameterTuningJobStatus'], rules: [] },
};

/** How often in a row the job may not be readable, once it was: the API server may be restarting. */
const MOST_FAILURES = 20;

/**
 * A script for POSIX shells that waits for a job and ends with its health. `kubectl` prints the decisive fields, a line
 * each; the shell looks for lines.
 */
export function kubectlScriptOf(rows: readonly HealthRow[], { what, resource, fields }: ShellSubject = TRAINING_JOBS): string {
  return `\
#!/bin/sh
# Waits for a SageMaker ${what}, from cdk8s-sagemaker-training.
#
# usage: wait-for-training.sh NAME [OPTIONS OF KUBECTL]
#   INTERVAL   seconds between two looks (15)
#   TIMEOUT    seconds until it gives up (no limit)
# exit status: 0 the job is complete, 1 it has failed, 2 it can't be read, 3 it is not over in time

complain() { printf '%s\\n' "$1" >&2; }

if [ $# -eq 0 ]; then
  complain 'usage: wait-for-training.sh NAME [OPTIONS OF KUBECTL]'
  exit 2
fi

# A number of seconds that every shell can count with.
check() {
  case $2 in
    *[!0-9]* | '' | ??????????*)
      complain "$1 must be a whole number of seconds, got '$2'"
      exit 2
  esac
}
check INTERVAL "\${INTERVAL=15}"
check TIMEOUT "\${TIMEOUT-0}"
if [ "$INTERVAL" -eq 0 ]; then
  INTERVAL=1
fi

${shellJudge(rows, {}, fields)}
pause() {
  if [ -n "\${TIMEOUT+given}" ] && [ $(($(date +%s) - started)) -ge "$TIMEOUT" ]; then
    complain "not over after $TIMEOUT seconds"
    exit 3
  fi
  sleep "$INTERVAL"
}

started=$(date +%s)
shown=
failures=
while :; do
  if ! seen=$(kubectl get ${resource}.sagemaker.services.k8s.aws --request-timeout=60s "$@" -o jsonpath="$fields"); then
    if [ -z "$failures" ] || [ "$failures" -ge ${MOST_FAILURES} ]; then
      exit 2
    fi
    failures=$((failures + 1))
    pause
    continue
  fi
  failures=0
  judge
  if [ "$message" != "$shown" ]; then
    printf '%s\\n' "$message" | tr -d '\\000-\\010\\013-\\037\\177'
    shown=$message
  fi
  case $health in
    healthy) exit 0 ;;
    failed) exit 1 ;;
  esac
  pause
done
`;
}

// In the order in which they decide.
const TYPES = ['ACK.Terminal', 'ACK.Recoverable'];

/**
 * Functions of a shell that judge a resource. `kubectl` prints the `fields` of it, which are then in `seen`; `judge` sets
 * `health` and `message`. Other programs than `kubectl` are not needed.
 *
 * @param more further paths of the resource by keys, which `value` gives
 */
export function shellJudge(
  rows: readonly HealthRow[], more: Readonly<Record<string, string>> = {}, fields: ShellSubject['fields'] = TRAINING_JOBS.fields,
): string {
  return `\
fields='${fieldsWith(more, fields)}'

has() { case $facts in *"
$1
"*) return 0 ;; esac; return 1; }

# Whether the message of a condition begins with a text.
says() { case $(value "$1.message") in "$2"*) return 0 ;; esac; return 1; }

# What follows a key, up to the end of the line.
value() {
  case $seen in *"
$1="*) ;; *) return ;; esac
  found=\${seen#*"
$1="}
  printf '%s' "\${found%%"
"*}"
}

verdict() { health=$1 message=$2\${3:+: $3}; }

judge() {
  facts="\${seen%%
${TYPES[0]}.message=*}
"
${rows.map(judgmentOf).join('\n')}
}
`;
}


// Lines of `key=value`. Messages and the reason of a failure can be any text, with lines that look like facts. So they come
// last, and nothing from the first of them on is a fact.
const fieldsWith = (more: Readonly<Record<string, string>>, { values, rules }: ShellSubject['fields']) => [
  '',
  ...Object.entries(more).map(([key, path]) => `${key}={${path}}`),
  'deleting={.metadata.deletionTimestamp}',
  ...values.map(field => `${field}={.status.${field}}`),
  ...rules.map(list => `{range .status.${list}[*]}${list}={.ruleEvaluationStatus}{"\\n"}{end}`),
  ...TYPES.map(type => `${type}={.status.conditions[?(@.type=="${type}")].status}`),
  ...TYPES.map(type => `${type}.message={.status.conditions[?(@.type=="${type}")].message}`),
  'failureReason={.status.failureReason}',
].join('{"\\n"}');

function judgmentOf(row: HealthRow): string {
  const detail = row.detail === undefined ? '' : ` ${shellDetail(row.detail)}`;
  const verdict = `verdict ${row.health} ${quote(row.message)}${detail}`;
  const condition = row.when.map(fact => alternatives(lookFor(fact))).join(' && ');
  return row.when.length === 0 ? `  ${verdict}` : `  # ${row.id}\n  if ${condition}; then ${verdict}; return; fi`;
}

function lookFor(fact: Fact): string[] {
  switch (fact.kind) {
    case 'deleting': return ['! has deleting='];
    case 'condition': return [`has ${fact.type}=True${fact.begins === undefined ? '' : ` && ${alternatives(fact.begins.map(text => `says ${fact.type} ${quote(text)}`))}`}`];
    case 'status': return fact.values.map(value => `has ${fact.field}=${value}`);
    case 'rule': return fact.values.map(value => `has ${fact.list}=${value}`);
  }
}

function alternatives(looks: readonly string[]): string {
  return looks.length === 1 ? looks[0] : `{ ${looks.join(' || ')}; }`;
}

function shellDetail(detail: Detail): string {
  switch (detail.kind) {
    case 'field': return `"$(value ${detail.field})"`;
    case 'message': return `"$(value ${detail.type}.message)"`;
    case 'rules': return '';
  }
}

function quote(text: string): string {
  return `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
