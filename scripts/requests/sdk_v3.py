"""Prints what ModelTrainer of the SageMaker Python SDK, version 3, would send, as JSON. Nothing is sent.

    pip install sagemaker-train && python scripts/requests/sdk_v3.py > test/import/requests/sdk-v3.json
"""
import contextlib
import json
import os
import re
import sys
import tempfile
from unittest.mock import MagicMock

os.environ["SAGEMAKER_VALIDATE_ROLE"] = "false"

with contextlib.redirect_stdout(sys.stderr):
    from sagemaker.core.helper.session_helper import Session
    from sagemaker.core.training.configs import Compute, InputData, OutputDataConfig, SourceCode, StoppingCondition
    from sagemaker.train import ModelTrainer

ROLE = "arn:aws:iam::111122223333:role/training"
BUCKET = "example-churn"
TRAIN = InputData(channel_name="train", data_source=f"s3://{BUCKET}/train/")


def request_of(**settings):
    """The request of a trainer."""
    session = Session(
        boto_session=MagicMock(region_name="eu-west-1"), sagemaker_client=MagicMock(), default_bucket=BUCKET, sagemaker_config={},
    )
    trainer = ModelTrainer(role=ROLE, sagemaker_session=session, **settings)
    return trainer._create_training_job_args(input_data_config=[TRAIN], boto3=True)


def main():
    source = tempfile.mkdtemp()
    with open(os.path.join(source, "train.py"), "w") as script:
        script.write("print('trained')\n")
    requests = {
        "an image": request_of(
            training_image="111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:3", base_job_name="churn",
            hyperparameters={"lr": 0.1, "epochs": 10}, compute=Compute(instance_type="ml.m5.xlarge", instance_count=1),
            stopping_condition=StoppingCondition(max_runtime_in_seconds=3600), output_data_config=OutputDataConfig(s3_output_path=f"s3://{BUCKET}/models/")),
        "PyTorch, with source code": request_of(
            training_image="763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.3.0-gpu-py311", base_job_name="vision",
            source_code=SourceCode(source_dir=source, entry_script="train.py"), hyperparameters={"lr": 0.1},
            compute=Compute(instance_type="ml.g5.xlarge", instance_count=1)),
    }
    text = json.dumps(requests, indent=2, default=str).replace(source, "src")
    return re.sub(r"-\d{14}", "-20261102103000", text)


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        TEXT = main()
    print(TEXT)
