package odt

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/archive"
	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// decoder reads one file.
type decoder struct {
	ctx     context.Context
	archive *archive.Archive
	limits  document.Limits
	budget  *story.Budget

	s       *xmlpart.Scanner // the part that is being read
	scope   string           // before the names of its automatic list styles
	styles  *sheet
	lists   map[string]*listStyle
	outline *listStyle // how headings are numbered
	chapter counts

	last, named map[string]*counts // lists by style and by id, to be continued
	edges       []story.Box        // headers and footers
	notes       []story.Box
	comments    []comment
	ended       map[string]bool // comments whose end is marked
	unended     int             // how many were met without one
	body        *story.Flow
	doubts      []string
	picture     bool
}

func (d *decoder) run() error {
	d.styles = &sheet{own: map[string]*style{}, common: map[string]*style{}}
	if d.archive.Has(stylesPart) {
		err := d.readStylesPart()
		var e *document.Error
		if errors.As(err, &e) && e.Kind == document.Damaged {
			d.budget.Surface()
			d.doubts = append(d.doubts, "The part of the file with its styles could not be read.")
			err = nil
		}
		if err != nil {
			return err
		}
	}
	return d.readContent()
}

func (d *decoder) scan(part string) error {
	data, err := d.archive.Read(d.ctx, part)
	if err != nil {
		return err
	}
	d.s = xmlpart.New(d.ctx, part, data, d.limits)
	d.scope = part + "/"
	d.findEnds(data)
	return nil
}

// readStylesPart reads the common styles, and headers and footers, which stand
// in the same part.
func (d *decoder) readStylesPart() error {
	if err := d.scan(stylesPart); err != nil {
		return err
	}
	if _, err := d.s.Root(); err != nil {
		return err
	}
	return d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "styles":
			scope := d.scope
			d.scope = ""
			defer func() { d.scope = scope }()
			return d.readStyles(d.styles.common)
		case "automatic-styles":
			return d.readStyles(d.styles.own)
		case "master-styles":
			return d.s.Each(func(el xml.StartElement) error {
				if el.Name.Local != "master-page" {
					return d.s.Skip()
				}
				return d.s.Each(d.edge)
			})
		}
		return d.s.Skip()
	})
}

// edge reads a header or footer of a page style.
func (d *decoder) edge(el xml.StartElement) error {
	region := document.Header
	switch el.Name.Local {
	case "header", "header-left", "header-first":
	case "footer", "footer-left", "footer-first":
		region = document.Footer
	default:
		return d.s.Skip()
	}
	if xmlpart.Attr(el, "display") == "false" {
		return d.s.Skip()
	}
	box, err := d.aside(region, func(f *story.Flow) error { return d.blocks(f, nil) })
	if err == nil && len(box.Blocks) > 0 {
		d.edges = append(d.edges, box)
	}
	return err
}

func (d *decoder) readContent() error {
	if err := d.scan(contentPart); err != nil {
		return err
	}
	d.styles = &sheet{own: map[string]*style{}, common: d.styles.common}
	root, err := d.s.Root()
	if err != nil {
		return err
	}
	if spaceOf(root.Name) != office || root.Name.Local != "document-content" {
		return d.damaged()
	}
	found := false
	err = d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "automatic-styles":
			return d.readStyles(d.styles.own)
		case "body":
			return d.s.Each(func(el xml.StartElement) error {
				switch {
				case spaceOf(el.Name) == office && el.Name.Local == "spreadsheet":
					return &document.Error{Kind: document.Spreadsheet}
				case spaceOf(el.Name) != office || el.Name.Local != "text" || found:
					return d.s.Skip()
				}
				found = true
				return d.readBody()
			})
		}
		return d.s.Skip()
	})
	if err == nil && !found {
		err = d.damaged()
	}
	return err
}

func (d *decoder) damaged() error {
	return &document.Error{Kind: document.Damaged, Part: d.s.Part, Err: errors.New("not an OpenDocument text")}
}

// readBody reads the text, and puts headers, footers and notes behind it.
// Headers that say the same stand once.
func (d *decoder) readBody() error {
	d.body = story.NewFlow(d.budget, d.s.Part, document.Body)
	if err := d.blocks(d.body, nil); err != nil {
		return err
	}
	if err := d.body.Finish(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, region := range []document.Region{document.Header, document.Footer} {
		for _, box := range d.edges {
			if box.Blocks[0].Region != region || seen[box.Sheet.Text()] {
				continue
			}
			seen[box.Sheet.Text()] = true
			d.body.Blocks = append(d.body.Blocks, d.body.Sheet.Append(box)...)
		}
	}
	for _, box := range d.notes {
		d.body.Blocks = append(d.body.Blocks, d.body.Sheet.Append(box)...)
	}
	return nil
}

// aside reads what f reads on a sheet of its own.
func (d *decoder) aside(region document.Region, f func(*story.Flow) error) (story.Box, error) {
	fl := story.NewFlow(d.budget, d.s.Part, region)
	if err := f(fl); err != nil {
		return story.Box{}, err
	}
	return fl.Box()
}

func (d *decoder) doubt(s string) {
	for _, have := range d.doubts {
		if have == s {
			return
		}
	}
	d.doubts = append(d.doubts, s)
}

// document is what was read.
func (d *decoder) document() (*document.Document, error) {
	text := d.body.Sheet.Text()
	if strings.TrimSpace(text) == "" {
		if d.picture {
			return nil, &document.Error{Kind: document.Scanned}
		}
		return nil, &document.Error{Kind: document.Empty}
	}
	return &document.Document{
		Text: text, Blocks: d.body.Blocks, Origins: d.body.Sheet.Origins(),
		Comments: d.attach(), Format: "odt", Doubts: d.doubts,
	}, nil
}

// findEnds notes which comments have an end: the others belong to their
// paragraph, and that must be known when they begin.
func (d *decoder) findEnds(data []byte) {
	mark := []byte("annotation-end")
	for {
		i := bytes.Index(data, mark)
		if i < 0 {
			return
		}
		data = data[i+len(mark):]
		tag, _, _ := bytes.Cut(data[:min(len(data), 512)], []byte(">"))
		if _, name, ok := bytes.Cut(tag, []byte(`name="`)); ok {
			if name, _, ok = bytes.Cut(name, []byte(`"`)); ok {
				d.ended[string(name)] = true
			}
		}
	}
}
