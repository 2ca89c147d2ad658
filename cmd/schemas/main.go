// Command schemas writes the JSON Schemas of a report, of a Draft and of a
// configuration from the Go types and the rules, beside them.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/childplan/smartplan/cmd/internal/schemas"
)

func main() {
	for path, build := range map[string]func() (any, error){
		"rules/report/json/report.schema.json": func() (any, error) { return schemas.Report() },
		"smartplan/draft.schema.json":          func() (any, error) { return schemas.Draft() },
		"rules/config/config.schema.json":      func() (any, error) { return schemas.Config() },
	} {
		if err := write(path, build); err != nil {
			fmt.Fprintln(os.Stderr, path, err)
			os.Exit(1)
		}
	}
}

func write(path string, build func() (any, error)) error {
	s, err := build()
	if err != nil {
		return err
	}
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(data, '\n'), 0o644)
}
