package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// narrative reads plans that have neither table nor list: every sentence that
// gives somebody something to do is a row. It is used only where no other
// reader found an action.
func (l *layout) narrative() {
	if l.sentences(true); l.sectionGaveTasks(SectionActions) {
		return
	}
	l.draft.Blocks = nil
	l.sentences(false)
}

// sectionGaveTasks reports whether a block stands in a section of that kind.
func (l *layout) sectionGaveTasks(kind SectionKind) bool {
	for _, b := range l.draft.Blocks {
		if k, _ := classifyHeading(b.Heading.String()); len(b.Rows) > 0 && k == kind {
			return true
		}
	}
	return false
}

// sentences reads the sections about what will be done; where there is none,
// every section that is not about something else. Sentences that state a goal
// become the outcome of the tasks of their section.
func (l *layout) sentences(strict bool) {
	for i := 0; i < len(l.out.items); {
		section := l.out.items[i].section
		j := i
		for j < len(l.out.items) && l.out.items[j].section == section {
			j++
		}
		if b, ok := l.narrated(i, j, strict); ok {
			l.draft.Blocks = append(l.draft.Blocks, b)
		}
		i = j
	}
	if n := countRows(l.draft.Blocks); n > 0 {
		l.draft.Why = append(l.draft.Why, Candidate{Reader: "narrative", Rows: n, Score: 0.5, Chosen: true, Why: "sentences that give somebody something to do"})
	}
}

// narrated reads items i to j, which stand under one heading.
func (l *layout) narrated(i, j int, strict bool) (Block, bool) {
	kind := l.out.kindAt(i)
	switch kind {
	case SectionActions, SectionOutcomes, SectionFathers:
	case SectionImpact, SectionOther, "", SectionStrengths, SectionProgress:
		if strict {
			return Block{}, false
		}
	default:
		return Block{}, false
	}
	b := l.around(i, true)
	b.Layout = "narrative"
	goals := kind == SectionOutcomes
	ends := []text.Text{}
	for k := i; k < j; k++ {
		it := &l.out.items[k]
		if it.kind != itemPara && it.kind != itemList || it.region != document.Body || it.used {
			continue
		}
		for _, sp := range text.Sentences(it.text.String()) {
			t := it.text.Slice(sp.Start, sp.End)
			s := t.String()
			sense := goalSense(s)
			switch {
			case sense == wishesEnd && !youDo(s), goals && sense == statesEnd && startsAsState(s):
				ends = append(ends, t)
			case startsAsState(s) && (kind == SectionImpact || tellsOf(s)):
				// "She has nightmares and will not walk past the gate."
			case givesTask(s):
				b.Rows = append(b.Rows, Row{Action: written(t, ""), Index: len(b.Rows) + 1})
			case goals && sense == statesEnd:
				ends = append(ends, t)
			}
		}
	}
	if len(ends) > 0 {
		b.Outcome = written(text.Join(ends...), "")
		b.Outcome.From = OfBlock
	}
	return b, len(b.Rows) > 0
}

// startsAsState: the first verb of the sentence is one of being or having, so
// that a "will" further on belongs to another clause.
func startsAsState(s string) bool {
	for i, t := range words(text.Tokens(s)) {
		if i > 12 {
			return false
		}
		switch t.Norm {
		case "will", "must", "should", "to", "shall", "agreed", "agrees":
			return false
		case "is", "are", "has", "have", "can":
			return i > 0
		}
		if i > 0 && t.Kind == text.Word && strings.HasSuffix(t.Norm, "s") && stateVerbs[t.Norm] {
			return true
		}
	}
	return false
}

// tellsOf: the sentence goes on about somebody named before it.
func tellsOf(s string) bool {
	toks := words(text.Tokens(s))
	return len(toks) > 0 && (toks[0].Norm == "she" || toks[0].Norm == "he" || toks[0].Norm == "they" || toks[0].Norm == "it")
}

// youDo: "I would like you to …" asks somebody to act.
func youDo(s string) bool {
	toks := words(text.Tokens(s))
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].Norm == "you" && toks[i+1].Norm == "to" {
			return true
		}
	}
	return false
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
	case "if", "should", "unless", "when", "where", "otherwise", "once", "guidance", "note", "please", "who", "what", "how", "why", "who'll":
		return false
	}
	if strings.HasSuffix(strings.TrimSpace(s), "?") {
		return false
	}
	if len(toks) > 4 && meetingSubject(toks[:3]) || meetingSubject(toks[:4]) || visitsOften(toks) {
		return false
	}
	if asked(toks) {
		return true
	}
	for i, t := range toks {
		if i+1 >= len(toks) || t.Kind != text.Word {
			continue
		}
		next := toks[i+1]
		if strings.HasSuffix(t.Norm, "'ll") && next.Kind == text.Word {
			return !(next.Norm == "be" && i+2 < len(toks) && futureState(toks[i+2:])) && !prediction(toks[:i])
		}
		if i == 0 {
			continue
		}
		switch t.Norm {
		case "will", "shall", "must", "should", "ought", "'ll":
			if next.Norm == "be" && i+2 < len(toks) && futureState(toks[i+2:]) && !(t.Norm == "should" && agent(toks[:i])) {
				continue
			}
			if (t.Norm == "must" || t.Norm == "should" || t.Norm == "ought") && !agent(toks[:i]) && !named(s, toks[:i]) {
				continue // a rule for everybody
			}
			if next.Norm == "not" || next.Kind == text.Word {
				return !prediction(toks[:i]) && !meetingSubject(toks[:i])
			}
		case "to":
			prev := toks[i-1].Norm
			if prev == "not" && i > 1 && (toks[i-2].Norm == "is" || toks[i-2].Norm == "are") || prev == "something" {
				return true
			}
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

// asked reports whether somebody is asked, or has said, to do a thing without
// "will": "Stacey, please comb …", "Mick, you said you would take up …", "a
// place has been requested".
func asked(toks []text.Token) bool {
	for i := 0; i+1 < len(toks) && i < 8; i++ {
		next := toks[i+1]
		switch toks[i].Norm {
		case "please":
			return lexicon.Deeds().Whole(toks[i+1:i+2]) != nil
		case "you":
			if next.Norm == "said" || next.Norm == "agreed" || next.Norm == "promised" || next.Norm == "offered" {
				for k := i + 2; k < min(len(toks), i+6); k++ {
					if toks[k].Norm == "would" || toks[k].Norm == "to" {
						return true
					}
				}
			}
		case "been":
			if i > 0 && (toks[i-1].Norm == "has" || toks[i-1].Norm == "have") {
				switch next.Norm {
				case "requested", "booked", "arranged", "referred", "applied":
					return true
				}
			}
		}
	}
	return false
}

// visitsOften: "I shall see the children every week" is a visiting frequency,
// not a task.
func visitsOften(toks []text.Token) bool {
	see, child, often := -1, false, false
	for i, t := range toks {
		switch t.Norm {
		case "see", "visit", "sees", "visits":
			if see < 0 && i <= 4 {
				see = i
			}
		case "children", "child", "both", "girls", "boys", "twins", "you":
			child = child || see >= 0 && i-see <= 3
		case "every", "weekly", "fortnightly", "fortnight", "once", "days":
			often = true
		}
	}
	return see > 0 && child && often && (toks[see-1].Norm == "will" || toks[see-1].Norm == "shall" || toks[see-1].Norm == "to" || strings.HasSuffix(toks[see].Norm, "s"))
}

// futureState: "will be safe" is no task, "will be weighed" is.
func futureState(rest []text.Token) bool {
	w := rest[0].Norm
	if w == "able" || w == "safe" || w == "happy" || w == "hungry" || w == "reviewed" || w == "held" {
		return true
	}
	return len(w) < 4 || w[len(w)-2:] != "ed" && w[len(w)-1:] != "n" && w[len(w)-1:] != "t"
}

// agent: the subject of a duty is somebody, not a thing: "Leroy should be there
// more", not "the home should be clean".
func agent(subject []text.Token) bool {
	if len(subject) == 0 || len(subject) > 5 {
		return false
	}
	for _, set := range []*text.Phrases{lexicon.Relations(), lexicon.Roles(), lexicon.Agencies(), lexicon.Groups(), lexicon.FirstNames()} {
		if len(set.FindAll(subject)) > 0 {
			return true
		}
	}
	return false
}

// named: the subject ends with a name: "Leroy should be there more".
func named(s string, subject []text.Token) bool {
	if len(subject) == 0 {
		return false
	}
	last := subject[len(subject)-1]
	return last.Kind == text.Word && capital(s, last) && len(subject) > 1 || last.Norm == "you" || last.Norm == "she" || last.Norm == "he" || last.Norm == "they" || last.Norm == "we" || last.Norm == "i"
}

// prediction: "we worry that Mia will …" tells of a danger.
func prediction(before []text.Token) bool {
	for _, t := range before {
		switch t.Norm {
		case "worried", "worry", "worries", "risk", "danger", "concerned", "fear", "likely", "nothing", "if", "whether", "because", "said", "says", "thinks", "thought", "felt", "feels", "told", "that", "what", "which":
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
	if last == "is" || last == "are" && len(before) > 1 {
		last = before[len(before)-2].Norm
	}
	return last == "minutes" || last == "conference" || last == "review" || last == "meeting" || last == "meetings" || last == "plan" || last == "group" && len(before) <= 5
}
