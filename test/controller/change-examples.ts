import { Duration, Size } from 'cdk8s';
import { AdoptionPolicy, Cluster, InstanceType, JobName, type TrainingJobProps } from '../../src';
import { Profiler, ProfilerRule } from '../../src/debugging';
import { IMAGE } from '../fixtures';

export const warm = (minutes?: number) => ({
  cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { keepAlive: minutes === undefined ? undefined : Duration.minutes(minutes) }),
});
export const profiled = (milliseconds: number, rules: ProfilerRule[] = []) => ({
  profiler: Profiler.at('s3://churn/profile', { interval: Duration.millis(milliseconds), rules }),
});
const metrics = (regex: string) => ({ metrics: [{ name: 'loss', regex }] });
const vpc = (subnets: string[], securityGroupIds: string[]) => ({ vpc: { subnets, securityGroupIds } });
export const PROFILER_RULE = ProfilerRule.of('report', IMAGE);

/** For each row of the table of changes, a job before and after such a change. */
export const EXAMPLES_OF_CHANGES: Record<string, [Partial<TrainingJobProps>, Partial<TrainingJobProps>]> = {
  'spec any': [{ hyperParameters: { eta: 0.1 } }, { hyperParameters: { eta: 0.2 } }],
  'spec default': [profiled(500, [PROFILER_RULE]), profiled(500, [ProfilerRule.of('report', IMAGE, { volumeSize: Size.gibibytes(0) })])],
  'spec.trainingJobName value': [{ name: JobName.fixed('one') }, { name: JobName.fixed('two') }],
  'spec.tags any': [{ tags: { team: 'a' } }, { tags: { team: 'b', cost: 'c' } }],
  'spec.algorithmSpecification.metricDefinitions any': [metrics('a=(.*)'), metrics('b=(.*)')],
  'spec.resourceConfig.keepAlivePeriodInSeconds value': [warm(10), warm(20)],
  'spec.resourceConfig.keepAlivePeriodInSeconds added or removed': [warm(), warm(20)],
  'spec.profilerConfig value': [profiled(500), profiled(1000)],
  'spec.profilerConfig added or removed': [{}, profiled(500)],
  'spec.profilerRuleConfigurations value': [profiled(500, [PROFILER_RULE]), profiled(500, [ProfilerRule.of('other', IMAGE)])],
  'spec.profilerRuleConfigurations more elements': [profiled(500, [PROFILER_RULE]), profiled(500, [PROFILER_RULE, ProfilerRule.of('other', IMAGE)])],
  'spec.profilerRuleConfigurations added or removed': [profiled(500), profiled(500, [PROFILER_RULE])],
  'spec.vpcConfig.subnets order': [vpc(['subnet-1', 'subnet-2'], ['sg-1']), vpc(['subnet-2', 'subnet-1'], ['sg-1'])],
  'spec.vpcConfig.securityGroupIDs order': [vpc(['subnet-1'], ['sg-1', 'sg-2']), vpc(['subnet-1'], ['sg-2', 'sg-1'])],
  'metadata.annotations.services.k8s.aws/region any': [{ region: 'eu-west-1' }, { region: 'eu-west-2' }],
  'metadata.annotations.services.k8s.aws/adoption-policy any': [{}, { adoption: AdoptionPolicy.ADOPT_OR_CREATE }],
  'metadata.namespace any': [{ namespace: 'a' }, { namespace: 'b' }],
  'metadata.labels any': [{ labels: { a: '1' } }, { labels: { a: '2' } }],
  'metadata.annotations any': [{ annotations: { a: '1' } }, { annotations: { a: '2' } }],
};
