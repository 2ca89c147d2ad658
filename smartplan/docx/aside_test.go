package docx_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

func TestTextBoxes(t *testing.T) {
	box := func(content string) string {
		return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>` + content + `</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + content + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	}
	old := `<w:r><w:pict><v:textbox><w:txbxContent>` + docxtest.P("old") + `</w:txbxContent></v:textbox></w:pict></w:r>`
	run(t, []example{
		{"once, behind its paragraph", body(`<w:p>` + docxtest.R("be") + box(docxtest.P("in the box")+docxtest.Tbl(docxtest.Tr(docxtest.Tc("", docxtest.P("cell"))))) + docxtest.R("fore") + `</w:p>` + docxtest.P("after")), `
			p before
			p textbox in the box
			table 1x1 textbox
			 0,0
			  p textbox cell
			p after`},
		{"in an empty paragraph, in a cell, in a box", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc("", `<w:p>`+box(`<w:p>`+docxtest.R("outer")+old+`</w:p>`)+`</w:p>`), docxtest.Tc("", docxtest.P("x"))))), `
			table 1x2
			 0,0
			  p textbox outer
			  p textbox old
			 0,1
			  p x`},
	})
}

func TestHeadersFootersNotes(t *testing.T) {
	f := docxtest.File{
		Body: `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h0"/><w:footerReference r:id="f0"/></w:sectPr></w:pPr>` + docxtest.R("one") + `<w:r><w:footnoteReference w:id="3"/></w:r><w:del><w:r><w:footnoteReference w:id="4"/></w:r></w:del></w:p>` +
			docxtest.P("two") + `<w:p>` + docxtest.R("three") + `<w:r><w:endnoteReference w:id="3"/></w:r></w:p>` +
			`<w:sectPr><w:headerReference r:id="h0"/><w:headerReference r:id="h1"/><w:headerReference r:id="h2"/><w:footerReference r:id="nowhere"/></w:sectPr>`,
		Headers: []string{docxtest.P("Child: Mia"), docxtest.P("Child: Mia"), docxtest.Tbl(docxtest.Tr(docxtest.Tc("", docxtest.P("Ref 1")))), docxtest.P("not in use")},
		Footers: []string{docxtest.P("Page 1")},
		Footnotes: `<w:footnote w:type="separator" w:id="0">` + docxtest.P("no") + `</w:footnote><w:footnote w:id="3">` + docxtest.P("foot") + `</w:footnote>` +
			`<w:footnote w:id="4">` + docxtest.P("deleted") + `</w:footnote>`,
		Endnotes: `<w:endnote w:id="3">` + docxtest.P("end") + `</w:endnote><w:endnote w:id="5">` + docxtest.P("not in use") + `</w:endnote>`,
	}
	run(t, []example{{"each once, behind the body", f, `
			p one
			p two
			p three
			p header Child: Mia
			table 1x1 header
			 0,0
			  p header Ref 1
			p footer Page 1
			p footnote foot
			p footnote end`}})
}

func TestComments(t *testing.T) {
	start := func(id string) string { return `<w:commentRangeStart w:id="` + id + `"/>` }
	end := func(id string) string { return `<w:commentRangeEnd w:id="` + id + `"/>` }
	ref := func(id string) string { return `<w:r><w:commentReference w:id="` + id + `"/></w:r>` }
	f := body(
		`<w:p>` + docxtest.R("Weigh ") + start("1") + docxtest.R("Mia") + end("1") + ref("1") + docxtest.R(" weekly") + ref("2") + start("99") + `</w:p>` +
			start("3") + docxtest.Tbl(docxtest.Tr(docxtest.Tc("", "<w:p>"+start("4")+end("4")+ref("4")+"</w:p>"), docxtest.Tc("", docxtest.P("x")))) + docxtest.P("more") + end("3") + ref("3") +
			`<w:p>` + start("5") + docxtest.R("- one") + `<w:r><w:br/></w:r>` + docxtest.R("- tw") + end("5") + docxtest.R("o") + `</w:p>`)
	f.Comments = ""
	for _, id := range []string{"1", "2", "3", "4", "5", "6"} {
		f.Comments += `<w:comment w:id="` + id + `" w:author="A" w:date="D">` + docxtest.P("c"+id) + docxtest.P("more") + `</w:comment>`
	}
	doc := decode(t, f.Bytes())
	require.Equal(t, `p Weigh Mia weekly
table 1x2
 0,0
 0,1
  p x
p more
l0 [•] one
l0 [•] two
comment A D "c1\nmore" on "Mia"
comment A D "c2\nmore" on "Weigh Mia weekly"
comment A D "c3\nmore" on "x\nmore"
comment A D "c4\nmore" on ""
comment A D "c5\nmore" on "one\ntw"
comment A D "c6\nmore" on ""
`, doctest.Show(doc))
	require.Equal(t, doc.Blocks[1].Table.Cells[0].Span, doc.Comments[3].On, "a comment in an empty cell stands at the cell's place")
	require.True(t, doc.Comments[5].On.IsZero(), "nothing refers to it")
}

func TestDoubts(t *testing.T) {
	f := body(docxtest.P("a") + `<w:altChunk r:id="x"/><w:altChunk r:id="y"/>`)
	f.Styles = "<w:style>"
	doc := decode(t, f.Bytes())
	require.Len(t, doc.Doubts, 2)
	require.Equal(t, "p a\n", doctest.Show(doc))
}

func TestMoreDoubts(t *testing.T) {
	for name, in := range map[string]string{
		"an object":  `<w:object><x:OLEObject xmlns:x="urn:o"/></w:object>`,
		"a diagram":  `<w:drawing><d:relIds xmlns:d="urn:d"/></w:drawing>`,
		"no picture": `<w:drawing><d:blip xmlns:d="urn:d"/></w:drawing>`,
	} {
		doc := decode(t, body("<w:p>"+docxtest.R("a")+"<w:r>"+in+"</w:r></w:p>").Bytes())
		require.Equal(t, name != "no picture", len(doc.Doubts) == 1, name)
	}
}

// A comment in a text box and a comment on rows keep their places.
func TestCommentsElsewhere(t *testing.T) {
	start, end := `<w:commentRangeStart w:id="1"/>`, `<w:commentRangeEnd w:id="1"/>`
	comments := `<w:comment w:id="1">` + docxtest.P("c") + `</w:comment>`
	for name, in := range map[string]string{
		"box":  `<w:p>` + docxtest.R("before") + `<w:r><w:txbxContent><w:p>` + start + docxtest.R("this") + end + `</w:p></w:txbxContent></w:r></w:p>`,
		"row":  docxtest.P("a") + docxtest.Tbl(start, docxtest.Tr(docxtest.Tc("", docxtest.P("this"))), end) + docxtest.P("b"),
		"cell": docxtest.P("a") + docxtest.Tbl(docxtest.Tr(start, docxtest.Tc("", docxtest.P("this")), end, docxtest.Tc("", docxtest.P("b")))),
	} {
		f := body(in)
		f.Comments = comments
		doc := decode(t, f.Bytes())
		on := doc.Comments[0].On
		require.Equal(t, "this", doc.Text[on.Start:on.End], name)
	}
}
