package rules

import (
	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// changeSustained asks for how long a change must hold.
var changeSustained = &Rule{
	Name: "change-sustained", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		for _, s := range p.sentences() {
			if p.holds(s) {
				return
			}
		}
		p.missing("none", nil)
	},
}

// holds reports whether a sentence of an outcome, measure, timescale or
// contingency says for how long a change must hold.
func (p *Pass) holds(s sentence) bool {
	goal := s.is(smartplan.SectionOutcomes, smartplan.SectionMeasures) || s.inCells(smartplan.FieldOutcome, smartplan.FieldMeasure) || s.kind == inBlock && s.field == "heading"
	other := isContingency(s) || s.inCells(smartplan.FieldDue)
	action := s.inCells(smartplan.FieldAction) || s.is(smartplan.SectionActions)
	if !goal && !other && !action {
		return false
	}
	if lex.Has(lex.Sustained, s.toks, "hold") {
		return goal || action
	}
	if !goal {
		return false
	}
	return spanOfTime(s.toks) || kept(s.toks) || p.bounded(s)
}

// bounded finds an absence or a count between two days or months: "no call-outs
// February to May", "Register: 95% from 13 April to 22 May".
func (p *Pass) bounded(s sentence) bool {
	for _, m := range when.Scan(s.String(), p.Plan.Context()) {
		if m.Kind == when.KindRange && !m.Start.IsZero() && m.Start.Days(m.Date) >= 21 {
			return true
		}
	}
	for i := 1; i+1 < len(s.toks); i++ {
		if w := s.toks[i].Norm; (w == "to" || w == "-" || w == "and") && months[s.toks[i-1].Norm] && months[s.toks[i+1].Norm] {
			return true
		}
	}
	return false
}

// months by the words that begin them.
var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true}

// spanOfTime finds "for six weeks", "over a whole half term", "every night up to
// the review".
func spanOfTime(toks []text.Token) bool {
	ms := lex.FindAll(lex.Sustained, toks)
	for _, m := range ms {
		if m.Has("for") {
			counted := false
			for j := m.To; j < len(toks) && j <= m.To+6; j++ {
				t := toks[j]
				if t.Kind == text.Number || text.IsNumberWord(t.Norm) || t.Norm == "whole" || t.Norm == "full" || t.Norm == "rest" || t.Norm == "a" || t.Norm == "entire" || t.Norm == "remainder" {
					counted = true
				}
				if t.Kind == text.Punct && t.Norm != "-" {
					break
				}
				for _, u := range ms {
					if u.From == j && u.Has("unit") && counted {
						return true
					}
				}
			}
		}
		if m.Has("until") {
			for j := 0; j < m.From; j++ {
				switch toks[j].Norm {
				case "every", "each", "all", "daily", "no", "nightly", "always", "weekly", "fortnightly", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays":
					return true
				}
			}
		}
	}
	return false
}

// kept finds "and holds it to the review", "kept up until June", and a count
// that must be full ("eight out of eight").
func kept(toks []text.Token) bool {
	for i := 1; i+2 < len(toks); i++ {
		if toks[i].Norm == "out" && toks[i+1].Norm == "of" && sameCount(toks[i-1], toks[i+2]) {
			return true
		}
		if i > 1 && toks[i].Norm == "out" && toks[i+1].Norm == "of" && sameCount(toks[i-2], toks[i+2]) {
			return true
		}
	}
	for _, m := range lex.FindAll(lex.Sustained, toks) {
		if !m.Has("kept") {
			continue
		}
		for j := m.To; j < len(toks) && j <= m.To+4; j++ {
			switch toks[j].Norm {
			case "until", "till", "throughout":
				return true
			}
		}
	}
	return false
}

// sameCount reports whether two tokens are the same number, in digits or words.
func sameCount(a, b text.Token) bool {
	number := func(t text.Token) (float64, bool) {
		if v, ok := text.NumberWord(t.Norm); ok {
			return v, true
		}
		if t.Kind != text.Number || len(t.Norm) > 3 {
			return 0, false
		}
		n := 0.0
		for _, d := range t.Norm {
			n = n*10 + float64(d-'0')
		}
		return n, true
	}
	x, ok := number(a)
	y, ok2 := number(b)
	return ok && ok2 && x == y && x > 1
}
