package docx

import (
	"context"
	"encoding/xml"
	"errors"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// decoder reads one file.
type decoder struct {
	ctx    context.Context
	pack   *pack
	limits document.Limits
	budget *story.Budget

	styles    *styles
	numbering *numbering
	comments  []comment
	ranged    map[string]bool // ids of comments: whether a mark was seen

	s       *xmlpart.Scanner // the part that is being read
	state                    // what holds at this place of it
	body    *story.Flow
	edges   []link          // headers and footers, as sections name them
	notes   map[string]bool // footnotes ("f1") and endnotes ("e1") in use
	doubts  []string
	picture bool
}

// state is what text depends on besides its own properties. Cells and text
// boxes begin with a fresh one, but for what encloses them.
type state struct {
	prompt bool    // in a control that shows its prompt only
	tick   *tick   // in a control that is a tick box
	fields []field // open fields, the innermost last
	bold   bool    // by the style of the table
}

func newDecoder(ctx context.Context, p *pack, limits document.Limits) *decoder {
	return &decoder{
		ctx: ctx, pack: p, limits: limits, budget: story.NewBudget(ctx, limits),
		styles: &styles{byID: map[string]*style{}}, numbering: &numbering{byID: map[string]*numbered{}},
		ranged: map[string]bool{}, notes: map[string]bool{},
	}
}

func (d *decoder) run() error {
	if err := d.optional("styles", func(s *xmlpart.Scanner) error {
		st, err := readStyles(s, d.budget)
		if err == nil {
			d.styles = st
		}
		return err
	}); err != nil {
		return err
	}
	if err := d.optional("numbering", func(s *xmlpart.Scanner) error {
		n, err := readNumbering(s, d.styles, d.budget)
		if err == nil {
			d.numbering = n
		}
		return err
	}); err != nil {
		return err
	}
	if err := d.optional("comments", d.readComments); err != nil {
		return err
	}
	if err := d.readBody(); err != nil {
		return err
	}
	if err := d.readEdges(); err != nil {
		return err
	}
	if err := d.readNotes("footnotes", "f"); err != nil {
		return err
	}
	return d.readNotes("endnotes", "e")
}

// optional reads a part that a plan can be read without. Damage to it becomes
// a doubt; a limit or the context is an error all the same.
func (d *decoder) optional(kind string, read func(*xmlpart.Scanner) error) error {
	part := d.pack.link(kind)
	if part == "" {
		return nil
	}
	s, err := d.pack.scan(part)
	if err == nil {
		err = read(s)
	}
	return d.forgive(err, "The part of the file with its "+kind+" could not be read.")
}

func (d *decoder) forgive(err error, doubt string) error {
	var e *document.Error
	if errors.As(err, &e) && e.Kind == document.Damaged {
		d.budget.Surface()
		d.doubt(doubt)
		return nil
	}
	return err
}

func (d *decoder) doubt(s string) {
	for _, have := range d.doubts {
		if have == s {
			return
		}
	}
	d.doubts = append(d.doubts, s)
}

// readBody reads the main part.
func (d *decoder) readBody() error {
	s, err := d.pack.scan(d.pack.main)
	if err != nil {
		return err
	}
	d.s = s
	root, err := s.Root()
	if err != nil {
		return err
	}
	if spaceOf(root.Name) != word || root.Name.Local != "document" {
		return &document.Error{Kind: document.Damaged, Part: s.Part, Err: errors.New("not a Word document")}
	}
	d.body = story.NewFlow(d.budget, s.Part, document.Body)
	// Whatever stands beside the body (a background) holds no blocks.
	if err := d.blocks(d.body); err != nil {
		return err
	}
	return d.body.Finish()
}

// aside reads what f reads on a sheet of its own.
func (d *decoder) aside(region document.Region, f func(*story.Flow) error) (story.Box, error) {
	before := d.state
	d.state = state{prompt: before.prompt}
	defer func() { d.state = before }()
	fl := story.NewFlow(d.budget, d.s.Part, region)
	if err := f(fl); err != nil {
		return story.Box{}, err
	}
	return fl.Box()
}

// readEdges puts headers and footers behind the body, each once: sections
// repeat them, and often they differ in nothing.
func (d *decoder) readEdges() error {
	seen := map[string]bool{}
	parts := map[string]bool{}
	for _, region := range []document.Region{document.Header, document.Footer} {
		for _, l := range d.edges {
			if (l.kind == "header") != (region == document.Header) || parts[l.target] {
				continue
			}
			parts[l.target] = true
			box, err := d.readAside(l.target, region)
			if err = d.forgive(err, "A "+l.kind+" of the file could not be read."); err != nil {
				return err
			}
			if len(box.Blocks) == 0 || seen[box.Sheet.Text()] {
				continue
			}
			seen[box.Sheet.Text()] = true
			d.body.Blocks = append(d.body.Blocks, d.body.Sheet.Append(box)...)
		}
	}
	return nil
}

func (d *decoder) readAside(part string, region document.Region) (story.Box, error) {
	s, err := d.pack.scan(part)
	if err != nil {
		return story.Box{}, err
	}
	d.s = s
	d.state = state{}
	if _, err := s.Root(); err != nil {
		return story.Box{}, err
	}
	return d.aside(region, d.blocks)
}

// readNotes puts the footnotes or endnotes that the text refers to behind it.
func (d *decoder) readNotes(kind, prefix string) error {
	return d.optional(kind, func(s *xmlpart.Scanner) error {
		d.s = s
		d.state = state{}
		if _, err := s.Root(); err != nil {
			return err
		}
		return s.Each(func(el xml.StartElement) error {
			if spaceOf(el.Name) != word || !d.notes[prefix+xmlpart.Attr(el, "id")] {
				return s.Skip()
			}
			switch xmlpart.Attr(el, "type") {
			case "separator", "continuationSeparator", "continuationNotice":
				return s.Skip()
			}
			box, err := d.aside(document.Footnote, d.blocks)
			if err != nil {
				return err
			}
			d.body.Blocks = append(d.body.Blocks, d.body.Sheet.Append(box)...)
			return nil
		})
	})
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
		Comments: d.attach(), Format: "docx", Doubts: d.doubts,
	}, nil
}
