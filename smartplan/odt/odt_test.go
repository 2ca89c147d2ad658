package odt_test

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
	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/odt"
)

const mimetype = "application/vnd.oasis.opendocument.text"

// file is an OpenDocument text in the making.
type file struct {
	auto   string // inside office:automatic-styles of content.xml
	body   string // inside office:text
	styles string // inside the root of styles.xml; "" leaves it out
	more   []doctest.Part
}

func root(name, content string) string {
	const ns = "urn:oasis:names:tc:opendocument:xmlns:"
	return `<?xml version="1.0" encoding="UTF-8"?><office:` + name + ` xmlns:office="` + ns + `office:1.0" xmlns:text="` + ns + `text:1.0" xmlns:table="` + ns + `table:1.0" xmlns:style="` + ns + `style:1.0" xmlns:draw="` + ns + `drawing:1.0" xmlns:fo="` + ns + `xsl-fo-compatible:1.0" xmlns:svg="` + ns + `svg-compatible:1.0" xmlns:form="` + ns + `form:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0">` + content + `</office:` + name + `>`
}

func (f file) bytes() []byte {
	parts := []doctest.Part{
		{Name: "mimetype", Content: mimetype},
		{Name: "content.xml", Content: root("document-content", `<office:automatic-styles>`+f.auto+`</office:automatic-styles><office:body><office:text>`+f.body+`</office:text></office:body>`)},
	}
	if f.styles != "" {
		parts = append(parts, doctest.Part{Name: "styles.xml", Content: root("document-styles", f.styles)})
	}
	for _, p := range f.more {
		for i := range parts {
			if parts[i].Name == p.Name {
				parts = append(parts[:i], parts[i+1:]...)
				break
			}
		}
		parts = append(parts, p)
	}
	return doctest.Zip(parts...)
}

func body(s string) file { return file{body: s} }

func p(s string) string { return "<text:p>" + s + "</text:p>" }

// example is a file and what doctest.Show says of it.
type example struct {
	name string
	file file
	want string
}

func run(t *testing.T, examples []example) {
	t.Helper()
	for _, ex := range examples {
		t.Run(ex.name, func(t *testing.T) {
			doc := decode(t, ex.file.bytes())
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
	doc, err := odt.Decode(context.Background(), data, document.Limits{})
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
