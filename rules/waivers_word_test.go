package rules_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/stretchr/testify/require"
)

// wordFile is a Word file of a front sheet and one row, with a comment on the
// cell that says who.
func wordFile(t *testing.T, comment string) []byte {
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	para := func(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }
	row := func(cells ...string) string {
		out := "<w:tr>"
		for _, c := range cells {
			out += "<w:tc>" + c + "</w:tc>"
		}
		return out + "</w:tr>"
	}
	body := ""
	for _, s := range []string{"Child Protection Plan", "Child: Mia Cole, born 04/05/2021", "Mother: Anna Cole", "Category: Neglect", "Date of conference: 03/03/2026"} {
		body += para(s)
	}
	body += "<w:tbl>" + row(para("Outcome"), para("Action"), para("By whom"), para("By when")) +
		row(para("Mia is with an adult every evening"), para("Fit a door alarm in the flat"),
			`<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Housing</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`, para("12/03/2026")) + "</w:tbl>"
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="` + rel + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="` + rel + `comments" Target="comments.xml"/></Relationships>`},
		{"word/document.xml", fmt.Sprintf(`<w:document %s><w:body>%s</w:body></w:document>`, ns, body)},
		{"word/comments.xml", fmt.Sprintf(`<w:comments %s><w:comment w:id="7" w:author="Ruth Owen" w:initials="RO">%s</w:comment></w:comments>`, ns, para(comment))},
	} {
		w, err := z.Create(f[0])
		require.NoError(t, err)
		_, err = io.WriteString(w, f[1])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

func TestACommentInAWordFile(t *testing.T) {
	for text, want := range map[string][]string{
		"smartplan: accept owner-named until 2 June 2026 – post vacant, manager covering – RO": {"owner-named A1"},
		"smartplan: accept owner-named until 2 June 2025 – post vacant, manager covering – RO": nil,
		"Who is this?": nil,
	} {
		p, err := formats.Parse(context.Background(), "plan.docx", wordFile(t, text), smartplan.Options{})
		require.NoError(t, err)
		l, err := rules.New(rules.Config{})
		require.NoError(t, err)
		r, err := l.Lint(context.Background(), p)
		require.NoError(t, err)
		require.Equal(t, want, waived(r), text)
		if want != nil {
			require.Equal(t, "post vacant, manager covering", r.Findings[0].Waived.Reason)
		}
	}
}
