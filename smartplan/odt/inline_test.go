package odt_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestText(t *testing.T) {
	styles := `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
		<style:style style:name="N" style:family="text" style:parent-style-name="B"><style:text-properties fo:font-weight="normal"/></style:style>
		<style:style style:name="C" style:family="text" style:parent-style-name="B"/>
		<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
		<style:style style:name="P" style:family="paragraph" style:parent-style-name="Q"/>
		<style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"><style:text-properties fo:font-weight="700"/></style:style>
		<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>`
	span := func(style, s string) string {
		return `<text:span text:style-name="` + style + `">` + s + `</text:span>`
	}
	run(t, []example{
		{"white space", body(p("  Weigh\n\t <text:span> Mia</text:span> <text:s/>at<text:s text:c=\"2\"/>home<text:tab/>x ") + `<text:p/>` + p(" ")), `
			p Weigh Mia  at  home\tx`},
		{"breaks, entities, odd spaces", body(p("Mum &amp; Dad<text:line-break/> by\u00a0May<text:soft-page-break/>!")), `
			p Mum & Dad\nby May!`},
		{"bold", file{auto: styles, body: p(span("B", "Who:")+" HV "+span("C", "a "+span("N", "b"))) + `<text:p text:style-name="P">c ` + span("N", "d") + `</text:p>`}, `
			p *Who:* HV *a* b
			p *c* d`},
		{"hidden", file{auto: styles, body: p("a"+span("H", "b")+`<text:hidden-text text:is-hidden="true">c</text:hidden-text>`+`<text:variable-set text:display="none">d</text:variable-set>`) + `<text:p text:style-name="HP">e</text:p><text:section text:display="none"><text:p>f</text:p></text:section><text:section><text:p>g</text:p></text:section>`}, `
			p a
			p g`},
		{"links, ruby, fields, marks", body(p(`<text:a>a</text:a><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby><text:date>c</text:date><text:bookmark/><text:placeholder>&lt;no&gt;</text:placeholder><text:drop-down><text:label text:value="x"/>d</text:drop-down><x:y xmlns:x="urn:x">e</x:y>`)), `
			p abcde`},
		{"tracked changes", body(`<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>` + p(`a<text:change text:change-id="1"/><text:change-start/>b<text:change-end/>`)), `
			p ab`},
		{"content controls", body(p(`<loext:content-control loext:checkbox="true" loext:checked="true">✓✓</loext:content-control> <loext:content-control loext:checkbox="true"><text:span>☐</text:span></loext:content-control> <loext:content-control loext:showing-place-holder="true">Choose</loext:content-control><loext:content-control loext:dropdown="true"><loext:list-item loext:value="x"/>HV</loext:content-control>`)), `
			p ☒ ☐ HV`},
		{"form fields from Word", body(p(`<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark> <field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"/> <field:fieldmark-start field:type="vnd.oasis.opendocument.field.FORMTEXT"/>text<field:fieldmark-end/> <field:fieldmark field:type="vnd.oasis.opendocument.field.FORMDROPDOWN"><field:param field:name="Dropdown_ListEntry" field:value="one"/><field:param field:name="Dropdown_ListEntry" field:value="two"/><field:param field:name="Dropdown_Selected" field:value="1"/></field:fieldmark>`)), `
			p ☒ ☐ text two`},
		{"a table of contents", body(`<text:table-of-content><text:index-body><text:p>Plan<text:tab/>3</text:p></text:index-body></text:table-of-content><office:forms><form:form/></office:forms>` + p("a")), `
			p a`},
		{"typed lists", body(p("- a<text:line-break/>- b")), `
			l0 [•] a
			l0 [•] b`},
	})
}

func TestOrigins(t *testing.T) {
	data := body(p("Mum &amp; Dad<text:tab/>by  5\u00a0May")).bytes()
	doc := decode(t, data)
	src := part(t, data)("content.xml")
	type origin struct {
		text, source string
		exact        bool
	}
	var got []origin
	for _, o := range doc.Origins {
		got = append(got, origin{doc.Text[o.Span.Start:o.Span.End], string(src[o.Start:o.End]), o.Exact})
	}
	require.Equal(t, []origin{
		{"Mum & Dad", "Mum &amp; Dad", false}, {"\t", "<text:tab/>", false},
		{"by ", "by ", true}, {"5", "5", true}, {" ", "\u00a0", false}, {"May", "May", true},
	}, got)
}
