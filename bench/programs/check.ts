/* Runs the check command on the manifests of a folder, in which it must find nothing. */
import { reportUsageAtExit } from './usage';
import { CHECK } from 'cdk8s-sagemaker-training/lib/src/cli/check.js';
import { NO_TERMINAL } from 'cdk8s-sagemaker-training/lib/src/report/terminal.js';

reportUsageAtExit();
const { output, status } = CHECK.run(process.argv.slice(2), NO_TERMINAL);
if (status !== 0 || !output.startsWith('0 errors, 0 warnings')) {
  throw new Error(output);
}
