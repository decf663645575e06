import { UnusableInput, type InputText } from './files';
import { NotYaml, parseDocuments, type KubernetesDocument } from './parse';

/**
 * The objects in an input.
 *
 * @throws UnusableInput if it is no YAML
 */
export function documentsOf({ name, text }: InputText): KubernetesDocument[] {
  try {
    return parseDocuments(text);
  } catch (error) {
    if (error instanceof NotYaml) {
      throw new UnusableInput(`${name}: not YAML: ${error.message}`);
    }
    throw error;
  }
}
