"""A platform for product teams.

The platform team owns team_chart.py and this file, each product team a file of its own. The chart `platform` is for the
platform team to apply; with it, the cluster refuses what has not come through here.
"""
from cdk8s import ApiObject, ApiObjectMetadata, Chart, JsonPatch
from cdk8s_sagemaker_training import FastApp, GuardrailPolicy
from cdk8s_sagemaker_training.status import TrainingHealth

from churn_team import Churn
from vision_team import Vision

app = FastApp()
teams = {"churn": Churn(app), "vision": Vision(app)}

platform = Chart(app, "platform")
for name, team in teams.items():
    GuardrailPolicy(platform, f"{name}-guardrails", guardrails_of=team, namespaces=[name])

# The roles that the controllers assume in the accounts of the teams.
accounts = ApiObject(
    platform,
    "accounts",
    api_version="v1",
    kind="ConfigMap",
    metadata=ApiObjectMetadata(name="ack-role-account-map", namespace="ack-system"),
)
roles = {account: f"arn:aws:iam::{account}:role/ack-controllers" for account in ("111122223333", "444455556666")}
accounts.add_json_patch(JsonPatch.add("/data", roles))

# Argo CD distinguishes a failed job from a completed one.
TrainingHealth().argo_cd_config_map(Chart(app, "platform-argo-cd"), "health")

app.synth()
