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
	if x, y, ok := deedsApart(p, a); ok {
		return "dates", x, y
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

// deedsApart: where the action holds everything, a second sentence gives the
// same person another deed with a date of its own.
func deedsApart(p *smartplan.Plan, a *smartplan.Action) (first, second text.Text, ok bool) {
	parts := clauses(a.Row.Action.Text)
	if len(parts) < 2 || a.Row.Due.IsOwn() || !timed(p, parts[0]) {
		return first, second, false
	}
	for _, c := range parts[1:] {
		toks := text.Tokens(c.String())
		if len(toks) < 6 || taskOnlyIf(toks) || enabling(toks) || toks[1].Norm != "will" {
			continue
		}
		if !words.Has("tasks", "light", toks[1:min(len(toks), 5)]) && onDay(p, c) {
			return parts[0], c, true
		}
	}
	return first, second, false
}

// timed: the text has a date or a frequency.
func timed(p *smartplan.Plan, t text.Text) bool {
	for _, m := range when.Scan(t.String(), p.Context()) {
		switch m.Kind {
		case when.KindDate, when.KindRecurring, when.KindPeriod, when.KindMonth:
			return true
		}
	}
	return false
}

// onDay: the text has a date.
func onDay(p *smartplan.Plan, t text.Text) bool {
	for _, m := range when.Scan(t.String(), p.Context()) {
		if m.Kind == when.KindDate {
			return true
		}
	}
	return false
}

// doersApart: a second sentence gives a task of weight to somebody who has no
// part in the first.
func doersApart(p *smartplan.Plan, a *smartplan.Action) (first, second text.Text, ok bool) {
	var parts []text.Text
	for _, c := range clauses(a.Row.Action.Text) {
		parts = append(parts, atDoers(p, c)...)
	}
	if len(parts) < 2 {
		return first, second, false
	}
	starter, head, okHead := doerOf(p, parts[0])
	for _, c := range parts[1:] {
		who, toks, found := doerOf(p, c)
		if !found || okHead && personKey(who) == personKey(starter) {
			continue
		}
		lead := afterName(toks, tokenAt(toks, who.End))
		if !okHead && mentions(p, parts[0], who) {
			continue // the first task may be the same person's
		}
		if words.Has("tasks", "light", lead) || words.Has("tasks", "share", toks) && words.Has("tasks", "share", head) || taskOnlyIf(toks) || enabling(toks) || len(toks) < 5 {
			continue
		}
		return parts[0], c, true
	}
	return first, second, false
}

// afterName is what follows a name and the bracket behind it: a few words.
func afterName(toks []text.Token, at int) []text.Token {
	if at < len(toks) && toks[at].Norm == "(" {
		for at < len(toks) && toks[at].Norm != ")" {
			at++
		}
		at = min(at+1, len(toks))
	}
	return toks[at:min(len(toks), at+4)]
}

// mentions reports whether a text names the person.
func mentions(p *smartplan.Plan, t text.Text, who smartplan.Person) bool {
	for _, q := range p.People(t) {
		if personKey(q) == personKey(who) {
			return true
		}
	}
	return false
}

// atDoers cuts a clause at an "and" or a comma before somebody who is to do
// something: "Imran to fit the gate, and Ruth to draw up a chart".
func atDoers(p *smartplan.Plan, t text.Text) []text.Text {
	toks := text.Tokens(t.String())
	from := 0
	var out []text.Text
	last := -1 // where the person before ends: "Leanne and Jordan will …" is one doer
	for _, q := range p.People(t) {
		i, j := tokenAt(toks, q.Start), tokenAt(toks, q.End)
		beside := i > 0 && last == i-1
		last = j
		if i < 4 || beside || !q.Agent || j >= len(toks) || toks[j].Norm != "to" && toks[j].Norm != "will" || toks[i-1].Norm != "and" && toks[i-1].Norm != "," {
			continue
		}
		out = append(out, t.Slice(from, toks[i-1].Start).Trim())
		from = q.Start
	}
	return append(out, t.Slice(from, t.Len()).Trim())
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
