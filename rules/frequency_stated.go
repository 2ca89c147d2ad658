package rules

import (
	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// frequencyStated finds visits, contacts, checks and sessions that are to be
// "regular" or "frequent" with no number anywhere in the row.
var frequencyStated = &Rule{
	Name: "frequency-stated", Severity: Advice, Outline: Advice,
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, _ RowGrades) {
			at, ok := looseFrequency(a)
			if !ok || numbersOften(p.Plan, a) {
				return
			}
			p.Report(Finding{Code: "no-number", At: at, Evidence: []Evidence{{"frequency", at}}, Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldAction),
				Params: map[string]string{"action": shorten(a.Text.String(), 60), "words": at.String()}})
		})
	},
}

// looseFrequency finds, in the action or the measure, a word such as
// "regularly" in a clause that speaks of a contact.
func looseFrequency(a *smartplan.Action) (text.Text, bool) {
	for _, v := range []smartplan.Value{a.Row.Action, a.Row.Measure} {
		if !v.IsOwn() {
			continue
		}
		for _, sp := range text.Sentences(v.String()) {
			sentence := v.Text.Slice(sp.Start, sp.End)
			toks := text.Tokens(sentence.String())
			not := words.Tagged("frequency", "not", toks)
			quotes := text.Quotations(sentence.String())
			for _, h := range words.Tagged("frequency", "how", toks) {
				if overlapsAny(h, not) || quotedAt(quotes, toks[h.From].Start, toks[h.To-1].End) {
					continue
				}
				for _, c := range words.Tagged("frequency", "contact", toks) {
					if near(h, c, toks) && !overlapsAny(c, not) {
						from, to := min(h.From, c.From), max(h.To, c.To)
						return sentence.Slice(toks[from].Start, toks[to-1].End), true
					}
				}
			}
		}
	}
	return text.Text{}, false
}

// near: the two stand in one clause, a few words apart.
func near(a, b text.Match, toks []text.Token) bool {
	lo, hi := min(a.To, b.To), max(a.From, b.From)
	if hi-lo > 7 {
		return false
	}
	for i := lo; i < hi; i++ {
		switch toks[i].Norm {
		case ";", ".", ":":
			return false
		}
	}
	return true
}

func overlapsAny(m text.Match, ms []text.Match) bool {
	for _, o := range ms {
		if m.From < o.To && o.From < m.To {
			return true
		}
	}
	return false
}

// numbersOften: the row says how often, in the action, the date or the measure;
// how often the change is to be seen is another matter.
func numbersOften(p *smartplan.Plan, a *smartplan.Action) bool {
	for _, v := range []smartplan.Value{a.Row.Action, a.Row.Due, a.Row.Measure, a.Row.Start} {
		if !v.Is() {
			continue
		}
		for _, m := range when.Scan(v.String(), p.Context()) {
			if m.Kind == when.KindRecurring && words.Has("frequency", "often", text.Tokens(v.String()[m.Span.Start:m.Span.End])) {
				return true
			}
		}
	}
	return false
}
