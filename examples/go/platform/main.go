// A platform for product teams. The platform team owns team_chart.go and this file, each product team a file of its own. The
// chart "platform" is for the platform team to apply; with it, the cluster refuses what has not come through here.
package main

import (
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/status"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()

	app := training.NewFastApp(nil)
	teams := []cdk8s.Chart{newChurn(app), newVision(app)}

	platform := cdk8s.NewChart(app, jsii.String("platform"), nil)
	for _, team := range teams {
		training.NewGuardrailPolicy(platform, jsii.Sprintf("%s-guardrails", *team.Namespace()), &training.GuardrailPolicyProps{
			GuardrailsOf: team,
			Namespaces:   &[]*string{team.Namespace()},
		})
	}

	// The roles that the controllers assume in the accounts of the teams.
	accounts := cdk8s.NewApiObject(platform, jsii.String("accounts"), &cdk8s.ApiObjectProps{
		ApiVersion: jsii.String("v1"),
		Kind:       jsii.String("ConfigMap"),
		Metadata: &cdk8s.ApiObjectMetadata{
			Name:      jsii.String("ack-role-account-map"),
			Namespace: jsii.String("ack-system"),
		},
	})
	accounts.AddJsonPatch(cdk8s.JsonPatch_Add(jsii.String("/data"), map[string]string{
		"111122223333": "arn:aws:iam::111122223333:role/ack-controllers",
		"444455556666": "arn:aws:iam::444455556666:role/ack-controllers",
	}))

	// Argo CD distinguishes a failed job from a completed one.
	status.NewTrainingHealth(nil).ArgoCdConfigMap(cdk8s.NewChart(app, jsii.String("platform-argo-cd"), nil), jsii.String("health"), nil)

	app.Synth()
}
