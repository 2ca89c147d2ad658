package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// unbornLine takes "Unborn baby of Rumana Begum" on a line of its own.
func (h *harvest) unbornLine(t text.Text) {
	s := t.String()
	toks := text.Tokens(s)
	if len(toks) == 0 || len(toks) > 9 || toks[0].Norm != "unborn" && toks[0].Norm != "baby" {
		return
	}
	for _, r := range childRuns(s, toks) {
		if r.from == 0 && r.to > 1 {
			h.addChild(Child{Name: ordinaryCapitals(strings.Join(r.given, " ")), Age: -1, Unborn: true, OnPlan: true, At: t.Slice(r.start, r.end)})
			return
		}
	}
}

// knownAdult: the name is that of an adult who has a job or a relation. A bare
// name from the front sheet may be the child's: "has Kobi on Saturdays".
func (h *harvest) knownAdult(r nameRun) bool {
	i := h.find(r)
	return i >= 0 && (h.plan.Adults[i].Role != "" || h.plan.Adults[i].Relation != "" || h.plan.Adults[i].Title != "")
}

// notAdults drops bare names that turned out to be those of children.
func (h *harvest) notAdults() {
	kept := h.plan.Adults[:0:0]
	for _, a := range h.plan.Adults {
		child := false
		if a.Role == "" && a.Relation == "" && a.Title == "" {
			for _, c := range h.plan.Children {
				child = child || strings.EqualFold(a.Name, c.Name) || lastName(a.Name) == "" && strings.EqualFold(a.Name, c.First())
			}
		}
		if !child {
			kept = append(kept, a)
		}
	}
	h.plan.Adults = kept
}

// labelledChildren takes children whom only a label names: "Father of Rhys and
// Toby", "Leo's dad".
func (h *harvest) labelledChildren(d *Draft) {
	for _, e := range d.Front {
		tags := labelTags(e.Label.String())
		if tags == nil || tags[0] != "father" {
			continue
		}
		s := e.Label.String()
		toks := text.Tokens(s)
		for _, r := range findNames(s, toks) {
			behind := r.from > 0 && (toks[r.from-1].Norm == "of" || toks[r.from-1].Norm == "to" || toks[r.from-1].Norm == "for" || toks[r.from-1].Norm == "(" || toks[r.from-1].Norm == "and" || toks[r.from-1].Norm == "," || toks[r.from-1].Norm == "&")
			owner := r.to < len(toks) && toks[r.to].Norm == "'s"
			if r.title != "" || !behind && !owner || len(h.childrenIn(r.name())) > 0 || len(r.given) == 1 && !h.words.isName(r.given[0]) {
				continue
			}
			if h.knownAdult(r) {
				continue
			}
			h.addChild(Child{Name: ordinaryCapitals(r.name()), Age: -1, OnPlan: true, At: e.Label.Text.Slice(r.start, r.end)})
		}
	}
}

// titledChildren takes the names of the title: "A plan for Solomon, Jayda and
// Micah", "Review plan – Kai Thorne".
func (h *harvest) titledChildren(d *Draft) {
	titles := []text.Text{d.Title.Text}
	for i, s := range d.Sections {
		if i < 3 {
			titles = append(titles, s.Heading.Text)
		}
	}
	for _, t := range titles {
		s := t.String()
		low := strings.ToLower(s)
		at := strings.Index(low, "plan")
		if at < 0 {
			continue
		}
		toks := text.Tokens(s)
		for _, r := range withNicknames(s, toks, findNames(s, toks)) {
			if r.start < at || r.title != "" || len(r.given) == 1 && !h.words.isName(r.given[0]) {
				continue
			}
			if r.to < len(toks) && (toks[r.to].Norm == "family" || toks[r.to].Norm == "/" || toks[r.to].Kind == text.Word && capital(s, toks[r.to]) && toks[r.to].Norm != "'s") {
				continue
			}
			if r.from > 0 && (toks[r.from-1].Norm == "/" || toks[r.from-1].Norm == "at" || toks[r.from-1].Norm == "by" || toks[r.from-1].Norm == "in" || toks[r.from-1].Norm == "from") {
				continue
			}
			if h.knownAdult(r) || len(lexicon.Agencies().FindAll(toks[r.from:r.to])) > 0 {
				continue
			}
			h.addChild(Child{Name: ordinaryCapitals(r.name()), nick: r.nick, Age: -1, OnPlan: true, At: t.Slice(r.start, r.end)})
		}
		if len(h.plan.Children) > 0 {
			return
		}
	}
}

// agesIn takes "Otto (4)" and "Wren, aged 10 months" where nothing else tells
// who the children are.
func (h *harvest) agesIn(t text.Text) {
	s := t.String()
	toks := text.Tokens(s)
	for _, r := range childRuns(s, toks) {
		if r.title != "" || h.isAdultRun(s, toks, r) || h.knownAdult(r) || len(r.given) == 1 && !h.words.isName(r.given[0]) || siblingBefore(toks, r.from) {
			continue
		}
		probe := Child{Age: -1}
		end := min(len(toks), r.to+5)
		if r.to >= end || toks[r.to].Norm != "(" && toks[r.to].Norm != "," && toks[r.to].Norm != "aged" && toks[r.to].Norm != "is" {
			continue
		}
		attributes(&probe, s, r, toks[end-1].End, toks[r.to:end], nil)
		if probe.Age >= 0 && probe.Age < 18 {
			h.addChild(Child{Name: ordinaryCapitals(strings.Join(r.given, " ")), nick: r.nick, Age: probe.Age, OnPlan: true, At: t.Slice(r.start, r.end)})
		}
	}
}

// onlyChildBirth: where the plan has one child, "DOB 22-10-2017" and "EDD
// (expected date of delivery): 29.05.2026" anywhere in its head are that
// child's.
func (h *harvest) onlyChildBirth(t text.Text) {
	c := &h.plan.Children[0]
	if !c.Born.IsZero() || !c.Due.IsZero() {
		return
	}
	s := t.String()
	toks := text.Tokens(s)
	dates := when.Scan(s, h.ctx)
	for i, tok := range toks {
		switch tok.Norm {
		case "dob", "edd", "born":
		default:
			continue
		}
		if i > 0 && len(findNames(s, toks[:i])) > 0 && tok.Norm == "born" {
			continue // somebody else's
		}
		for _, d := range dates {
			if d.Kind != when.KindDate || d.Inferred || !d.Date.Exists() || d.Span.Start < tok.End || d.Span.Start > tok.End+60 {
				continue
			}
			if tok.Norm == "edd" || c.Unborn {
				c.Unborn, c.Due = true, d.Date
				c.Names = childForms(*c)
			} else if age := ageAt(d.Date, h.ctx.Plan); age < 18 {
				c.Born = d.Date
			}
			return
		}
	}
}
