package when

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// Read says what a row's own cells come to as a timescale: the best reading
// counts, a deadline over an event over a frequency over vague words. It runs
// in time linear in the row's text.
func Read(row Row, ctx Context) Reading {
	out := Reading{Rung: None, Kind: "none", Reason: ReasonBlank, Chosen: Candidate{Index: -3}}
	task := startIsTask(row)

	due := lookAt(row.Due, ctx, CellDue, -1)
	out.Candidates = append(out.Candidates, due.candidates(func(m Mention) Rung { return due.inDue(m, task) })...)
	out.choose(due, ReasonDue)
	due.whole(&out)

	if strings.TrimSpace(row.Due) == "" && strings.TrimSpace(row.Start) != "" {
		start := lookAt(row.Start, ctx, CellStart, -2)
		out.Candidates = append(out.Candidates, start.candidates(func(m Mention) Rung { return start.inStart(m, task) })...)
		out.choose(start, ReasonStart)
		if out.Rung == Dated && out.Chosen.Index == -2 && task {
			out.Reason = ReasonStartIsTask
		}
	}
	fill := out.Rung == None
	for i, c := range row.Own {
		cell := lookAt(c.Text, ctx, c.Role, i)
		var rung func(Mention) Rung
		if c.Role == CellStatus {
			rung = cell.inStatus
		} else {
			rung = func(m Mention) Rung {
				r := cell.inOwn(m, task)
				if r != Dated && !fill {
					return None
				}
				return r
			}
		}
		found := cell.candidates(rung)
		out.Candidates = append(out.Candidates, found...)
		out.choose(cell, ReasonOwn)
	}
	return out
}

// looked is one cell with its mentions.
type looked struct {
	*scanner
	ms       []Mention
	role     CellRole
	index    int
	sentence []int // by token
	// repeats and depends hold, by sentence, whether something repeated stands in
	// it, and the token of its first "depending on".
	repeats map[int]bool
	depends map[int]int
	found   []Candidate
}

func lookAt(s string, ctx Context, role CellRole, index int) *looked {
	c := &looked{scanner: newScanner(s, ctx), role: role, index: index}
	if role == CellDue || role == CellStart {
		c.slack, c.due = recentDays, true
	}
	c.ms = c.scan()
	c.sentence = make([]int, len(c.toks)+1)
	n := 0
	for i := range c.toks {
		if i > 0 && c.toks[i].Line != c.toks[i-1].Line {
			n++
		}
		c.sentence[i] = n
		switch c.norm(i) {
		case ".", ";", "!", "?":
			if !c.glued(i + 1) {
				n++
			}
		}
	}
	c.sentence[len(c.toks)] = n
	c.repeats, c.depends = map[int]bool{}, map[int]int{}
	for _, m := range c.ms {
		at := c.sentence[m.from]
		if m.Kind == KindRecurring {
			c.repeats[at] = true
		}
		if _, ok := c.depends[at]; m.Depends && !ok {
			c.depends[at] = m.from
		}
	}
	return c
}

func (c *looked) candidates(rung func(Mention) Rung) []Candidate {
	for _, m := range c.ms {
		c.found = append(c.found, Candidate{c.role, c.index, m, rung(m)})
	}
	return c.found
}

// choose takes the best candidate of a cell if it is better than what there
// is. Of several deadlines in one cell the latest counts.
func (r *Reading) choose(c *looked, reason string) {
	better := false
	for _, cand := range c.found {
		switch {
		case cand.Rung.Above(r.Rung):
		case better && cand.Rung == r.Rung && r.Rung == Dated && cand.Mention.Date.After(r.Due):
		default:
			continue
		}
		better = true
		r.Rung, r.Chosen, r.Reason = cand.Rung, cand, reason
		r.Due = Date{}
		if r.Rung == Dated {
			r.Due = cand.Mention.Date
		}
	}
	if better {
		r.Kind = c.kind(r.Chosen)
		if r.Kind == "completed" {
			r.Reason = ReasonDone
		}
	}
}

// kind is the report's word for a candidate of this cell.
func (c *looked) kind(cand Candidate) string {
	m := cand.Mention
	repeats := false
	for _, o := range c.ms {
		repeats = repeats || o.Kind == KindRecurring
	}
	switch {
	case m.Role == RoleDone && cand.Rung == Dated && !m.Date.After(c.ref) || m.Kind == KindDone:
		return "completed"
	case cand.Rung == Dated && repeats && (m.Role == RoleUntil || m.Role == RoleFor || m.Kind == KindRange):
		return "recurring-until"
	case m.Kind == KindEvent && cand.Rung == Dated:
		return "event-dated"
	case cand.Rung == Open && repeats:
		return "recurring"
	case cand.Rung == Open && m.Kind != KindRecurring:
		return "start"
	}
	return string(m.Kind)
}

// whole judges what a timescale cell says as a whole: finished, a placeholder,
// a clause, or words that give no day.
func (c *looked) whole(r *Reading) {
	if strings.TrimSpace(c.s) == "" {
		return
	}
	if r.Rung.Above(Vague) {
		c.demote(r)
		c.ends(r)
		return
	}
	if c.finished() {
		r.Rung, r.Kind, r.Reason = Dated, "completed", ReasonDone
		return
	}
	if c.placeholder() {
		r.Rung, r.Kind, r.Reason, r.Due = None, "placeholder", ReasonPlaceholder, Date{}
		return
	}
	if r.Rung == Vague {
		c.ends(r)
		return
	}
	if ok, d := c.clause(clauseStart); ok {
		r.toEvent(d)
		return
	}
	r.Rung, r.Kind, r.Reason = Vague, "vague", ReasonUnclear
}

// demote: an event without a date that also hangs on something else gives
// nobody anything to go by ("next term, subject to availability").
func (c *looked) demote(r *Reading) {
	if r.Rung != OnEvent {
		return
	}
	for _, m := range c.ms {
		if m.Depends {
			r.Rung, r.Kind, r.Reason = Vague, "vague", ReasonUnclear
			return
		}
	}
}

// ends: a frequency, a start or a vague word that runs "until he moves" ends
// with that.
func (c *looked) ends(r *Reading) {
	if r.Rung != Open && r.Rung != Vague {
		return
	}
	if ok, d := c.clause(clauseEnd); ok {
		r.toEvent(d)
	}
}

// toEvent: the row hangs on an event that has no name of its own here; d is its
// day if the plan gives one.
func (r *Reading) toEvent(d Date) {
	r.Rung, r.Kind, r.Reason = OnEvent, "event", ReasonClause
	if !d.IsZero() {
		r.Rung, r.Kind, r.Due = Dated, "event-dated", d
	}
}

// finished: the cell holds a word of completion and nothing more to do.
func (c *looked) finished() bool {
	for i, t := range c.toks {
		if t.Kind == text.Punct && t.Norm != "✓" && t.Norm != "✔" {
			continue
		}
		return doneWords[t.Norm] && c.wordsFrom(i) <= 3 && !doneNot(c.toks)
	}
	return false
}

func doneNot(toks []text.Token) bool {
	for _, t := range toks {
		switch t.Norm {
		case "not", "be", "when", "once", "until", "if", "by":
			return true
		}
	}
	return false
}

// wordsFrom counts the words from token i on.
func (c *looked) wordsFrom(i int) int {
	n := 0
	for ; i < len(c.toks); i++ {
		if c.toks[i].Kind == text.Word {
			n++
		}
	}
	return n
}

var doneWords = setOf("done complete completed achieved actioned closed finished met ✓ ✔ completed")

// placeholder: nothing but marks, or a word that says that no time is set and
// no better one beside it.
func (c *looked) placeholder() bool {
	marks := true
	for _, t := range c.toks {
		if t.Kind != text.Punct {
			marks = false
		}
	}
	if marks {
		return true
	}
	if n := len(c.toks); n <= 6 && (c.norm(0) == "[" && c.norm(n-1) == "]" || c.norm(0) == "<" && c.norm(n-1) == ">") {
		return true
	}
	if c.norm(0) != "?" && (len(c.ms) == 0 || c.ms[0].Kind != KindPlaceholder) {
		return false
	}
	for _, m := range c.ms {
		if m.Kind == KindVague && !m.Depends {
			return false
		}
	}
	return true
}
