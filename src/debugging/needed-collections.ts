import type { TensorCollection } from './tensor-collection';
import { withoutSecrets } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';

/** A collection that has to be saved for a rule. */
export interface NeededCollection {
  readonly ruleName: string;
  readonly name: string;
  /** Without any, the rule reads the collection however it is saved. */
  readonly parameters: { readonly [name: string]: string };
}

/**
 * The collections of a hook: those that were asked for, as they are, and what the rules need besides. The
 * user who asked for a collection decides which of its steps are saved.
 *
 * @throws an error if a rule needs other tensors in a collection than were asked for, or two rules disagree about one
 */
export function collectionsToSave(asked: readonly TensorCollection[], needed: readonly NeededCollection[]): Array<Pick<TensorCollection, 'collectionName' | '_parameters'>> {
  if (needed.length === 0) {
    return [...asked];
  }
  const added = new Map<string, NeededCollection>();
  for (const need of exactOnesFirst(needed)) {
    const own = asked.find(({ collectionName }) => collectionName === need.name);
    const other = added.get(need.name);
    if (own !== undefined) {
      refuseOtherTensors(own, need);
    } else if (other === undefined) {
      added.set(need.name, need);
    } else if (!isAny(need)) {
      refuseDifference(other, need);
    }
  }
  return [
    ...asked,
    ...[...added.values()].map(({ name, parameters }) => ({ collectionName: name, _parameters: parameters })),
  ];
}

function exactOnesFirst(needed: readonly NeededCollection[]): NeededCollection[] {
  return [...needed.filter(need => !isAny(need)), ...needed.filter(isAny)];
}

function isAny({ parameters }: NeededCollection): boolean {
  return Object.keys(parameters).length === 0;
}

function refuseOtherTensors(own: TensorCollection, { ruleName, name, parameters: { include_regex: pattern } }: NeededCollection): void {
  const given = own._parameters.include_regex;
  if (pattern !== undefined && given !== pattern) {
    throw refusal(`Expected the collection '${name}' to have include_regex '${pattern}', as the rule '${ruleName}' needs, got `
      + `${given === undefined ? 'none' : `'${withoutSecrets(given)}'`}. Rename the collection, or use the same pattern`);
  }
}

function refuseDifference(other: NeededCollection, need: NeededCollection): void {
  const [one, two] = [other, need].map(({ parameters }) => JSON.stringify(Object.entries(parameters).sort()));
  if (one !== two) {
    throw refusal(`Expected the rules '${other.ruleName}' and '${need.ruleName}' to need the collection '${need.name}' in one way, `
      + `got ${parametersText(other)} and ${parametersText(need)}. Add it to \`collections\` of Debugger in a way that suits both`);
  }
}

function parametersText({ parameters }: NeededCollection): string {
  return Object.entries(parameters).map(([name, value]) => `${name} '${value}'`).join(', ');
}
