"""Runs snippets: a JSON list of [name, source, whether it looks at a job]. Prints those that fail."""
import importlib
import json
import sys
from typing import Any

import cdk8s
import cdk8s_sagemaker_training as training
import constructs

SUBMODULES = ["access", "assertions", "debugging", "hyperparameters", "l1", "observability", "status"]

snippets, = sys.argv[1:]
names: dict[str, Any] = {
    **vars(cdk8s),
    **vars(constructs),
    **vars(training),
    **{name: importlib.import_module(f"cdk8s_sagemaker_training.{name}") for name in SUBMODULES},
}
fixture: dict[str, Any] = {
    "algorithm": training.Algorithm.from_image("111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1"),
    "cluster": training.Cluster.of(training.InstanceType.ML_M5_XLARGE),
    "role": "arn:aws:iam::111122223333:role/churn-training",
    "output": training.Output.at("s3://example-churn/models/"),
}
resource = {"status": {"trainingJobStatus": "Failed", "failureReason": "AlgorithmError"}}

with open(snippets, encoding="utf-8") as file:
    for position, (name, source, looks_at_job) in enumerate(json.load(file)):
        chart = cdk8s.Chart(cdk8s.App(), f"snippet-{position}")
        if looks_at_job:
            training.TrainingJob(chart, "churn", region="eu-west-1", **fixture)
        try:
            exec(source, {**names, **fixture, "resource": resource, "self": chart})
        except Exception as error:
            print(f"broken: {name}: {error!r}"[:500].replace("\n", " "))
