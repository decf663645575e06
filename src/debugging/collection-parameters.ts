import { parametersIn } from './parameter-text';
import type { TensorCollectionOptions } from './tensor-collection-options';

/** The modes of a script for which steps can differ, by member, with the prefix of their parameters. */
export const MODES = { training: 'train', evaluation: 'eval', prediction: 'predict', withoutMode: 'global' } as const;

/** The parameters of a collection, by the names of AWS. */
export function collectionParameters(options: TensorCollectionOptions): Record<string, any> {
  const modes = Object.keys(MODES) as Array<keyof typeof MODES>;
  const perMode = modes.flatMap(mode => Object.entries(parametersIn(options[mode] ?? {})).map(([name, text]) => [`${MODES[mode]}.${name}`, text]));
  return { ...parametersIn(options, modes), ...Object.fromEntries(perMode) };
}
