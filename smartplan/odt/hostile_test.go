package odt_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/odt"
)

func TestErrors(t *testing.T) {
	with := func(name, content string) []byte {
		return file{body: p("x"), more: []doctest.Part{{Name: name, Content: content}}}.bytes()
	}
	cell := func(row, cell string) []byte {
		return body(p("x") + "<table:table><table:table-row " + row + "><table:table-cell " + cell + "/></table:table-row></table:table>").bytes()
	}
	nest := func(n int, s, e string) []byte {
		return body(strings.Repeat(s, n) + p("x") + strings.Repeat(e, n)).bytes()
	}
	for _, c := range []struct {
		name string
		data []byte
		kind document.ErrorKind
		say  string
	}{
		{"nothing", nil, document.Empty, ""},
		{"text", []byte("plan"), document.Damaged, ""},
		{"any zip file", doctest.Zip(doctest.Part{Name: "a"}), document.Damaged, ""},
		{"a spreadsheet", with("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), document.Spreadsheet, ""},
		{"a spreadsheet that says nothing", with("content.xml", root("document-content", "<office:body><office:spreadsheet/></office:body>")), document.Spreadsheet, ""},
		{"a presentation", with("mimetype", "application/vnd.oasis.opendocument.presentation"), document.Damaged, ""},
		{"no body", with("content.xml", root("document-content", "")), document.Damaged, ""},
		{"a password", with("META-INF/manifest.xml", "<m><encryption-data/></m>"), document.Encrypted, ""},
		{"a password of the new kind", with("encrypted-package", "x"), document.Encrypted, ""},
		{"no text", body("<text:p/>").bytes(), document.Empty, ""},
		{"a picture only", body(p("<draw:frame><draw:image/></draw:frame>")).bytes(), document.Scanned, ""},
		{"broken XML", body("<text:p>").bytes(), document.Damaged, ""},
		{"laughs", with("content.xml", `<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>`), document.Damaged, ""},
		{"deep elements", nest(600, "<text:section>", "</text:section>"), document.TooLarge, "Depth 512"},
		{"deep tables", nest(20, "<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"), document.TooLarge, "Tables 16"},
		{"deep boxes", nest(20, "<text:p><draw:text-box>", "</draw:text-box></text:p>"), document.TooLarge, "Tables 16"},
		{"deep notes", nest(20, "<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>"), document.TooLarge, "Tables 16"},
		{"a wide cell", cell("", `table:number-columns-spanned="2000000000"`), document.TooLarge, "Cells 200000"},
		{"a high cell", cell("", `table:number-rows-spanned="2000000000"`), document.TooLarge, "Cells 200000"},
		{"a large cell", cell("", `table:number-rows-spanned="1000" table:number-columns-spanned="1000"`), document.TooLarge, "Cells 200000"},
		{"a repeated cell", cell("", `table:number-columns-repeated="16384000"`), document.TooLarge, "Cells 200000"},
		{"a repeated row", cell(`table:number-rows-repeated="1048576"`, ""), document.TooLarge, "Cells 200000"},
		{"a number too large for any machine", cell(`table:number-rows-repeated="99999999999999999999999"`, ""), "", ""},
		{"paragraphs", body(p("x") + strings.Repeat("<text:p/>", 200_001)).bytes(), document.TooLarge, "Blocks 200000"},
		{"a name that climbs", with("../x", ""), document.Damaged, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := odt.Decode(context.Background(), c.data, document.Limits{})
			if c.kind == "" {
				require.NoError(t, err)
				return
			}
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
			require.Equal(t, c.kind, e.Kind, e.Error())
			require.Equal(t, c.say, e.Limit)
		})
	}
}

func TestLimits(t *testing.T) {
	for say, c := range map[string]struct {
		limits document.Limits
		file   file
	}{
		"Part 65536":    {document.Limits{Part: 1 << 16}, file{body: p("x"), styles: strings.Repeat(" ", 1<<16)}},
		"Unpacked 2000": {document.Limits{Unpacked: 2000}, body(strings.Repeat(p("x"), 200))},
		"Text 1024":     {document.Limits{Text: 1 << 10}, body(strings.Repeat(p("x"), 1<<10+1))},
		"Cells 3":       {document.Limits{Cells: 3}, body(strings.Repeat("<table:table><table:table-row><table:table-cell/></table:table-row></table:table>", 4))},
		"Blocks 5":      {document.Limits{Blocks: 5}, body("<text:p>" + strings.Repeat("x<text:s/>", 51) + "</text:p>")},
		"File 100":      {document.Limits{File: 100}, body(p("x"))},
	} {
		_, err := odt.Decode(context.Background(), c.file.bytes(), c.limits)
		var e *document.Error
		require.True(t, errors.As(err, &e), "%s: %v", say, err)
		require.Equal(t, say, e.Limit)
	}
}

func TestDoubtfulStyles(t *testing.T) {
	doc := decode(t, file{body: p("x"), styles: "<office:styles>"}.bytes())
	require.Len(t, doc.Doubts, 1)
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := odt.Decode(ctx, body(p("x")).bytes(), document.Limits{})
	require.ErrorIs(t, err, context.Canceled)
}

func TestSniff(t *testing.T) {
	f := odt.Format()
	require.Equal(t, "odt", f.Name)
	head := []byte("PK\x03\x04..........................mimetype" + mimetype + "PK")
	require.Equal(t, 100, f.Sniff("plan", head))
	require.Greater(t, f.Sniff("plan.ODT", []byte("PK\x03\x04")), 80)
	require.Zero(t, f.Sniff("plan.docx", []byte("PK\x03\x04[Content_Types].xml")))
	require.Greater(t, f.Sniff("plan", []byte("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet")), 50)
	require.Zero(t, f.Sniff("plan.md", []byte("# Plan")))
}

// None of these may take longer than in proportion to its size.
func TestLinear(t *testing.T) {
	n := 50_000
	var comments, ends strings.Builder
	for i := range n / 2 {
		fmt.Fprintf(&comments, `<office:annotation office:name="%d"/>`, i)
		fmt.Fprintf(&ends, `<office:annotation-end office:name="%d"/>`, i)
	}
	for name, s := range map[string]string{
		"tabs":     p("x" + strings.Repeat("<text:tab/>", 10*n) + "x"),
		"spaces":   p(strings.Repeat("x  ", 10*n) + "&amp;" + strings.Repeat("x  ", 2*n)),
		"comments": p(comments.String()+"x"+ends.String()+"x") + "<table:table>" + strings.Repeat("<table:table-row><table:table-cell/></table:table-row>", n/2) + "</table:table>",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := odt.Decode(context.Background(), body(s).bytes(), document.Limits{})
			require.NoError(t, err)
			require.Less(t, time.Since(start), 60*time.Second)
		})
	}
}
