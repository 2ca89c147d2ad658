package docx_test

import (
	"testing"

	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

func TestTables(t *testing.T) {
	a, b, c, e := docxtest.P("a"), docxtest.P("b"), docxtest.P("c"), "<w:p/>"
	run(t, []example{
		{"plain, with empty cells", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc("", e), docxtest.Tc("", a)), docxtest.Tr(docxtest.Tc("", b), docxtest.Tc("", e+e)))), `
			table 2x2
			 0,0
			 0,1
			  p a
			 1,0
			  p b
			 1,1`},
		{"merged both ways", body(docxtest.Tbl(
			docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>`, a), docxtest.Tc("", b)),
			docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="2"/><w:vMerge/>`, docxtest.P("not shown")), docxtest.Tc("", c)),
			docxtest.Tr(docxtest.Tc("", e), docxtest.Tc(`<w:vMerge w:val="restart"/>`, a), docxtest.Tc("", e)),
			docxtest.Tr(docxtest.Tc("", e), docxtest.Tc(`<w:vMerge w:val="continue"/>`, e), docxtest.Tc("", b)))), `
			table 4x3
			 0,0 2x2
			  p a
			 0,2
			  p b
			 1,2
			  p c
			 2,0
			 2,1 2x1
			  p a
			 2,2
			 3,0
			 3,2
			  p b`},
		{"a continued cell under nothing, or under one of another width, is its own", body(docxtest.Tbl(
			docxtest.Tr(docxtest.Tc(`<w:vMerge/>`, a), docxtest.Tc(`<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>`, b)),
			docxtest.Tr(docxtest.Tc(`<w:vMerge/>`, e), docxtest.Tc(`<w:vMerge/>`, c), docxtest.Tc("", a)))), `
			table 2x3
			 0,0 2x1
			  p a
			 0,1 1x2
			  p b
			 1,1
			  p c
			 1,2
			  p a`},
		{"a merge ends at a row without it", body(docxtest.Tbl(
			docxtest.Tr(docxtest.Tc(`<w:vMerge w:val="restart"/>`, a)), docxtest.Tr(docxtest.Tc("", b)), docxtest.Tr(docxtest.Tc(`<w:vMerge/>`, c)))), `
			table 3x1
			 0,0
			  p a
			 1,0
			  p b
			 2,0
			  p c`},
		{"horizontal merges of the old kind", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc(`<w:hMerge w:val="restart"/>`, a), docxtest.Tc(`<w:hMerge/>`, e), docxtest.Tc("", b)))), `
			table 1x3
			 0,0 1x2
			  p a
			 0,2
			  p b`},
		{"columns without cells", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc("", a), docxtest.Tc("", b), docxtest.Tc("", c)), `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>`+docxtest.Tc("", a)+`</w:tr>`)), `
			table 2x3
			 0,0
			  p a
			 0,1
			  p b
			 0,2
			  p c
			 1,1
			  p a`},
		{"heading rows", body(docxtest.Tbl(
			`<w:tr><w:trPr><w:tblHeader/></w:trPr>`+docxtest.Tc("", a)+`</w:tr>`, `<w:tr><w:trPr><w:tblHeader w:val="1"/></w:trPr>`+docxtest.Tc("", b)+`</w:tr>`,
			docxtest.Tr(docxtest.Tc("", c)), `<w:tr><w:trPr><w:tblHeader/></w:trPr>`+docxtest.Tc("", a)+`</w:tr>`) +
			docxtest.Tbl(`<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>`+docxtest.Tc("", a)+`</w:tr>`)), `
			table 4x1 heading 2
			 0,0
			  p a
			 1,0
			  p b
			 2,0
			  p c
			 3,0
			  p a
			table 1x1
			 0,0
			  p a`},
		{"tables in cells", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc("", a+docxtest.Tbl(docxtest.Tr(docxtest.Tc("", b), docxtest.Tc("", e)))+e), docxtest.Tc("", c)))), `
			table 1x2
			 0,0
			  p a
			  table 1x2
			   0,0
			    p b
			   0,1
			 0,1
			  p c`},
		{"hidden rows, rows without cells, tables without rows", body(docxtest.Tbl(`<w:tr><w:trPr><w:hidden/></w:trPr>`+docxtest.Tc("", a)+`</w:tr>`, docxtest.Tr(docxtest.Tc("", b))) + docxtest.Tbl() + docxtest.Tbl("<w:tr/>")), `
			table 1x1
			 0,0
			  p b`},
		{"cells without paragraphs", body(docxtest.Tbl(docxtest.Tr("<w:tc/>", docxtest.Tc(`<w:gridSpan w:val="0"/>`, ""), docxtest.Tc("", a)))), `
			table 1x3
			 0,0
			 0,1
			 0,2
			  p a`},
		{"insertions and custom XML around rows and cells", body(`<w:tbl><w:customXml><w:customXmlPr/>` + docxtest.Tr(`<w:ins>`+docxtest.Tc("", a)+`</w:ins>`, `<w:del>`+docxtest.Tc("", b)+`</w:del>`) + `</w:customXml></w:tbl>`), `
			table 1x1
			 0,0
			  p a`},
	})
}

func TestCaptions(t *testing.T) {
	caption := func(s string) string { return `<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr>` + docxtest.R(s) + `</w:p>` }
	tbl := docxtest.Tbl(docxtest.Tr(docxtest.Tc("", docxtest.P("x"))))
	f := body(caption("Health") + tbl + "<w:p/>" + docxtest.P("then") + tbl + caption("School") + docxtest.P("end") + caption("Home"))
	f.Styles = `<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>`
	run(t, []example{{"before or behind", f, `
			p Health
			table 1x1 "Health"
			 0,0
			  p x
			p then
			table 1x1 "School"
			 0,0
			  p x
			p School
			p end
			p Home`}})
}

func TestControls(t *testing.T) {
	sdt := func(properties, content string) string {
		return `<w:sdt><w:sdtPr><w:alias w:val="Owner"/><w:rPr><w:b/></w:rPr>` + properties + `</w:sdtPr><w:sdtEndPr/><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	tick := func(v string) string {
		return `<w14:checkbox><w14:checked w14:val="` + v + `"/><w14:checkedState w14:val="2612"/></w14:checkbox>`
	}
	prompt := `<w:showingPlcHdr/><w:text/>`
	run(t, []example{
		{"around blocks, rows, cells and runs", body(sdt("", docxtest.P("a")+docxtest.Tbl(sdt("", docxtest.Tr(sdt("", docxtest.Tc("", `<w:p>`+sdt(`<w:dropDownList><w:listItem w:displayText="Other"/></w:dropDownList>`, docxtest.R("HV"))+sdt(`<w:date w:fullDate="2026-03-09T00:00:00Z"/>`, docxtest.R(" 9 March"))+`</w:p>`)), docxtest.Tc("", docxtest.P("b"))))))), `
			p a
			table 1x2
			 0,0
			  p HV 9 March
			 0,1
			  p b`},
		{"prompts are nothing", body(`<w:p>` + docxtest.R("By: ") + sdt(prompt, docxtest.R("Click to enter")) + `</w:p>` + sdt(prompt, docxtest.P("Click")) + docxtest.Tbl(docxtest.Tr(sdt(prompt, docxtest.Tc("", docxtest.P("Choose"))), docxtest.Tc("", docxtest.P("x"))))), `
			p By:
			table 1x2
			 0,0
			 0,1
			  p x`},
		{"a control that was filled in inside one that was not", body(sdt(prompt, docxtest.P("Click")+sdt("<w:text/>", docxtest.P("filled")))), `
			p filled`},
		{"tick boxes", body(`<w:p>` + sdt(tick("1"), docxtest.R("☒")) + docxtest.R(" yes ") + sdt(tick("0"), `<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>`) + docxtest.R(" no ") + sdt(tick("true"), docxtest.R("P")+docxtest.R("P")) + `</w:p>`), `
			p ☒ yes ☐ no ☒`},
	})
}
