"""Runs snippets, and prints those that fail.

The argument is a JSON file: the submodules of the library, and a list of [name, source, whether it looks at a job].
"""
import importlib
import json
import sys
from typing import Any

import cdk8s
import cdk8s_sagemaker_training as training
import constructs

with open(sys.argv[1], encoding="utf-8") as file:
    submodules, snippets = json.load(file)

names: dict[str, Any] = {
    **vars(cdk8s),
    **vars(constructs),
    **vars(training),
    **{name: importlib.import_module(f"cdk8s_sagemaker_training.{name}") for name in submodules},
}
fixture: dict[str, Any] = {
    "algorithm": training.Algorithm.from_image("111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1"),
    "cluster": training.Cluster.of(training.InstanceType.ML_M5_XLARGE),
    "role": "arn:aws:iam::111122223333:role/churn-training",
    "output": training.Output.at("s3://example-churn/models/"),
}
resource = {"status": {"trainingJobStatus": "Failed", "failureReason": "AlgorithmError"}}

for position, (name, source, looks_at_job) in enumerate(snippets):
    chart = cdk8s.Chart(cdk8s.App(), f"snippet-{position}")
    if looks_at_job:
        training.TrainingJob(chart, "churn", region="eu-west-1", **fixture)
    try:
        exec(source, {**names, **fixture, "resource": resource, "self": chart})
    except Exception as error:
        print(f"broken: {name}: {error!r}"[:500].replace("\n", " "))
