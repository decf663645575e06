import type { AppRule, Rule } from './rule';
import { ALGORITHM_RULES } from './topics/algorithms';
import { CHANNEL_RULES } from './topics/channels';
import { CONTROLLER_RULES } from './topics/controller';
import { DEBUGGER_RULES } from './topics/debugger';
import { INSTANCE_RULES } from './topics/instances';
import { LOCAL_PATH_RULES } from './topics/local-paths';
import { NAME_APP_RULES, NAME_RULES } from './topics/names';
import { NETWORK_RULES } from './topics/network';
import { OUTPUT_RULES } from './topics/output';
import { PROFILER_RULES } from './topics/profiler';
import { SECRET_RULES } from './topics/secrets';
import { STOPPING_RULES } from './topics/stopping';
import { TAG_RULES } from './topics/tags';

/** Every rule about one job, apart from those that follow from the schema. */
export const RULES: readonly Rule[] = [
  ...NAME_RULES,
  ...STOPPING_RULES,
  ...ALGORITHM_RULES,
  ...INSTANCE_RULES,
  ...CHANNEL_RULES,
  ...OUTPUT_RULES,
  ...NETWORK_RULES,
  ...LOCAL_PATH_RULES,
  ...TAG_RULES,
  ...DEBUGGER_RULES,
  ...PROFILER_RULES,
  ...CONTROLLER_RULES,
  ...SECRET_RULES,
];

/** Every rule about all jobs of an app. */
export const APP_RULES: readonly AppRule[] = [
  ...NAME_APP_RULES,
];
