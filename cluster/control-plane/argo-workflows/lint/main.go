// lint FILE...: what `argo lint --offline --strict` does. The command itself can't be built from the Go proxy.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/argoproj/argo-workflows/v4/cmd/argo/lint"
	"github.com/argoproj/argo-workflows/v4/pkg/apiclient"
	"github.com/argoproj/argo-workflows/v4/util/logging"
)

func main() {
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLogger(logging.Warn, logging.Text))
	ctx, client, err := apiclient.NewClientFromOptsWithContext(ctx, apiclient.Opts{Offline: true, OfflineFiles: os.Args[1:]})
	if err == nil {
		kinds := []string{"workflows", "workflowtemplates", "cronworkflows", "clusterworkflowtemplates"}
		options := lint.LintOptions{Files: os.Args[1:], Strict: true, DefaultNamespace: "default", Printer: os.Stdout}
		err = lint.RunLint(ctx, client, kinds, "simple", true, options)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
