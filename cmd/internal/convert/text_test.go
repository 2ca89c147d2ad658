package convert

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// plans are the plans in a folder, in every format.
func plans(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.*"))
	require.NoError(t, err)
	var out []string
	for _, f := range files {
		name := filepath.Base(f)
		switch filepath.Ext(f) {
		case ".md", ".txt", ".html", ".docx", ".odt":
			if name[0] >= 'A' && name[0] <= 'Z' && name[1] >= '0' && name[1] <= '9' {
				out = append(out, f)
			}
		}
	}
	require.NotEmpty(t, out)
	return out
}

// TestSameGradesWhenWritten writes every plan of the corpus in our own formats.
func TestSameGradesWhenWritten(t *testing.T) {
	for _, form := range []struct {
		name   string
		write  func(io.Writer, *document.Document) error
		except map[string]string // plans whose grades change, with the cause
	}{
		{"txt", Text, nil},
		{"html", HTML, nil},
	} {
		for _, f := range plans(t, corpus) {
			name := strings.TrimSuffix(filepath.Base(f), filepath.Ext(f))
			t.Run(form.name+" "+name, func(t *testing.T) {
				data, err := os.ReadFile(f)
				require.NoError(t, err)
				d, err := formats.Decode(context.Background(), f, data, nil, document.Limits{})
				require.NoError(t, err)
				var out bytes.Buffer
				require.NoError(t, form.write(&out, d))
				diff := cmp.Diff(grades(t, f), gradesOf(name+"."+form.name, out.Bytes()))
				cause, known := form.except[name]
				switch {
				case diff != "" && !known:
					t.Error(diff)
				case diff == "" && known:
					t.Errorf("no exception any more (%s)", cause)
				}
			})
		}
	}
}
