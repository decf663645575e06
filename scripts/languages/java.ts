import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES, Language, WORK } from './language';
import { buildPackages, builtFor } from './pacmak';
import { emptied, isInstalled, run } from '../shell';

const PROJECT = path.join(EXAMPLES, 'java');
const PACKAGE = 'com.example.training';
const REPOSITORY = path.join(WORK, 'm2');
const ENV = { MAVEN_OPTS: [process.env.MAVEN_OPTS ?? '', `-Dmaven.repo.local=${REPOSITORY}`].join(' ').trim() };
const CLASSPATH_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath';

/** Compiles the Maven project of the programs against the built package and runs them. */
export const JAVA: Language = {
  name: 'Java',
  fileOf: program => path.join('java', 'src', 'main', 'java', ...PACKAGE.split('.'), `${classOf(program)}.java`),
  missingTools: () => ['javac', 'mvn'].filter(tool => !isInstalled(tool)),
  build: () => {
    // Packages of the same version as before are new ones all the same.
    for (const built of ['io/github/cdk8s-sagemaker', 'org/cdk8s']) {
      fs.rmSync(path.join(REPOSITORY, built), { recursive: true, force: true });
    }
    return buildPackages('java', { withCdk8s: true, env: ENV });
  },
  synth: async (programs, outdir) => {
    const settings = path.join(WORK, 'maven-settings.xml');
    fs.writeFileSync(settings, settingsWith(builtFor('java')));
    const project = emptied(WORK, 'java');
    fs.cpSync(PROJECT, project, { recursive: true });
    await run('mvn', ['-B', '-q', '-s', settings, '-Dmdep.outputFile=classpath.txt', 'compile', CLASSPATH_GOAL], { cwd: project, env: ENV });
    const classpath = ['target/classes', fs.readFileSync(path.join(project, 'classpath.txt'), 'utf8')].join(path.delimiter);
    for (const program of programs) {
      await run('java', ['-cp', classpath, `${PACKAGE}.${classOf(program)}`], { cwd: project, env: { CDK8S_OUTDIR: outdir } });
    }
  },
};

function classOf(program: string): string {
  return program.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('');
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
