package smartplan

import (
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// narrative reads plans that have neither table nor list: every sentence that
// gives somebody something to do is a row. It is used only where no other
// reader found an action.
func (l *layout) narrative() {
	for _, strict := range []bool{true, false} {
		l.sentences(strict)
		if countRows(l.draft.Blocks) > 0 {
			return
		}
	}
}

// sentences reads the sections about what will be done; where there is none,
// every section that is not about something else.
func (l *layout) sentences(strict bool) {
	var block *Block
	section := -2
	for i := range l.out.items {
		it := &l.out.items[i]
		if it.kind != itemPara && it.kind != itemList || it.region != document.Body {
			continue
		}
		switch kind := l.out.kindAt(i); kind {
		case SectionActions, SectionOutcomes, SectionFathers:
		case SectionImpact, SectionOther, "", SectionStrengths, SectionProgress:
			if strict {
				continue
			}
		default:
			continue
		}
		if block == nil || it.section != section {
			b := l.around(i, true)
			b.Layout = "narrative"
			l.draft.Blocks = append(l.draft.Blocks, b)
			block = &l.draft.Blocks[len(l.draft.Blocks)-1]
			section = it.section
		}
		s := it.text.String()
		for _, sp := range text.Sentences(s) {
			if t := it.text.Slice(sp.Start, sp.End); givesTask(t.String()) {
				block.Rows = append(block.Rows, Row{Action: written(t, ""), Index: len(block.Rows) + 1})
			}
		}
	}
	kept := l.draft.Blocks[:0]
	for _, b := range l.draft.Blocks {
		if b.Layout != "narrative" || len(b.Rows) > 0 {
			kept = append(kept, b)
		}
	}
	l.draft.Blocks = kept
	if n := countRows(kept); n > 0 {
		l.draft.Why = append(l.draft.Why, Candidate{Reader: "narrative", Rows: n, Score: 0.5, Chosen: true, Why: "sentences that give somebody something to do"})
	}
}

// givesTask reports whether a sentence assigns something: somebody will, is to,
// must, has agreed to do it. Conditions, meetings, visiting frequencies and
// what the conference found are none.
func givesTask(s string) bool {
	toks := words(text.Tokens(s))
	if len(toks) < 4 {
		return false
	}
	switch toks[0].Norm {
	case "if", "should", "unless", "when", "where", "otherwise", "once":
		return false
	}
	for i, t := range toks {
		if i == 0 || i+1 >= len(toks) || t.Kind != text.Word {
			continue
		}
		next := toks[i+1]
		switch t.Norm {
		case "will", "shall", "must":
			if next.Norm == "be" && i+2 < len(toks) && futureState(toks[i+2:]) {
				continue
			}
			if next.Norm == "not" || next.Kind == text.Word {
				return !prediction(toks[:i]) && !meetingSubject(toks[:i])
			}
		case "to":
			prev := toks[i-1].Norm
			switch prev {
			case "agreed", "agrees", "asked", "asking", "needs", "need", "has", "have", "is", "are", "undertaken", "promised", "going", "plans", "offered", "you":
				if prev == "is" || prev == "are" || prev == "has" || prev == "have" || prev == "need" || prev == "needs" || next.Kind == text.Word {
					return !meetingSubject(toks[:i])
				}
			}
		}
	}
	return false
}

// futureState: "will be safe" is no task, "will be weighed" is.
func futureState(rest []text.Token) bool {
	w := rest[0].Norm
	if w == "able" || w == "safe" || w == "happy" || w == "hungry" || w == "reviewed" || w == "held" {
		return true
	}
	return len(w) < 4 || w[len(w)-2:] != "ed" && w[len(w)-1:] != "n" && w[len(w)-1:] != "t"
}

// prediction: "we worry that Mia will …" tells of a danger.
func prediction(before []text.Token) bool {
	for _, t := range before {
		switch t.Norm {
		case "worried", "worry", "worries", "risk", "danger", "concerned", "fear", "likely", "nothing", "if", "whether", "because":
			return true
		}
	}
	return false
}

// meetingSubject: "the core group will meet" is a date, not a task.
func meetingSubject(before []text.Token) bool {
	if len(before) == 0 || len(before) > 8 {
		return false
	}
	last := before[len(before)-1].Norm
	return last == "conference" || last == "review" || last == "meeting" || last == "meetings" || last == "plan" || last == "group" && len(before) <= 5
}
