package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// segment is a stretch of an item between marks: "Carpets up", "Housing",
// "w/c 9.3.26".
type segment struct {
	from, to int    // tokens
	mark     string // before it: "", ",", "-", "(", ";", ":", "."
}

// segments cuts an item at its commas, dashes, brackets and full stops.
func segments(toks []text.Token) []segment {
	var out []segment
	from, mark := 0, ""
	for i, t := range toks {
		cut := false
		switch t.Norm {
		case ",", ";", "(", ")", "[", "]", "|", "•", "→", ">", "=":
			cut = true
		case "-":
			cut = !t.Glued || i+1 < len(toks) && !toks[i+1].Glued
		case ":", ".":
			// Not inside a time or an abbreviation.
			cut = !(i+1 < len(toks) && toks[i+1].Glued && i > 0 && t.Glued)
		}
		if i > 0 && t.Line > toks[i-1].Line && !cut && i > from {
			out = append(out, segment{from, i, mark})
			from, mark = i, "\n"
			continue
		}
		if !cut {
			continue
		}
		if i > from {
			out = append(out, segment{from, i, mark})
		}
		from, mark = i+1, t.Norm
	}
	if from < len(toks) {
		out = append(out, segment{from, len(toks), mark})
	}
	return out
}

// trailingOwners reads the owners of an item that has no column for them: in
// brackets, behind a dash or between commas at its end ("Fit the stair gate
// (Dad, by Friday)", "Skip outside the house, Housing, w/c 9.3.26"), or before
// a dash at its beginning ("Castle Homes – balcony lock, asap"; only where
// nobody else is to do it).
func (p *Plan) trailingOwners(t text.Text, s string, toks []text.Token, ms []mention, alone bool) []Owner {
	if len(toks) > 400 {
		return nil // no item of a list
	}
	segs := segments(toks)
	if len(segs) < 2 {
		return nil
	}
	take := func(g segment) []Owner {
		var out []Owner
		for i, m := range ms {
			if m.from < g.from || m.to > g.to || helped(s, toks, ms, i) {
				continue
			}
			if o, ok := p.ownerOf(t, s, toks, m); ok && o.Child < 0 && m.kind != ofChildren {
				o.Doubt = orBeside(toks, m)
				out = append(out, o)
			}
		}
		return mergeRoles(out, ms, toks)
	}
	// Backwards over times and owners, up to the task itself.
	var tail []segment
	timed := false
	last := len(segs)
	for k := len(segs) - 1; k >= 0; k-- {
		switch {
		case ownerish(toks, segs[k], ms):
			tail = append([]segment{segs[k]}, tail...)
		case timeish(s, toks, segs[k], p.context):
			timed = true
		default:
			last = k
			k = -1
		}
		if k >= 0 {
			last = k
		}
	}
	if len(tail) > 0 && last < tail[0].from && last >= 0 && segs[last].to <= tail[0].from && p.isTask(toks, segs[:indexOf(segs, tail[0])], ms) {
		head := tail[0]
		before := segs[indexOf(segs, head)-1]
		// "Invite Gran, Dad": a list of those who are told.
		listed := head.mark == "," && !timed && endsWithMention(ms, before.to)
		described := (head.mark == "(" || head.mark == "[") && endsWithMention(ms, before.to) && !timed
		if !listed && !described {
			var out []Owner
			for _, g := range tail {
				out = append(out, take(g)...)
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	// A mixed tail: "(Dad to do it, by Friday)", "– Dad with Nan, Friday".
	for k := len(segs) - 1; k > 0 && k >= len(segs)-3; k-- {
		g := segs[k]
		if g.mark != "(" && g.mark != "-" && g.mark != "→" && g.mark != "|" && g.mark != "•" && g.mark != "=" || g.to-g.from > 9 {
			continue
		}
		if (g.mark == "(" || g.mark == "[") && endsWithMention(ms, segs[k-1].to) || !beginsWithMention(ms, toks, g) || !p.isTask(toks, segs[:k], ms) {
			continue
		}
		if out := take(g); len(out) > 0 {
			return out
		}
	}
	// Between marks, whatever follows: "Change the locks – Lennan Housing, job no. 77182".
	for k := 1; k < len(segs); k++ {
		if g := segs[k]; (g.mark == "-" || g.mark == "→" || g.mark == "|" || g.mark == "•") && ownerish(toks, g, ms) && p.isTask(toks, segs[:k], ms) {
			if out := take(g); len(out) > 0 {
				return out
			}
		}
	}
	// A sentence of names with the time behind a dash: "Mediation. Ewa, Raj – first
	// 12/05/2026, paid for by the council".
	for k := 1; k+1 < len(segs); k++ {
		if segs[k].mark != "." || !ownerish(toks, segs[k], ms) || !p.isTask(toks, segs[:k], ms) {
			continue
		}
		end := k + 1
		for end < len(segs) && segs[end].mark == "," && ownerish(toks, segs[end], ms) {
			end++
		}
		if end < len(segs) && segs[end].mark == "-" {
			var out []Owner
			for _, g := range segs[k:end] {
				out = append(out, take(g)...)
			}
			if anyPerson(out) {
				return out
			}
		}
	}
	// The owner first: "Castle Homes – balcony lock", "Mum: red book".
	if first := segs[0]; alone && (segs[1].mark == "-" || segs[1].mark == ":") && ownerish(toks, first, ms) && segs[1].to-segs[1].from >= 2 {
		return take(first)
	}
	return nil
}

func indexOf(segs []segment, g segment) int {
	for i := range segs {
		if segs[i] == g {
			return i
		}
	}
	return 0
}

// isTask: the segments before the owner say something to be done: more than
// the name of a child.
func (p *Plan) isTask(toks []text.Token, segs []segment, ms []mention) bool {
	n := 0
	for _, g := range segs {
		for i := g.from; i < g.to; i++ {
			inside := false
			for _, m := range ms {
				inside = inside || i >= m.from && i < m.to
			}
			if !inside && toks[i].Kind == text.Word {
				n++
			}
		}
	}
	return n >= 1
}

func endsWithMention(ms []mention, at int) bool {
	for _, m := range ms {
		if m.to == at {
			return true
		}
	}
	return false
}

func beginsWithMention(ms []mention, toks []text.Token, g segment) bool {
	for _, m := range ms {
		if m.from == g.from || m.from == g.from+1 && determiner[toks[g.from].Norm] {
			return true
		}
	}
	return false
}

var determiner = wordSet("the a an her his their our your my its this that each every any some another")

// ownerish: nothing but people, jobs and agencies, and what joins them.
func ownerish(toks []text.Token, g segment, ms []mention) bool {
	found := false
	for i := g.from; i < g.to; i++ {
		in := false
		for _, m := range ms {
			if i >= m.from && i < m.to {
				in, found = true, found || m.kind != ofChild && m.kind != ofChildren
			}
		}
		if in || toks[i].Kind == text.Punct || determiner[toks[i].Norm] {
			continue
		}
		switch toks[i].Norm {
		case "and", "with", "or", "by", "plus", "&", "'s", "at", "from", "of", "both", "together", "lead", "leads", "support", "named", "allocated", "via":
			continue
		}
		return false
	}
	return found
}

// timeish: a date, a period, a frequency or a placeholder, and nothing else.
func timeish(s string, toks []text.Token, g segment, ctx when.Context) bool {
	part := toks[g.from:g.to]
	str := s[part[0].Start:part[len(part)-1].End]
	if isPlaceholder(str) {
		return true
	}
	rest := 0
	scanned := when.Scan(str, ctx)
	for _, t := range part {
		at := t.Start - part[0].Start
		in := t.Kind != text.Word || tailWords[t.Norm]
		for _, d := range scanned {
			in = in || at >= d.Span.Start && at < d.Span.End
		}
		if !in {
			rest++
		}
	}
	return rest == 0 || len(scanned) > 0 && rest*2 <= len(part) && rest <= 3
}

var tailWords = wordSet(`asap ongoing on-going weekly fortnightly monthly daily nightly termly now today tonight tomorrow immediately straight away urgent urgently as and when by before
	until till after from at each every next week weeks day days month months term end of the this soon possible required needed regularly throughout within in to on start mid early late am pm
	morning mornings evening evenings night nights weekend weekends date due tbc tba wk wks w c review cg rcpc icpc done completed first last second half visit visits session sessions once twice a spring summer autumn winter holiday holidays easter christmas halfterm school days weekday weekdays weekly`)

// initials reads a cell such as "JB" or "RA/JH": whoever of the plan has just
// these initials, else somebody whom nothing explains.
func (p *Plan) initials(t text.Text, s string, toks []text.Token) []Owner {
	var out []Owner
	for _, k := range toks {
		if k.Kind == text.Punct || k.Norm == "and" {
			continue
		}
		w := s[k.Start:k.End]
		if k.Kind != text.Word || !isUpper(w) || len(w) < 2 || len(w) > 3 {
			return nil
		}
		o := Owner{Kind: OwnerRole, Text: t.Slice(k.Start, k.End), Adult: -1, Child: -1, Reason: "initials that nothing in the plan explains"}
		if who, ok := p.index.initialed[strings.ToLower(w)]; ok && who >= 0 {
			o.Kind, o.Adult, o.Name, o.Reason = OwnerPerson, who, p.Adults[who].Called(), "initials of one person in the plan"
			o.Role, o.Sector = orString(p.Adults[who].Role, p.Adults[who].Relation), p.Adults[who].Sector
		}
		out = append(out, o)
	}
	return out
}

func initialsOf(name string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		b.WriteRune(firstRune(strings.ToLower(w)))
	}
	if b.Len() < 2 {
		return ""
	}
	return b.String()
}
