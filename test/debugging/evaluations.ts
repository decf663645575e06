import { Algorithm, Channel, Cluster, InstanceType, SourceCode, type TrainingJobProps } from '../../src';
import {
  Debugger, type DebuggerOptions, type DebugRule, FrameworkProfiling, Profiler, type ProfilerOptions, type ProfilerRule, ProfilingRange,
} from '../../src/debugging';
import type { DebuggerParameter } from '../../src/debugging/facts/debugger-parameter';
import { jobWith } from '../fixtures';

/** Props of jobs with the images of two frameworks, in which nothing is found. */
const PROPS = {
  pytorch: {
    algorithm: Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:1.13.1-gpu-py39'),
    cluster: Cluster.of(InstanceType.ML_G4DN_XLARGE),
    code: SourceCode.s3('s3://churn/code/', { entryPoint: 'train.py' }),
  },
  xgboost: {
    algorithm: Algorithm.fromImage('141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.3-1'),
    channels: [Channel.s3('train', 's3://churn/train/', { contentType: 'text/csv' })],
    hyperParameters: { objective: 'binary:logistic', num_round: 100 },
  },
};

export interface Judged {
  readonly spec: any;
  /** The ids of the rules that found something, errors and warnings. */
  readonly findings: string[];
}

/** A job of a framework that Debugger watches, and what is found about it. */
export function debugged(options: DebuggerOptions, props: Partial<TrainingJobProps> = {}, framework: keyof typeof PROPS = 'pytorch'): Judged {
  return judged({ ...PROPS[framework], debugger: Debugger.at('s3://churn/tensors/', options), ...props });
}

/** A job that Profiler watches, and what is found about it. */
export function profiled(options: ProfilerOptions, props: Partial<TrainingJobProps> = {}): Judged {
  return judged({ ...PROPS.pytorch, profiler: Profiler.at('s3://churn/profile/', options), ...props });
}

function judged(props: Partial<TrainingJobProps>): Judged {
  const job = jobWith(props);
  return { spec: job.toJson().spec, findings: job.findings.map(({ rule }) => rule) };
}

/** The wire form of one Debugger rule. */
export function debugRule(rule: DebugRule, props: Partial<TrainingJobProps> = {}): any {
  return debugged({ rules: [rule] }, props).spec.debugRuleConfigurations[0];
}

/** The wire form of one Profiler rule. */
export function profilerRule(rule: ProfilerRule, props: Partial<TrainingJobProps> = {}): any {
  return profiled({ rules: [rule] }, props).spec.profilerRuleConfigurations[0];
}

/** A profile, for the rules that read one. */
export const A_PROFILE = FrameworkProfiling.detailed(ProfilingRange.steps(5, 3));

/** A value for a parameter, as code has it and as it stands on the wire. */
export function sampleOf({ type, values, minimum = 1 }: DebuggerParameter): { readonly value: any; readonly text: string } {
  switch (type) {
    case 'text': return { value: values?.[0] ?? '.*weight', text: values?.[0] ?? '.*weight' };
    case 'texts': return { value: ['weights', 'losses'], text: 'weights,losses' };
    case 'patterns': return { value: ['.*weight', '^conv\\d+'], text: '.*weight,^conv\\d+' };
    case 'integer': return { value: minimum + 6, text: String(minimum + 6) };
    case 'integers': return { value: [1, 2], text: '1,2' };
    case 'number': return { value: 0.25, text: '0.25' };
    case 'numbers': return { value: [0, 2.5], text: '0,2.5' };
    case 'boolean': return { value: true, text: 'True' };
  }
}
