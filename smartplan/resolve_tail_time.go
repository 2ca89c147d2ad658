package smartplan

import (
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// timescale reads by when a row is to be done. Where the row has no column for
// it, the short pieces at the end of the action stand for one: "Carpets up,
// Housing, w/c 9.3.26", "Sch Nurse to link in – next CG", "whenever it's
// needed".
func (p *Plan) timescale(row Row) when.Reading {
	best := when.Read(p.timeRow(row), p.context)
	if row.Due.State != Absent || row.Start.State != Absent || !row.Action.Is() || best.Rung == when.Dated {
		return best
	}
	s := row.Action.String()
	toks := text.Tokens(s)
	segs := segments(toks)
	consider := func(from, to int) {
		if from >= to || to-from > 14 {
			return
		}
		start, end := toks[from].Start, toks[to-1].End
		r := when.Read(when.Row{Due: s[start:end]}, p.context)
		if !r.Rung.Above(best.Rung) || r.Reason == when.ReasonUnclear || r.Reason == when.ReasonBlank || r.Reason == when.ReasonPlaceholder {
			return
		}
		m := r.Chosen.Mention
		// What is repeated stays open unless a piece says until when; a vague word
		// counts only if it is about time wherever it stands.
		if best.Rung == when.Open && m.Role != when.RoleBy && m.Role != when.RoleUntil {
			return
		}
		if r.Rung == when.Vague && !m.Strong && r.Reason != when.ReasonClause {
			return
		}
		// The place is within the action.
		if r.Chosen.Index == -1 {
			r.Chosen.Cell, r.Chosen.Index = when.CellAction, 0
			r.Chosen.Mention.Span.Start += start
			r.Chosen.Mention.Span.End += start
		}
		best = r
	}
	for k := 1; k < len(segs); k++ {
		if !timeish(s, toks, segs[k], p.context) {
			continue
		}
		consider(segs[k].from, segs[k].to)
		// Several pieces together: "Wednesdays at 6pm, six sessions from 17 June".
		last := k
		for last+1 < len(segs) && timeish(s, toks, segs[last+1], p.context) {
			last++
		}
		if last > k {
			consider(segs[k].from, segs[last].to)
		}
	}
	for i := 1; i < len(toks); i++ {
		if !opensTimeClause(toks, i) {
			continue
		}
		end := i + 1
		for end < len(toks) && end-i < 12 && toks[end].Norm != "." && toks[end].Norm != ";" && toks[end].Norm != ")" && toks[end].Norm != "," && toks[end].Line == toks[i].Line {
			end++
		}
		consider(i, end)
	}
	return best
}

// opensTimeClause: words that tie a task to a time or an event. A sentence that
// begins with one is a condition, and "when" behind a verb of asking is none.
func opensTimeClause(toks []text.Token, i int) bool {
	switch toks[i].Norm {
	case "whenever", "until", "till", "once", "before", "after":
	case "when", "as":
		if toks[i].Norm == "as" && (i+1 >= len(toks) || toks[i+1].Norm != "soon" && toks[i+1].Norm != "and" && toks[i+1].Norm != "needed" && toks[i+1].Norm != "required") {
			return false
		}
		switch toks[i-1].Norm {
		case "say", "says", "tell", "tells", "ask", "asks", "know", "knows", "note", "notes", "record", "records", "agree", "of", "about", "see":
			return false
		}
	default:
		return false
	}
	return toks[i-1].Norm != "." && toks[i-1].Norm != ";"
}
