import type { Size } from 'cdk8s';
import type { FrameworkProfiling } from './framework-profiling';
import { entriesOf, parameterText } from './parameter-text';
import type { ProfileFileOptions, SageMakerProfilerOptions } from './profiling-options';
import { refuseOtherCase } from '../manifest/given/options';
import { refuseMissing, wholeSeconds } from '../manifest/given/refuse';
import { isGiven } from '../manifest/given/values';
import { unlessEmpty } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';

/** What becomes parameters of Profiler. */
export interface ProfilingParts {
  readonly framework?: readonly FrameworkProfiling[];
  readonly files?: ProfileFileOptions;
  readonly sageMakerProfiler?: SageMakerProfilerOptions;
  readonly parameters?: { [name: string]: string };
}

/**
 * The parameters of Profiler in wire form.
 *
 * @throws an error if one is given twice; upper and lower case are the same to the container
 */
export function profilingParameters({ framework, files, sageMakerProfiler, parameters }: ProfilingParts): any {
  const typed = [
    ...(framework ?? []).map(profiling => [profiling.key, profiling._json]),
    ...files === undefined ? [] : fileParameters(files),
    ...sageMakerProfiler === undefined ? [] : profilerParameters(sageMakerProfiler),
  ];
  if (typed.length === 0) {
    return unlessEmpty(parameters);
  }
  const all = [...typed, ...entriesOf('parameters', parameters)];
  const twice = all.find(([key], position) => all.slice(0, position).some(([other]) => other.toLowerCase() === key.toLowerCase()));
  if (twice !== undefined) {
    throw refusal(`Expected '${twice[0]}' once among \`framework\`, \`files\`, \`sageMakerProfiler\` and \`parameters\` of Profiler, got it twice`);
  }
  return Object.fromEntries(all);
}

function fileParameters(options: ProfileFileOptions): string[][] {
  const { localPath, maxSize, closeInterval, openFailThreshold } = options;
  refuseOtherCase(options, { localPath, maxSize, closeInterval, openFailThreshold });
  return given({
    LocalPath: localPath,
    RotateMaxFileSizeInBytes: isGiven(maxSize) ? bytes(maxSize) : undefined,
    RotateFileCloseIntervalInSeconds: isGiven(closeInterval) ? wholeSeconds(closeInterval, 'closeInterval') : undefined,
    FileOpenFailThreshold: openFailThreshold,
  });
}

function bytes(maxSize: Size): number {
  refuseMissing(maxSize, 'maxSize', 'Size.mebibytes', 'toKibibytes');
  return maxSize.toKibibytes() * 1024;
}

/** SageMaker Profiler is on as soon as its parameters are there. */
function profilerParameters(options: SageMakerProfilerOptions): string[][] {
  const { cpuDuration, fileRotation } = options;
  refuseOtherCase(options, { cpuDuration, fileRotation });
  return given({
    CPUProfilingDuration: isGiven(cpuDuration) ? wholeSeconds(cpuDuration, 'cpuDuration') : 3600,
    SMPFileRotationSecs: isGiven(fileRotation) ? wholeSeconds(fileRotation, 'fileRotation') : 600,
  });
}

function given(values: Record<string, string | number | undefined>): string[][] {
  return Object.entries(values).flatMap(([key, value]) => value === undefined ? [] : [[key, parameterText(key, value)]]);
}
