"""What the platform team gives to every product team."""
from dataclasses import dataclass

from cdk8s import Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import AdoptionPolicy, Guardrail, Guardrails, Output, TrainingDefaults, TrainingNamespace
from cdk8s_sagemaker_training.access import ExecutionRole

# Registries with the built-in algorithms, the framework containers and the rules of Debugger in the Regions of the teams.
AWS_REGISTRIES = [
    f"{account}.dkr.ecr.*.amazonaws.com"
    for account in ("141502667606", "763104351884", "929884845733", "492215442770", "482524230118")
]


@dataclass(frozen=True)
class Team:
    """What the platform has to know of a product team. The namespace and the bucket have its name."""

    name: str
    account: str
    region: str
    cost_center: str


class TeamChart(Chart):
    """Defaults, guardrails and an execution role. A team extends it and adds its jobs."""

    def __init__(self, scope: Construct, team: Team) -> None:
        super().__init__(scope, f"platform-{team.name}", namespace=team.name, labels={"team": team.name})
        bucket = f"example-{team.name}"

        TrainingNamespace(self, "namespace", account_id=team.account, region=team.region)

        execution = ExecutionRole(self, "execution", account_id=team.account, role_name=f"{team.name}-training")

        defaults = TrainingDefaults.of(self)
        defaults.set(
            role=execution.arn,
            output=Output.at(f"s3://{bucket}/models/"),
            output_key=f"arn:aws:kms:{team.region}:{team.account}:alias/training",
            max_runtime=Duration.hours(4),
            adoption=AdoptionPolicy.ADOPT_OR_CREATE,
        )
        defaults.enforce(
            region=team.region,
            controller_version="1.9.1",
            tags={"team": team.name, "cost-center": team.cost_center},
        )

        Guardrails.of(self).add(
            Guardrail.buckets(bucket, "example-shared"),
            Guardrail.roles(execution.arn),
            Guardrail.images(*AWS_REGISTRIES, f"{team.account}.dkr.ecr.*.amazonaws.com"),
            Guardrail.max_runtime(Duration.days(2)),
            Guardrail.max_instance_hours(100),
            Guardrail.encryption_at_rest(volume=False),
            Guardrail.encryption_in_transit(),
        )
