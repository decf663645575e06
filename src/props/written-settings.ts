import type { Setter } from './setter';
import { ALL_LAUNCHERS, LAUNCHERS } from '../algorithms/facts/launchers';

/** What sets an entry of a map that props write which have no field of their own, such as `code`. */
export function setterOfEntry(path: string): Setter | undefined {
  return ENTRIES.get(path);
}

const ENTRIES: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ['spec.hyperParameters.sagemaker_program', { name: 'code.entryPoint', factory: 'SourceCode.s3' }],
  ['spec.hyperParameters.sagemaker_submit_directory', { name: 'code.s3Uri', factory: 'SourceCode.s3' }],
  ['spec.hyperParameters.sagemaker_distribution_instance_groups', { name: 'distribution.instanceGroup' }],
  ...ALL_LAUNCHERS.map(({ switch: name }): [string, Setter] => [`spec.hyperParameters.${name}`, { name: 'distribution' }]),
  [`spec.hyperParameters.${LAUNCHERS.torchrun.switch}`, { name: 'distribution', factory: 'Distribution.torchrun' }],
  ['spec.environment.FI_PROVIDER', { name: 'distribution.efa' }],
  ['spec.environment.FI_EFA_USE_DEVICE_RDMA', { name: 'distribution.efa' }],
]);
