import { Lazy } from 'cdk8s';
import { A_PROFILE, profiled } from './evaluations';
import { Profiler, type ProfilerOptions } from '../../src/debugging';

function parametersOf(options: ProfilerOptions): any {
  return profiled(options).spec.profilerConfig.profilingParameters;
}

describe('parameters by the names of AWS', () => {
  test('stand beside the options', () => {
    expect(parametersOf({ framework: [A_PROFILE], parameters: { NewestConfig: '{}' } })).toEqual({
      DetailedProfilingConfig: '{"StartStep": 5, "NumSteps": 3}', NewestConfig: '{}',
    });
  });

  test('repeat no option, in whichever case', () => {
    expect(() => Profiler.at('s3://churn/profile/', { files: { localPath: '/x' }, parameters: { localpath: '/y' } })).toThrow("Expected 'localpath' once among");
  });

  test('can be one token as long as there are no options', () => {
    const parameters: any = Lazy.any({ produce: () => ({ LocalPath: '/x/' }) });
    expect(parametersOf({ parameters })).toEqual({ LocalPath: '/x/' });
    expect(() => Profiler.at('s3://churn/profile/', { framework: [A_PROFILE], parameters })).toThrow('Expected `parameters` to be a map, got a token');
  });
});
