import { access, AdoptionPolicy, Guardrail, Guardrails, Output, TrainingDefaults, TrainingNamespace } from 'cdk8s-sagemaker-training';
import { Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

/** What the platform has to know of a product team. */
export interface Team {
  /** The name of the team, of its namespace, and of its bucket. */
  readonly name: string;
  /** The AWS account of the team. */
  readonly account: string;
  readonly region: string;
  readonly costCenter: string;
}

/** Registries with the built-in algorithms, the framework containers and the rules of Debugger in the Regions of the teams. */
const AWS_REGISTRIES = ['141502667606', '763104351884', '929884845733', '492215442770', '482524230118'].map(account => `${account}.dkr.ecr.*.amazonaws.com`);

/** The ground on which every team stands. A team extends it and adds its jobs. */
export abstract class TeamChart extends Chart {
  constructor(scope: Construct, team: Team) {
    super(scope, `platform-${team.name}`, { namespace: team.name, labels: { team: team.name } });
    const bucket = `example-${team.name}`;

    new TrainingNamespace(this, 'namespace', { accountId: team.account, region: team.region });

    const execution = new access.ExecutionRole(this, 'execution', { accountId: team.account, roleName: `${team.name}-training` });
    const key = `arn:aws:kms:${team.region}:${team.account}:alias/training`;

    const defaults = TrainingDefaults.of(this);
    defaults.set({
      role: execution.arn,
      output: Output.at(`s3://${bucket}/models/`),
      outputKey: key,
      maxRuntime: Duration.hours(4),
      adoption: AdoptionPolicy.ADOPT_OR_CREATE,
    });
    defaults.enforce({
      region: team.region,
      controllerVersion: '1.9.1',
      tags: { 'team': team.name, 'cost-center': team.costCenter },
    });

    Guardrails.of(this).add(
      Guardrail.buckets(bucket, 'example-shared'),
      Guardrail.roles(execution.arn),
      Guardrail.images(...AWS_REGISTRIES, `${team.account}.dkr.ecr.*.amazonaws.com`),
      Guardrail.maxRuntime(Duration.days(2)),
      Guardrail.maxInstanceHours(100),
      Guardrail.encryptionAtRest({ volume: false }),
      Guardrail.encryptionInTransit(),
    );
  }
}
