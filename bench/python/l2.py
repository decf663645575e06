"""Synthesizes jobs made with the constructs of this library.

What all jobs share is made once, unless the third argument is "apart".
"""
import sys
from typing import Any, Dict

from jobs import IMAGE, KEY, REGION, RESULTS, ROLE, RULE_IMAGE, SECURITY_GROUPS, SUBNETS, Job, synthesize

from cdk8s import Chart, Duration, Size
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob, VpcAttachment
from cdk8s_sagemaker_training.debugging import Debugger, DebugRule, Profiler, ProfilerRule, TensorCollection


def parts() -> Dict[str, Any]:
    return dict(
        algorithm=Algorithm.from_image(IMAGE),
        cluster=Cluster.of(InstanceType.ML_M5_2_XLARGE, volume_size=Size.gibibytes(50), volume_key=KEY),
        max_runtime=Duration.hours(2),
        output=Output.at(f"{RESULTS}/models/", kms_key=KEY),
        debugger=Debugger.at(
            f"{RESULTS}/debug/",
            collections=[TensorCollection.of("feature_importance", {"save_interval": "5"})],
            rules=[
                DebugRule.of(
                    "FeatureImportanceOverweight",
                    RULE_IMAGE,
                    parameters={"nfeatures": "3", "rule_to_invoke": "FeatureImportanceOverweight", "threshold": "0.8"},
                ),
            ],
        ),
        profiler=Profiler.at(
            f"{RESULTS}/profile/",
            rules=[ProfilerRule.of("ProfilerReport", RULE_IMAGE, parameters={"rule_to_invoke": "ProfilerReport"})],
        ),
        vpc=VpcAttachment(subnets=SUBNETS, security_group_ids=SECURITY_GROUPS),
    )


SHARED = None if sys.argv[3:] == ["apart"] else parts()


def add_job(chart: Chart, job: Job) -> None:
    TrainingJob(
        chart,
        job.id,
        region=REGION,
        role=ROLE,
        hyper_parameters={
            "objective": "binary:logistic",
            "eval_metric": ["auc", "logloss"],
            "eta": job.eta,
            "max_depth": job.max_depth,
            "num_round": job.rounds,
            "seed": job.seed,
            "subsample": 0.8,
        },
        channels=[
            Channel.s3("train", f"{job.data}/train/", content_type="text/csv"),
            Channel.s3("validation", f"{job.data}/validation/", content_type="text/csv"),
        ],
        tags={"project": "churn", "team": job.team},
        **(SHARED or parts()),
    )


synthesize(add_job)
