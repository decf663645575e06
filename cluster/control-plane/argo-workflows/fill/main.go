// fill: makes manifests of templates, as Argo's controller does before it starts the pod of an attempt. Reads JSON from
// standard input, a value for each manifest, and writes a JSON line for each.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"

	wfv1 "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/util/logging"
	"github.com/argoproj/argo-workflows/v4/util/template"
	"github.com/argoproj/argo-workflows/v4/workflow/common"
)

type attempt struct {
	Template wfv1.Template     `json:"template"`
	Inputs   map[string]string `json:"inputs"`
	Globals  common.Parameters `json:"globals"`
	Node     string            `json:"node"`
	Retries  string            `json:"retries"`
}

type answer struct {
	Manifest string `json:"manifest,omitempty"`
	Error    string `json:"error,omitempty"`
}

func main() {
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLogger(logging.Warn, logging.Text))
	decoder, encoder := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var of attempt
		if err := decoder.Decode(&of); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			panic(err)
		}
		manifest, err := manifestOf(ctx, of)
		if err != nil {
			_ = encoder.Encode(answer{Error: err.Error()})
		} else {
			_ = encoder.Encode(answer{Manifest: manifest})
		}
	}
}

// The call of the template, the attempt, and the pod replace tags, one after the other.
func manifestOf(ctx context.Context, of attempt) (string, error) {
	arguments := wfv1.Arguments{}
	for name, value := range of.Inputs {
		arguments.Parameters = append(arguments.Parameters, wfv1.Parameter{Name: name, Value: wfv1.AnyStringPtr(value)})
	}
	called, err := common.ProcessArgs(ctx, &of.Template, &arguments, of.Globals, common.Parameters{"node.name": of.Node}, false, "default", nil)
	if err != nil {
		return "", err
	}
	tried, err := common.SubstituteParams(ctx, called, of.Globals, common.Parameters{"retries": of.Retries, "pod.name": "pod"})
	if err != nil {
		return "", err
	}
	parameters := maps.Clone(of.Globals)
	for _, input := range tried.Inputs.Parameters {
		parameters["inputs.parameters."+input.Name] = input.Value.String()
	}
	written, err := json.Marshal(tried)
	if err != nil {
		return "", err
	}
	replaced, err := template.Replace(ctx, string(written), parameters, true)
	if err != nil {
		return "", err
	}
	var started wfv1.Template
	if err := json.Unmarshal([]byte(replaced), &started); err != nil {
		return "", err
	}
	return started.Resource.Manifest, nil
}
