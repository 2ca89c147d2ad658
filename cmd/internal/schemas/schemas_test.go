package schemas

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
	reportjson "github.com/childplan/smartplan/rules/report/json"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

const root = "../../../"

// TestCommittedSchemasAreCurrent: `go run ./cmd/schemas` writes them.
func TestCommittedSchemasAreCurrent(t *testing.T) {
	r, err := Report()
	require.NoError(t, err)
	same(t, r, root+"rules/report/json/report.schema.json")
	d, err := Draft()
	require.NoError(t, err)
	same(t, d, root+"smartplan/draft.schema.json")
	c, err := Config()
	require.NoError(t, err)
	same(t, c, root+"rules/config/config.schema.json")
}

func same(t *testing.T, s any, path string) {
	want, err := json.MarshalIndent(s, "", "  ")
	require.NoError(t, err)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want)+"\n", string(got), path)
}

func compile(t *testing.T, path string) *validator.Schema {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	doc, err := validator.UnmarshalJSON(f)
	require.NoError(t, err)
	c := validator.NewCompiler()
	require.NoError(t, c.AddResource("schema.json", doc))
	s, err := c.Compile("schema.json")
	require.NoError(t, err)
	return s
}

// TestReportsKeepToTheSchema lints every corpus plan and validates the report.
func TestReportsKeepToTheSchema(t *testing.T) {
	schema := compile(t, root+"rules/report/json/report.schema.json")
	linter, err := rules.New(rules.Config{})
	require.NoError(t, err)
	files, err := filepath.Glob(root + "testdata/corpus/*.labels.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		path := plan(t, strings.TrimSuffix(f, ".labels.json"))
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		p, err := formats.Parse(context.Background(), filepath.Base(path), data, smartplan.Options{})
		require.NoError(t, err, path)
		r, err := linter.Lint(context.Background(), p)
		require.NoError(t, err)
		var out bytes.Buffer
		run := &report.Report{Tool: report.ToolFor(rules.Config{}), Plans: []report.Plan{{Source: filepath.Base(path), Format: p.Draft.Document.Format, PlanReport: r}}}
		require.NoError(t, reportjson.Write(&out, run))
		value, err := validator.UnmarshalJSON(bytes.NewReader(out.Bytes()))
		require.NoError(t, err)
		require.NoError(t, schema.Validate(value), path)

		// A Draft laid out from a document goes to JSON and back unchanged.
		first, err := json.Marshal(p.Draft)
		require.NoError(t, err)
		drafts := compile(t, root+"smartplan/draft.schema.json")
		value, err = validator.UnmarshalJSON(bytes.NewReader(first))
		require.NoError(t, err)
		require.NoError(t, drafts.Validate(value), path)
		again, err := smartplan.ReadDraft(bytes.NewReader(first))
		require.NoError(t, err, path)
		second, err := json.Marshal(again)
		require.NoError(t, err)
		require.JSONEq(t, string(first), string(second), path)
	}
}

func plan(t *testing.T, base string) string {
	for _, ext := range []string{".md", ".txt", ".html"} {
		if _, err := os.Stat(base + ext); err == nil {
			return base + ext
		}
	}
	require.Fail(t, "no plan for "+base)
	return ""
}
