import * as fs from 'fs';
import * as path from 'path';
import { PACKAGE_JSON } from './language';
import { buildPackages } from './pacmak';
import { isInstalled } from '../shell';

/** Builds the package for .NET, or at least its code. */
export async function buildDotnet(): Promise<{ readonly folder: string; readonly isCodeOnly: boolean }> {
  const isCodeOnly = !isInstalled('dotnet');
  const folder = await buildPackages('dotnet', { codeOnly: isCodeOnly });
  if (!isCodeOnly) {
    return { folder, isCodeOnly };
  }
  const { packageId, namespace } = PACKAGE_JSON.jsii.targets.dotnet;
  for (const file of [`${packageId}.csproj`, path.join(...namespace.split('.'), 'TrainingJob.cs')]) {
    if (!fs.existsSync(path.join(folder, packageId, file))) {
      throw new Error(`the code for .NET lacks ${file}`);
    }
  }
  return { folder, isCodeOnly };
}
