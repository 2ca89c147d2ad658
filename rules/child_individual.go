package rules

import (
	"fmt"
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// fewestWords is how many words a text must have, names apart, before being
// the same for two children says anything.
const fewestWords = 6

// mostTexts and mostWords bound the comparison of every text with every other.
const (
	mostTexts = 200
	mostWords = 60
)

// childIndividual finds brothers and sisters about whom the plan says the same:
// one text of need, outcome or harm, with only the name changed.
var childIndividual = &Rule{
	Name: "child-individual", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if len(p.Plan.Children) < 2 {
			return
		}
		said := ownTexts(p)
		for i, a := range said {
			for _, b := range said[i+1:] {
				if a.child == b.child || a.kind != b.kind || samePlace(a.text, b.text) || twins(p.Plan, a.child, b.child) || !nearlySame(a.words, b.words) {
					continue
				}
				x, y := p.Plan.Children[a.child], p.Plan.Children[b.child]
				p.Report(Finding{Code: a.kind, At: b.text, Evidence: []Evidence{{a.kind, a.text}, {a.kind, b.text}},
					Place:  Place{Label: fmt.Sprintf("%s and %s", x.First(), y.First())},
					Params: map[string]string{"one": x.First(), "other": y.First(), "words": shorten(b.text.String(), 80)}})
				return // one cause, one finding: the plan was copied
			}
		}
	},
}

// ownText is what the plan says of one child and of nobody else.
type ownText struct {
	child int
	kind  string // need, outcome, impact
	text  text.Text
	words []string
}

func ownTexts(p *Pass) []ownText {
	var out []ownText
	add := func(child int, kind string, t text.Text) {
		if len(out) >= mostTexts {
			return
		}
		if w := plainWords(p.Plan, t); len(w) >= fewestWords {
			out = append(out, ownText{child, kind, t, w})
		}
	}
	for i := range p.Plan.Actions {
		a := &p.Plan.Actions[i]
		for _, v := range []struct {
			v    smartplan.Value
			kind string
		}{{a.Row.Need, "need"}, {a.Row.Outcome, "outcome"}} {
			if !v.v.IsOwn() {
				continue
			}
			if c, ok := onlyChild(p.Plan, v.v.Text, a); ok {
				add(c, v.kind, v.v.Text)
			}
		}
	}
	for bi, b := range p.Plan.Draft.Blocks {
		for _, v := range []struct {
			v    smartplan.Value
			kind string
		}{{b.Need, "need"}, {b.Outcome, "outcome"}} {
			if v.v.Is() {
				a := &smartplan.Action{Block: bi}
				if c, ok := onlyChild(p.Plan, v.v.Text, a); ok {
					add(c, v.kind, v.v.Text)
				}
			}
		}
	}
	for _, s := range p.sentences() {
		if s.kind != smartplan.SectionImpact || s.field == "heading" {
			continue
		}
		if kids := childrenNamed(p.Plan, s.text); len(kids) == 1 {
			add(kids[0], "impact", s.text)
		} else if len(kids) == 0 && s.child >= 0 {
			add(s.child, "impact", s.text)
		}
	}
	return out
}

// onlyChild is the one child whom a cell, its row or its block names.
func onlyChild(p *smartplan.Plan, t text.Text, a *smartplan.Action) (int, bool) {
	for _, x := range []text.Text{t, a.Row.Child.Text, p.Draft.Blocks[a.Block].Heading.Text} {
		switch kids := childrenNamed(p, x); len(kids) {
		case 0:
			continue
		case 1:
			return kids[0], true
		default:
			return 0, false
		}
	}
	return 0, false
}

// childrenNamed are the children whom a text names, each once.
func childrenNamed(p *smartplan.Plan, t text.Text) []int {
	var out []int
	if t.Len() == 0 {
		return nil
	}
	seen := map[int]bool{}
	for _, q := range p.People(t) {
		if len(q.Adults) > 0 {
			continue
		}
		for _, c := range q.Children {
			if !seen[c] {
				seen[c] = true
				out = append(out, c)
			}
		}
	}
	return out
}

// plainWords are the words of a text without names and without he and she.
func plainWords(p *smartplan.Plan, t text.Text) []string {
	named := p.People(t)
	var out []string
	at := 0
	for _, k := range text.Tokens(t.String()) {
		if k.Kind == text.Punct || k.Norm == "'s" {
			continue
		}
		for at < len(named) && named[at].End <= k.Start {
			at++
		}
		if at < len(named) && len(named[at].Children) > 0 && named[at].Start <= k.Start {
			continue
		}
		switch k.Norm {
		case "he", "she", "they":
			out = append(out, "he")
		case "his", "her", "him", "hers", "their", "them", "its":
			out = append(out, "his")
		case "himself", "herself", "themselves":
			out = append(out, "himself")
		default:
			out = append(out, k.Norm)
		}
	}
	return out
}

// nearlySame: at most one word in ten differs, and no number does.
func nearlySame(a, b []string) bool {
	long := max(len(a), len(b))
	if len(a)-len(b) > long/10 || len(b)-len(a) > long/10 {
		return false
	}
	if numbersOf(a) != numbersOf(b) {
		return false
	}
	a, b = a[:min(len(a), mostWords)], b[:min(len(b), mostWords)]
	return wordDistance(a, b)*10 <= max(len(a), len(b))
}

func numbersOf(ws []string) string {
	var out []string
	for _, w := range ws {
		if w != "" && (w[0] >= '0' && w[0] <= '9' || text.IsNumberWord(w)) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func wordDistance(a, b []string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		prev := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			prev, row[j] = row[j], min(row[j]+1, row[j-1]+1, prev+cost)
		}
	}
	return row[len(b)]
}

func samePlace(a, b text.Text) bool {
	x, y := a.First(), b.First()
	return !x.IsZero() && x == y
}

// twins: born on one day, or said to be twins.
func twins(p *smartplan.Plan, i, j int) bool {
	a, b := p.Children[i], p.Children[j]
	if a.Born.Exists() && b.Born.Exists() {
		d := a.Born.Days(b.Born)
		return d >= -1 && d <= 1
	}
	return a.Unborn && b.Unborn
}
