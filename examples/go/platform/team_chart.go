package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/access"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

// team is what the platform has to know of a product team. The namespace and the bucket have its name.
type team struct {
	name, account, region, costCenter string
}

// newTeamChart makes a chart with defaults, guardrails and an execution role, to which a team adds its jobs.
func newTeamChart(scope constructs.Construct, team team) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.Sprintf("platform-%s", team.name), &cdk8s.ChartProps{
		Namespace: jsii.String(team.name),
		Labels:    &map[string]*string{"team": jsii.String(team.name)},
	})
	bucket := "example-" + team.name

	training.NewTrainingNamespace(chart, jsii.String("namespace"), &training.TrainingNamespaceProps{
		AccountId: jsii.String(team.account),
		Region:    jsii.String(team.region),
	})

	execution := access.NewExecutionRole(chart, jsii.String("execution"), &access.ExecutionRoleProps{
		AccountId: jsii.String(team.account),
		RoleName:  jsii.Sprintf("%s-training", team.name),
	})

	defaults := training.TrainingDefaults_Of(chart)
	defaults.Set(&training.TrainingDefaultValues{
		Role:       execution.Arn(),
		Output:     training.Output_At(jsii.Sprintf("s3://%s/models/", bucket), nil),
		OutputKey:  jsii.Sprintf("arn:aws:kms:%s:%s:alias/training", team.region, team.account),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(4)),
		Adoption:   training.AdoptionPolicy_ADOPT_OR_CREATE,
	})
	defaults.Enforce(&training.TrainingDefaultValues{
		Region:            jsii.String(team.region),
		ControllerVersion: jsii.String("1.9.1"),
		Tags:              &map[string]*string{"team": jsii.String(team.name), "cost-center": jsii.String(team.costCenter)},
	})

	training.Guardrails_Of(chart).Add(
		training.Guardrail_Buckets(jsii.String(bucket), jsii.String("example-shared")),
		training.Guardrail_Roles(execution.Arn()),
		training.Guardrail_Images(registries(team.account)...),
		training.Guardrail_MaxRuntime(cdk8s.Duration_Days(jsii.Number(2))),
		training.Guardrail_MaxInstanceHours(jsii.Number(100)),
		training.Guardrail_EncryptionAtRest(&training.EncryptionAtRestOptions{Volume: jsii.Bool(false)}),
		training.Guardrail_EncryptionInTransit(),
	)

	return chart
}

// registries are those with the built-in algorithms, the framework containers and the rules of Debugger in the Regions of the
// teams, and that of an account.
func registries(own string) []*string {
	patterns := []*string{}
	for _, account := range []string{"141502667606", "763104351884", "929884845733", "492215442770", "482524230118", own} {
		patterns = append(patterns, jsii.Sprintf("%s.dkr.ecr.*.amazonaws.com", account))
	}
	return patterns
}
