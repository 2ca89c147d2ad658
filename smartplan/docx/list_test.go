package docx_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

// item is a paragraph of a list at a level.
func item(list string, level int, text string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr></w:pPr>%s</w:p>`, level, list, docxtest.R(text))
}

func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, i, format, text, more)
}

func TestLists(t *testing.T) {
	numbering := `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.", "") + lvl(1, "lowerLetter", "(%2)", "") + lvl(2, "upperRoman", "%1.%2.%3", "") + `</w:abstractNum>
		<w:abstractNum w:abstractNumId="1">` + lvl(0, "bullet", "\uf0b7", `<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>`) + lvl(1, "bullet", "o", "") + lvl(2, "bullet", "\uf0a8", `<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>`) + lvl(3, "none", "", "") + `</w:abstractNum>
		<w:abstractNum w:abstractNumId="2">` + lvl(0, "decimal", "Outcome %1:", `<w:pStyle w:val="Outcome"/>`) + lvl(1, "decimal", "%1.%2", `<w:pStyle w:val="Action"/><w:isLgl/>`) + `</w:abstractNum>
		<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Linked"/></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
		<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
		<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
		<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
		<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">` + lvl(0, "upperLetter", "%1)", "") + `</w:lvlOverride></w:num>`
	styles := `<w:style w:type="paragraph" w:styleId="Outcome"><w:name w:val="Outcome"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Action"><w:name w:val="Action"/><w:basedOn w:val="Outcome"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
		<w:style w:type="numbering" w:styleId="Linked"><w:name w:val="Linked"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`
	styled := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + docxtest.R(text) + `</w:p>`
	}
	file := func(s string) docxtest.File { return docxtest.File{Body: s, Numbering: numbering, Styles: styles} }
	run(t, []example{
		{"numbers, letters, levels", file(item("1", 0, "a") + item("1", 1, "b") + item("1", 1, "c") + item("1", 2, "d") + item("1", 0, "e") + docxtest.P("-") + item("1", 1, "f")), `
			l0 [1.] a
			l1 [(a)] b
			l1 [(b)] c
			l2 [1.b.I] d
			l0 [2.] e
			p -
			l1 [(a)] f`},
		{"lists that share a definition count on, unless they say where to begin", file(item("1", 0, "a") + item("6", 0, "b") + item("4", 0, "c") + item("4", 0, "d") + item("1", 0, "e")), `
			l0 [1.] a
			l0 [B)] b
			l0 [5.] c
			l0 [6.] d
			l0 [7.] e`},
		{"bullets", file(item("2", 0, "a") + item("2", 1, "b") + item("2", 2, "c") + item("2", 3, "d") + item("5", 0, "linked")), `
			l0 [•] a
			l1 [•] b
			l2 [☐] c
			p d
			l0 [•] linked`},
		{"by style; a numbered heading has its number", file(styled("Outcome", "Health") + styled("Action", "weigh") + styled("Outcome", "School") + styled("Action", "ring") + `<w:p><w:pPr><w:pStyle w:val="Action"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + docxtest.R("none") + `</w:p>`), `
			h3 [Outcome 1:] Health
			l1 [1.1] weigh
			h3 [Outcome 2:] School
			l1 [2.1] ring
			p none`},
		{"empty items count, and show their number in a cell", file(item("1", 0, "a") + item("1", 0, "") + docxtest.Tbl(docxtest.Tr(docxtest.Tc("", item("1", 0, "")), docxtest.Tc("", item("2", 0, ""))))), `
			l0 [1.] a
			table 1x2
			 0,0
			  l0 [3.] 
			 0,1`},
		{"deleted and hidden items do not count", file(item("1", 0, "a") + strings.Replace(item("1", 0, ""), "<w:numPr>", "<w:rPr><w:vanish/></w:rPr><w:numPr>", 1) + strings.Replace(item("1", 0, ""), "<w:numPr>", "<w:rPr><w:del/></w:rPr><w:numPr>", 1) + item("1", 0, "b")), `
			l0 [1.] a
			l0 [2.] b`},
		{"a list that is not defined", file(item("99", 0, "a") + item("x", -3, "b")), `
			p a
			p b`},
	})
}

func TestHeadings(t *testing.T) {
	f := docxtest.File{Body: `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>` + docxtest.R("t") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr>` + docxtest.R("by name") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>` + docxtest.R("inherited") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/></w:pPr>` + docxtest.R("body after all") + `</w:p>` +
		`<w:p><w:pPr><w:outlineLvl w:val="7"/></w:pPr>` + docxtest.R("deep") + `</w:p>` +
		docxtest.P("plain"),
		Styles: `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
			<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
			<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Council heading"/><w:basedOn w:val="berschrift2"/></w:style>`}
	want := `
			h1 t
			h2 by name
			h2 inherited
			p body after all
			h6 deep
			p plain`
	run(t, []example{{"transitional", f, want}})
	f.Strict = true
	run(t, []example{{"strict", f, want}})
}

func TestNumberFormats(t *testing.T) {
	for format, want := range map[string]string{
		"decimal": "2", "lowerRoman": "ii", "upperRoman": "II", "lowerLetter": "b", "upperLetter": "B", "decimalZero": "02", "ordinal": "2nd", "chineseCounting": "2",
	} {
		f := docxtest.File{Body: item("1", 0, "a") + item("1", 0, "b"), Numbering: `<w:abstractNum w:abstractNumId="0">` + lvl(0, format, "%1", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}
		if got := decode(t, f.Bytes()).Blocks[1].Marker; got != want {
			t.Errorf("%s: %q, not %q", format, got, want)
		}
	}
}

// Actions that are numbered through all outcomes: their level never begins
// again.
func TestRestart(t *testing.T) {
	f := docxtest.File{Body: item("1", 0, "a") + item("1", 1, "b") + item("1", 0, "c") + item("1", 1, "d") + item("1", 2, "e") + item("1", 1, "f") + item("1", 2, "g") + item("1", 0, "h") + item("1", 2, "i"),
		Numbering: `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1", "") + lvl(1, "decimal", "%2", `<w:lvlRestart w:val="0"/>`) + lvl(2, "decimal", "%3", `<w:lvlRestart w:val="1"/>`) + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}
	run(t, []example{{"never, and behind the first level only", f, `
			l0 [1] a
			l1 [1] b
			l0 [2] c
			l1 [2] d
			l2 [1] e
			l1 [3] f
			l2 [2] g
			l0 [3] h
			l2 [1] i`}})
}
