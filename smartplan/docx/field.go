package docx

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// field is an open complex field: an instruction, a separator, a result. Only
// the result is shown.
type field struct {
	result bool // behind the separator
	silent bool // a tick box of the old kind, which is its own result
	shown  bool // some result was there
	choice string
	start  int // the bytes of the element that begins it
	end    int
}

// inInstruction reports whether the place is inside another field's
// instruction, or in the result of a tick box. Text in the outermost
// instruction is shown: Word puts none there, and a field without a separator
// must not swallow what follows.
func (d *decoder) inInstruction() bool {
	for i, f := range d.fields {
		if f.silent || !f.result && i < len(d.fields)-1 {
			return true
		}
	}
	return false
}

// forget drops the fields that have come to the end of a paragraph without a
// result: more often a slip than an instruction of several paragraphs, whose
// words are marked as such anyway.
func (d *decoder) forget() {
	d.fields = slices.DeleteFunc(d.fields, func(f field) bool { return !f.result })
}

// shown notes that the open fields have a result.
func (d *decoder) shown() {
	for i := range d.fields {
		d.fields[i].shown = true
	}
}

// fieldChar reads w:fldChar: the beginning, the separator or the end.
func (d *decoder) fieldChar(p *para, r *runLook, el xml.StartElement) error {
	start := d.s.Start
	kind := xmlpart.Attr(el, "fldCharType")
	if kind != "begin" {
		if err := d.s.Skip(); err != nil {
			return err
		}
		n := len(d.fields)
		if n == 0 {
			return nil
		}
		f := d.fields[n-1]
		switch kind {
		case "separate":
			d.fields[n-1].result = true
		case "end":
			d.fields = d.fields[:n-1]
			if f.choice != "" && !f.shown && !d.hidden(p, r) {
				return p.Add(f.choice, f.start, f.end, false, d.bold(p, r))
			}
		}
		return nil
	}
	form, err := d.formField()
	if err != nil {
		return err
	}
	if len(d.fields) >= 64 {
		return nil // nobody nests fields so deeply; ends without beginning do no harm
	}
	f := field{start: start, end: d.s.End, choice: form.choice(), silent: form.box}
	if form.box && !d.hidden(p, r) {
		d.shown()
		err = p.Hard(story.Tick(form.ticked), start, d.s.End)
	}
	d.fields = append(d.fields, f)
	return err
}

// form is what a form field of the old kind holds.
type form struct {
	box, ticked bool
	entries     []string
	chosen      int
	list        bool
}

func (f form) choice() string {
	if f.list && f.chosen >= 0 && f.chosen < len(f.entries) {
		return f.entries[f.chosen]
	}
	return ""
}

// formField reads what stands in w:fldChar.
func (d *decoder) formField() (form, error) {
	var out form
	err := d.s.Each(func(el xml.StartElement) error {
		if el.Name.Local != "ffData" {
			return d.s.Skip()
		}
		return d.s.Each(func(el xml.StartElement) error {
			switch el.Name.Local {
			case "checkBox":
				out.box = true
				said := false
				return d.s.Each(func(el xml.StartElement) error {
					switch el.Name.Local {
					case "checked":
						out.ticked, said = on(el), true
					case "default":
						if !said {
							out.ticked = on(el)
						}
					}
					return d.s.Skip()
				})
			case "ddList":
				out.list = true
				chosen := -1
				err := d.s.Each(func(el xml.StartElement) error {
					switch el.Name.Local {
					case "result":
						chosen = number(val(el), 0)
					case "default":
						out.chosen = number(val(el), 0)
					case "listEntry":
						out.entries = append(out.entries, val(el))
					}
					return d.s.Skip()
				})
				if chosen >= 0 {
					out.chosen = chosen
				}
				return err
			}
			return d.s.Skip()
		})
	})
	return out, err
}

// hexRune reads the code of a symbol; 0 is none.
func hexRune(s string) rune {
	n, err := strconv.ParseUint(strings.TrimSpace(s), 16, 21)
	if err != nil {
		return 0
	}
	return rune(n)
}
