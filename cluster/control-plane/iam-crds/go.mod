module github.com/cdk8s-sagemaker/cdk8s-sagemaker-training/cluster/control-plane/iam-crds

go 1.26.0

require (
	github.com/aws-controllers-k8s/iam-controller v1.6.2
)
