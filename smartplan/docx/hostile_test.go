package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/docx"
	"github.com/childplan/smartplan/smartplan/internal/doctest"
	"github.com/childplan/smartplan/smartplan/internal/docxtest"
)

func wide(s string) string {
	return strings.Join(strings.Split(s, ""), "\x00") + "\x00"
}

func TestErrors(t *testing.T) {
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	p := docxtest.P("x")
	with := func(name, content string) []byte {
		return docxtest.File{Body: p, Parts: []doctest.Part{{Name: name, Content: content}}}.Bytes()
	}
	deep := func(n int, s, e string) string { return strings.Repeat(s, n) + p + strings.Repeat(e, n) }
	const tbl, lbt = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
	for _, c := range []struct {
		name string
		data []byte
		kind document.ErrorKind
		say  string // Limit or Part
	}{
		{"nothing", nil, document.Empty, ""},
		{"text", []byte("Child protection plan"), document.Damaged, ""},
		{"half a zip file", body(p).Bytes()[:300], document.Damaged, ""},
		{"a password", []byte(ole + "...." + wide("EncryptedPackage")), document.Encrypted, ""},
		{"old Word", []byte(ole + "...." + wide("WordDocument")), document.OldWord, ""},
		{"old Excel", []byte(ole + "...." + wide("Workbook")), document.Spreadsheet, ""},
		{"another compound file", []byte(ole + "...."), document.Damaged, ""},
		{"rich text", []byte(`{\rtf1 x}`), document.RichText, ""},
		{"PDF", []byte("%PDF-1.7"), document.PDF, ""},
		{"any zip file", doctest.Zip(doctest.Part{Name: "a.txt", Content: "x"}), document.Damaged, ""},
		{"a workbook", doctest.Zip(doctest.Part{Name: "xl/workbook.xml", Content: "<x/>"}), document.Spreadsheet, ""},
		{"a workbook by its type", with("[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`), document.Spreadsheet, ""},
		{"an ODF spreadsheet", doctest.Zip(doctest.Part{Name: "mimetype", Content: "application/vnd.oasis.opendocument.spreadsheet"}), document.Spreadsheet, ""},
		{"a presentation", with("[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`), document.Damaged, ""},
		{"no text", body("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>").Bytes(), document.Empty, ""},
		{"a picture only", body(`<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a"/></w:drawing></w:r></w:p>`).Bytes(), document.Scanned, ""},
		{"broken XML", body("<w:p>").Bytes(), document.Damaged, "word/document.xml"},
		{"an entity that is not defined", body("<w:p>&x;</w:p>").Bytes(), document.Damaged, "word/document.xml"},
		{"another root", with("word/document.xml", "<x/>"), document.Damaged, "word/document.xml"},
		{"a part that ends", with("word/document.xml", `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>`), document.Damaged, "word/document.xml"},
		{"an empty part", with("word/document.xml", ""), document.Damaged, "word/document.xml"},
		{"laughs", with("word/document.xml", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`), document.Damaged, "word/document.xml"},
		{"another encoding", with("word/document.xml", `<?xml version="1.0" encoding="latin1"?><x/>`), document.Damaged, "word/document.xml"},
		{"a name twice", doctest.Zip(append(body(p).All(), doctest.Part{Name: "word/document.xml"})...), document.Damaged, ""},
		{"a name twice, in disguise", doctest.Zip(append(body(p).All(), doctest.Part{Name: `word\document.xml`})...), document.Damaged, ""},
		{"an absolute name", with("/etc/passwd", "x"), document.Damaged, ""},
		{"a drive", with(`c:\x`, "x"), document.Damaged, ""},
		{"a name that climbs", with("word/../../x", "x"), document.Damaged, ""},
		{"deep elements", body(deep(600, "<w:customXml>", "</w:customXml>")).Bytes(), document.TooLarge, "Depth 512"},
		{"deep tables", body(deep(20, tbl, lbt)).Bytes(), document.TooLarge, "Tables 16"},
		{"deep text boxes", body(deep(20, "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>")).Bytes(), document.TooLarge, "Tables 16"},
		{"a wide cell", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="2000000000"/>`, p)))).Bytes(), document.TooLarge, "Cells 200000"},
		{"a number too large for any machine", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="99999"/>`, p), docxtest.Tc(`<w:gridSpan w:val="99999999999999999999999"/>`, p)))).Bytes(), "", ""},
		{"a wide gap", body(docxtest.Tbl(`<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc/></w:tr>`)).Bytes(), document.TooLarge, "Cells 200000"},
		{"a ragged grid", body(docxtest.Tbl(docxtest.Tr(docxtest.Tc(`<w:gridSpan w:val="1000"/>`, p)) + strings.Repeat(docxtest.Tr(docxtest.Tc("", "<w:p/>")), 300))).Bytes(), document.TooLarge, "Cells 200000"},
		{"paragraphs", body(p + strings.Repeat("<w:p/>", 200_001)).Bytes(), document.TooLarge, "Blocks 200000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := docx.Decode(context.Background(), c.data, document.Limits{})
			if c.kind == "" {
				require.NoError(t, err)
				return
			}
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
			require.Equal(t, c.kind, e.Kind, e.Error())
			if c.kind == document.TooLarge {
				require.Equal(t, c.say, e.Limit)
			} else if c.say != "" {
				require.Equal(t, c.say, e.Part)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	p := docxtest.P("x")
	many := []doctest.Part{}
	for i := range 50 {
		many = append(many, doctest.Part{Name: fmt.Sprintf("m/%d", i)})
	}
	for _, c := range []struct {
		name   string
		limits document.Limits
		file   docxtest.File
		say    string
	}{
		{"file", document.Limits{File: 100}, body(p), "File 100"},
		{"entries", document.Limits{Entries: 20}, docxtest.File{Body: p, Parts: many}, "Entries 20"},
		{"entries by the hundred", document.Limits{Entries: 5}, docxtest.File{Body: p, Parts: many}, "Entries 5"},
		{"a part", document.Limits{Part: 1 << 16}, body(strings.Repeat(" ", 1<<16) + p), "Part 65536"},
		{"the styles", document.Limits{Part: 1 << 16}, docxtest.File{Body: p, Styles: strings.Repeat(" ", 1<<16)}, "Part 65536"},
		{"text", document.Limits{Text: 1 << 10}, body(strings.Repeat(p, 1<<10+1)), "Text 1024"},
		{"all parts together", document.Limits{Unpacked: 2000}, body(strings.Repeat(p, 50)), "Unpacked 2000"},
		{"blocks by runs", document.Limits{Blocks: 5}, body("<w:p>" + strings.Repeat(docxtest.R("x"), 51) + "</w:p>"), "Blocks 5"},
		{"cells of all tables", document.Limits{Cells: 3}, body(strings.Repeat(docxtest.Tbl(docxtest.Tr("<w:tc/>")), 4)), "Cells 3"},
		{"cells merged down", document.Limits{Cells: 3}, body(docxtest.Tbl(strings.Repeat(docxtest.Tr(docxtest.Tc("<w:vMerge/>", p)), 4))), "Cells 3"},
		{"cells merged across", document.Limits{Cells: 3}, body(docxtest.Tbl(docxtest.Tr(strings.Repeat(docxtest.Tc("<w:hMerge/>", p), 4)))), "Cells 3"},
		{"text of comments", document.Limits{Text: 9}, docxtest.File{Body: p, Comments: `<w:comment w:id="1">` + docxtest.P("0123456789") + `</w:comment>`}, "Text 9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := docx.Decode(context.Background(), c.file.Bytes(), c.limits)
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
			require.Equal(t, c.say, e.Limit)
		})
	}
}

// A part that says it is small and is not.
func TestLyingSize(t *testing.T) {
	data := body(docxtest.P("x") + strings.Repeat(" ", 1<<20)).Bytes()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		h := f.FileHeader
		if h.Name == "word/document.xml" {
			h.UncompressedSize64 = 10
		}
		to, err := w.CreateRaw(&h)
		require.NoError(t, err)
		from, err := f.OpenRaw()
		require.NoError(t, err)
		var b bytes.Buffer
		_, err = b.ReadFrom(from)
		require.NoError(t, err)
		_, err = to.Write(b.Bytes())
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	_, err = docx.Decode(context.Background(), out.Bytes(), document.Limits{})
	var e *document.Error
	require.True(t, errors.As(err, &e), "%v", err)
	require.Equal(t, document.Damaged, e.Kind)
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := docx.Decode(ctx, body(docxtest.P("x")).Bytes(), document.Limits{})
	require.ErrorIs(t, err, context.Canceled)
	data := body(strings.Repeat(docxtest.P("x"), 190_000)).Bytes()
	ctx, cancel = context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err = docx.Decode(ctx, data, document.Limits{})
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Less(t, time.Since(start), 20*time.Second)
}

// The main part is found by what points to it.
func TestMainPart(t *testing.T) {
	p := docxtest.P("x")
	files := map[string]docxtest.File{
		"elsewhere":    {Body: p, Main: "doc/main2.xml"},
		"at the root":  {Body: p, Main: "main.xml"},
		"absolute":     {Body: p, Parts: []doctest.Part{{Name: "_rels/.rels", Content: `<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>`}}},
		"by its type":  {Body: p, Parts: []doctest.Part{{Name: "_rels/.rels", Content: `<Relationships/>`}}},
		"not outside":  {Body: p, Parts: []doctest.Part{{Name: "_rels/.rels", Content: `<Relationships><Relationship Type="http://x/officeDocument" TargetMode="External" Target="http://example.org/x"/></Relationships>`}}},
		"no types":     {Body: p, Parts: []doctest.Part{{Name: "[Content_Types].xml", Content: `<Types/>`}}},
		"byte order":   {Body: p, Parts: []doctest.Part{{Name: "[Content_Types].xml", Content: "\ufeff<?xml version=\"1.0\"?><Types/>"}}},
		"links abroad": {Body: p, Links: `<Relationship Id="q" Type="http://x/styles" TargetMode="External" Target="file:///etc/passwd"/><Relationship Id="z" Type="http://x/comments" Target="../../../gone.xml"/>`},
	}
	for name, f := range files {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, "p x\n", doctest.Show(decode(t, f.Bytes())))
		})
	}
}

// Errors say nothing that stands in the plan.
func TestErrorsHoldNoText(t *testing.T) {
	_, err := docx.Decode(context.Background(), body("<w:p><w:r><w:t>Mia &Cole; </w:t>").Bytes(), document.Limits{})
	require.Error(t, err)
	require.NotContains(t, err.Error(), "Cole")
}

func TestUTF16(t *testing.T) {
	utf16 := func(s string) string {
		var b strings.Builder
		b.WriteString("\xff\xfe")
		for _, r := range s {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
		return b.String()
	}
	data := docxtest.File{Body: docxtest.P("x"), Parts: []doctest.Part{{Name: "word/document.xml", Content: utf16(
		`<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Zoë</w:t></w:r></w:p></w:body></w:document>`)}}}.Bytes()
	doc := decode(t, data)
	require.Equal(t, "p Zoë\n", doctest.Show(doc))
	require.False(t, doc.Origins[0].Exact)
}

func TestSniff(t *testing.T) {
	f := docx.Format()
	require.Equal(t, "docx", f.Name)
	zipped := doctest.Zip(doctest.Part{Name: "x", Content: "y"})
	odt := doctest.Zip(doctest.Part{Name: "mimetype", Content: "x"})
	real := body(docxtest.P("x")).Bytes()
	require.Greater(t, f.Sniff("plan", real), 80)
	require.Greater(t, f.Sniff("plan.DOCX", zipped), f.Sniff("plan.zip", zipped))
	require.Greater(t, f.Sniff("plan.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")), 0)
	require.Less(t, f.Sniff("plan.odt", odt), 30)
	require.Zero(t, f.Sniff("plan.md", []byte("# Plan")))
	doc, err := f.Decode(context.Background(), real, document.Limits{})
	require.NoError(t, err)
	require.Equal(t, "docx", doc.Format)
}

// None of these may take longer than in proportion to its size.
func TestLinear(t *testing.T) {
	n := 50_000
	var marks, comments strings.Builder
	for i := range n / 2 {
		fmt.Fprintf(&marks, `<w:commentRangeStart w:id="%d"/>`, i)
		fmt.Fprintf(&comments, `<w:comment w:id="%d"/>`, i)
	}
	ends := strings.ReplaceAll(marks.String(), "Start", "End")
	for name, f := range map[string]docxtest.File{
		"tabs":       body("<w:p>" + docxtest.R("x") + "<w:r>" + strings.Repeat("<w:tab/>", 10*n) + "</w:r>" + docxtest.R("x") + "</w:p>"),
		"lines":      body("<w:p>" + strings.Repeat(docxtest.R("x")+"<w:r><w:br/></w:r>", n) + "</w:p>"),
		"list lines": body("<w:p>" + strings.Repeat(docxtest.R("- x")+"<w:r><w:br/></w:r>", n) + "</w:p>"),
		"odd spaces": body(docxtest.P("x&amp;" + strings.Repeat("\u00a0", 10*n) + "x")),
		"fields":     body("<w:p>" + strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, n) + "</w:p>" + docxtest.P("x")),
		"held":       body(strings.Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"+docxtest.R("x")+"</w:p>", n)),
		"comments": {Body: marks.String() + docxtest.Tbl(strings.Repeat(docxtest.Tr("<w:tc/>"), n)) + ends + docxtest.P("x") +
			"<w:p>" + marks.String() + docxtest.R("x") + ends + "</w:p>", Comments: comments.String()},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := docx.Decode(context.Background(), f.Bytes(), document.Limits{})
			require.NoError(t, err)
			require.Less(t, time.Since(start), 60*time.Second)
		})
	}
}
