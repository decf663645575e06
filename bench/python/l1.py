"""Synthesizes jobs made with the construct that `cdk8s import --language python` generates."""
from jobs import IMAGE, KEY, REGION, RESULTS, ROLE, RULE_IMAGE, SECURITY_GROUPS, SUBNETS, Job, synthesize

from cdk8s import ApiObjectMetadata, Chart
from imports.aws.k8s.services import sagemaker as k8s


def add_job(chart: Chart, job: Job) -> None:
    name = f"churn-{job.id}-0123456789ab"
    k8s.TrainingJob(
        chart,
        job.id,
        metadata=ApiObjectMetadata(
            name=name,
            annotations={"services.k8s.aws/region": REGION},
            labels={"cdk8s-sagemaker-training/family": f"churn-{job.id}"},
        ),
        spec=k8s.TrainingJobSpec(
            training_job_name=name,
            role_arn=ROLE,
            algorithm_specification=k8s.TrainingJobSpecAlgorithmSpecification(
                training_image=IMAGE,
                training_input_mode="File",
                enable_sage_maker_metrics_time_series=True,
            ),
            hyper_parameters={
                "objective": "binary:logistic",
                "eval_metric": "auc,logloss",
                "eta": str(job.eta),
                "max_depth": str(job.max_depth),
                "num_round": str(job.rounds),
                "seed": str(job.seed),
                "subsample": "0.8",
            },
            input_data_config=[
                channel("train", f"{job.data}/train/"),
                channel("validation", f"{job.data}/validation/"),
            ],
            resource_config=k8s.TrainingJobSpecResourceConfig(
                instance_type="ml.m5.2xlarge",
                instance_count=1,
                volume_size_in_gb=50,
                volume_kms_key_id=KEY,
            ),
            stopping_condition=k8s.TrainingJobSpecStoppingCondition(max_runtime_in_seconds=7200),
            output_data_config=k8s.TrainingJobSpecOutputDataConfig(
                s3_output_path=f"{RESULTS}/models/",
                kms_key_id=KEY,
                compression_type="GZIP",
            ),
            debug_hook_config=k8s.TrainingJobSpecDebugHookConfig(
                s3_output_path=f"{RESULTS}/debug/",
                collection_configurations=[
                    k8s.TrainingJobSpecDebugHookConfigCollectionConfigurations(
                        collection_name="feature_importance",
                        collection_parameters={"save_interval": "5"},
                    ),
                ],
            ),
            debug_rule_configurations=[
                k8s.TrainingJobSpecDebugRuleConfigurations(
                    rule_configuration_name="FeatureImportanceOverweight",
                    rule_evaluator_image=RULE_IMAGE,
                    rule_parameters={
                        "nfeatures": "3",
                        "rule_to_invoke": "FeatureImportanceOverweight",
                        "threshold": "0.8",
                    },
                ),
            ],
            profiler_config=k8s.TrainingJobSpecProfilerConfig(
                s3_output_path=f"{RESULTS}/profile/",
                profiling_interval_in_milliseconds=500,
            ),
            profiler_rule_configurations=[
                k8s.TrainingJobSpecProfilerRuleConfigurations(
                    rule_configuration_name="ProfilerReport",
                    rule_evaluator_image=RULE_IMAGE,
                    rule_parameters={"rule_to_invoke": "ProfilerReport"},
                ),
            ],
            vpc_config=k8s.TrainingJobSpecVpcConfig(subnets=SUBNETS, security_group_i_ds=SECURITY_GROUPS),
            enable_inter_container_traffic_encryption=False,
            enable_managed_spot_training=False,
            enable_network_isolation=False,
            tags=[
                k8s.TrainingJobSpecTags(key="project", value="churn"),
                k8s.TrainingJobSpecTags(key="team", value=job.team),
            ],
        ),
    )


def channel(channel_name: str, s3_uri: str) -> k8s.TrainingJobSpecInputDataConfig:
    return k8s.TrainingJobSpecInputDataConfig(
        channel_name=channel_name,
        content_type="text/csv",
        compression_type="None",
        record_wrapper_type="None",
        data_source=k8s.TrainingJobSpecInputDataConfigDataSource(
            s3_data_source=k8s.TrainingJobSpecInputDataConfigDataSourceS3DataSource(
                s3_data_type="S3Prefix",
                s3_data_distribution_type="FullyReplicated",
                s3_uri=s3_uri,
            ),
        ),
    )


synthesize(add_job)
