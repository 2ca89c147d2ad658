package rules

import (
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// passage is a stretch of running text with where it stands.
type passage struct {
	// kind is that of the section; "front" for the front sheet, "row" for a cell
	// of a row, "block" for what stands above the rows of a block.
	kind smartplan.SectionKind
	// heading is the section's heading or the label on the front sheet.
	heading string
	// field is set for cells: "need", "outcome", "action", "owner" …
	field  smartplan.Field
	action int // index into Plan.Actions; -1 for none
	child  int // the child whose name the heading carries; -1 for none
	text   text.Text
}

// kinds of passage that are no kinds of section.
const (
	inRow   smartplan.SectionKind = "row"
	inBlock smartplan.SectionKind = "block"
	inLabel smartplan.SectionKind = "label"
)

// sentence is one sentence of a passage.
type sentence struct {
	*passage
	text text.Text
	toks []text.Token
	// number counts the sentences of the passage.
	number int
	people *[]smartplan.Person // empty until asked for
}

func (s sentence) String() string { return s.text.String() }

// sentences are all sentences of the plan, in order: sections, front sheet,
// blocks, rows.
func (p *Pass) sentences() []sentence {
	if p.memo.sentences == nil {
		ps := passages(p.Plan)
		for i := range ps {
			t := ps[i].text
			for n, sp := range text.Sentences(t.String()) {
				x := t.Slice(sp.Start, sp.End)
				p.memo.sentences = append(p.memo.sentences, sentence{&ps[i], x, text.Tokens(x.String()), n, new([]smartplan.Person)})
			}
		}
	}
	return p.memo.sentences
}

// passages lists all running text of a plan with its place. A line that was
// read as label and value may stand in it twice.
func passages(p *smartplan.Plan) []passage {
	var out []passage
	for _, s := range p.Sections {
		h := s.Heading.String()
		if s.Heading.Is() {
			out = append(out, passage{kind: s.Kind, heading: h, field: "heading", action: -1, child: s.Child, text: s.Heading.Text})
		}
		if s.Text.Is() {
			out = append(out, passage{kind: s.Kind, heading: h, action: -1, child: s.Child, text: s.Text.Text})
		}
	}
	for _, e := range p.Draft.Front {
		if e.Value.Is() {
			out = append(out, passage{kind: inLabel, heading: e.Label.String(), action: -1, child: -1, text: e.Value.Text})
		}
	}
	rows := map[[2]int]int{}
	for i, a := range p.Actions {
		rows[[2]int{a.Block, a.Index}] = i
	}
	for bi, b := range p.Draft.Blocks {
		for _, v := range []struct {
			v smartplan.Value
			f smartplan.Field
		}{{b.Heading, "heading"}, {b.Need, smartplan.FieldNeed}, {b.Outcome, smartplan.FieldOutcome}, {b.Measure, smartplan.FieldMeasure}} {
			if v.v.Is() {
				out = append(out, passage{kind: inBlock, heading: b.Heading.String(), field: v.f, action: -1, child: -1, text: v.v.Text})
			}
		}
		for ri, r := range b.Rows {
			at, ok := rows[[2]int{bi, ri}]
			if !ok {
				at = -1
			}
			for _, c := range cells(r) {
				if c.v.Is() && (c.v.From == smartplan.Own || c.v.From == smartplan.OfBlock) {
					out = append(out, passage{kind: inRow, heading: c.v.Column, field: c.f, action: at, child: -1, text: c.v.Text})
				}
			}
		}
	}
	return out
}

type cell struct {
	v smartplan.Value
	f smartplan.Field
}

func cells(r smartplan.Row) []cell {
	out := []cell{{r.Child, "child"}, {r.Need, smartplan.FieldNeed}, {r.Outcome, smartplan.FieldOutcome}, {r.Action, smartplan.FieldAction},
		{r.Owner, smartplan.FieldOwner}, {r.Start, smartplan.FieldStart}, {r.Due, smartplan.FieldDue}, {r.Measure, smartplan.FieldMeasure},
		{r.Progress, smartplan.FieldProgress}, {r.Status, smartplan.FieldProgress}}
	for _, e := range r.Other {
		out = append(out, cell{e.Value, "other"})
	}
	return out
}

// searched names the places of the plan in which words were looked for, for
// messages about what is not there.
func searched(p *smartplan.Plan, kinds ...smartplan.SectionKind) string {
	var out []string
	for _, s := range p.Sections {
		for _, k := range kinds {
			if h := strings.TrimSpace(s.Heading.String()); s.Kind == k && h != "" && len(out) < 4 {
				out = append(out, quote(shorten(h, 40)))
			}
		}
	}
	if len(out) == 0 {
		return "the whole plan"
	}
	return strings.Join(out, ", ") + " and the rest of the plan"
}

// norms are the words of a string in lower case.
func norms(s string) []string {
	var out []string
	for _, t := range text.Tokens(s) {
		if t.Kind != text.Punct {
			out = append(out, t.Norm)
		}
	}
	return out
}

func tokensOf(s string) []text.Token { return text.Tokens(s) }

// people are those whom a sentence names, in order. A lone first name that a
// child has is the child, whoever else may have been found under it.
func (p *Pass) people(s sentence) []smartplan.Person {
	if *s.people != nil {
		return *s.people
	}
	found := p.Plan.People(s.text)
	for i := range found {
		q := &found[i]
		if len(q.Adults) == 0 || len(q.Children) > 0 || q.Relation != "" || q.Role != "" || strings.Contains(q.Word, " ") {
			continue
		}
		for c, k := range p.Plan.Children {
			if strings.EqualFold(q.Word, k.First()) {
				q.Adults, q.Children = nil, []int{c}
				break
			}
		}
	}
	if found == nil {
		found = []smartplan.Person{}
	}
	*s.people = found
	return found
}
