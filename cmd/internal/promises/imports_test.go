// Package promises tests what the README and SECURITY promise of the whole
// module: that nothing is sent anywhere, and that importing it stays light.
package promises

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/childplan/smartplan"

// deps are all packages that are linked into a build of the packages.
func deps(t *testing.T, packages ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-deps"}, packages...)...)
	cmd.Dir = "../../.."
	out, err := cmd.Output()
	require.NoError(t, err)
	return strings.Fields(string(out))
}

func TestNothingCanBeSentOrStarted(t *testing.T) {
	for _, p := range []string{module + "/cmd/smartplan", module + "/smartplan/formats", module + "/rules", module + "/rules/report/..."} {
		linked := deps(t, p)
		require.NotEmpty(t, linked)
		for _, banned := range []string{"net", "net/http", "os/exec", "plugin", "net/rpc", "net/smtp"} {
			require.False(t, slices.Contains(linked, banned), "%s links %s", p, banned)
		}
	}
}

// TestTheCoreStaysLight: a program that imports smartplan and rules links the
// standard library and the bank-holiday calendar, nothing else.
func TestTheCoreStaysLight(t *testing.T) {
	allowed := map[string]bool{"github.com/rickar/cal/v2": true, "github.com/rickar/cal/v2/gb": true, "github.com/rickar/cal/v2/aa": true}
	for _, p := range deps(t, module+"/smartplan", module+"/rules") {
		first, _, _ := strings.Cut(p, "/")
		if strings.Contains(first, ".") && !strings.HasPrefix(p, module) {
			require.True(t, allowed[p], "the core links %s", p)
		}
	}
}

// TestEachLibraryHasOneImporter: goldmark, x/net/html and kong are linked where
// they belong and nowhere else.
func TestEachLibraryHasOneImporter(t *testing.T) {
	homes := map[string]string{
		"github.com/yuin/goldmark":    module + "/smartplan/markdown",
		"golang.org/x/net/html":       module + "/smartplan/html",
		"go.yaml.in/yaml/v3":          module + "/rules/config",
		"github.com/expr-lang/expr":   module + "/rules/localrule",
		"github.com/jdkato/prose/v2":  module + "/smartplan/prosetag",
		"github.com/alecthomas/kong":  module + "/cmd/internal/cli",
		"github.com/rickar/cal/v2":    module + "/smartplan/when",
		"github.com/rickar/cal/v2/gb": module + "/smartplan/when",
	}
	cmd := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...")
	cmd.Dir = "../../.."
	out, err := cmd.Output()
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		fields := strings.Fields(line)
		for _, imported := range fields[1:] {
			if home, ok := homes[imported]; ok {
				require.Equal(t, home, fields[0], "%s imports %s", fields[0], imported)
			}
		}
	}
}
