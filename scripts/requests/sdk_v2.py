"""Prints what estimators of the SageMaker Python SDK, version 2, would send, as JSON. Nothing is sent.

    pip install 'sagemaker<3' && python scripts/requests/sdk_v2.py > test/import/requests/sdk-v2.json
"""
import contextlib
import json
import os
import re
import sys
import tempfile
from unittest.mock import MagicMock

with contextlib.redirect_stdout(sys.stderr):
    import sagemaker
    from sagemaker.debugger import Rule, rule_configs
    from sagemaker.estimator import Estimator
    from sagemaker.pytorch import PyTorch
    from sagemaker.workflow.airflow import training_config
    from sagemaker.xgboost import XGBoost

ROLE = "arn:aws:iam::111122223333:role/training"
BUCKET = "example-churn"
WITHOUT_TELEMETRY = {"SchemaVersion": "1.0", "SageMaker": {"PythonSDK": {"Modules": {"TelemetryOptOut": True}}}}


class Offline(sagemaker.Session):
    """Keeps the request that `fit` would send."""

    def __init__(self):
        super().__init__(
            boto_session=MagicMock(region_name="eu-west-1"),
            sagemaker_client=MagicMock(),
            default_bucket=BUCKET,
            sagemaker_config=WITHOUT_TELEMETRY,
        )

    def default_bucket(self):
        return BUCKET

    def _intercept_create_request(self, request, create, func_name=None):
        self.request = request


def fitted(make):
    """The request of an estimator."""
    session = Offline()
    estimator = make(session)
    estimator.fit({"train": f"s3://{BUCKET}/train/"}, wait=False)
    return session.request


def main():
    source = tempfile.mkdtemp()
    with open(os.path.join(source, "train.py"), "w") as script:
        script.write("print('trained')\n")
    common = {"role": ROLE, "instance_count": 1, "instance_type": "ml.m5.xlarge"}
    framework = {"entry_point": "train.py", "source_dir": source}

    requests = {
        "an image, on spot capacity": fitted(lambda session: Estimator(
            image_uri="111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:3", sagemaker_session=session,
            hyperparameters={"lr": 0.1, "epochs": 10, "shuffle": True}, use_spot_instances=True, max_run=3600, max_wait=7200,
            checkpoint_s3_uri=f"s3://{BUCKET}/checkpoints/", tags={"team": "churn"}, environment={"LOG_LEVEL": "info"}, **common)),
        "XGBoost, without profiler": fitted(lambda session: Estimator(
            image_uri=sagemaker.image_uris.retrieve("xgboost", "eu-west-1", "1.7-1"), sagemaker_session=session,
            hyperparameters={"objective": "binary:logistic", "num_round": 100}, disable_profiler=True, debugger_hook_config=False, **common)),
        "PyTorch, distributed": fitted(lambda session: PyTorch(
            framework_version="2.3.0", py_version="py311", sagemaker_session=session, distribution={"torch_distributed": {"enabled": True}},
            hyperparameters={"lr": 1e-05, "layers": [64, 32], "name": "resnet", "resume": None, "decay": 1.0},
            role=ROLE, instance_count=2, instance_type="ml.g5.12xlarge", **framework)),
        "PyTorch, with Debugger's rules": fitted(lambda session: PyTorch(
            framework_version="2.0.0", py_version="py310", sagemaker_session=session, rules=[Rule.sagemaker(rule_configs.loss_not_decreasing())],
            role=ROLE, instance_count=1, instance_type="ml.g5.xlarge", **framework)),
        "XGBoost with a script, isolated": fitted(lambda session: XGBoost(
            framework_version="1.7-1", sagemaker_session=session, enable_network_isolation=True, hyperparameters={"max_depth": 5},
            **framework, **common)),
        "PyTorch, as Airflow has it": training_config(PyTorch(
            framework_version="2.3.0", py_version="py311", sagemaker_session=Offline(), role=ROLE, instance_count=1,
            instance_type="ml.g5.xlarge", **framework), {"train": f"s3://{BUCKET}/train/"}, job_name="churn-airflow"),
    }
    text = json.dumps(requests, indent=2, default=str).replace(source, "src")
    return re.sub(r"\d{4}(-\d\d){5}-\d{3}", "2026-11-02-10-30-00-123", text)


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        TEXT = main()
    print(TEXT)
