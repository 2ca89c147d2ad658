package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// recordBlocks reads actions written as label: value lines, one after another:
// "Need: … / Outcome: … / Action: … / Who: … / When: …".
func (l *layout) recordBlocks() {
	r := &records{l: l}
	for i := range l.out.items {
		it := &l.out.items[i]
		switch {
		case it.used:
			continue
		case it.kind == itemTable:
			r.end()
		case it.kind == itemHeading:
			// A label alone on its line looks like a heading: "Action:".
			if f, ok := bareLabel(it.text); ok && (it.level >= 6 || len(r.filled) > 0) {
				r.put(i, f, Value{State: Blank, Column: it.text.String()})
				continue
			}
			r.heading(it)
		default:
			for _, line := range it.text.Lines() {
				for _, part := range unrun(line) {
					r.line(i, part)
				}
			}
		}
	}
	r.end()
}

// bareLabel is the field that a short line names, without a value.
func bareLabel(t text.Text) (Field, bool) {
	s := t.String()
	if len(s) > 50 || !endsOpen(s) {
		return "", false
	}
	f, v, ok := lineLabel(t)
	return f, ok && !v.Is()
}

// records is the reading of one run of labelled lines.
type records struct {
	l      *layout
	block  Block
	row    Row
	filled map[Field]bool
	last   Field
	items  map[int]bool // items of the run
	full   int          // records with an action and two things about it
	// leads are the fields that stood before the first action of the run: where
	// one comes again, another record begins.
	leads map[Field]bool
	acted bool
}

// order is where a field stands in a record: what comes before the field that
// repeats is handed on to the next record.
var order = map[Field]int{FieldNeed: 1, FieldImpact: 1, FieldOutcome: 2, FieldAction: 3, FieldOwner: 4, FieldDue: 4, FieldStart: 4, FieldMeasure: 4, FieldProgress: 5, FieldStatus: 5}

func (r *records) heading(it *item) {
	kind, own := classifyHeading(it.text.String())
	r.flush(FieldNeed)
	if n, ok := recordNumber(it.text.String()); ok {
		r.row.Number = n
		return
	}
	if own && kind != SectionActions && kind != SectionOutcomes && kind != SectionImpact {
		r.end()
		return
	}
	if len(r.block.Rows) == 0 {
		r.block.Heading = written(it.text, "")
	} else if it.level <= 6 {
		r.close()
		r.block = Block{Heading: written(it.text, "")}
	}
	outcomeFromHeading(&r.block)
}

// line reads one line: a label with its value, or more of the value before.
func (r *records) line(i int, line text.Text) {
	if f, v, ok := lineLabel(line); ok && f != FieldOther && f != FieldChild && f != FieldScore {
		r.put(i, f, v)
		return
	}
	if n, ok := recordNumber(line.String()); ok && (strings.HasPrefix(line.String(), "[") || len(text.Tokens(line.String())) > 1) {
		r.flush(FieldNeed)
		r.row.Number = n
		r.l.draft.labels = append(r.l.draft.labels, line.Spans()...)
		return
	}
	if r.last != "" && len(r.filled) > 0 {
		if into := r.row.field(r.last); into != nil {
			column := into.Column
			*into = written(text.Join(into.Text, line), column)
			r.items[i] = true
		}
	}
}

func (r *records) put(i int, f Field, v Value) {
	if f == FieldOutcome && (r.filled[FieldAction] || looksLikeTime(text.Tokens(v.String()))) && namesTarget(v.Column) {
		f = FieldDue
	}
	if onlyNumber(v.Text) { // "Step: 1", "Need: 3b"
		f = FieldNumber
	}
	if f == FieldNumber {
		r.flush(FieldNeed)
	} else if r.filled[f] && startsRecord(f) || r.filled[FieldAction] && r.leads[f] {
		r.flush(f)
	}
	switch {
	case f == FieldAction:
		r.acted = true
	case !r.acted && (f == FieldNeed || f == FieldOutcome):
		if r.leads == nil {
			r.leads = map[Field]bool{}
		}
		r.leads[f] = true
	}
	if r.filled == nil {
		r.filled = map[Field]bool{}
	}
	if r.items == nil {
		r.items = map[int]bool{}
	}
	r.items[i] = true
	r.filled[f] = true
	r.last = f
	if f == FieldNumber {
		r.row.Number = numberKey(v.String())
		r.l.draft.labels = append(r.l.draft.labels, r.l.out.items[i].text.Lines()[0].Spans()...)
		return
	}
	// A repeated label replaces what was handed down.
	if into := r.row.field(f); into != nil && into.From == Merged {
		*into = Value{}
	}
	r.row.put(f, v)
}

// flush ends a record; what stands before field at in the order is handed on.
func (r *records) flush(at Field) {
	if len(r.filled) > 0 {
		about := 0
		for _, f := range []Field{FieldOwner, FieldDue, FieldOutcome, FieldMeasure} {
			if r.filled[f] {
				about++
			}
		}
		if r.filled[FieldAction] && about >= 2 || r.filled[FieldAction] && r.filled[FieldOwner] {
			r.full++
		}
		row := r.row
		row.Index = len(r.block.Rows) + 1
		if items := lineItems(row.Action.Text); len(items) > 1 {
			for _, it := range items {
				one := row
				one.Action = written(it, row.Action.Column)
				labelled(&one)
				r.block.Rows = append(r.block.Rows, keepRow(one)...)
			}
		} else {
			labelled(&row)
			r.block.Rows = append(r.block.Rows, keepRow(row)...)
		}
	}
	next := Row{}
	for _, f := range []Field{FieldNeed, FieldOutcome} {
		if v := r.row.field(f); order[f] < order[at] && v.Is() {
			kept := *v
			kept.From = Merged
			*next.field(f) = kept
		}
	}
	r.row, r.filled, r.last = next, nil, ""
}

// close ends a block within the run.
func (r *records) close() {
	if r.full > 0 && len(r.block.Rows) > 0 {
		r.block.Layout = "records"
		r.l.draft.Blocks = append(r.l.draft.Blocks, r.block)
		r.l.draft.Why = append(r.l.draft.Why, Candidate{Reader: "records", Rows: len(r.block.Rows), Score: float64(r.full), Chosen: true, Why: "label: value lines"})
		for i := range r.items {
			r.l.out.items[i].used = true
		}
	}
	r.items, r.full = nil, 0
}

// end ends the run.
func (r *records) end() {
	r.flush(FieldNeed)
	r.close()
	*r = records{l: r.l}
}

// recordNumber reads a heading that only numbers what follows: "[4.1]",
// "Action 3", "3.".
func recordNumber(s string) (string, bool) {
	toks := words(text.Tokens(s))
	if len(toks) == 0 || len(toks) > 6 {
		return "", false
	}
	for i, t := range toks {
		word := t.Norm == "action" || t.Norm == "no" || t.Norm == "item" || t.Norm == "need" || t.Norm == "outcome" || t.Norm == "objective" || t.Norm == "step" || t.Norm == "task" ||
			t.Norm == "intervention" || t.Norm == "row" || t.Norm == "issue" || t.Norm == "risk" || t.Norm == "concern" || t.Norm == "record" || t.Norm == "entry" || t.Norm == "goal" || t.Norm == "plan"
		if t.Kind == text.Word && !word && !(len(t.Norm) == 1 && i > 0) || t.Kind == text.Punct && t.Norm != "." && t.Norm != "#" {
			return "", false
		}
		if t.Kind == text.Number {
			return numberKey(s[t.Start:toks[len(toks)-1].End]), true
		}
	}
	return "", false
}

// onlyNumber: the value is the number of the record.
func onlyNumber(v text.Text) bool {
	toks := words(text.Tokens(v.String()))
	if len(toks) == 0 || len(toks) > 3 || toks[0].Kind != text.Number {
		return false
	}
	for _, t := range toks[1:] {
		if t.Kind == text.Word && len(t.Norm) > 1 {
			return false
		}
	}
	return true
}

// namesTarget: "Target" may be the goal or its date; behind the action, or
// beside a date, it is the date.
func namesTarget(label string) bool {
	for _, t := range text.Tokens(label) {
		if t.Norm == "target" || t.Norm == "targets" {
			return true
		}
	}
	return false
}
