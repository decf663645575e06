import { shellJudge } from '../../controller/states/shell';
import { healthRows } from '../../controller/states/truth-table';
import { consolesByPrefix } from '../../manifest/aws/partitions';

/** What the script reads of a resource besides its state. */
const MORE = {
  owner: '.metadata.ownerReferences[*].uid',
  created: '.metadata.creationTimestamp',
  region: '.status.ackResourceMetadata.region',
};

/** Each prefix of Regions, with the host of its console; where AWS publishes none, no links are shown. */
const CONSOLE_CASES = consolesByPrefix()
  .map(([prefix, host]) => `      ${prefix}*) ${host === undefined ? 'return' : `console=$region.${host}`} ;;`).join('\n');

/**
 * The script in the pods of a CronJob, for any POSIX shell with `kubectl` and `date`. It creates the training job of its run,
 * waits for its end, and ends with its result. A pod or a script that is started again finds the same training jobs.
 */
export const CRON_SCRIPT = `\
set -u
trap 'exit 143' TERM
trap 'exit 130' INT

log() { printf '%s\\n' "$*"; }
fail() { log "failed: $*"; exit 1; }
pause() { sleep "$1" & wait "$!"; }
kube() { kubectl --request-timeout=30s --namespace="$NAMESPACE" "$@"; }

${shellJudge(healthRows(), MORE)}
# Reads a training job into \`seen\`, which is empty if it does not exist; waits while the API server does not answer.
look() {
  until seen=$(kube get trainingjobs.sagemaker.services.k8s.aws "$1" --ignore-not-found -o jsonpath="$fields" 2>/dev/null); do
    answer=$(kube get trainingjobs.sagemaker.services.k8s.aws "$1" --ignore-not-found 2>&1 >/dev/null) && continue
    case $answer in *'(Forbidden)'* | *'(NotFound)'* | *"doesn't have a resource type"*) fail "$answer" ;; esac
    log "the API server does not answer, trying again: $answer"
    pause "$INTERVAL"
  done
}

# The seconds since 1970 of a time such as 2026-11-28T02:30:00Z.
seconds_of() {
  clock=\${1#*T}
  TZ=UTC0 date -d "\${1%%T*} \${clock%Z}" +%s
}

# A date of the run, by a format such as YYYY-MM-DD.
date_text() {
  format=$1 percents=
  while [ -n "$format" ]; do
    case $format in
      YYYY*) percents=$percents%Y format=\${format#YYYY} ;;
      MM*) percents=$percents%m format=\${format#MM} ;;
      DD*) percents=$percents%d format=\${format#DD} ;;
      HH*) percents=$percents%H format=\${format#HH} ;;
      mm*) percents=$percents%M format=\${format#mm} ;;
      *) percents=$percents\${format%"\${format#?}"} format=\${format#?} ;;
    esac
  done
  TZ=$TIME_ZONE date -d "@$time" "+$percents"
}

# Fills the marks of the template, each once: what is put in is not looked at again.
render() {
  rest=$TRAINING_JOB
  while :; do
    case $rest in *'<@'*'@>'*) ;; *) break ;; esac
    printf '%s' "\${rest%%'<@'*}"
    rest=\${rest#*'<@'}
    mark=\${rest%%'@>'*}
    rest=\${rest#*'@>'}
    case $mark in
      'name '*) printf '%s' "$name" ;;
      'run-name '*) printf '%s' "$run_name" ;;
      run) printf '%s' "$run" ;;
      attempt) printf '%s' "$attempt" ;;
      'date '*) text=$(date_text "\${mark#date }") || return 1; printf '%s' "$text" ;;
      'parameter '*) printf '%s' "\${mark#*=}" ;;
      owner) printf '{"apiVersion":"batch/v1","kind":"Job","name":"%s","uid":"%s","controller":false,"blockOwnerDeletion":false}' "$JOB_NAME" "$JOB_UID" ;;
      *) return 1 ;;
    esac
  done
  printf '%s' "$rest"
}

# Creates the training job of the attempt, unless this run has done so already.
start() {
  manifest=$(render) || fail "the template can't be filled in"
  until answer=$(printf '%s' "$manifest" | kube create -f - 2>&1); do
    case $answer in
      *'(AlreadyExists)'*)
        look "$name"
        case " $(value owner) " in
          *" $JOB_UID "*) log "$name is there already, created by this run"; return ;;
        esac
        [ -z "$seen" ] || fail "$name is there already and belongs to another run; it is left alone"
        ;;
      *'(Invalid)'* | *'(Forbidden)'* | *'(BadRequest)'* | *'(NotFound)'* | *'(MethodNotAllowed)'* | *'no matches for kind'* | *'error validating'*)
        fail "$answer" ;;
      *) log "$name can't be created yet, trying again: $answer" ;;
    esac
    stop_if_late
    pause "$INTERVAL"
  done
  log "created $name"
}

# Ends the run when its time is over, and with it a training that is still there.
stop_if_late() {
  if [ -z "$DEADLINE" ] || [ "$(date +%s)" -lt "$((began + DEADLINE))" ]; then
    return
  fi
  until answer=$(kube delete trainingjobs.sagemaker.services.k8s.aws "$name" --ignore-not-found --wait=false 2>&1); do
    log "$name can't be deleted, trying again: $answer"
    pause "$INTERVAL"
  done
  fail "$name was not over $DEADLINE seconds after the start of the run; its resource is deleted, which stops the training"
}

links() {
  region=$(value region)
  if [ -n "$region" ] && [ "$region" != "$shown_region" ]; then
    shown_region=$region
    case $region in
${CONSOLE_CASES}
    esac
    log "console: https://$console/sagemaker/home?region=$region#/jobs/$name"
    log "logs: https://$console/cloudwatch/home?region=$region#logsV2:log-groups/log-group/\\$252Faws\\$252Fsagemaker\\$252FTrainingJobs\\$3FlogStreamNameFilter\\$3D$name"
  fi
}

# Waits until the training job has ended or can't run.
follow() {
  shown='' shown_region=''
  while :; do
    look "$name"
    [ -n "$seen" ] || fail "the resource of $name was deleted"
    judge
    if [ "$message" != "$shown" ]; then
      log "$name: $message"
      shown=$message
    fi
    links
    [ "$health" = progressing ] || return 0
    stop_if_late
    pause "$INTERVAL"
  done
}

for program in kubectl date; do
  command -v "$program" >/dev/null || fail "the image has no $program"
done

# Of a scheduled Job the name ends with its minute; of another Job the UID distinguishes it.
began=$(date +%s)
minute=\${JOB_NAME#"$CRON_JOB-"}
run=\${JOB_UID%"\${JOB_UID#????????}"}
is_scheduled=no
case $minute in
  [1-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]) [ "$minute" = "$JOB_NAME" ] || { run=$minute is_scheduled=yes; } ;;
esac
run_name=\${TRAINING_JOB#*'<@name '}
run_name=\${run_name%%'@>'*}-$run
name=$run_name

# Pods and attempts that start later continue the same run.
look "$run_name"
case " $(value owner) " in *" $JOB_UID "*) began=$(seconds_of "$(value created)") || fail 'date does not read the time of the resource' ;; esac
time=$began
[ "$is_scheduled" = no ] || time=$((minute * 60))

case $TRAINING_JOB in
  *'<@date '*)
    case $TIME_ZONE in
      UTC) ;;
      *) [ -e "\${TZDIR:-/usr/share/zoneinfo}/$TIME_ZONE" ] || fail "the image has no data of the time zone $TIME_ZONE, so dates would be wrong" ;;
    esac ;;
esac

attempt=1
while :; do
  name=$run_name
  [ "$attempt" -eq 1 ] || name=$run_name-$attempt
  start
  follow
  if [ "$health" = healthy ]; then
    exit 0
  fi
  # Only a training that has run and failed is tried again, not one that is refused or that somebody stopped.
  if has ACK.Terminal=True || ! has trainingJobStatus=Failed || [ "$attempt" -gt "$MAX_RETRIES" ]; then
    fail "$name: $message"
  fi
  attempt=$((attempt + 1))
  log "attempt $attempt of $((MAX_RETRIES + 1))"
done
`;
