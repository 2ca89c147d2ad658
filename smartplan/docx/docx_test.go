package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/docx"
	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

// example is a file and what doctest.Show says of it.
type example struct {
	name string
	file docxtest.File
	want string
}

// run decodes each file, compares what is shown, and checks what must hold of
// every document.
func run(t *testing.T, examples []example) {
	t.Helper()
	for _, ex := range examples {
		t.Run(ex.name, func(t *testing.T) {
			doc := decode(t, ex.file.Bytes())
			want := ""
			for line := range strings.SplitSeq(strings.Trim(ex.want, "\n"), "\n") {
				want += strings.TrimPrefix(line, "\t\t\t") + "\n"
			}
			if diff := cmp.Diff(want, doctest.Show(doc)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func decode(t *testing.T, data []byte) *document.Document {
	t.Helper()
	doc, err := docx.Decode(context.Background(), data, document.Limits{})
	require.NoError(t, err)
	require.Empty(t, doctest.Check(doc, part(t, data)))
	return doc
}

// part gives the parts of an archive, read independently of the decoder.
func part(t testing.TB, data []byte) func(string) []byte {
	return func(name string) []byte {
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		require.NoError(t, err)
		f, err := z.Open(name)
		require.NoError(t, err)
		defer f.Close()
		b, err := io.ReadAll(f)
		require.NoError(t, err)
		return b
	}
}

// body is a file with nothing but a body.
func body(s string) docxtest.File { return docxtest.File{Body: s} }
