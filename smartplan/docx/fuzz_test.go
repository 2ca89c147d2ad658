package docx_test

import (
	"context"
	"errors"
	"testing"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/docx"
	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

// FuzzDecode feeds whole files, and the same bytes as the body of a good file.
func FuzzDecode(f *testing.F) {
	lists := docxtest.File{Numbering: `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		Comments: `<w:comment w:id="1" w:author="A"><w:p><w:r><w:t>c</w:t></w:r></w:p></w:comment>`,
		Styles:   `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>`}
	for _, seed := range []string{
		docxtest.P("Plan"),
		item("1", 0, "a") + item("1", 1, "b"),
		`<w:p><w:pPr><w:pStyle w:val="H"/><w:rPr><w:del/></w:rPr></w:pPr><w:commentRangeStart w:id="1"/><w:r><w:t>a &amp; b</w:t><w:br/><w:tab/></w:r><w:commentRangeEnd w:id="1"/></w:p><w:p/>`,
		`<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>c</w:t></w:r></w:p>` + docxtest.Tbl(docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>`, docxtest.P("- a")), docxtest.Tc("", docxtest.Tbl(docxtest.Tr(docxtest.Tc("", "<w:p/>"))))), docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="2"/><w:vMerge/>`, ""), docxtest.Tc("<w:hMerge/>", "<w:p/>"))),
		`<w:sdt><w:sdtPr><w:showingPlcHdr/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:p><w:r><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:sdtContent></w:sdt>` + docxtest.P("1. x"),
		`<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="0"/><w:listEntry w:val="x"/></w:ddList></w:ffData></w:fldChar><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
	} {
		f.Add([]byte(seed))
		lists.Body = seed
		f.Add(lists.Bytes())
	}
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	limits := document.Limits{Blocks: 2000, Cells: 5000, Text: 1 << 20, Part: 1 << 20, Unpacked: 4 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		try(t, data, limits)
		file := lists
		file.Body = string(data)
		try(t, file.Bytes(), limits)
	})
}

func try(t *testing.T, data []byte, limits document.Limits) {
	doc, err := docx.Decode(context.Background(), data, limits)
	if err != nil {
		var e *document.Error
		if !errors.As(err, &e) {
			t.Fatalf("an error of another kind: %v", err)
		}
		return
	}
	parts := part(t, data)
	if wrong := doctest.Check(doc, parts); len(wrong) > 0 {
		t.Fatal(wrong)
	}
	main := doc.Origins[0].Part
	places, err := docx.Paragraphs(context.Background(), main, parts(main), limits)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range doc.Origins {
		if p := docx.Around(places, o.Start, o.End); o.Part == main && o.Span.Len() > 0 && p == nil {
			t.Fatalf("no paragraph around %v", o)
		}
	}
}
