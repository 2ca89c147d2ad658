// Package docxtest makes small Word files for tests, so that every test shows
// the very XML that it is about.
package docxtest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/doctest"
)

// File is a Word file in the making. The fields hold what stands inside the
// root elements of their parts; a part whose field is empty is left out.
type File struct {
	Body      string // inside w:body
	Styles    string
	Numbering string
	Comments  string
	Footnotes string
	Endnotes  string
	Headers   []string // relationship ids h0, h1 …
	Footers   []string // relationship ids f0, f1 …
	Strict    bool     // the ISO strict namespaces
	Main      string   // name of the main part; "word/document.xml"
	Parts     []doctest.Part
	Links     string // more relationships of the main part
}

const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	wordTypes    = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// Bytes is the file.
func (f File) Bytes() []byte { return doctest.Zip(f.All()...) }

// All are the parts of the file.
func (f File) All() []doctest.Part {
	ns, rel := transitional, "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	if f.Strict {
		ns, rel = strict, "http://purl.oclc.org/ooxml/officeDocument/relationships"
	}
	main := f.Main
	if main == "" {
		main = "word/document.xml"
	}
	dir, name, _ := strings.Cut(main, "/")
	if name == "" {
		dir, name = "", main
	} else {
		dir += "/"
	}
	root := func(element, content string) string {
		return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:%s xmlns:w="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">%s</w:%s>`, element, ns, rel, content, element)
	}
	var parts []doctest.Part
	types := `<Override PartName="/` + main + `" ContentType="` + wordTypes + `document.main+xml"/>`
	links := f.Links
	add := func(part, kind, id, element, content string) {
		if content == "" {
			return
		}
		parts = append(parts, doctest.Part{Name: dir + part, Content: root(element, content)})
		types += `<Override PartName="/` + dir + part + `" ContentType="` + wordTypes + kind + `+xml"/>`
		links += `<Relationship Id="` + id + `" Type="` + rel + "/" + kind + `" Target="` + part + `"/>`
	}
	parts = append(parts, doctest.Part{Name: main, Content: root("document", "<w:body>"+f.Body+"</w:body>")})
	add("styles.xml", "styles", "s", "styles", f.Styles)
	add("numbering.xml", "numbering", "n", "numbering", f.Numbering)
	add("comments.xml", "comments", "c", "comments", f.Comments)
	add("footnotes.xml", "footnotes", "fn", "footnotes", f.Footnotes)
	add("endnotes.xml", "endnotes", "en", "endnotes", f.Endnotes)
	for i, h := range f.Headers {
		add(fmt.Sprintf("header%d.xml", i), "header", fmt.Sprintf("h%d", i), "hdr", h)
	}
	for i, h := range f.Footers {
		add(fmt.Sprintf("footer%d.xml", i), "footer", fmt.Sprintf("f%d", i), "ftr", h)
	}
	const pkg = "http://schemas.openxmlformats.org/package/2006/"
	head := []doctest.Part{
		{Name: "[Content_Types].xml", Content: `<Types xmlns="` + pkg + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + types + `</Types>`},
		{Name: "_rels/.rels", Content: `<Relationships xmlns="` + pkg + `relationships"><Relationship Id="r" Type="` + rel + `/officeDocument" Target="` + main + `"/></Relationships>`},
		{Name: dir + "_rels/" + name + ".rels", Content: `<Relationships xmlns="` + pkg + `relationships">` + links + `</Relationships>`},
	}
	all := append(head, parts...)
	for _, p := range f.Parts { // in place of one of that name
		if i := slices.IndexFunc(all, func(q doctest.Part) bool { return q.Name == p.Name }); i >= 0 {
			all[i] = p
		} else {
			all = append(all, p)
		}
	}
	return all
}

// P is a paragraph of one run.
func P(text string) string { return "<w:p>" + R(text) + "</w:p>" }

// R is a run.
func R(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// Tbl is a table of rows, Tr a row of cells, Tc a cell with its properties (""
// for none) and contents.
func Tbl(rows ...string) string { return "<w:tbl><w:tblPr/>" + strings.Join(rows, "") + "</w:tbl>" }

// Tr is a row.
func Tr(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }

// Tc is a cell.
func Tc(properties, content string) string {
	if properties != "" {
		properties = "<w:tcPr>" + properties + "</w:tcPr>"
	}
	return "<w:tc>" + properties + content + "</w:tc>"
}
