module example.com/training

go 1.25

require (
	github.com/aws/constructs-go/constructs/v10 v10.5.1
	github.com/aws/jsii-runtime-go v1.140.0
	github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining v0.0.0
	github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2 v2.70.106
)
