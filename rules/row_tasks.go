package rules

import (
	"strings"

	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// sharedOut: the owner cell says who does which: "Ms Holt to refer; Dad to do
// the ten minutes", "Sam for the bed", "Nicola (sachets), TA (bag)".
func sharedOut(p *smartplan.Plan, a *smartplan.Action) (first, second text.Text, ok bool) {
	v := a.Row.Owner
	if !v.IsOwn() || v.String() == a.Row.Action.String() {
		return first, second, false
	}
	action := contentWords(a.Row.Action.Text)
	var own []text.Text // parts of the cell with a task of their own
	people, strong := 0, false
	for _, c := range clauses(v.Text) {
		toks := text.Tokens(c.String())
		who := p.People(c)
		people += len(who)
		if len(who) == 0 {
			continue
		}
		if task, sure := hasTask(toks, who, action); task {
			own, strong = append(own, c), strong || sure
		}
	}
	if (len(own) >= 2 || strong) && people >= 2 && len(clauses(v.Text)) >= 2 {
		return a.Row.Action.Text, own[len(own)-1], true
	}
	// Two brackets, each with a word of the action.
	if b := bracketed(v.Text, action); len(b) >= 2 {
		return b[0], b[1], true
	}
	return first, second, false
}

// hasTask: the clause of an owner cell says what its owner does, beyond a check
// or a message; sure where it takes up a word of the action: "Sam for the bed".
func hasTask(toks []text.Token, who []smartplan.Person, action map[string]bool) (task, sure bool) {
	for i, t := range toks {
		switch t.Norm {
		case "to":
			if i == 0 || i+1 >= len(toks) || toks[i+1].Kind != text.Word || words.Has("tasks", "light", toks[i+1:min(len(toks), i+4)]) {
				continue
			}
			return true, false
		case "for":
			if i > 0 && i+1 < len(toks) && endsName(who, toks[i-1].End) {
				for _, k := range toks[i+1:] {
					if action[wordStem(k.Norm)] {
						return true, true
					}
				}
			}
		case ":":
			if i > 0 && i < 3 && action[wordStem(toks[i-1].Norm)] {
				return true, true
			}
		}
	}
	return false, false
}

func endsName(who []smartplan.Person, end int) bool {
	for _, q := range who {
		if q.End == end {
			return true
		}
	}
	return false
}

// bracketed are the brackets of an owner cell that hold a word of the action.
func bracketed(t text.Text, action map[string]bool) []text.Text {
	var out []text.Text
	toks := text.Tokens(t.String())
	for i, k := range toks {
		if k.Norm != "(" || i+2 >= len(toks) {
			continue
		}
		for j := i + 1; j < min(len(toks), i+4); j++ {
			if toks[j].Norm == ")" {
				break
			}
			if toks[j].Kind == text.Word && action[wordStem(toks[j].Norm)] {
				out = append(out, t.Slice(toks[j].Start, toks[j].End))
				break
			}
		}
	}
	return out
}

// datedApart: the date cell gives two dates, each with a word for its own task:
// "Locks 11.05.2026, marker by 08.05.2026".
func datedApart(p *smartplan.Plan, a *smartplan.Action) (first, second text.Text, ok bool) {
	v := a.Row.Due
	if !v.IsOwn() || v.String() == a.Row.Action.String() {
		return first, second, false
	}
	parts := clauses(a.Row.Action.Text)
	var found []text.Text
	from := map[int]bool{}
	for _, piece := range pieces(v.Text) {
		if !timed(p, piece) {
			continue
		}
		for w := range contentWords(piece) {
			if words.Has("tasks", "stage", text.Tokens(w)) {
				continue
			}
			at := -1
			for i, c := range parts {
				if contentWords(c)[w] {
					if at >= 0 && at != i {
						at = -2 // a word of the whole matter
						break
					}
					at = i
				}
			}
			if at >= 0 || at == -1 && len(parts) == 1 && contentWords(a.Row.Action.Text)[w] {
				found = append(found, piece)
				from[at] = true
				break
			}
		}
	}
	if len(found) >= 2 && (len(from) >= 2 || len(parts) == 1) {
		return found[0], found[1], true
	}
	return first, second, false
}

// pieces cuts a date cell at semicolons, commas and sentence ends.
func pieces(t text.Text) []text.Text {
	var out []text.Text
	for _, c := range clauses(t) {
		from := 0
		for _, k := range text.Tokens(c.String()) {
			if k.Norm == "," {
				out = append(out, c.Slice(from, k.Start))
				from = k.End
			}
		}
		out = append(out, c.Slice(from, c.Len()))
	}
	return out
}

// contentWords are the stems of the words that carry a text's meaning.
func contentWords(t text.Text) map[string]bool {
	out := map[string]bool{}
	for _, k := range text.Tokens(t.String()) {
		if k.Kind == text.Word && len(k.Norm) > 2 && !lightWords[k.Norm] {
			out[wordStem(k.Norm)] = true
		}
	}
	return out
}

// wordStem lets "sachets" and "sachet", "fitting" and "fitted" meet.
func wordStem(w string) string {
	for _, end := range []string{"ting", "ing", "ted", "ed", "es", "s"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) > 2 {
			return s
		}
	}
	return w
}

var lightWords = map[string]bool{
	"the": true, "and": true, "for": true, "from": true, "with": true, "each": true, "every": true, "until": true, "then": true,
	"week": true, "weekly": true, "day": true, "daily": true, "month": true, "next": true, "jan": true, "feb": true, "mar": true, "apr": true, "may": true,
	"june": true, "july": true, "january": true, "february": true, "march": true, "april": true, "august": true, "september": true, "october": true,
	"november": true, "december": true, "mon": true, "tue": true, "tues": true, "wed": true, "weds": true, "thu": true, "thurs": true, "fri": true, "sat": true,
	"sun": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"core": true, "group": true, "end": true, "her": true, "his": true, "has": true, "are": true, "two": true, "term": true, "school": true,
}
