import type { TopicCases } from './case';
import { detailed, DL_IMAGE, profiling, STEPS, UNKNOWN_IMAGE, XGBOOST_IMAGE } from './debugging';

const PARAMETERS = 'spec.profilerConfig.profilingParameters';
const DETAILED = `${PARAMETERS}.DetailedProfilingConfig`;
const TENSORFLOW = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/tensorflow-training:2.10.0-gpu-py39';
const dataLoader = (LocalPath: string | undefined, image: string) => profiling({
  DataloaderProfilingConfig: STEPS, ...LocalPath && { LocalPath },
}, image);
const version = (image: string, tag: string) => profiling({ DetailedProfilingConfig: STEPS }, image.replace(/:.*/, tag));

export const PROFILER_PARAMETER_CASES: TopicCases = {
  'profiler-parameters-known': {
    accepts: {
      'parameters in any case':
        profiling({ detailedprofilingconfig: STEPS, DataLoaderProfilingConfig: STEPS, HorovodProfilingConfig: STEPS, LocalPath: '/opt/' }),
      'numbers for files': profiling({ RotateMaxFileSizeInBytes: '10485760', RotateFileCloseIntervalInSeconds: '60.5', FileOpenFailThreshold: '50' }),
      'parameters of SageMaker Profiler': profiling({ CPUProfilingDuration: '3600', SMPFileRotationSecs: '600' }),
      'a pair of name and value, which is another error': profiling({ name: 'LocalPath', value: '/opt' }),
    },
    refuses: {
      [`${PARAMETERS}.DetailProfilingConfig`]: { 'an unknown parameter': profiling({ DetailProfilingConfig: STEPS }) },
      [`${PARAMETERS}.FileOpenFailThreshold`]: { 'a threshold that is not a number': profiling({ FileOpenFailThreshold: 'many' }) },
    },
  },
  'profiler-json': {
    accepts: {
      'an object': detailed(STEPS),
      'an object with a comma at its end': detailed('{"StartStep": 5, "NumSteps": 1, }'),
      'an object in single quotes': detailed("{'StartStep': 5}"),
      'an empty object': detailed('{}'),
      'an object with a pattern': profiling({ DataloaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "\\d+"}' }),
      'a parameter that is not JSON': profiling({ LocalPath: 'x' }),
    },
    refuses: {
      [DETAILED]: {
        'an empty text': detailed(''),
        'an object without braces': detailed('StartStep: 5'),
        'a list': detailed('[5]'),
        'a null': detailed('null'),
        'a truth value in an object': detailed('{"StartStep": true}'),
        'a null in an object': detailed('{"StartStep": null}'),
        'an object without its end': detailed('{"StartStep": 5'),
        'an object in an object': detailed('{"StartStep": {"a": 1}}'),
      },
    },
  },
  'profiler-json-fields': {
    accepts: {
      'cProfile with its timer': profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "cProfile", "cProfileTimer": "total_time"}' }),
      'Pyinstrument': profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "Pyinstrument"}' }),
      'a timer without a profiler': profiling({ PythonProfilingConfig: '{"StartStep": 5, "cProfileTimer": "default"}' }),
      'a text that is not JSON, which is another error': profiling({ PythonProfilingConfig: 'x' }),
    },
    refuses: {
      [`${PARAMETERS}.PythonProfilingConfig`]: {
        'an unknown profiler': profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "perf"}' }),
        'an unknown timer': profiling({ PythonProfilingConfig: '{"StartStep": 5, "cProfileTimer": "off_cpu"}' }),
      },
    },
  },
  'profiler-range': {
    accepts: {
      'a first step and a number of steps': detailed(STEPS),
      'a number of steps': detailed('{"NumSteps": 1}'),
      'a first step': detailed('{"StartStep": 1}'),
      'the first step of all': detailed('{"StartStep": 0, "NumSteps": 1}'),
      'a time and a duration': detailed('{"StartTimeInSecSinceEpoch": 1700000000, "DurationInSeconds": 10}'),
      'a duration': detailed('{"DurationInSeconds": 0.5}'),
      'a text that is not JSON, which is another error': detailed('x'),
    },
    refuses: {
      [DETAILED]: {
        'a step with a duration': detailed('{"StartStep": 5, "DurationInSeconds": 10}'),
        'a number of steps with a time': detailed('{"NumSteps": 5, "StartTimeInSecSinceEpoch": 1700000000}'),
        'a time with a misspelled duration': detailed('{"StartTimeInSecSinceEpoch": 1700000000, "Duration": 10}'),
        'the first step of all without a number of steps': detailed('{"StartStep": 0}'),
        'a pattern without a range': detailed('{"MetricsRegex": ".*"}'),
        'no range': detailed('{}'),
        'a number of steps of 0': detailed('{"StartStep": 5, "NumSteps": 0}'),
        'a first step before the first': detailed('{"StartStep": -1, "NumSteps": 1}'),
      },
    },
  },
  'profiler-one-profiler': {
    accepts: {
      'SageMaker Profiler alone': profiling({ CPUProfilingDuration: '3600', LocalPath: '/opt/' }),
      'profiling of the framework alone': detailed(STEPS),
    },
    refuses: {
      [`${PARAMETERS}.CPUProfilingDuration`]: {
        'SageMaker Profiler with detailed profiling': profiling({ CPUProfilingDuration: '3600', DetailedProfilingConfig: STEPS }),
      },
      [`${PARAMETERS}.SMPFileRotationSecs`]: {
        'SageMaker Profiler with profiling of Python': profiling({ SMPFileRotationSecs: '600', PythonProfilingConfig: STEPS }),
      },
    },
  },
  'profiler-lower-case': {
    accepts: {
      'a path in lower case': profiling({ LocalPath: '/opt/ml/output/profiler/' }),
      'a pattern with an escape in lower case': profiling({ DataloaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "Data.*\\s"}' }),
    },
    refuses: {
      [`${PARAMETERS}.LocalPath`]: { 'a path in upper case': profiling({ LocalPath: '/opt/ml/output/Profiler' }) },
      [`${PARAMETERS}.DataLoaderProfilingConfig`]: {
        'a pattern with an escape in upper case': profiling({ DataLoaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "\\S"}' }),
      },
    },
  },
  'profiler-data-loader-path': {
    accepts: {
      'TensorFlow with a path that ends with a slash': dataLoader('/opt/ml/output/profiler/', TENSORFLOW),
      'PyTorch without a path': dataLoader(undefined, DL_IMAGE),
      'an image of your own without a path': dataLoader(undefined, UNKNOWN_IMAGE),
      'TensorFlow with other profiling and no path': profiling({ DetailedProfilingConfig: STEPS }, TENSORFLOW),
    },
    refuses: {
      [`${PARAMETERS}.LocalPath`]: {
        'TensorFlow without a path': dataLoader(undefined, TENSORFLOW),
        'TensorFlow with a path that ends without a slash': dataLoader('/opt/ml/output/profiler', TENSORFLOW),
        'TensorFlow with two kinds of profiling and no path':
          profiling({ DetailedProfilingConfig: STEPS, DataloaderProfilingConfig: STEPS }, TENSORFLOW),
      },
    },
  },
  'profiler-framework-version': {
    accepts: {
      'TensorFlow 2.10': version(TENSORFLOW, ':2.10.1-gpu-py39'),
      'TensorFlow 2.3': version(TENSORFLOW, ':2.3.1'),
      'PyTorch 1.13': version(DL_IMAGE, ':1.13.1-gpu-py39'),
      'the latest TensorFlow': version(TENSORFLOW, ':latest'),
      'a tag with a version inside': version(TENSORFLOW, ':mine-2.11.0'),
      'TensorFlow without a tag': version(TENSORFLOW, ''),
      'an image of your own': version(UNKNOWN_IMAGE, ':3.0'),
      'XGBoost': version(XGBOOST_IMAGE, ':3.0-5'),
      'TensorFlow 2.11 without profiling of the framework': profiling({ LocalPath: '/opt/' }, TENSORFLOW.replace('2.10', '2.11')),
    },
    refuses: {
      [DETAILED]: {
        'TensorFlow 2.11': version(TENSORFLOW, ':2.11.0-gpu-py39'),
        'TensorFlow 3.0': version(TENSORFLOW, ':3.0-gpu-py39'),
        'TensorFlow 10.0': version(TENSORFLOW, ':10.0-gpu-py39'),
        'PyTorch 2.0': version(DL_IMAGE, ':2.0.0-gpu-py310'),
      },
    },
  },
};
