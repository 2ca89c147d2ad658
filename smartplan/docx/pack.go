package docx

import (
	"context"
	"encoding/xml"
	"errors"
	"path"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/archive"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// pack is an opened package: parts that point to one another.
type pack struct {
	*archive.Archive
	ctx    context.Context
	limits document.Limits
	main   string // the part with the body
	links  []link // of the main part, in the order of the file
	byID   map[string]link
}

// link is a relationship from one part to another inside the package.
type link struct {
	id, kind, target string // kind is the last word of the type: "styles"
}

// open finds the main part by the relationships of the package, or else by its
// content type. Relationships that lead out of the package are not followed.
func open(ctx context.Context, data []byte, limits document.Limits) (*pack, error) {
	a, err := archive.Open(data, limits)
	if err != nil {
		return nil, err
	}
	p := &pack{Archive: a, ctx: ctx, limits: limits}
	types, err := p.contentTypes()
	if err != nil {
		return nil, err
	}
	links, err := p.linksOf("")
	if err != nil {
		return nil, err
	}
	for _, l := range links {
		if l.kind == "officeDocument" && p.Has(l.target) {
			p.main = l.target
			break
		}
	}
	if p.main == "" {
		for _, name := range p.Names() {
			if wordType(types[name]) {
				p.main = name
				break
			}
		}
	}
	if p.main == "" || (types[p.main] != "" && !wordType(types[p.main]) && strings.Contains(types[p.main], "officedocument")) {
		return nil, p.notWord(types[p.main])
	}
	p.links, err = p.linksOf(p.main)
	p.byID = make(map[string]link, len(p.links))
	for _, l := range p.links {
		p.byID[l.id] = l
	}
	return p, err
}

// wordType reports whether a content type is that of a Word document, a
// template, or either with macros.
func wordType(t string) bool {
	return strings.HasSuffix(t, "main+xml") && strings.Contains(t, "word")
}

// notWord says what a package is that is not Word's.
func (p *pack) notWord(mainType string) error {
	kind := document.Damaged
	sheet := strings.Contains(mainType, "spreadsheet") || p.Has("xl/workbook.xml") || p.Has("xl/workbook.bin")
	if p.Has("mimetype") && !sheet {
		if m, err := p.Read(p.ctx, "mimetype"); err == nil {
			sheet = strings.Contains(string(m), "opendocument.spreadsheet")
		}
	}
	if sheet {
		kind = document.Spreadsheet
	}
	return &document.Error{Kind: kind, Err: errors.New("not a Word document")}
}

// contentTypes are the types that the package gives for single parts.
func (p *pack) contentTypes() (map[string]string, error) {
	types := map[string]string{}
	const part = "[Content_Types].xml"
	if !p.Has(part) {
		return types, nil
	}
	err := p.children(part, func(el xml.StartElement) {
		if el.Name.Local == "Override" {
			types[strings.TrimPrefix(xmlpart.Attr(el, "PartName"), "/")] = xmlpart.Attr(el, "ContentType")
		}
	})
	return types, err
}

// linksOf are the relationships of a part; "" is the package itself. A part
// without any has none.
func (p *pack) linksOf(part string) ([]link, error) {
	rels := linksPart(part)
	if !p.Has(rels) {
		return nil, nil
	}
	var out []link
	err := p.children(rels, func(el xml.StartElement) {
		if el.Name.Local != "Relationship" || strings.EqualFold(xmlpart.Attr(el, "TargetMode"), "External") {
			return
		}
		kind := xmlpart.Attr(el, "Type")
		kind = kind[strings.LastIndexByte(kind, '/')+1:]
		if target, ok := resolve(part, xmlpart.Attr(el, "Target")); ok {
			out = append(out, link{xmlpart.Attr(el, "Id"), kind, target})
		}
	})
	return out, err
}

// linksPart is the name of the part that holds the relationships of another.
func linksPart(part string) string {
	dir, name := path.Split(part)
	return dir + "_rels/" + name + ".rels"
}

// resolve is the part that a target names, as seen from a part.
func resolve(from, target string) (string, bool) {
	if target == "" || strings.Contains(target, "://") {
		return "", false
	}
	target = strings.ReplaceAll(target, `\`, "/")
	if target[0] != '/' {
		target = path.Join("/", path.Dir("/"+from), target)
	}
	return strings.TrimPrefix(path.Clean(target), "/"), true
}

// link is the first part of that kind that the main part points to.
func (p *pack) link(kind string) string {
	for _, l := range p.links {
		if l.kind == kind && p.Has(l.target) {
			return l.target
		}
	}
	return ""
}

// children calls f for each child of the root of a small part.
func (p *pack) children(part string, f func(xml.StartElement)) error {
	s, err := p.scan(part)
	if err != nil {
		return err
	}
	if _, err := s.Root(); err != nil {
		return err
	}
	return s.Each(func(el xml.StartElement) error {
		f(el)
		return s.Skip()
	})
}

func (p *pack) scan(part string) (*xmlpart.Scanner, error) {
	data, err := p.Read(p.ctx, part)
	if err != nil {
		return nil, err
	}
	return xmlpart.New(p.ctx, part, data, p.limits), nil
}
