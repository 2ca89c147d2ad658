package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// hasOutcomes reports whether the rows of a table have an outcome column of
// their own.
func hasOutcomes(blocks []Block) bool {
	for _, b := range blocks {
		for _, r := range b.Rows {
			if r.Outcome.State != Absent {
				return true
			}
		}
	}
	return false
}

// reach is how many items back a goal may stand from its rows.
const reach = 120

// around is what stands between the heading of item i and the item, and just
// below it: a goal, a need, a measure. own says that the rows have outcomes of
// their own, so that only what is labelled as a goal counts as one.
func (l *layout) around(i int, own bool) Block {
	var b Block
	h := l.out.items[i].section
	if h < 0 {
		return b
	}
	head := l.out.headings[h]
	b.Heading = written(head.text, "")
	l.fromHeading(&b, h, own)
	goalSection := head.own && head.kind == SectionOutcomes
	var loose []text.Text
	for k := max(head.at+1, i-reach); k < i; k++ {
		it := l.out.items[k]
		if it.kind == itemTable || it.used {
			loose = nil
			continue
		}
		if it.section != h || it.kind == itemHeading {
			continue
		}
		if rest := l.labels(it, &b); !rest.IsEmpty() {
			loose = append(loose, rest)
		}
	}
	switch {
	case goalSection && len(loose) > 0:
		t := text.Join(loose...)
		if b.Outcome.Is() && goalSense(b.Outcome.String()) > noGoal {
			t = text.Join(b.Outcome.Text, t)
		}
		b.Outcome = written(t, "")
		b.Outcome.From = OfBlock
	case !own && !b.Outcome.Is() && l.plans(h):
		if t := statedGoals(loose); !t.IsEmpty() {
			b.Outcome = written(t, "")
			b.Outcome.From = OfBlock
		}
	}
	// The heading above may state the goal: "Outcome 1 …" over "Actions".
	for p := head.parent; !b.Outcome.Is() && p >= 0; p = l.out.headings[p].parent {
		up := Block{Heading: written(l.out.headings[p].text, "")}
		l.fromHeading(&up, p, own)
		if !up.Outcome.Is() && l.out.headings[p].own && l.out.headings[p].kind == SectionOutcomes {
			up.Outcome = l.textOf(p)
		}
		if up.Outcome.Is() {
			b.Outcome = up.Outcome
			b.Outcome.From = OfBlock
		}
	}
	if !b.Outcome.Is() {
		l.labelsAbove(h, &b)
	}
	if !b.Outcome.Is() && !own {
		l.goalBeside(h, &b)
	}
	for k := i + 1; k < len(l.out.items) && k <= i+2; k++ {
		it := l.out.items[k]
		if it.kind == itemTable || it.kind == itemHeading {
			break
		}
		for _, line := range it.text.Lines() {
			if f, v, ok := lineLabel(line); ok && f == FieldMeasure && !b.Measure.Is() {
				v.From = OfBlock
				b.Measure = v
			}
		}
	}
	return b
}

// plans reports whether the section of heading h may be about what will be
// done: it says so, or names a topic, child or need.
func (l *layout) plans(h int) bool {
	switch l.out.headings[h].kind {
	case SectionActions, SectionOutcomes, "", SectionImpact, SectionFathers:
		return true
	}
	return false
}

// labels takes what is labelled in an item into the block and gives back the
// rest.
func (l *layout) labels(it item, b *Block) text.Text {
	var rest []text.Text
	var last *Value
	for _, line := range it.text.Lines() {
		if f, v, ok := lineLabel(line); ok {
			v.From = OfBlock
			last = nil
			switch f {
			case FieldOutcome:
				b.Outcome = v
				last = &b.Outcome
			case FieldNeed, FieldImpact:
				b.Need = v
				last = &b.Need
			case FieldMeasure:
				b.Measure = v
				last = &b.Measure
			}
			continue
		}
		if last != nil {
			*last = Value{Text: text.Join(last.Text, line), State: Written, From: OfBlock, Column: last.Column}
			continue
		}
		rest = append(rest, line)
	}
	return text.Join(rest...)
}

// statedGoals are the sentences of running text that state a goal and give
// nobody a task.
func statedGoals(loose []text.Text) text.Text {
	var out []text.Text
	for _, t := range loose {
		for _, sp := range text.Sentences(t.String()) {
			part := t.Slice(sp.Start, sp.End)
			s := part.String()
			if goalSense(s) == noGoal || givesTask(s) && goalSense(s) != wishesEnd || promptText(s) {
				continue
			}
			out = append(out, part)
		}
	}
	return text.Join(out...)
}

// fromHeading gives a block the goal or the need that heading h states.
func (l *layout) fromHeading(b *Block, h int, own bool) {
	labelledHeading(b)
	if b.Outcome.Is() || own || b.Need.Is() {
		return
	}
	switch l.out.headings[h].kind {
	case SectionActions, SectionOutcomes, "", SectionFathers:
		if l.out.headings[h].level < 9 && l.out.headings[h].parent >= -1 && !l.out.titles(l.out.headings[h].at) && goalLikeHeading(b.Heading.String()) {
			b.Outcome = b.Heading
			b.Outcome.From = OfBlock
		}
	}
}

// labelsAbove looks for "Outcome: …" under the headings above, as far as no
// table has used it.
func (l *layout) labelsAbove(h int, b *Block) {
	for p := l.out.headings[h].parent; p >= 0; p = l.out.headings[p].parent {
		var up Block
		for k := max(l.out.headings[p].at+1, l.out.headings[h].at-reach); k < l.out.headings[h].at; k++ {
			it := l.out.items[k]
			if it.kind == itemTable || it.used {
				up = Block{}
				continue
			}
			if it.section != p || it.kind == itemHeading {
				continue
			}
			l.labels(it, &up)
		}
		if !b.Need.Is() {
			b.Need = up.Need
		}
		if up.Outcome.Is() {
			b.Outcome = up.Outcome
			return
		}
	}
}

// headingLabel cuts "Outcome 2. Efua is out of pain" and "Need 1: Mum's mood"
// into the field that is named and what is said of it.
func headingLabel(t text.Text) (Field, text.Text, bool) {
	toks := text.Tokens(t.String())
	for len(toks) > 0 && toks[0].Kind == text.Punct {
		toks = toks[1:]
	}
	if len(toks) < 2 {
		return "", text.Text{}, false
	}
	for _, m := range lexicon.Headings().FindAll(toks) {
		if m.From != 0 {
			continue
		}
		f := Field(m.Tags[0])
		if f != FieldOutcome && f != FieldNeed {
			continue
		}
		i := m.To
		numbered := false
		if i < len(toks) && (toks[i].Kind == text.Number || len(toks[i].Norm) == 1 && toks[i].Kind == text.Word) {
			i++
			numbered = true
		}
		if i < len(toks) && (strings.Contains(":-–—", toks[i].Norm) || numbered && (toks[i].Norm == "." || toks[i].Norm == ")")) {
			i++
		} else {
			continue
		}
		if i < len(toks) {
			return f, t.Slice(toks[i].Start, t.Len()).Trim(), true
		}
	}
	return "", text.Text{}, false
}

// goalLabel cuts "Outcome 2. Efua is out of pain" into the goal alone.
func goalLabel(t text.Text) (text.Text, bool) {
	f, rest, ok := headingLabel(t)
	return rest, ok && f == FieldOutcome
}

// labelledHeading gives a block the goal or need that its heading labels.
func labelledHeading(b *Block) {
	f, rest, ok := headingLabel(b.Heading.Text)
	if !ok {
		return
	}
	label := b.Heading.String()
	v := written(rest, strings.TrimRight(label[:max(0, len(label)-rest.Len())], " :.-–—"))
	v.From = OfBlock
	if f == FieldOutcome {
		b.Outcome = v
	} else if !b.Need.Is() {
		b.Need = v
	}
}

// outcomeFromHeading gives a block the goal that its heading states, labelled
// or in plain words.
func outcomeFromHeading(b *Block) {
	labelledHeading(b)
	if !b.Outcome.Is() && !b.Need.Is() && goalLikeHeading(b.Heading.String()) {
		b.Outcome = b.Heading
		b.Outcome.From = OfBlock
	}
}

// goalBeside takes the goal of the section just before, under the same heading:
// "Safety goal 1: …" and then "Next steps".
func (l *layout) goalBeside(h int, b *Block) {
	head := l.out.headings[h]
	if !head.own || head.kind != SectionActions {
		return
	}
	for k := h - 1; k >= 0 && k >= h-3; k-- {
		up := l.out.headings[k]
		if up.parent != head.parent {
			continue
		}
		// A list of several goals is left to the rows that each fits.
		if up.own && up.kind == SectionOutcomes && !l.listsGoals(k) {
			if b.Outcome = l.textOf(k); b.Outcome.Is() {
				b.Outcome.From = OfBlock
			}
		}
		return
	}
}

// listsGoals reports whether more than one goal is listed directly under
// heading h.
func (l *layout) listsGoals(h int) bool {
	n := 0
	for k := l.out.headings[h].at + 1; k < len(l.out.items) && l.out.items[k].section == h; k++ {
		if l.out.items[k].kind == itemList {
			n++
		}
	}
	return n > 1
}
