import type { Detail, Fact, HealthRow } from './truth-table';

/**
 * A script for POSIX shells that waits for a job and ends with its health. `kubectl` prints the decisive fields, a line
 * each; the shell looks for lines.
 */
export function kubectlScriptOf(rows: readonly HealthRow[]): string {
  return `\
#!/bin/sh
# Waits for a SageMaker training job, from cdk8s-sagemaker-training.
#
# usage: wait-for-training.sh NAME [OPTIONS OF KUBECTL]
#   INTERVAL   seconds between two looks (15)
#   TIMEOUT    seconds until it gives up (no limit)
# exit status: 0 the job is complete, 1 it has failed, 2 it can't be read, 3 it is not over in time

if [ $# -eq 0 ]; then
  echo 'usage: wait-for-training.sh NAME [OPTIONS OF KUBECTL]' >&2
  exit 2
fi

${shellJudge(rows)}
started=$(date +%s)
shown=
while :; do
  seen=$(kubectl get trainingjobs.sagemaker.services.k8s.aws "$@" -o jsonpath="$fields") || exit 2
  judge
  if [ "$message" != "$shown" ]; then
    echo "$message"
    shown=$message
  fi
  case $health in
    healthy) exit 0 ;;
    failed) exit 1 ;;
  esac
  if [ -n "$TIMEOUT" ] && [ $(($(date +%s) - started)) -ge "$TIMEOUT" ]; then
    echo "not over after $TIMEOUT seconds" >&2
    exit 3
  fi
  sleep "\${INTERVAL:-15}"
done
`;
}

/**
 * Functions of a shell that judge a resource. `kubectl` prints the `fields` of it, which are then in `seen`; `judge` sets
 * `health` and `message`. Other programs than `kubectl` are not needed.
 *
 * @param more further paths of the resource by keys, which `value` gives
 */
export function shellJudge(rows: readonly HealthRow[], more: Readonly<Record<string, string>> = {}): string {
  return `\
fields='${fieldsWith(more)}'

has() { case $facts in *"
$1
"*) return 0 ;; esac; return 1; }

begins() { case $facts in *"
$1"*) return 0 ;; esac; return 1; }

# What follows a key, up to the end of the line.
value() {
  case $seen in *"
$1="*) ;; *) return ;; esac
  found=\${seen#*"
$1="}
  printf '%s' "\${found%%"
"*}"
}

# The message of a condition that is True.
reason() { found=$(value "$1"); printf '%s' "\${found#True }"; }

verdict() { health=$1 message=$2\${3:+: $3}; }

judge() {
  facts="\${seen%%
failureReason=*}
"
${rows.map(judgementOf).join('\n')}
}
`;
}

const CONDITIONS = ['ACK.Terminal', 'ACK.Recoverable'];
const RULES = ['debugRuleEvaluationStatuses', 'profilerRuleEvaluationStatuses'];

// Lines of `key=value`. The reason of a failure can be any text of the user's, with lines that look like facts; so it
// stands last, and nothing behind its key is a fact.
const fieldsWith = (more: Readonly<Record<string, string>>) => [
  '',
  ...Object.entries(more).map(([key, path]) => `${key}={${path}}`),
  'deleting={.metadata.deletionTimestamp}',
  ...['trainingJobStatus', 'secondaryStatus', 'profilingStatus', 'creationTime'].map(field => `${field}={.status.${field}}`),
  ...RULES.map(list => `{range .status.${list}[*]}${list}={.ruleEvaluationStatus}{"\\n"}{end}`),
  ...CONDITIONS.map(type => `${type}={.status.conditions[?(@.type=="${type}")].status} {.status.conditions[?(@.type=="${type}")].message}`),
  'failureReason={.status.failureReason}',
].join('{"\\n"}');

function judgementOf(row: HealthRow): string {
  const detail = row.detail === undefined ? '' : ` ${detailOf(row.detail)}`;
  const verdict = `verdict ${row.health} ${quote(row.message)}${detail}`;
  const condition = row.when.map(fact => alternatives(lookFor(fact))).join(' && ');
  return row.when.length === 0 ? `  ${verdict}` : `  # ${row.id}\n  if ${condition}; then ${verdict}; return; fi`;
}

function lookFor(fact: Fact): string[] {
  switch (fact.kind) {
    case 'deleting': return ['! has deleting='];
    case 'condition': return (fact.begins ?? ['']).map(prefix => `begins ${quote(`${fact.type}=True ${prefix}`)}`);
    case 'status': return fact.values.map(value => `has ${fact.field}=${value}`);
    case 'rule': return fact.values.map(value => `has ${fact.list}=${value}`);
  }
}

function alternatives(looks: readonly string[]): string {
  return looks.length === 1 ? looks[0] : `{ ${looks.join(' || ')}; }`;
}

function detailOf(detail: Detail): string {
  switch (detail.kind) {
    case 'field': return `"$(value ${detail.field})"`;
    case 'message': return `"$(reason ${detail.type})"`;
    case 'rules': return '';
  }
}

function quote(text: string): string {
  return `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
