import * as fs from 'fs';
import * as path from 'path';
import { javaSnippets } from './java-snippets';
import { EXAMPLES, Language, PACKAGE_JSON, PRICES, PROGRAMS_OF_FOLDERS, WORK } from './language';
import { buildPackages, builtFor } from './pacmak';
import { blocksOf, brokenIn, translationsTo } from './translations';
import { initialize } from '../cdk8s-init';
import { emptied, isInstalled, run, writeAll } from '../shell';

const PROJECT = path.join(EXAMPLES, 'java');
const PACKAGE = 'com.example.training';
const REPOSITORY = path.join(WORK, 'm2');
const ENV = { MAVEN_OPTS: [process.env.MAVEN_OPTS ?? '', `-Dmaven.repo.local=${REPOSITORY}`].join(' ').trim() };
const SETTINGS = path.join(WORK, 'maven-settings.xml');
const CLASSPATH_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath';

/** Compiles the Maven project of the programs against the built package and runs them. */
export const JAVA: Language = {
  name: 'Java',
  fileOf: program => path.join('java', 'src', 'main', 'java', ...PACKAGE.split('.'), `${classOf(program).replace('.', path.sep)}.java`),
  missingTools: () => ['javac', 'mvn'].filter(tool => !isInstalled(tool)),
  build: () => {
    // Packages of the same version as before are new ones all the same.
    for (const built of [PACKAGE_JSON.jsii.targets.java.maven.groupId, 'org.cdk8s']) {
      fs.rmSync(path.join(REPOSITORY, ...built.split('.')), { recursive: true, force: true });
    }
    return buildPackages('java', { withCdk8s: true, env: ENV });
  },
  synth: async (programs, outdir) => {
    fs.writeFileSync(SETTINGS, settingsWith(builtFor('java')));
    const project = emptied(WORK, 'java');
    fs.cpSync(PROJECT, project, { recursive: true });
    await run('mvn', ['-B', '-q', '-s', SETTINGS, '-Dmdep.outputFile=classpath.txt', 'compile', CLASSPATH_GOAL], { cwd: project, env: ENV });
    for (const program of programs) {
      await run('java', ['-cp', classpathWith(path.join(project, 'target', 'classes')), `${PACKAGE}.${classOf(program)}`], { cwd: project, env: { CDK8S_OUTDIR: outdir } });
    }
  },
  synthInitialized: async () => {
    const project = emptied(WORK, 'initialized', 'java');
    initialize('java', project, ['pom.xml']);
    const pom = path.join(project, 'pom.xml');
    // That of the page, with the version that was built.
    const dependency = blocksOf('xml')[0].replace(/<version>.*<\/version>/, '<version>0.0.0</version>');
    fs.writeFileSync(pom, fs.readFileSync(pom, 'utf8').replace('<dependencies>', `<dependencies>\n${dependency}`));
    const folder = path.join(project, 'src', 'main', 'java', 'com', 'mycompany', 'app');
    fs.mkdirSync(folder, { recursive: true });
    const [program] = blocksOf('java');
    fs.writeFileSync(path.join(folder, 'Main.java'), program.replace(/^package .*$/m, 'package com.mycompany.app;').replace(/\bChurn\b/g, 'Main'));
    await run('mvn', ['-B', '-q', '-s', SETTINGS, 'compile', 'exec:java', '-Dexec.mainClass=com.mycompany.app.Main'], { cwd: project, env: ENV });
    return path.join(project, 'dist');
  },
  brokenSnippets: async () => {
    const folder = emptied(WORK, 'snippets', 'java');
    fs.writeFileSync(path.join(folder, 'prices.json'), PRICES);
    const files = javaSnippets(translationsTo('java'), blocksOf('java')[1]);
    writeAll(folder, files);
    const classpath = classpathWith(folder);
    await run('javac', ['-nowarn', '-d', '.', '-cp', classpath, ...Object.keys(files)], { cwd: folder });
    return brokenIn(await run('java', ['-cp', classpath, 'Main'], { cwd: folder }));
  },
};

/** The classes in a folder, and what the project of the programs depends on. */
function classpathWith(folder: string): string {
  return [folder, fs.readFileSync(path.join(WORK, 'java', 'classpath.txt'), 'utf8')].join(path.delimiter);
}

/** The class of a program within the package. */
function classOf(program: string): string {
  return PROGRAMS_OF_FOLDERS.includes(program) ? `${program}.Main` : program.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('');
}

/** Settings of Maven that add a folder of packages. */
function settingsWith(packages: string): string {
  return `<settings>
  <profiles>
    <profile>
      <id>built</id>
      <repositories><repository><id>built</id><url>file://${packages}</url></repository></repositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
</settings>
`;
}
