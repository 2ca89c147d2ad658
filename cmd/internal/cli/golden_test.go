package cli

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the reports of the fixtures anew")

// The reports of the two fixtures, word for word: a change of a key, a message
// or a place shows as a difference to be read.
func TestReportsOfTheFixtures(t *testing.T) {
	t.Chdir("../../..")
	for _, c := range []struct {
		plan, format, file string
		code               int
	}{
		{"testdata/plans/weak.docx", "json", "cmd/internal/cli/testdata/reports/weak.json", 1},
		{"testdata/plans/weak.docx", "text", "cmd/internal/cli/testdata/reports/weak.txt", 1},
		{"testdata/plans/good.docx", "json", "cmd/internal/cli/testdata/reports/good.json", 0},
		{"testdata/plans/good.docx", "text", "cmd/internal/cli/testdata/reports/good.txt", 0},
	} {
		var out, errs bytes.Buffer
		code := Run([]string{"lint", "--format", c.format, c.plan}, nil, &out, &errs)
		require.Equal(t, c.code, code, errs.String())
		if *update {
			require.NoError(t, os.WriteFile(c.file, out.Bytes(), 0o644))
			continue
		}
		want, err := os.ReadFile(c.file)
		require.NoError(t, err)
		if d := cmp.Diff(string(want), out.String()); d != "" {
			t.Errorf("%s (to accept: go test ./cmd/internal/cli -run Fixtures -update):\n%s", c.file, d)
		}
	}
}
