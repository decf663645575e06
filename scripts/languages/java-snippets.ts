/* Java programs that run the snippets of README and docstrings. */
import { PACKAGE_JSON } from './language';
import { BROKEN, looksAtJob, type Translation } from './translations';
import { javaImportsOf } from '../snippets/java';

const ROOT_PACKAGE = PACKAGE_JSON.jsii.targets.java.package;

/**
 * The classes, by their files: one for each snippet, the guardrail of the page on languages, and `Main`, which prints the
 * snippets that fail.
 */
export function javaSnippets(snippets: readonly Translation[], guardrail: string): Record<string, string> {
  return {
    ...Object.fromEntries(snippets.map((snippet, position) => [`Snippet${position}.java`, classOf(snippet, position)])),
    'TeamTag.java': guardrail,
    'Main.java': mainOf(snippets),
  };
}

/** A class of its own for a snippet, whose constructor runs it in a chart. */
function classOf(snippet: Translation, position: number): string {
  const { name, source, names } = snippet;
  const statements = source.replace(/^import .*$/gm, '').replace(/^public class/gm, 'class');
  const job = `${ROOT_PACKAGE}.TrainingJob.Builder.create(this, "churn").region("eu-west-1").algorithm(algorithm).cluster(cluster).role(role).output(output).build();`;
  return `// ${name}
${javaImportsOf(source, names).map(type => `import ${type};`).join('\n')}

class Snippet${position} extends org.cdk8s.Chart {
    static final ${ROOT_PACKAGE}.Algorithm algorithm = ${ROOT_PACKAGE}.Algorithm.fromImage("111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1");
    static final ${ROOT_PACKAGE}.Cluster cluster = ${ROOT_PACKAGE}.Cluster.of(${ROOT_PACKAGE}.InstanceType.ML_M5_XLARGE);
    static final String role = "arn:aws:iam::111122223333:role/churn-training";
    static final ${ROOT_PACKAGE}.Output output = ${ROOT_PACKAGE}.Output.at("s3://example-churn/models/");
    static final Object resource = java.util.Map.of("status", java.util.Map.of("trainingJobStatus", "Failed"));

    Snippet${position}() {
        super(new org.cdk8s.App(), "snippet");
${looksAtJob(snippet) ? job : ''}
${statements}
    }
}
`;
}

function mainOf(snippets: readonly Translation[]): string {
  const attempts = snippets.map(({ name }, position) => `        attempt(${JSON.stringify(name)}, Snippet${position}::new);`);
  return `class Main {
    static void attempt(final String name, final Runnable snippet) {
        try {
            snippet.run();
        } catch (final Throwable error) {
            System.out.println("${BROKEN}" + name + ": " + error.toString().lines().findFirst().get());
        }
    }

    public static void main(final String[] args) {
${attempts.join('\n')}
        System.exit(0);
    }
}
`;
}
