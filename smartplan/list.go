package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// listBlocks reads lists of actions: every item that assigns something, in
// sections about what will be done.
func (l *layout) listBlocks() {
	hadRows := countRows(l.draft.Blocks) > 0
	for i := 0; i < len(l.out.items); {
		it := l.out.items[i]
		if it.kind != itemList || it.used {
			i++
			continue
		}
		j := i
		for j < len(l.out.items) && l.out.items[j].section == it.section && !l.out.items[j].used &&
			(l.out.items[j].kind == itemList || l.out.items[j].kind == itemPara && j+1 < len(l.out.items) && l.out.items[j+1].kind == itemList && l.out.items[j+1].marker != "" && continuesNumber(l.out.items, i, j)) {
			j++
		}
		if ok, why := l.listAssigns(i, j, hadRows); ok {
			l.readList(i, j, why)
		}
		i = j
	}
}

// continuesNumber: the item after a paragraph at j goes on with the numbering
// of the list that began at i.
func continuesNumber(items []item, i, j int) bool {
	return strings.Trim(items[j+1].marker, ".)( ") != "1" && items[j+1].marker != "•" && items[i].marker != "•"
}

// listAssigns decides whether items i to j are actions.
func (l *layout) listAssigns(i, j int, hadRows bool) (bool, string) {
	kind := l.out.kindAt(i)
	h := l.out.items[i].section
	tasks, n := 0, 0
	for k := i; k < j; k++ {
		n++
		if assigns(l.out.items[k].text.String()) {
			tasks++
		}
	}
	share := float64(tasks) / float64(n)
	switch kind {
	case SectionChildViews, SectionParentViews, SectionContingency, SectionVisits, SectionHistory, SectionStrengths, SectionPeople,
		SectionSignatures, SectionKey, SectionFront, SectionMeetings, SectionProgress, SectionMeasures:
		return false, ""
	case SectionActions:
		if hadRows && share < 0.5 && h >= 0 && !l.out.headings[h].own {
			return false, ""
		}
		return true, "a list of actions"
	case SectionOutcomes:
		if l.out.items[i].marker != "" && l.goalAbove(h) && startsAtOne(l.out.items[i].marker) && share >= 0.3 {
			return true, "a numbered list under a goal"
		}
		if share >= 0.6 && (l.out.within(h, SectionActions) || l.goalAbove(h)) && !l.justGoals(i, j) {
			return true, "a list under a goal"
		}
		return false, ""
	}
	if share >= 0.6 && n >= 1 && (!hadRows || l.goalAbove(h)) {
		return true, "items that assign something"
	}
	return false, ""
}

// goalAbove reports whether the heading states a goal or has one under it.
func (l *layout) goalAbove(h int) bool {
	if h < 0 {
		return false
	}
	b := l.around(l.out.headings[h].at+1, true)
	return b.Outcome.Is() || b.Need.Is() || l.out.headings[h].kind == SectionOutcomes
}

// justGoals: the items say what will be different, not what will be done: none
// has a time or a second person.
func (l *layout) justGoals(i, j int) bool {
	timed := 0
	for k := i; k < j; k++ {
		toks := text.Tokens(l.out.items[k].text.String())
		for _, t := range toks {
			if t.Kind == text.Number || timeWords[t.Norm] {
				timed++
				break
			}
		}
	}
	return timed*3 < j-i
}

// assigns reports whether a sentence gives somebody something to do.
func assigns(s string) bool {
	toks := words(text.Tokens(s))
	if len(toks) < 2 {
		return false
	}
	if startsWithDeed(toks) {
		return true
	}
	for i, t := range toks {
		if i == 0 || i > 14 || i+1 >= len(toks) {
			continue
		}
		switch t.Norm {
		case "to", "will", "must", "agrees", "agreed", "needs", "should", "shall":
			if toks[i+1].Kind == text.Word {
				return true
			}
		}
		// "Chidi hangs a gate", "Lowri and Chidi write …".
		if i <= 5 && t.Kind == text.Word && !capital(s, t) && capital(s, toks[0]) && thirdPerson(t.Norm) {
			return true
		}
	}
	return len(inlineLabels(text.Literal(s))) > 0
}

// readList turns items i to j into rows of one block.
func (l *layout) readList(i, j int, why string) {
	b := l.around(i, false)
	b.Layout = "list"
	top := 99
	for k := i; k < j; k++ {
		if l.out.items[k].kind == itemList {
			top = min(top, l.out.items[k].level)
		}
	}
	for k := i; k < j; k++ {
		it := &l.out.items[k]
		it.used = true
		deeper := it.kind == itemPara || it.level > top
		if deeper && len(b.Rows) > 0 && !(it.kind == itemList && assigns(it.text.String()) && endsOpen(b.Rows[len(b.Rows)-1].Action.String())) {
			last := &b.Rows[len(b.Rows)-1]
			if f, v, ok := lineLabel(it.text); ok && last.field(f) != nil && f != FieldAction {
				last.put(f, v)
				continue
			}
			last.Action = written(text.Join(last.Action.Text, it.text), "")
			labelled(last)
			continue
		}
		row := Row{Number: numberKey(it.marker), Action: written(it.text, ""), Index: len(b.Rows) + 1}
		labelled(&row)
		b.Rows = append(b.Rows, keepRow(row)...)
	}
	// A lead-in ("Mum will:") is no action once its items are.
	rows := b.Rows[:0]
	for k, r := range b.Rows {
		if endsOpen(r.Action.String()) && k+1 < len(b.Rows) {
			continue
		}
		rows = append(rows, r)
	}
	b.Rows = rows
	if len(b.Rows) == 0 {
		return
	}
	l.draft.Why = append(l.draft.Why, Candidate{Reader: "list", Rows: len(b.Rows), Score: 1, Chosen: true, Why: why})
	l.draft.Blocks = append(l.draft.Blocks, b)
}

func endsOpen(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), ":") }

func startsAtOne(marker string) bool {
	m := strings.Trim(marker, ".)( ")
	return m == "1" || m == "a" || m == "i"
}

// thirdPerson reports whether w is a verb of deeds in the present tense.
func thirdPerson(w string) bool {
	for _, stem := range []string{strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "es"), strings.TrimSuffix(w, "ies") + "y"} {
		if stem != w && lexicon.Deeds().Whole([]text.Token{{Kind: text.Word, Norm: stem}}) != nil {
			return true
		}
	}
	return false
}
