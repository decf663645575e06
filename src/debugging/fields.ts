import type { IDebugger } from './i-debugger';
import type { IProfiler } from './i-profiler';
import { loadedDebuggingCode } from './loaded-code';
import { imagePlaceOf, type PlacedJob } from '../algorithms/image-place';
import type { Place } from '../manifest/codec/codec';

/* How Debugger and Profiler are written, without loading them for jobs that have neither. */

export const HOOK: Place<IDebugger>['codec'] = {
  get parts() {
    return loadedDebuggingCode().HOOK_PARTS;
  },
  toWire: watch => watch._hookToSpec(),
};

export const DEBUG_RULES: Place<IDebugger, PlacedJob>['codec'] = {
  option: 'rules',
  isList: true,
  get parts() {
    return loadedDebuggingCode().DEBUG_RULE_PARTS;
  },
  toWire: (watch, job) => watch._rulesToSpec(imagePlaceOf(job)),
};

export const PROFILER_CONFIG: Place<IProfiler>['codec'] = {
  get parts() {
    return loadedDebuggingCode().PROFILER_PARTS;
  },
  toWire: watch => watch._configToSpec(),
};

export const PROFILER_RULES: Place<IProfiler, PlacedJob>['codec'] = {
  option: 'rules',
  isList: true,
  get parts() {
    return loadedDebuggingCode().PROFILER_RULE_PARTS;
  },
  toWire: (watch, job) => watch._rulesToSpec(imagePlaceOf(job)),
};
