// Package wordfile writes small .docx files: headings, paragraphs, lists and
// tables with merged cells and content controls, as council templates have
// them. It makes the fixtures; plans are never rewritten with it.
package wordfile

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// File is a document in the making.
type File struct {
	body strings.Builder
	ids  int
	// Landscape turns the page.
	Landscape bool
}

// Cell is one cell of a table. Lines are paragraphs; a line that begins with
// "- " is a bullet. Down and Right are how many further rows and columns it
// covers. Control makes its text a content control: "date", "choice" or "text".
type Cell struct {
	Lines       []string
	Down, Right int
	Bold        bool
	Shade       bool
	Control     string
}

// Text is a plain cell.
func Text(lines ...string) Cell { return Cell{Lines: lines} }

// Heading adds a heading of level 1 to 3.
func (f *File) Heading(level int, s string) {
	fmt.Fprintf(&f.body, `<w:p><w:pPr><w:pStyle w:val="Heading%d"/></w:pPr>%s</w:p>`, level, run(s, false))
}

// Para adds a paragraph; text between ** is bold, "\n" a line break.
func (f *File) Para(s string) { f.body.WriteString(`<w:p>` + runs(s) + `</w:p>`) }

// Bullet adds an item of a bulleted list.
func (f *File) Bullet(s string) { f.body.WriteString(bullet(s)) }

func bullet(s string) string {
	return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + runs(s) + `</w:p>`
}

// Break starts a new page.
func (f *File) Break() { f.body.WriteString(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`) }

// Table adds a table. Head rows repeat on every page. Widths are in twentieths
// of a point, one per column.
func (f *File) Table(widths []int, head int, rows [][]Cell) {
	f.body.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		fmt.Fprintf(&f.body, `<w:gridCol w:w="%d"/>`, w)
	}
	f.body.WriteString(`</w:tblGrid>`)
	covered := make([]int, len(widths)) // rows that a cell above still covers
	spans := make([]int, len(widths))
	for r, row := range rows {
		f.body.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
		if r < head {
			f.body.WriteString(`<w:tblHeader/>`)
		}
		f.body.WriteString(`</w:trPr>`)
		next := 0
		for c := 0; c < len(widths); {
			if covered[c] > 0 {
				covered[c]--
				fmt.Fprintf(&f.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s<w:vMerge/></w:tcPr><w:p/></w:tc>`, widths[c], gridSpan(spans[c]))
				c += max(1, spans[c])
				continue
			}
			cell := Cell{}
			if next < len(row) {
				cell = row[next]
			}
			next++
			span := cell.Right + 1
			f.body.WriteString(`<w:tc><w:tcPr>` + fmt.Sprintf(`<w:tcW w:w="%d" w:type="dxa"/>`, widths[c]) + gridSpan(span))
			if cell.Down > 0 {
				f.body.WriteString(`<w:vMerge w:val="restart"/>`)
				covered[c], spans[c] = cell.Down, span
			}
			if cell.Shade {
				f.body.WriteString(`<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>`)
			}
			f.body.WriteString(`</w:tcPr>` + f.content(cell) + `</w:tc>`)
			c += span
		}
		f.body.WriteString(`</w:tr>`)
	}
	f.body.WriteString(`</w:tbl><w:p/>`)
}

func gridSpan(n int) string {
	if n > 1 {
		return fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, n)
	}
	return ""
}

// content is what stands in a cell.
func (f *File) content(c Cell) string {
	if len(c.Lines) == 0 {
		return `<w:p/>`
	}
	var b strings.Builder
	for _, l := range c.Lines {
		if s, ok := strings.CutPrefix(l, "- "); ok {
			b.WriteString(bullet(s))
			continue
		}
		text := runs(l)
		if c.Bold {
			text = run(l, true)
		}
		if c.Control != "" {
			text = f.control(c.Control, text)
		}
		b.WriteString(`<w:p>` + text + `</w:p>`)
	}
	return b.String()
}

// control wraps runs in a content control.
func (f *File) control(kind, runs string) string {
	f.ids++
	inner := map[string]string{"date": `<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/></w:date>`, "choice": `<w:dropDownList/>`, "text": `<w:text/>`}[kind]
	return fmt.Sprintf(`<w:sdt><w:sdtPr><w:id w:val="%d"/>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>`, f.ids, inner, runs)
}

// runs writes text with ** for bold.
func runs(s string) string {
	var b strings.Builder
	for i, part := range strings.Split(s, "**") {
		if part != "" {
			b.WriteString(run(part, i%2 == 1))
		}
	}
	return b.String()
}

func run(s string, bold bool) string {
	var b strings.Builder
	b.WriteString(`<w:r>`)
	if bold {
		b.WriteString(`<w:rPr><w:b/></w:rPr>`)
	}
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteString(`<w:br/>`)
		}
		b.WriteString(`<w:t xml:space="preserve">`)
		_ = xml.EscapeText(&b, []byte(line))
		b.WriteString(`</w:t>`)
	}
	b.WriteString(`</w:r>`)
	return b.String()
}

// Bytes is the finished file. The same content gives the same bytes.
func (f *File) Bytes() ([]byte, error) {
	size := `<w:pgSz w:w="11906" w:h="16838"/>`
	if f.Landscape {
		size = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`
	}
	document := header + `<w:document ` + ns + `><w:body>` + f.body.String() + `<w:sectPr>` + size + `<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", rels},
		{"word/document.xml", document},
		{"word/styles.xml", styles},
		{"word/numbering.xml", numbering},
		{"word/_rels/document.xml.rels", documentRels},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(part.text)); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

const (
	header       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	ns           = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	contentTypes = header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`
	rels         = header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	documentRels = header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`
	numbering    = header + `<w:numbering ` + ns + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
	styles       = header + `<w:styles ` + ns + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:sz w:val="22"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style>` +
		`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style></w:styles>`
)
