import type { IDebugger } from './i-debugger';
import type { IProfiler } from './i-profiler';
import { loadedDebuggingCode } from './loaded-code';
import { imagePlaceOf, type PlacedJob } from '../algorithms/image-place';
import type { FieldPlace } from '../manifest/codec/codec';

/* How Debugger and Profiler are written, without loading them for jobs that have neither. */

export const HOOK: FieldPlace<IDebugger>['codec'] = {
  get parts() {
    return loadedDebuggingCode().HOOK_PARTS;
  },
  toWire: watch => watch._hookToSpec(),
};

export const DEBUG_RULES: FieldPlace<IDebugger, PlacedJob>['codec'] = {
  option: 'rules',
  isList: true,
  get parts() {
    return loadedDebuggingCode().DEBUG_RULE_PARTS;
  },
  toWire: (watch, job) => watch._rulesToSpec(imagePlaceOf(job)),
};

export const PROFILER_CONFIG: FieldPlace<IProfiler>['codec'] = {
  get parts() {
    return loadedDebuggingCode().PROFILER_PARTS;
  },
  toWire: watch => watch._configToSpec(),
};

export const PROFILER_RULES: FieldPlace<IProfiler, PlacedJob>['codec'] = {
  option: 'rules',
  isList: true,
  get parts() {
    return loadedDebuggingCode().PROFILER_RULE_PARTS;
  },
  toWire: (watch, job) => watch._rulesToSpec(imagePlaceOf(job)),
};
