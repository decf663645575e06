import { FIELD_LIMITS } from './fields/limits';
import type { AppRule, Rule } from './rule';
import { ALGORITHM_RULES } from './topics/algorithms';
import { CHANNEL_RULES } from './topics/channels';
import { CONTROLLER_RULES } from './topics/controller';
import { DEBUGGER_RULES } from './topics/debugger';
import { DISTRIBUTION_RULES } from './topics/distribution';
import { ENVIRONMENT_RULES } from './topics/environment';
import { INSTANCE_RULES } from './topics/instances';
import { LOCAL_PATH_RULES } from './topics/local-paths';
import { METADATA_RULES } from './topics/metadata';
import { NAME_APP_RULES, NAME_RULES } from './topics/names';
import { NAMESPACE_RULES } from './topics/namespaces';
import { NETWORK_RULES } from './topics/network';
import { NULL_WORD_RULES } from './topics/null-words';
import { OUTPUT_RULES } from './topics/output';
import { PLACEHOLDER_RULES } from './topics/placeholders';
import { PROFILER_RULES } from './topics/profiler';
import { S3_URI_RULES } from './topics/s3-uris';
import { SCRIPT_RULES } from './topics/scripts';
import { SECRET_RULES } from './topics/secrets';
import { SHARED_CHECKPOINT_APP_RULES } from './topics/shared-checkpoints';
import { STOPPING_RULES } from './topics/stopping';
import { TAG_RULES } from './topics/tags';
import { UNRESOLVED_TOKEN } from './topics/tokens';
import type { Manifest } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';

/** What rules about one job are about. */
export interface Topic {
  readonly title: string;
  /**
   * The members of a description without which these rules have nothing to say: one of them must be there.
   *
   * @default - the rules may say something of any job
   */
  readonly members?: readonly string[];
  /** Given on request, so that a program loads no rules about what its jobs don't have. */
  readonly rules: () => readonly Rule[];
}

const PROFILER_MEMBERS = ['profilerConfig', 'profilerRuleConfigurations'];
const DEBUGGER_MEMBERS = ['debugHookConfig', 'debugRuleConfigurations', ...PROFILER_MEMBERS];

/** The rules about one job, apart from those that follow from the schema. */
export const TOPICS: readonly Topic[] = [
  { title: 'Names and metadata', rules: () => [...NAME_RULES, ...METADATA_RULES] },
  { title: 'Algorithm, image and metrics', rules: () => ALGORITHM_RULES },
  { title: 'Scripts and environment', rules: () => [...SCRIPT_RULES, ...ENVIRONMENT_RULES] },
  { title: 'Instances, storage and warm pools', rules: () => INSTANCE_RULES },
  { title: 'Distribution', rules: () => DISTRIBUTION_RULES },
  { title: 'Time limits, spot, retries and checkpoints', rules: () => STOPPING_RULES },
  { title: 'Channels', rules: () => CHANNEL_RULES },
  { title: 'Output and keys', rules: () => OUTPUT_RULES },
  { title: 'S3 URIs', rules: () => S3_URI_RULES },
  { title: 'Network', rules: () => NETWORK_RULES },
  { title: 'Debugger', members: DEBUGGER_MEMBERS, rules: () => DEBUGGER_RULES },
  { title: 'Profiler', members: PROFILER_MEMBERS, rules: () => PROFILER_RULES },
  { title: 'Directories in the container', rules: () => LOCAL_PATH_RULES },
  { title: 'Tags and experiments', rules: () => TAG_RULES },
  { title: 'Words and placeholders in texts', rules: () => [...NULL_WORD_RULES, ...PLACEHOLDER_RULES] },
  { title: 'The controller', rules: () => CONTROLLER_RULES },
  { title: 'Secrets', rules: () => SECRET_RULES },
  { title: 'Tokens', rules: () => [UNRESOLVED_TOKEN] },
];

/** All of them. */
export function jobRules(): readonly Rule[] {
  return known ??= TOPICS.flatMap(({ rules }) => rules());
}

let known: readonly Rule[] | undefined;

/** The rules that may have something to say of a job. */
export function rulesFor({ spec }: Manifest): readonly Rule[] {
  return TOPICS.filter(({ members }) => members === undefined || hasOneOf(members, spec)).flatMap(({ rules }) => rules());
}

function hasOneOf(members: readonly string[], spec: unknown): boolean {
  return isObject(spec) && members.some(member => spec[member] !== undefined);
}

/** Every rule about all jobs of an app. */
export const APP_RULES: readonly AppRule[] = [
  ...NAME_APP_RULES,
  ...SHARED_CHECKPOINT_APP_RULES,
];

/** The ids of all rules about jobs. */
export function ruleIds(): string[] {
  return [...Object.values(FIELD_LIMITS), ...jobRules(), ...APP_RULES, ...Object.values(NAMESPACE_RULES)].map(({ id }) => id);
}

/** Whether an id is one of a rule that is not about single manifests, or may be that of a guardrail of a platform team. */
export function isRuleOfOtherRoom(id: string): boolean {
  return OTHER_ROOMS.test(id);
}

const OTHER_ROOMS = new RegExp('^(?:(?:guardrail|policy|role|export|template|schedule|tuning|acknowledgement)-.+'
  + '|default-locked|library-copies|job-not-rendered|resource-kind|resource-shared)$');
