//go:build tools

package convert

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// exceptions are plans whose grades differ after a conversion, with the cause.
var exceptions = map[string]string{}

// run starts an installed program.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s: %s", name, out)
}

// TestSameGradesInEveryFormat converts every Markdown plan of the corpus.
func TestSameGradesInEveryFormat(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(corpus, "*.md"))
	require.NoError(t, err)
	dir := t.TempDir()
	var names []string
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".md")
		if name == "README" || name == "ACCURACY" || name == "LABELS" {
			continue
		}
		names = append(names, name)
		run(t, "pandoc", "-f", "gfm+hard_line_breaks", "-t", "docx", "-o", filepath.Join(dir, name+".pandoc.docx"), f)
		run(t, "pandoc", "-f", "gfm+hard_line_breaks", "-t", "html", "-s", "--metadata", "title= ", "-o", filepath.Join(dir, name+".page.html"), f)
	}
	require.NotEmpty(t, names)
	var pandoc []string
	for _, n := range names {
		pandoc = append(pandoc, filepath.Join(dir, n+".pandoc.docx"))
	}
	profile := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	run(t, "soffice", append([]string{profile, "--headless", "--convert-to", "odt", "--outdir", filepath.Join(dir, "odt")}, pandoc...)...)
	var odt []string
	for _, n := range names {
		odt = append(odt, filepath.Join(dir, "odt", n+".pandoc.odt"))
	}
	run(t, "soffice", append([]string{profile, "--headless", "--convert-to", "docx", "--outdir", filepath.Join(dir, "docx")}, odt...)...)
	for _, n := range names {
		want := grades(t, filepath.Join(corpus, n+".md"))
		for form, path := range map[string]string{
			"docx by pandoc":      filepath.Join(dir, n+".pandoc.docx"),
			"html by pandoc":      filepath.Join(dir, n+".page.html"),
			"odt by LibreOffice":  filepath.Join(dir, "odt", n+".pandoc.odt"),
			"docx by LibreOffice": filepath.Join(dir, "docx", n+".pandoc.docx"),
		} {
			diff := cmp.Diff(want, grades(t, path))
			cause, known := exceptions[n+" "+form]
			switch {
			case diff != "" && !known:
				t.Errorf("%s as %s:\n%s", n, form, diff)
			case diff == "" && known:
				t.Errorf("%s as %s is no exception any more (%s)", n, form, cause)
			}
		}
	}
}
