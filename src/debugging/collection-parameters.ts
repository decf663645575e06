import { COLLECTION_PARAMETERS, SAVE_PARAMETERS } from './facts/debugger-collections';
import { refuseOtherParameters } from './member-names';
import { parametersIn } from './parameter-text';
import type { TensorCollectionOptions } from './tensor-collection-options';

/** The modes of a script for which steps can differ, by member, with the prefix of their parameters. */
export const MODES = { training: 'train', evaluation: 'eval', prediction: 'predict', withoutMode: 'global' } as const;

/** The parameters of a collection, by the names of AWS. */
export function collectionParameters(options: TensorCollectionOptions): Record<string, any> {
  const modes = Object.keys(MODES) as Array<keyof typeof MODES>;
  refuseOtherParameters(options, [...SAVE_PARAMETERS, ...COLLECTION_PARAMETERS], modes);
  const perMode = modes.flatMap(mode => {
    const steps = options[mode] ?? {};
    refuseOtherParameters(steps, SAVE_PARAMETERS);
    return Object.entries(parametersIn(steps)).map(([name, text]) => [`${MODES[mode]}.${name}`, text]);
  });
  return { ...parametersIn(options, modes), ...Object.fromEntries(perMode) };
}
