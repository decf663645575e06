/* Reads the manifests of a folder the way the check command does, and does no more. */
import { reportUsageAtExit } from './usage';
import { readInputs } from 'cdk8s-sagemaker-training/lib/src/input/files.js';
import { parseDocuments } from 'cdk8s-sagemaker-training/lib/src/input/parse.js';

reportUsageAtExit();
for (const { text } of readInputs(process.argv.slice(2))) {
  parseDocuments(text);
}
