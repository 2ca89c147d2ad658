package odt_test

import (
	"context"
	"errors"
	"testing"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/odt"
)

// FuzzDecode feeds whole files, and the same bytes as the body of a good file.
func FuzzDecode(f *testing.F) {
	with := file{
		auto:   `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`,
		styles: `<office:styles><style:style style:name="Caption" style:family="paragraph"/></office:styles>`,
	}
	for _, seed := range []string{
		p("Plan  <text:s/>x<text:line-break/>- y &amp; z"),
		`<text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:list><text:list-item><text:h>b</text:h></text:list-item></text:list></text:list-item></text:list>`,
		`<text:p text:style-name="Caption">c</text:p><table:table><table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p/></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>`,
		p(`<text:span text:style-name="B">a <office:annotation office:name="1"><dc:creator>A</dc:creator><text:p>c</text:p></office:annotation>b</text:span><office:annotation-end office:name="1"/><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame><text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>`),
		p(`<loext:content-control loext:checkbox="true">x</loext:content-control><field:fieldmark field:type="x.FORMDROPDOWN"><field:param field:name="Dropdown_ListEntry" field:value="one"/></field:fieldmark>`),
	} {
		f.Add([]byte(seed))
		with.body = seed
		f.Add(with.bytes())
	}
	limits := document.Limits{Blocks: 2000, Cells: 5000, Text: 1 << 20, Part: 1 << 20, Unpacked: 4 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		try(t, data, limits)
		file := with
		file.body = string(data)
		try(t, file.bytes(), limits)
	})
}

func try(t *testing.T, data []byte, limits document.Limits) {
	doc, err := odt.Decode(context.Background(), data, limits)
	if err != nil {
		var e *document.Error
		if !errors.As(err, &e) {
			t.Fatalf("an error of another kind: %v", err)
		}
		return
	}
	if wrong := doctest.Check(doc, part(t, data)); len(wrong) > 0 {
		t.Fatal(wrong)
	}
}
