package odt_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/internal/doctest"
)

func TestHeadings(t *testing.T) {
	f := file{
		auto: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>`,
		body: `<text:p text:style-name="P1">Plan</text:p><text:h text:outline-level="2">Health</text:h><text:h>x</text:h><text:h text:outline-level="9">deep</text:h><text:h text:outline-level="2">School</text:h>`,
		styles: `<office:styles><style:style style:name="Title" style:family="paragraph"/><text:outline-style><text:outline-level-style text:level="1" style:num-format=""/>
			<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/></text:outline-style></office:styles>`,
	}
	run(t, []example{{"levels and numbers", f, `
			h1 Plan
			h2 [1.] Health
			h1 x
			h6 deep
			h2 [1.] School`}})
}

func TestLists(t *testing.T) {
	numbered := `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
		<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
		<text:list-level-style-number text:level="3" style:num-format="I" style:num-suffix="." text:display-levels="3"/></text:list-style>
		<text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="A" loext:num-list-format="%1%) " text:start-value="3"/><text:list-level-style-number text:level="2" style:num-format="i" loext:num-list-format="%1%.%2%"/></text:list-style>
		<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/><text:list-level-style-bullet text:level="2" text:bullet-char="` + "\uf0a8" + `"><style:text-properties style:font-name="Wingdings"/></text:list-level-style-bullet></text:list-style>`
	item := func(s string) string { return "<text:list-item>" + s + "</text:list-item>" }
	list := func(attr, s string) string { return "<text:list " + attr + ">" + s + "</text:list>" }
	f := func(s string) file { return file{auto: numbered, body: s} }
	run(t, []example{
		{"levels", f(list(`text:style-name="L"`, item(p("a")+p("more")+list("", item(p("b"))+item(p("c")+list("", item(p("d"))))))+`<text:list-header>`+p("head")+`</text:list-header>`+item(p("e")+list("", item(p("f")))))), `
			l0 [1.] a
			p more
			l1 [(a)] b
			l1 [(b)] c
			l2 [1.b.I.] d
			p head
			l0 [2.] e
			l1 [(a)] f`},
		{"continued", f(list(`text:style-name="L" xml:id="x"`, item(p("a"))) + p("between") + list(`text:style-name="L"`, item(p("b"))) + list(`text:style-name="L" text:continue-numbering="true"`, item(p("c"))) + list(`text:style-name="L" text:continue-list="x"`, item(p("d"))+`<text:list-item text:start-value="9">`+p("e")+`</text:list-item>`)), `
			l0 [1.] a
			p between
			l0 [1.] b
			l0 [2.] c
			l0 [2.] d
			l0 [9.] e`},
		{"a level that only leads to the next one does not count", f(list(`text:style-name="L"`, item(list("", item(p("a"))))+item(p("b")))), `
			l1 [(a)] a
			l0 [1.] b`},
		{"patterns, bullets, boxes, unknown styles", f(list(`text:style-name="M"`, item(p("a")+list("", item(p("b"))))) + list(`text:style-name="B"`, item(p("c")+list("", item(p("d"))))) + list("", item(p("e")))), `
			l0 [C)] a
			l1 [C.i] b
			l0 [•] c
			l1 [☐] d
			l0 [•] e`},
		{"an empty number in a cell", f("<table:table><table:table-row><table:table-cell>" + list(`text:style-name="L"`, item("<text:p/>")) + "</table:table-cell><table:table-cell>" + list(`text:style-name="B"`, item("<text:p/>")) + p("x") + "</table:table-cell></table:table-row></table:table>"), `
			table 1x2
			 0,0
			  l0 [1.] 
			 0,1
			  p x`},
	})
}

func TestTables(t *testing.T) {
	row := func(cells string) string { return "<table:table-row>" + cells + "</table:table-row>" }
	cell := func(attr, s string) string {
		return "<table:table-cell " + attr + ">" + s + "</table:table-cell>"
	}
	const covered = "<table:covered-table-cell/>"
	table := func(s string) string { return "<table:table>" + s + "</table:table>" }
	run(t, []example{
		{"merged both ways, heading rows", body(table(`<table:table-column table:number-columns-repeated="3"/><table:table-header-rows>` +
			row(cell(`table:number-columns-spanned="2"`, p("a"))+covered+cell("", p("b"))) + `</table:table-header-rows><table:table-rows>` +
			row(cell(`table:number-rows-spanned="2"`, p("c"))+cell("", "<text:p/>")+cell("", p("d"))) +
			row(`<table:covered-table-cell><text:p>not shown</text:p></table:covered-table-cell>`+cell("", p("e"))+cell("", "")) + `</table:table-rows>`)), `
			table 3x3 heading 1
			 0,0 1x2
			  p a
			 0,2
			  p b
			 1,0 2x1
			  p c
			 1,1
			 1,2
			  p d
			 2,1
			  p e
			 2,2`},
		{"covered cells that were left out", body(table(row(cell(`table:number-columns-spanned="2" table:number-rows-spanned="2"`, p("a"))+cell("", p("b"))) + row(cell("", p("c"))) + row(cell(`table:number-rows-spanned="99"`, p("d"))))), `
			table 3x3
			 0,0 2x2
			  p a
			 0,2
			  p b
			 1,2
			  p c
			 2,0
			  p d`},
		{"repeated cells and rows", body(table(row(cell(`table:number-columns-repeated="3"`, p("a"))) + `<table:table-row table:number-rows-repeated="2">` + cell("", p("b")) + `<table:covered-table-cell table:number-columns-repeated="1"/>` + cell("", p("c")) + `</table:table-row>` + `<table:table-row table:visibility="collapse">` + cell("", p("no")) + `</table:table-row>` + row(cell("", p("d"))))), `
			table 4x3
			 0,0 1x3
			  p a
			 1,0 2x1
			  p b
			 1,2 2x1
			  p c
			 3,0
			  p d`},
		{"tables in cells", body(table(row(cell("", table(row(cell("", "<text:p/>")))) + cell("", p("x"))))), `
			table 1x2
			 0,0
			  table 1x1
			   0,0
			 0,1
			  p x`},
	})
}

func TestEmptyCellPlaces(t *testing.T) {
	data := body(`<table:table><table:table-row><table:table-cell><text:p/></table:table-cell><table:table-cell><text:p><text:bookmark/></text:p></table:table-cell><table:table-cell/></table:table-row></table:table>` + p("x")).bytes()
	doc := decode(t, data)
	src := string(part(t, data)("content.xml"))
	var at []string
	for _, o := range doc.Origins[:3] {
		at = append(at, src[o.Start:o.End])
	}
	require.Equal(t, []string{"<text:p/>", "", "<table:table-cell/>"}, at)
	require.Contains(t, src[doc.Origins[1].Start:][:20], "<text:bookmark/>")
	require.False(t, doc.Blocks[0].Table.Cells[0].Span.IsZero())
}

func TestAside(t *testing.T) {
	box := `<draw:frame><draw:text-box>` + p("box") + `</draw:text-box><svg:title>no</svg:title></draw:frame>`
	f := file{
		body: `<draw:frame text:anchor-type="page"><draw:text-box>` + p("page") + `</draw:text-box></draw:frame>` +
			p("be"+box+"fore<text:note><text:note-citation>1</text:note-citation><text:note-body>"+p("note")+"</text:note-body></text:note>") +
			p(`<draw:custom-shape>`+p("shape")+`<draw:enhanced-geometry/></draw:custom-shape><draw:g><draw:rect/><draw:frame><draw:object/><draw:image/></draw:frame></draw:g>`) + p("after"),
		styles: `<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
			<office:master-styles><style:master-page><style:header><text:p text:style-name="P1">Ref 1</text:p></style:header><style:footer>` + p("Page 1") + `</style:footer><style:header-first>` + p("Ref 1") + `</style:header-first><style:footer-left style:display="false">` + p("no") + `</style:footer-left></style:master-page><style:master-page><style:header>` + p("Ref 2") + `</style:header></style:master-page></office:master-styles>`,
	}
	run(t, []example{{"boxes, headers, notes", f, `
			p textbox page
			p before
			p textbox box
			p textbox shape
			p after
			p header *Ref 1*
			p header Ref 2
			p footer Page 1
			p footnote note`}})
	require.Len(t, decode(t, f.bytes()).Doubts, 1)
}

func TestCaptions(t *testing.T) {
	f := file{
		styles: `<office:styles><style:style style:name="Caption" style:family="paragraph"/><style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"/></office:styles>`,
		body:   `<text:p text:style-name="Table">Plan</text:p><table:table><table:table-row><table:table-cell>` + p("x") + `</table:table-cell></table:table-row></table:table>`,
	}
	run(t, []example{{"before", f, `
			p Plan
			table 1x1 "Plan"
			 0,0
			  p x`}})
}

func TestComments(t *testing.T) {
	note := func(attr, s string) string {
		return `<office:annotation ` + attr + `><dc:creator>A</dc:creator><dc:date>D</dc:date><text:p>` + s + `</text:p><text:p>more</text:p></office:annotation>`
	}
	f := body(p(`Weigh `+note(`office:name="1"`, "c1")+`Mia<office:annotation-end office:name="1"/> weekly`+note("", "c2")) +
		p("x"+note(`office:name="3"`, "c3")+"y") + p(`z<office:annotation-end office:name="3"/>`) + p(note(`office:name="4"`, "c4")+"all"))
	require.Equal(t, `p Weigh Mia weekly
p xy
p z
p all
comment A D "c1\nmore" on "Mia"
comment A D "c2\nmore" on "Weigh Mia weekly"
comment A D "c3\nmore" on "y\nz"
comment A D "c4\nmore" on "all"
`, doctest.Show(decode(t, f.bytes())))
}
