package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// births finds the children whom the head of the plan introduces with a date
// of birth or an expected date of delivery, in whatever table, line or
// sentence: not every front sheet has a label that says "Child".
func (h *harvest) births(d *Draft) {
	head := headPassages(d)
	asOf := h.ctx.Plan
	if asOf.IsZero() {
		asOf = h.latest(head)
	}
	for _, t := range head {
		h.birthsIn(t, asOf)
	}
	// A heading may introduce a child anywhere: "3. Ola Lis, born 4 June 2024".
	for _, s := range d.Sections {
		if s.Heading.Is() {
			h.birthsIn(s.Heading.Text, asOf)
		}
	}
	for _, b := range d.Blocks {
		if b.Heading.Is() {
			h.birthsIn(b.Heading.Text, asOf)
		}
	}
	if len(h.plan.Children) == 0 {
		for _, t := range head {
			h.unbornLine(t)
		}
	}
	h.labelledChildren(d)
	if len(h.plan.Children) == 0 {
		h.titledChildren(d)
	}
	if len(h.plan.Children) == 0 {
		for _, t := range head {
			h.agesIn(t)
		}
	}
	if len(h.plan.Children) == 1 {
		for _, t := range head {
			h.onlyChildBirth(t)
		}
	}
	h.notAdults()
}

// headPassages are the paragraphs and table rows that stand before the first
// action.
func headPassages(d *Draft) []text.Text {
	if d.Document == nil {
		var out []text.Text
		for _, s := range d.Sections {
			if s.Text.Is() && (s.Kind == SectionFront || s.Kind == SectionOther) {
				out = append(out, s.Text.Text)
			}
		}
		return out
	}
	end := len(d.Document.Text)
	for _, b := range d.Blocks {
		for _, r := range b.Rows {
			for _, v := range []Value{r.Need, r.Outcome, r.Action} {
				if at := v.Text.First(); v.IsOwn() && !at.IsZero() && at.Start < end {
					end = at.Start
				}
			}
		}
	}
	var out []text.Text
	var walk func([]document.Block, int)
	walk = func(blocks []document.Block, depth int) {
		for i := range blocks {
			b := &blocks[i]
			if b.Table == nil {
				if b.Span.Start < end {
					out = append(out, d.Document.At(b.Span))
				}
				continue
			}
			row, parts := -1, []text.Text(nil)
			flush := func() {
				if len(parts) > 0 {
					out = append(out, text.Join(parts...))
				}
				parts = nil
			}
			for j := range b.Table.Cells {
				c := &b.Table.Cells[j]
				if c.Row != row {
					flush()
					row = c.Row
				}
				if c.Span.Start >= end {
					continue
				}
				if hasTable(c.Blocks) && depth < 8 {
					flush()
					walk(c.Blocks, depth+1)
					continue
				}
				parts = append(parts, d.Document.At(c.Span))
			}
			flush()
		}
	}
	walk(d.Document.Blocks, 0)
	return out
}

// latest is the last day that the passages name: about that of the plan, where
// the plan does not give its own.
func (h *harvest) latest(head []text.Text) when.Date {
	var out when.Date
	for _, t := range head {
		for _, d := range when.Scan(t.String(), h.ctx) {
			if d.Kind == when.KindDate && !d.Inferred && d.Date.Exists() && (out.IsZero() || out.Before(d.Date)) {
				out = d.Date
			}
		}
	}
	return out
}

func hasTable(blocks []document.Block) bool {
	for i := range blocks {
		if blocks[i].Table != nil {
			return true
		}
	}
	return false
}

// birthsIn reads one passage: a name, and behind it a date of birth that makes
// its bearer a child, or a date on which a baby is due.
func (h *harvest) birthsIn(t text.Text, asOf when.Date) {
	s := t.String()
	if len(s) > 4000 {
		return
	}
	toks := text.Tokens(s)
	runs := childRuns(s, toks)
	if len(runs) == 0 {
		return
	}
	dates := when.Scan(s, h.ctx)
	if len(dates) == 0 {
		return
	}
	found := make([]birth, len(runs))
	for i, r := range runs {
		next := len(toks)
		if i+1 < len(runs) {
			next = runs[i+1].from
		}
		found[i] = h.birthBehind(s, toks, r, next, dates, asOf)
	}
	// "Lena and Ola Zielinska, 12.09.2021": the names share the date.
	for i := len(runs) - 2; i >= 0; i-- {
		gap := toks[runs[i].to:runs[i+1].from]
		if !found[i].ok && found[i+1].ok && len(gap) == 1 && (gap[0].Norm == "and" || gap[0].Norm == "&") && !h.isAdultRun(s, toks, runs[i]) {
			found[i] = found[i+1]
			if len(runs[i].given) == 1 && len(runs[i+1].given) > 1 {
				runs[i].given = append(runs[i].given[:1:1], runs[i+1].given[len(runs[i+1].given)-1])
			}
		}
	}
	sibling := false
	if tags := labelTags(strings.SplitN(s, "\n", 2)[0]); tags != nil && tags[0] == "sibling" {
		sibling = true
	}
	for i, r := range runs {
		b := found[i]
		if !b.ok {
			continue
		}
		c := Child{Name: ordinaryCapitals(strings.Join(r.given, " ")), nick: r.nick, Age: b.age, Born: b.born, Due: b.due, Unborn: b.unborn, OnPlan: true, At: t.Slice(r.start, r.end)}
		if sibling || offPlan(s) && len(runs) == 1 || siblingBefore(toks, r.from) && !strings.Contains(strings.ToLower(s[:r.start]), "on the plan") && !strings.Contains(strings.ToLower(s[:r.start]), "also ") {
			c.OnPlan = false
		}
		h.addChild(c)
	}
}

// siblingBefore: "her half-brother Chidi".
func siblingBefore(toks []text.Token, at int) bool {
	for _, m := range lexicon.Relations().FindAll(toks[max(0, at-3):at]) {
		if m.Tags[0] == "brother" || m.Tags[0] == "sister" {
			return true
		}
	}
	return false
}

type birth struct {
	ok        bool
	born, due when.Date
	age       int
	unborn    bool
}

// bornWords say that the date behind them is one of birth.
var bornWords = wordSet("born b dob d.o.b birth")

// gapWords may stand between a child's name and the date of birth.
var gapWords = wordSet("born b d o dob date of birth aged age is was years yrs yr year old months month mths weeks wks twins twin both all on male female m f boy girl unborn due edd expected estimated delivery and y now nearly")

// birthBehind reads what follows a name up to the next one.
func (h *harvest) birthBehind(s string, toks []text.Token, r nameRun, next int, dates []when.Mention, asOf when.Date) birth {
	if r.title != "" || h.isAdultRun(s, toks, r) || settingWords[strings.ToLower(r.given[len(r.given)-1])] && !lexiconName(r.given[0]) {
		return birth{}
	}
	unborn := strings.Contains(strings.ToLower(s[r.start:r.end]), "unborn") || strings.EqualFold(r.given[0], "baby")
	born, due, strange := false, false, 0
	for k := r.to; k < next && k < r.to+16; k++ {
		for _, d := range dates {
			if d.Span.Start != toks[k].Start || d.Kind != when.KindDate || !d.Date.Exists() || d.Inferred {
				continue
			}
			if strange > 0 && !born && !due {
				return birth{}
			}
			if (due || unborn) && !born {
				return birth{ok: true, due: d.Date, unborn: true, age: -1}
			}
			age := ageAt(d.Date, asOf)
			if !d.Date.Before(asOf) || age >= 18 {
				return birth{}
			}
			if !born {
				// A bare date behind a name may be that of a signature.
				if age == 0 && asOf.Year*12+int(asOf.Month)-d.Date.Year*12-int(d.Date.Month) < 2 {
					return birth{}
				}
				if len(r.given) == 1 && !h.words.isName(r.given[0]) && !h.words.recurs(r.given[0]) {
					return birth{}
				}
			}
			if h.ctx.Plan.IsZero() {
				age = -1
			}
			return birth{ok: true, born: d.Date, age: age}
		}
		w := toks[k].Norm
		switch {
		case bornWords[w]:
			born = true
		case w == "due" || w == "edd":
			due = true
		case w == "unborn":
			unborn = true
		case w == ";" || w == "." && strange > 0:
			return birth{}
		case toks[k].Kind == text.Word && !gapWords[w], toks[k].Kind == text.Number && len(w) > 2:
			strange++
			if strange > 6 {
				return birth{}
			}
		}
	}
	return birth{}
}

// isAdultRun: the name stands behind "Mum:" or a job, or is that of an adult
// whom the front sheet introduces.
func (h *harvest) isAdultRun(s string, toks []text.Token, r nameRun) bool {
	before := toks[max(0, r.from-4):r.from]
	if n := len(before); n > 0 && (before[n-1].Norm == ":" || before[n-1].Norm == "-" || before[n-1].Norm == ",") {
		before = before[:n-1]
	}
	for _, m := range lexicon.Relations().FindAll(before) {
		if m.To == len(before) && m.Tags[0] != "brother" && m.Tags[0] != "sister" && m.Tags[0] != "cousin" {
			return true
		}
	}
	for _, m := range lexicon.Roles().FindAll(before) {
		if m.To == len(before) && before[m.From].Norm != "sister" {
			return true
		}
	}
	if i := h.find(r); i >= 0 && len(r.given) > 1 {
		a := h.plan.Adults[i]
		return strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title)), ordinaryCapitals(r.name()))
	}
	return false
}
