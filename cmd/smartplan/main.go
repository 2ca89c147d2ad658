// Command smartplan lints child protection plans.
package main

import (
	"os"

	"github.com/childplan/smartplan/cmd/internal/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
