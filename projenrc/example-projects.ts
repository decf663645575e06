import { readFileSync } from 'fs';
import { cdk8s, TextFile } from 'projen';

/** What the projects of the examples depend on. */
export interface ExampleDependencies {
  readonly cdk8s: string;
  readonly constructs: string;
  readonly mavenGroup: string;
  readonly goModule: string;
}

/** The projects of the examples in other languages, as their users write them. */
export function addExampleProjects(project: cdk8s.ConstructLibraryCdk8s, dependencies: ExampleDependencies): void {
  addPythonProject(project, dependencies);
  addJavaProject(project, dependencies);
  addGoProject(project, dependencies);
}

function addPythonProject(project: cdk8s.ConstructLibraryCdk8s, dependencies: ExampleDependencies): void {
  new TextFile(project, 'examples/python/requirements.txt', {
    lines: ['cdk8s-sagemaker-training', `cdk8s>=${dependencies.cdk8s},<3`, `constructs>=${dependencies.constructs},<11`, ''],
  });
}

function addJavaProject(project: cdk8s.ConstructLibraryCdk8s, dependencies: ExampleDependencies): void {
  new TextFile(project, 'examples/java/pom.xml', {
    lines: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<project xmlns="http://maven.apache.org/POM/4.0.0">',
      '  <modelVersion>4.0.0</modelVersion>',
      '  <groupId>com.example</groupId>',
      '  <artifactId>training</artifactId>',
      '  <version>0.1</version>',
      '',
      '  <properties>',
      '    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>',
      '    <maven.compiler.source>11</maven.compiler.source>',
      '    <maven.compiler.target>11</maven.compiler.target>',
      '  </properties>',
      '',
      '  <dependencies>',
      ...mavenDependency(dependencies.mavenGroup, project.name, '0.0.0'),
      ...mavenDependency('org.cdk8s', 'cdk8s', dependencies.cdk8s),
      ...mavenDependency('software.constructs', 'constructs', dependencies.constructs),
      '  </dependencies>',
      '</project>',
      '',
    ],
  });
}

function mavenDependency(groupId: string, artifactId: string, version: string): string[] {
  return [
    '    <dependency>',
    `      <groupId>${groupId}</groupId>`,
    `      <artifactId>${artifactId}</artifactId>`,
    `      <version>${version}</version>`,
    '    </dependency>',
  ];
}

/** What the published module asks for: jsii-pacmak writes its own version and the oldest Go that it supports. */
const GO_RUNTIME: string = JSON.parse(readFileSync(require.resolve('jsii-pacmak/package.json'), 'utf8')).version;
const GO = '1.25';

function addGoProject(project: cdk8s.ConstructLibraryCdk8s, dependencies: ExampleDependencies): void {
  new TextFile(project, 'examples/go/go.mod', {
    lines: [
      'module example.com/training',
      '',
      `go ${GO}`,
      '',
      'require (',
      `\tgithub.com/aws/constructs-go/constructs/v10 v${dependencies.constructs}`,
      `\tgithub.com/aws/jsii-runtime-go v${GO_RUNTIME}`,
      `\t${dependencies.goModule} v0.0.0`,
      `\tgithub.com/cdk8s-team/cdk8s-core-go/cdk8s/v2 v${dependencies.cdk8s}`,
      ')',
      '',
    ],
  });
}
