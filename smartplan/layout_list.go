package smartplan

import (
	"strconv"
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
	}
	if l.aim(i, j).Is() && !l.goalsOnly(h) && (kind != SectionOutcomes || l.out.items[i].marker != "" && share > 0) {
		return true, "a list under its aim"
	}
	if l.continues(i) {
		return true, "goes on with the numbering of the actions"
	}
	switch kind {
	case SectionActions:
		if hadRows && share < 0.5 && h >= 0 && !l.out.headings[h].own {
			return false, ""
		}
		return true, "a list of actions"
	case SectionOutcomes:
		if l.goalsOnly(h) {
			return false, ""
		}
		if l.out.items[i].marker != "" && l.goalAbove(h) && startsAtOne(l.out.items[i].marker) && share >= 0.3 {
			return true, "a numbered list under a goal"
		}
		if l.statedAbove(i, h) && l.withWhoOrWhen(i, j) {
			return true, "items with who or when under a goal"
		}
		if share >= 0.6 && (l.out.within(h, SectionActions) || l.goalAbove(h)) && !l.justGoals(i, j) {
			return true, "a list under a goal"
		}
		return false, ""
	}
	if kind == SectionImpact && l.modalShare(i, j) < 0.6 {
		return false, ""
	}
	if share >= 0.6 && n >= 1 && (!hadRows || l.goalAbove(h)) {
		return true, "items that assign something"
	}
	return false, ""
}

// goalsOnly reports whether heading h stands over goals while the actions have
// a section of their own elsewhere.
func (l *layout) goalsOnly(h int) bool {
	if h < 0 || !l.out.headings[h].own {
		return false
	}
	if _, ok := goalLabel(l.out.headings[h].text); ok || l.out.within(h, SectionActions) {
		return false
	}
	for k := range l.out.headings {
		g := &l.out.headings[k]
		if k == h || g.kind != SectionActions || !g.own || g.level > l.out.headings[h].level && l.under(k, h) {
			continue
		}
		return true
	}
	return false
}

// under reports whether heading k stands somewhere below heading h.
func (l *layout) under(k, h int) bool {
	for k = l.out.headings[k].parent; k >= 0; k = l.out.headings[k].parent {
		if k == h {
			return true
		}
	}
	return false
}

// goalAbove reports whether the heading states a goal or has one under it.
func (l *layout) goalAbove(h int) bool {
	if h < 0 {
		return false
	}
	b := l.around(l.out.headings[h].at+1, true)
	return b.Outcome.Is() || b.Need.Is() || l.out.headings[h].kind == SectionOutcomes
}

// statedAbove reports whether a goal in running text stands between heading h
// and the list at i.
func (l *layout) statedAbove(i, h int) bool {
	for k := max(l.out.headings[h].at+1, i-reach); k < i; k++ {
		if it := l.out.items[k]; it.section == h && it.kind == itemPara && goalSense(firstSentence(it.text.String())) > noGoal {
			return true
		}
	}
	return false
}

func firstSentence(s string) string {
	for _, sp := range text.Sentences(s) {
		return s[sp.Start:sp.End]
	}
	return s
}

// withWhoOrWhen reports whether most items i to j name somebody who does it or
// a time.
func (l *layout) withWhoOrWhen(i, j int) bool {
	n := 0
	for k := i; k < j; k++ {
		toks := text.Tokens(l.out.items[k].text.String())
		who := len(lexicon.Roles().FindAll(toks)) > 0
		when := 0
		for _, t := range toks {
			if timeWords[t.Norm] && len(t.Norm) > 2 || t.Kind == text.Number {
				when++
			}
		}
		if who || when >= 2 {
			n++
		}
	}
	return n*3 >= (j-i)*2
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

// readList turns items i to j into rows: of one block, or of one for every
// item that only names a topic or a goal over items of its own.
func (l *layout) readList(i, j int, why string) {
	b := l.around(i, false)
	b.Layout = "list"
	if v := l.aim(i, j); v.Is() && !b.Outcome.Is() {
		b.Outcome = v
	}
	top := 99
	for k := i; k < j; k++ {
		if l.out.items[k].kind == itemList {
			top = min(top, l.out.items[k].level)
		}
	}
	var blocks []Block
	loose := b
	for k := i; k < j; {
		end := k + 1
		below := 0
		for end < j && (l.out.items[end].kind == itemPara || l.out.items[end].level > top) {
			if l.out.items[end].kind == itemList {
				below++
			}
			end++
		}
		if below > 0 && l.out.items[k].kind == itemList && headsItems(l.out.items[k].text) {
			if len(loose.Rows) > 0 {
				blocks = append(blocks, loose)
			}
			loose = b
			loose.Rows = nil
			own := Block{Layout: "list", Need: b.Need, Measure: b.Measure}
			lines := l.out.items[k].text.Lines()
			own.Heading = written(lines[0], "")
			outcomeFromHeading(&own)
			if len(lines) > 1 {
				rest := l.labels(item{text: text.Join(lines[1:]...)}, &own)
				if !own.Outcome.Is() && !rest.IsEmpty() {
					if own.Outcome = written(statedGoals([]text.Text{rest}), ""); own.Outcome.Is() {
						own.Outcome.From = OfBlock
					}
				}
			}
			if !own.Outcome.Is() {
				own.Outcome = b.Outcome
			}
			l.out.items[k].used = true
			l.listRows(&own, k+1, end, top+1)
			if len(own.Rows) > 0 {
				blocks = append(blocks, own)
			}
		} else {
			l.listRows(&loose, k, end, top)
		}
		k = end
	}
	if len(loose.Rows) > 0 {
		blocks = append(blocks, loose)
	}
	for k := range blocks {
		sharedGoal(&blocks[k])
	}
	n := countRows(blocks)
	if n == 0 {
		return
	}
	l.draft.Why = append(l.draft.Why, Candidate{Reader: "list", Rows: n, Score: 1, Chosen: true, Why: why})
	l.draft.Blocks = append(l.draft.Blocks, blocks...)
}

// headsItems reports whether an item with items below it only names a topic, a
// child or a goal for them.
func headsItems(t text.Text) bool {
	lines := t.Lines()
	s := lines[0].String()
	if _, _, ok := headingLabel(lines[0]); ok {
		return true
	}
	if endsOpen(s) && assigns(s) {
		return false // "Mum will:"
	}
	return len(text.Tokens(s)) <= 6 && !assigns(s) || goalSense(s) >= statesEnd && !givesTask(s) && !assigns(s)
}

// listRows adds items i to j to a block, one row for each at the top level.
func (l *layout) listRows(b *Block, i, j, top int) {
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
		if n, err := strconv.Atoi(strings.Trim(it.marker, ".)( ")); err == nil {
			l.lastNumber = n
		}
		row := Row{Number: numberKey(it.marker), Action: written(it.text, ""), Index: len(b.Rows) + 1}
		labelled(&row)
		b.Rows = append(b.Rows, keepRow(row)...)
	}
	// A lead-in ("Mum will:") is no action once its items are.
	rows := b.Rows[:0:0]
	for k, r := range b.Rows {
		if endsOpen(r.Action.String()) && k+1 < len(b.Rows) {
			continue
		}
		rows = append(rows, r)
	}
	b.Rows = rows
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

// aim is the goal that a labelled line states directly above or below the list
// of items i to j: "Aim: …", "Outcome we hope for: …".
func (l *layout) aim(i, j int) Value {
	h := l.out.items[i].section
	look := func(k int) (Value, bool) {
		it := l.out.items[k]
		if it.section != h || it.kind == itemTable {
			return Value{}, false
		}
		for _, line := range it.text.Lines() {
			if f, v, ok := lineLabel(line); ok && f == FieldOutcome && v.Is() {
				v.From = OfBlock
				return v, true
			}
		}
		return Value{}, false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if v, ok := look(k); ok {
			return v
		}
		if l.out.items[k].kind == itemHeading || l.out.items[k].kind == itemList {
			break
		}
	}
	if j < len(l.out.items) {
		if v, ok := look(j); ok {
			return v
		}
	}
	return Value{}
}

// continues reports whether the list that begins at item i goes on with the
// numbering of the last list that was read.
func (l *layout) continues(i int) bool {
	n, err := strconv.Atoi(strings.Trim(l.out.items[i].marker, ".)( "))
	return err == nil && n > 1 && n == l.lastNumber+1
}

// sharedGoal: a goal that stands behind the last item of a list ("Desired: …")
// is that of the whole list.
func sharedGoal(b *Block) {
	n := len(b.Rows)
	if n < 2 || b.Outcome.Is() || !b.Rows[n-1].Outcome.IsOwn() {
		return
	}
	for _, r := range b.Rows[:n-1] {
		if r.Outcome.Is() {
			return
		}
	}
	b.Outcome = b.Rows[n-1].Outcome
	b.Outcome.From = OfBlock
	b.Rows[n-1].Outcome = Value{}
}

// modalShare is the share of the items i to j that say what somebody will, is
// to or must do; a list of what has happened has none.
func (l *layout) modalShare(i, j int) float64 {
	n, tasks := 0, 0
	for k := i; k < j; k++ {
		n++
		toks := words(text.Tokens(l.out.items[k].text.String()))
		for x, t := range toks {
			if x > 0 && x < 14 && (t.Norm == "to" || t.Norm == "will" || t.Norm == "must" || t.Norm == "should") && !(t.Norm == "to" && x > 0 && (toks[x-1].Norm == "has" || toks[x-1].Norm == "used" || toks[x-1].Norm == "had")) || x == 0 && startsWithDeed(toks) {
				tasks++
				break
			}
		}
	}
	return float64(tasks) / float64(max(1, n))
}
