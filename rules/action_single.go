package rules

import (
	"strings"

	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// actionSingle finds rows that hold two tasks of different people or with
// different dates: tasks that would stand as rows of their own, not a check of
// the task, help with it, days shared out or stages of it.
var actionSingle = &Rule{
	Name: "action-single", Severity: Advice, Outline: Advice,
	Yields: []Yield{{To: "action-specific", Grade: "none"}},
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, _ RowGrades) {
			code, first, second := twoTasks(p.Plan, a)
			if code == "" {
				return
			}
			p.Report(Finding{Code: code, At: second, Evidence: []Evidence{{"task", first}, {"task", second}}, Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldAction),
				Params: map[string]string{"one": shorten(first.String(), 60), "other": shorten(second.String(), 60)}})
		})
	},
}

// twoTasks finds two tasks in a row, by who does them or by when.
func twoTasks(p *smartplan.Plan, a *smartplan.Action) (code string, first, second text.Text) {
	if !a.Row.Action.IsOwn() {
		return "", first, second
	}
	if x, y, ok := sharedOut(p, a); ok {
		return "owners", x, y
	}
	if x, y, ok := datedApart(p, a); ok {
		return "dates", x, y
	}
	if x, y, ok := doersApart(p, a); ok {
		return "owners", x, y
	}
	return "", first, second
}

// clauses cuts a text into what may be tasks: sentences, and what stands
// between semicolons.
func clauses(t text.Text) []text.Text {
	var out []text.Text
	for _, sp := range text.Sentences(t.String()) {
		s := t.Slice(sp.Start, sp.End)
		from := 0
		for _, k := range text.Tokens(s.String()) {
			if k.Norm == ";" {
				out = append(out, s.Slice(from, k.Start))
				from = k.End
			}
		}
		out = append(out, s.Slice(from, s.Len()))
	}
	var kept []text.Text
	for _, c := range out {
		if c = c.Trim(); !c.IsEmpty() {
			kept = append(kept, c)
		}
	}
	return kept
}

// sharedOut: the owner cell says who does which: "Ms Holt to refer; Dad to do
// the ten minutes", "Sam for the bed", "Nicola (sachets), TA (bag)".
func sharedOut(p *smartplan.Plan, a *smartplan.Action) (first, second text.Text, ok bool) {
	v := a.Row.Owner
	if !v.IsOwn() || v.String() == a.Row.Action.String() {
		return first, second, false
	}
	action := contentWords(a.Row.Action.Text)
	var own []text.Text // parts of the cell with a task of their own
	people := 0
	for _, c := range clauses(v.Text) {
		s := c.String()
		toks := text.Tokens(s)
		who := p.People(c)
		people += len(who)
		if len(who) == 0 {
			continue
		}
		if hasTask(s, toks, action) {
			own = append(own, c)
		}
	}
	if len(own) >= 2 && people >= 2 && len(clauses(v.Text)) >= 2 {
		return a.Row.Action.Text, own[len(own)-1], true
	}
	// Two brackets, each with a word of the action.
	if b := bracketed(v.Text, action); len(b) >= 2 {
		return b[0], b[1], true
	}
	return first, second, false
}

// hasTask: the clause of an owner cell says what its owner does, beyond a check
// or a message.
func hasTask(s string, toks []text.Token, action map[string]bool) bool {
	for i, t := range toks {
		switch t.Norm {
		case "to":
			if i == 0 || i+1 >= len(toks) || toks[i+1].Kind != text.Word || words.Has("tasks", "light", toks[i+1:min(len(toks), i+4)]) {
				continue
			}
			return true
		case "for":
			if i > 0 && i+1 < len(toks) {
				for _, k := range toks[i+1:] {
					if action[wordStem(k.Norm)] {
						return true
					}
				}
			}
		case ":":
			if i > 0 && i < 3 && action[wordStem(toks[i-1].Norm)] {
				return true
			}
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
		s := piece.String()
		timed := false
		for _, m := range when.Scan(s, p.Context()) {
			timed = timed || m.Kind == when.KindDate || m.Kind == when.KindRecurring || m.Kind == when.KindPeriod || m.Kind == when.KindMonth
		}
		if !timed {
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

// doersApart: a second sentence gives a task of weight to somebody who has no
// part in the first.
func doersApart(p *smartplan.Plan, a *smartplan.Action) (first, second text.Text, ok bool) {
	parts := clauses(a.Row.Action.Text)
	if len(parts) < 2 {
		return first, second, false
	}
	starter, head, okHead := doerOf(p, parts[0])
	for _, c := range parts[1:] {
		who, toks, found := doerOf(p, c)
		if !found || okHead && personKey(who) == personKey(starter) {
			continue
		}
		verb := toks[min(len(toks), tokenAt(toks, who.End)):]
		lead := verb[:min(len(verb), 4)]
		if words.Has("tasks", "light", lead) || words.Has("tasks", "share", toks) && words.Has("tasks", "share", head) || taskOnlyIf(toks) || enabling(toks) || len(toks) < 5 {
			continue
		}
		return parts[0], c, true
	}
	return first, second, false
}

// doerOf is the person with whom a clause begins, where he or she is to do what
// it says.
func doerOf(p *smartplan.Plan, t text.Text) (smartplan.Person, []text.Token, bool) {
	toks := text.Tokens(t.String())
	for _, q := range p.People(t) {
		i, j := tokenAt(toks, q.Start), tokenAt(toks, q.End)
		if i > 3 {
			break
		}
		if !q.Agent || len(q.Children) > 0 && len(q.Adults) == 0 || j >= len(toks) || toks[j].Norm == "'s" {
			continue
		}
		return q, toks, true
	}
	return smartplan.Person{}, toks, false
}

func personKey(q smartplan.Person) string {
	if len(q.Adults) == 1 {
		return "a" + string(rune('0'+q.Adults[0]))
	}
	return strings.ToLower(q.Word)
}

// taskOnlyIf: the sentence says what follows if something happens.
func taskOnlyIf(toks []text.Token) bool {
	for _, t := range toks {
		switch t.Norm {
		case "if", "when", "unless", "until", "should", "any", "otherwise", "whenever", "once":
			return true
		}
	}
	return false
}

// enabling: "… does the milking so that she can go".
func enabling(toks []text.Token) bool {
	for i, t := range toks {
		if t.Norm == "so" && i+2 < len(toks) && (toks[i+1].Norm == "that" || toks[i+2].Norm == "can") {
			return true
		}
	}
	return false
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
