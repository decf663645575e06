import * as fs from 'fs';
import * as path from 'path';
import { PACKAGE_JSON, WORK } from './language';
import { buildPackages } from './pacmak';
import { blocksOf } from './translations';
import { emptied, isInstalled, run, writeAll } from '../shell';

const { packageId, namespace } = PACKAGE_JSON.jsii.targets.dotnet;

/** Builds the package for .NET, or at least its code. */
export async function buildDotnet(): Promise<{ readonly folder: string; readonly isCodeOnly: boolean }> {
  const isCodeOnly = !isInstalled('dotnet');
  const folder = await buildPackages('dotnet', { codeOnly: isCodeOnly });
  if (!isCodeOnly) {
    return { folder, isCodeOnly };
  }
  for (const file of [`${packageId}.csproj`, path.join(...namespace.split('.'), 'TrainingJob.cs')]) {
    if (!fs.existsSync(path.join(folder, packageId, file))) {
      throw new Error(`the code for .NET lacks ${file}`);
    }
  }
  return { folder, isCodeOnly };
}

/** Compiles and runs the program in C# of the page on languages with the package in a folder, and answers the folder of its manifests. */
export async function synthFirst(packages: string): Promise<string> {
  const project = emptied(WORK, 'dotnet');
  // A package of the same version as before is a new one all the same.
  const cache = path.join(WORK, 'nuget');
  fs.rmSync(path.join(cache, packageId.toLowerCase()), { recursive: true, force: true });
  writeAll(project, { 'Program.cs': blocksOf('csharp')[0], 'app.csproj': projectWith(packages) });
  await run('dotnet', ['run'], { cwd: project, env: { NUGET_PACKAGES: cache, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' } });
  return path.join(project, 'dist');
}

function projectWith(packages: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net8.0</TargetFramework>
    <RollForward>Major</RollForward>
    <RestoreAdditionalProjectSources>${packages}</RestoreAdditionalProjectSources>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="${packageId}" Version="0.0.0" />
  </ItemGroup>
</Project>
`;
}
