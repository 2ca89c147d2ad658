package docx_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/docx"
	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

// Each w:t has its own origin, and it is exact unless entities stand in it.
func TestOrigins(t *testing.T) {
	data := body("<w:p><w:r><w:t>Mum</w:t></w:r><w:r><w:t> &amp; Dad</w:t><w:tab/><w:t>by\u00a0May</w:t></w:r><w:r><w:t><![CDATA[!]]></w:t></w:r></w:p>").Bytes()
	doc := decode(t, data)
	src := part(t, data)("word/document.xml")
	type origin struct {
		text, source string
		exact        bool
	}
	var got []origin
	for _, o := range doc.Origins {
		require.Equal(t, "word/document.xml", o.Part)
		got = append(got, origin{doc.Text[o.Span.Start:o.Span.End], string(src[o.Start:o.End]), o.Exact})
	}
	require.Equal(t, []origin{
		{"Mum", "Mum", true}, {" & Dad", " &amp; Dad", false}, {"\t", "<w:tab/>", false},
		{"by", "by", true}, {" ", "\u00a0", false}, {"May", "May", true}, {"!", "<![CDATA[!]]>", false},
	}, got)
}

// An empty cell says where something can be put into it.
func TestEmptyCellPlaces(t *testing.T) {
	for _, c := range []struct{ name, cell, before, after, at string }{
		{"behind the properties", `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r/></w:p><w:p/>`, "</w:pPr>", "<w:r/>", ""},
		{"behind the start tag", `<w:p w:x="1"><w:bookmarkStart/></w:p>`, `<w:p w:x="1">`, "<w:bookmarkStart/>", ""},
		{"empty properties", `<w:p><w:pPr/></w:p>`, "<w:pPr/>", "</w:p>", ""},
		{"a closed paragraph", `<w:p w:x="1"/><w:p></w:p>`, "<w:tc>", "<w:p></w:p>", `<w:p w:x="1"/>`},
		{"in a control", `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click</w:t></w:r></w:p></w:sdtContent></w:sdt>`, "<w:sdtContent><w:p>", "<w:r>", ""},
		{"no paragraph", ``, "<w:tr>", "</w:tr>", "<w:tc></w:tc>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := body(docxtest.Tbl(docxtest.Tr("<w:tc>"+c.cell+"</w:tc>")) + docxtest.P("x")).Bytes()
			doc := decode(t, data)
			src := string(part(t, data)("word/document.xml"))
			cell := doc.Blocks[0].Table.At(0, 0)
			require.False(t, cell.Span.IsZero(), "an empty place at the very beginning would mean no place")
			require.Zero(t, cell.Span.Len())
			o := doc.Origins[0]
			require.Equal(t, cell.Span, o.Span)
			require.False(t, o.Exact)
			require.Equal(t, c.at, src[o.Start:o.End])
			require.True(t, strings.HasSuffix(src[:o.Start], c.before), src[:o.Start])
			require.True(t, strings.HasPrefix(src[o.End:], c.after), src[o.End:])
			places, err := docx.Paragraphs(context.Background(), o.Part, []byte(src), document.Limits{})
			require.NoError(t, err)
			p := docx.Around(places, o.Start, o.End)
			switch {
			case c.cell == "":
				require.Nil(t, p)
			case p.Closed:
				require.Equal(t, [2]int{o.Start, o.End}, [2]int{p.Start, p.End})
			default:
				require.Equal(t, o.Start, p.Head)
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	src := `<d xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:z="http://purl.oclc.org/ooxml/wordprocessingml/main">` +
		`<p><pPr><rPr/></pPr><r>a<txbxContent><z:p><z:r>b</z:r></z:p><p/></txbxContent></r><ins><r>c</r></ins></p><r>d</r></d>`
	places, err := docx.Paragraphs(context.Background(), "x", []byte(src), document.Limits{})
	require.NoError(t, err)
	require.Len(t, places, 3)
	show := func(p docx.Place) (out []string) {
		for _, r := range p.Runs {
			out = append(out, src[r[0]:r[1]])
		}
		return append(out, src[p.Start:p.Head], src[p.Tail:p.End], p.Prefix)
	}
	require.Equal(t, []string{`<r>a<txbxContent><z:p><z:r>b</z:r></z:p><p/></txbxContent></r>`, `<r>c</r>`, "<p><pPr><rPr/></pPr>", "</p>", ""}, show(places[0]))
	require.Equal(t, []string{`<z:r>b</z:r>`, "<z:p>", "</z:p>", "z"}, show(places[1]))
	require.True(t, places[2].Closed)
	require.Equal(t, []int{-1, 0, 0}, []int{places[0].Parent, places[1].Parent, places[2].Parent})
	at := func(s string) int { return strings.Index(src, s) }
	require.Equal(t, &places[1], docx.Around(places, at("b</z"), at("b</z")+1))
	require.Equal(t, &places[0], docx.Around(places, at("c</r"), at("c</r")+1))
	require.Nil(t, docx.Around(places, at("d</r"), at("d</r")+1))
	_, err = docx.Paragraphs(context.Background(), "x", []byte(src[:100]), document.Limits{})
	require.Error(t, err)
}
