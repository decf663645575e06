import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { isInstalled } from '../../../scripts/shell';
import { CRON_SCRIPT } from '../../../src/job/cron/cron-script';
import { canRun } from '../../can-run';
import { OwnFolder } from '../../own-folder';

/*
 * The script with a kubectl of ours, with the shell and the `date` of this system and those of BusyBox. The tests on a cluster
 * run it with the real kubectl.
 */
const HAS_BUSYBOX = canRun(isInstalled('busybox', '--help'), 'the script of a CronJob in BusyBox, which is not installed');
const SHELLS = [['sh'], ...HAS_BUSYBOX ? [['busybox', 'sh']] : []];
const folder = new OwnFolder();

const TEMPLATE = `{
  "metadata": { "name": "<@name churn-0a1b2c3d@>", "owners": [ <@owner@> ], "run": "<@run@>" },
  "first": "<@run-name churn-0a1b2c3d@>",
  "day": "<@date YYYY-MM-DD@> <@date HH.mm@>", "rounds": "<@parameter rounds=a=b@>", "attempt": <@attempt@>, "text": "\\u0024(id) 'x' \\u003c@name@>"
}`;
const UID = '0f1e2d3c-0000-4000-8000-000000000000';
// 2026-03-29, 00:30 UTC; in Dublin summer time begins at 01:00 UTC.
const MINUTE = '29579070';

/** What kubectl answers to a call: \`create\` or \`get\`. */
const KUBECTL = `#!/bin/sh
printf '%s\\n' "$*" >> "$STATE/calls"
case "$*" in
  *' create -f -')
    name=$(cat > "$STATE/last"; sed -n 's/.*"name": "\\([^"]*\\)".*/\\1/p' "$STATE/last" | head -n 1)
    if [ -s "$STATE/faults" ]; then sed -n 1p "$STATE/faults" >&2; sed -i 1d "$STATE/faults"; exit 1; fi
    if [ -e "$STATE/$name" ]; then echo 'Error from server (AlreadyExists): it exists' >&2; exit 1; fi
    cp "$STATE/last" "$STATE/$name.json"; echo "$JOB_UID" > "$STATE/$name" ;;
  *' delete '*) : > "$STATE/deleted" ;;
  *' get '*)
    for name in $*; do [ -e "$STATE/$name" ] && break; done
    [ -e "$STATE/$name" ] || exit 0
    status=$(cat "$STATE/$name.status" 2>/dev/null || echo "$STATUS")
    printf '\\nowner=%s\\ncreated=%s\\nregion=%s\\ndeleting=\\n' "$(cat "$STATE/$name")" "$CREATED" "$REGION"
    printf 'trainingJobStatus=%s\\nsecondaryStatus=x\\nprofilingStatus=\\ncreationTime=\\n\\n' "$status"
    printf 'ACK.Terminal=%s\\nACK.Recoverable=\\nACK.Terminal.message=%s\\nACK.Recoverable.message=\\nfailureReason=out of memory' \
      "\${TERMINAL%% *}" "\${TERMINAL#* }" ;;
esac
`;

interface Run {
  readonly shell?: readonly string[];
  readonly status?: string;
  readonly terminal?: string;
  readonly job?: string;
  readonly uid?: string;
  readonly retries?: number;
  readonly deadline?: string;
  readonly created?: string;
  readonly faults?: string;
  readonly timeZone?: string;
  readonly region?: string;
  readonly hasPrograms?: boolean;
}

let count = 0;
let state: string;
beforeEach(() => {
  state = path.dirname(folder.write(`state-${count += 1}/kubectl`, KUBECTL));
  fs.chmodSync(path.join(state, 'kubectl'), 0o755);
});

/** A folder in which programs are those of BusyBox, for a shell of BusyBox. */
function programsOf([program]: readonly string[]): string {
  const programs = path.join(state, `of-${program}`);
  fs.mkdirSync(programs, { recursive: true });
  const busybox = process.env.PATH!.split(path.delimiter).map(place => path.join(place, 'busybox')).find(file => fs.existsSync(file));
  if (program === 'busybox' && !fs.existsSync(path.join(programs, 'date'))) {
    fs.symlinkSync(busybox!, path.join(programs, 'date'));
  }
  return programs;
}

function run({
  shell = SHELLS[0], status = 'Completed', terminal = ' ', job = `nightly-${MINUTE}`, uid = UID, retries = 0, deadline = '', faults = '',
  created = '2026-03-29T00:31:07Z', timeZone = 'Europe/Dublin', region = 'eu-west-1', hasPrograms = true,
}: Run = {}) {
  fs.writeFileSync(path.join(state, 'faults'), faults);
  const { status: exit, stdout, stderr } = spawnSync(shell[0], [...shell.slice(1), '-c', CRON_SCRIPT], {
    encoding: 'utf8',
    timeout: 20_000,
    env: {
      PATH: hasPrograms ? [state, programsOf(shell), process.env.PATH].join(path.delimiter) : '/nonexistent',
      STATE: state,
      STATUS: status,
      TERMINAL: terminal,
      CREATED: created,
      REGION: region,
      TRAINING_JOB: TEMPLATE,
      CRON_JOB: 'nightly',
      JOB_NAME: job,
      JOB_UID: uid,
      NAMESPACE: 'churn',
      TIME_ZONE: timeZone,
      MAX_RETRIES: String(retries),
      DEADLINE: deadline,
      INTERVAL: '0.05',
    },
  });
  return { exit, log: stdout, errors: stderr };
}

const created = () => fs.readdirSync(state).filter(file => file.endsWith('.json')).map(file => file.replace('.json', '')).sort();
const manifest = (name: string) => JSON.parse(fs.readFileSync(path.join(state, `${name}.json`), 'utf8'));

test.each(SHELLS.map(shell => [shell.join(' '), shell]))('%s: a tick makes one training, with its name, dates and owner', (_name, shell) => {
  const { exit, log, errors } = run({ shell });
  expect(errors).toBe('');
  expect(exit).toBe(0);
  expect(created()).toEqual([`churn-0a1b2c3d-${MINUTE}`]);
  expect(manifest(`churn-0a1b2c3d-${MINUTE}`)).toEqual({
    metadata: {
      name: `churn-0a1b2c3d-${MINUTE}`,
      owners: [{ apiVersion: 'batch/v1', kind: 'Job', name: `nightly-${MINUTE}`, uid: UID, controller: false, blockOwnerDeletion: false }],
      run: MINUTE,
    },
    first: `churn-0a1b2c3d-${MINUTE}`,
    day: '2026-03-29 00.30',
    rounds: 'a=b',
    attempt: 1,
    text: "$(id) 'x' <@name@>",
  });
  expect(log).toContain('the job is complete');
  expect(log).toContain('https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/churn-0a1b2c3d-');
});

test.each(SHELLS.map(shell => [shell.join(' '), shell]))('%s: a date is that of the tick in the time zone, also for a pod that starts the day after', (_name, shell) => {
  const tick = Number(MINUTE) - 60;
  run({ shell, job: `nightly-${tick}`, timeZone: 'America/New_York', created: '2026-03-30T05:00:00Z' });
  expect(manifest(`churn-0a1b2c3d-${tick}`).day).toBe('2026-03-28 19.30');
  // One hour later the clocks of Dublin are ahead of UTC.
  run({ shell, job: `nightly-${tick + 120}` });
  expect(manifest(`churn-0a1b2c3d-${tick + 120}`).day).toBe('2026-03-29 02.30');
});

test.each(SHELLS.map(shell => [shell.join(' '), shell]))('%s: the time of a resource is read as UTC', (_name, shell) => {
  fs.writeFileSync(path.join(state, 'churn-0a1b2c3d-0f1e2d3c'), UID);
  run({ shell, job: 'nightly-by-hand', retries: 1, status: 'Failed', created: '2026-06-30T23:04:05Z', timeZone: 'Europe/Dublin' });
  expect(manifest('churn-0a1b2c3d-0f1e2d3c-2').day).toBe('2026-07-01 00.04');
});

test.each([
  ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
  ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
  ['eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
  ['us-iso-east-1', 'https://us-iso-east-1.console.c2shome.ic.gov/'],
  ['us-isob-east-1', 'https://us-isob-east-1.console.sc2shome.sgov.gov/'],
])('links lead to the console of the partition of %s', (region, console) => {
  expect(run({ region }).log).toContain(`console: ${console}sagemaker/home?region=${region}#/jobs/`);
});

test('a partition whose console is not published has no links', () => {
  expect(run({ region: 'us-isof-south-1' })).toMatchObject({ exit: 0, log: expect.not.stringContaining('https://') });
});

const HAS_SHELLCHECK = canRun(isInstalled('shellcheck'), 'shellcheck of the script of a CronJob, which is not installed');

(HAS_SHELLCHECK ? test : test.skip)('shellcheck finds nothing in the script', () => {
  expect(spawnSync('shellcheck', ['--shell=sh', '-'], { input: CRON_SCRIPT, encoding: 'utf8' }).stdout).toBe('');
});

test('a pod that is started again finds its training and makes no other', () => {
  run();
  expect(run()).toMatchObject({ exit: 0, log: expect.stringContaining('created by this run') });
  expect(created()).toHaveLength(1);
});

test('a Job made by hand has the beginning of its UID, and the date on which its run began', () => {
  fs.writeFileSync(path.join(state, 'churn-0a1b2c3d-0f1e2d3c'), UID);
  run({ job: 'nightly-by-hand', retries: 1, status: 'Failed', created: '2026-01-02T03:04:05Z', timeZone: 'UTC' });
  expect(manifest('churn-0a1b2c3d-0f1e2d3c-2').day).toBe('2026-01-02 03.04');
});

test('a training of another owner is left alone', () => {
  run();
  expect(run({ uid: 'ffffffff-0000' })).toMatchObject({ exit: 1, log: expect.stringContaining('belongs to another run; it is left alone') });
});

test('a training that fails is tried again under another name, with the checkpoints of its run', () => {
  expect(run({ status: 'Failed', retries: 2 })).toMatchObject({ exit: 1, log: expect.stringContaining('the job has failed: out of memory') });
  const first = `churn-0a1b2c3d-${MINUTE}`;
  expect(created()).toEqual([first, `${first}-2`, `${first}-3`]);
  expect(manifest(`${first}-3`)).toMatchObject({ metadata: { name: `${first}-3` }, first, attempt: 3 });
});

test('a second attempt that is complete ends well', () => {
  fs.writeFileSync(path.join(state, `churn-0a1b2c3d-${MINUTE}.status`), 'Failed');
  expect(run({ retries: 1 }).exit).toBe(0);
});

test.each<[string, Run]>([
  ['stopped', { status: 'Stopped' }],
  ['refused, though it shows a failure of another', { status: 'Failed', terminal: 'True Resource already exists' }],
])('a training that is %s is not tried again', (_what, options) => {
  expect(run({ ...options, retries: 2 }).exit).toBe(1);
  expect(created()).toHaveLength(1);
});

test('errors of the API server that pass are waited for, others end the run', () => {
  expect(run({ faults: 'The connection to the server was refused\nError from server (InternalError): etcd\nError from server (Timeout): x\n' }).exit).toBe(0);
  expect(run({ job: `nightly-${Number(MINUTE) + 1}`, faults: 'Error from server (Forbidden): denied by policy\n' }))
    .toMatchObject({ exit: 1, log: expect.stringContaining('denied by policy') });
});

test('a training that is there after the deadline is deleted', () => {
  fs.writeFileSync(path.join(state, `churn-0a1b2c3d-${MINUTE}`), UID);
  expect(run({ status: 'InProgress', deadline: '60', created: '2026-03-29T00:31:07Z' }).log).toContain('its resource is deleted, which stops the training');
  expect(fs.existsSync(path.join(state, 'deleted'))).toBe(true);
});

test('an image without kubectl ends the run', () => {
  expect(run({ shell: ['/bin/sh'], hasPrograms: false })).toMatchObject({ exit: 1, log: expect.stringContaining('the image has no kubectl') });
});

test('dates in a time zone that the image does not know end the run before it creates anything', () => {
  expect(run({ timeZone: 'Europe/Atlantis' })).toMatchObject({ exit: 1, log: expect.stringContaining('no data of the time zone Europe/Atlantis') });
  expect(created()).toEqual([]);
});
