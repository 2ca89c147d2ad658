package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// doers are the agents of an action: who is to do it, not who is helped, told
// or met. Where the row has no owner cell, names in brackets or behind a dash
// at the end count as well.
func (p *Plan) doers(t text.Text, noOwnerCell bool) []Owner {
	s := t.String()
	toks := text.Tokens(s)
	ms := p.index.mentions(s, toks)
	var out []Owner
	for i, m := range ms {
		if !p.agent(s, toks, ms, i) {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok || !p.mayOwn(o, toks, m) {
			continue
		}
		o.Doer = true
		o.Doubt = orBeside(toks, m)
		out = append(out, o)
	}
	out = mergeRoles(out, ms, toks)
	if len(out) == 0 && noOwnerCell {
		out = p.trailingOwners(t, s, toks, ms)
	}
	if len(out) == 0 {
		out = p.professionalInAction(t, s, toks, ms)
	}
	return out
}

func orBeside(toks []text.Token, m mention) bool {
	return m.to < len(toks) && (toks[m.to].Norm == "or" || toks[m.to].Norm == "?") || m.from > 0 && toks[m.from-1].Norm == "or"
}

// agent reports whether mention i is the subject of a task, or stands behind
// "by" in a passive one.
func (p *Plan) agent(s string, toks []text.Token, ms []mention, i int) bool {
	m := ms[i]
	if m.from > 0 {
		prev := toks[m.from-1].Norm
		switch prev {
		case "with", "for", "of", "from", "at", "about", "re", "between", "against", "near", "via", "than", "like", "into", "on", "in", "towards", "around":
			return false
		case "'s":
			if m.kind != ofRelation {
				return false
			}
		case "by":
			if passiveBefore(toks, m.from-1) {
				return true
			}
			return false
		case "to":
			return false
		}
		if toks[m.from-1].Kind == text.Word && m.from > 1 {
			switch prev {
			case "help", "support", "assist", "encourage", "encouraged", "tell", "ask", "invite", "remind", "take", "see", "visit", "meet", "show", "give", "let", "enable", "allow", "teach", "contact", "ring", "inform", "refer", "assess", "offer", "send", "if", "should", "when", "whether", "that":
				return false
			}
		}
	}
	k := afterMention(toks, ms, i)
	if k >= len(toks) {
		return false
	}
	// A list of subjects shares the verb: "Leanne and Jordan will …".
	for n := 0; n < 4; n++ {
		j := k
		if j < len(toks) && (toks[j].Norm == "and" || toks[j].Norm == "," || toks[j].Norm == "/" || toks[j].Norm == "&" || toks[j].Norm == "or") {
			next := -1
			for x := i + 1; x < len(ms); x++ {
				if ms[x].from == j+1 || ms[x].from == j+2 && (toks[j+1].Norm == "the" || toks[j+1].Norm == "and" || toks[j+1].Norm == "or") {
					next = x
				}
			}
			if next < 0 {
				break
			}
			k = afterMention(toks, ms, next)
			continue
		}
		break
	}
	if k >= len(toks) || toks[k].Line != toks[m.from].Line {
		return false
	}
	// A colon or dash behind the first words: "Mum: ring the clinic".
	if (toks[k].Norm == ":" || toks[k].Norm == "-" && !toks[k].Glued) && startsClause(toks, m.from) && m.kind != ofChild {
		rest := toks[k+1:]
		if len(rest) > 0 && (startsWithDeed(rest) || rest[0].Norm == "to" || rest[0].Norm == "will") {
			return true
		}
		return false
	}
	return isTaskVerb(s, toks, k, m) || p.asksTagger(s, toks, k, m)
}

// startsClause reports whether token i begins a sentence or clause.
func startsClause(toks []text.Token, i int) bool {
	if i == 0 {
		return true
	}
	p := toks[i-1]
	return p.Norm == "." || p.Norm == ";" || p.Norm == "," || p.Norm == "and" || p.Norm == ":" || p.Norm == "-" || p.Line < toks[i].Line
}

// afterMention is the token after mention i and what belongs to it: a bracket,
// a role behind a comma, "from Young Carers", "(HV)".
func afterMention(toks []text.Token, ms []mention, i int) int {
	k := ms[i].to
	for n := 0; n < 3 && k < len(toks); n++ {
		switch toks[k].Norm {
		case "(", "[":
			for k < len(toks) && toks[k].Norm != ")" && toks[k].Norm != "]" {
				k++
			}
			k++
			continue
		case "from", "at":
			if k+1 < len(toks) && k-ms[i].to <= 6 {
				for x := i + 1; x < len(ms); x++ {
					if ms[x].from >= k+1 && ms[x].from <= k+2 {
						k = ms[x].to
						break
					}
				}
				if k < len(toks) && (toks[k].Norm == "from" || toks[k].Norm == "at") {
					return k
				}
				continue
			}
		case ",":
			for x := i + 1; x < len(ms); x++ {
				if ms[x].from == k+1 && (ms[x].kind == ofRole || ms[x].kind == ofRelation) && ms[x].to < len(toks) && (toks[ms[x].to].Norm == "," || taskWord(toks[ms[x].to].Norm)) {
					k = ms[x].to
					if toks[k].Norm == "," {
						k++
					}
				}
			}
			if k < len(toks) && toks[k].Norm == "," {
				return k
			}
			continue
		case "'s":
			// "Zofia's school nurse to …": the nurse is the subject, not Zofia.
			return len(toks)
		case "also", "both", "each", "then", "always", "only", "now", "all", "together", "themselves", "herself", "himself":
			k++
			continue
		}
		// A mention directly behind another describes it: "Social worker Sarah Bell".
		for x := i + 1; x < len(ms); x++ {
			if ms[x].from == k && (ms[x].kind == ofRole || ms[x].kind == ofAdult || ms[x].kind == ofName || ms[x].kind == ofAgency) && ms[i].kind != ofChild {
				k = ms[x].to
				break
			}
		}
	}
	return k
}

func taskWord(w string) bool {
	switch w {
	case "to", "will", "must", "shall", "should", "can", "has", "have", "agrees", "agreed", "is", "are", "needs", "need", "not", "does", "do":
		return true
	}
	return false
}

// isTaskVerb reports whether the words from token k on say that the subject
// does something: "to weigh", "will ring", "has agreed to", "takes".
func isTaskVerb(s string, toks []text.Token, k int, m mention) bool {
	w := toks[k].Norm
	next := func(n int) string {
		if k+n < len(toks) {
			return toks[k+n].Norm
		}
		return ""
	}
	switch w {
	case "to", "will", "must", "shall", "should", "can", "cannot":
		v := next(1)
		if v == "" {
			return false
		}
		if v == "not" || v == "also" || v == "then" || v == "both" || v == "each" || v == "always" || v == "continue" {
			return true
		}
		if v == "be" {
			return !participle(next(2), next(3))
		}
		if m.kind == ofChild || m.kind == ofChildren {
			return !receives(v)
		}
		return true
	case "agrees", "agreed", "undertakes", "undertook", "promises", "commits", "offers", "offered", "volunteered", "needs", "need", "agree":
		return next(1) == "to" && next(2) != "be"
	case "has", "have":
		return next(1) == "agreed" || next(1) == "offered" || next(1) == "to" && next(2) != "be" || next(1) == "undertaken"
	case "is", "are":
		if next(1) == "to" || next(1) == "going" {
			return next(2) != "be" || !participle(next(3), next(4))
		}
		return m.kind != ofChild && (next(1) == "at" || next(1) == "in" || next(1) == "responsible" || next(1) == "there") && (m.kind == ofAdult || m.kind == ofRelation)
	case "does", "do", "not", "never", "doesn't", "don't", "won't", "looks", "keeps":
		return m.kind != ofChild
	case "would", "may", "might", "could":
		return false
	}
	// Third person: "takes", "rings", and the plain form behind several subjects.
	if m.kind == ofChild || m.kind == ofChildren {
		return false
	}
	if toks[k].Kind == text.Word {
		stem := strings.TrimSuffix(w, "s")
		for _, f := range []string{w, stem, strings.TrimSuffix(w, "es"), strings.TrimSuffix(w, "ies") + "y"} {
			if lexicon.Deeds().Whole([]text.Token{{Kind: text.Word, Norm: f}}) != nil {
				return strings.HasSuffix(w, "s") || plural(toks, m, k)
			}
		}
		if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 4 && (m.kind == ofAdult || m.kind == ofName) && m.run.title != "" {
			return true
		}
	}
	return false
}

// receives are verbs by which a child is helped rather than acts.
func receives(v string) bool {
	switch v {
	case "have", "receive", "access", "get", "benefit", "be", "feel", "start", "see", "enjoy", "develop", "achieve", "reach", "remain", "stay", "live", "grow", "gain", "experience", "sleep", "meet", "continue":
		return true
	}
	return false
}

// participle reports whether "to be w" is passive: "to be weighed", "to be
// taken"; "to be mindful", "to be home" are not.
func participle(w, after string) bool {
	switch w {
	case "":
		return false
	case "given", "taken", "seen", "told", "brought", "made", "done", "held", "sent", "kept", "shown", "met", "put", "set", "known", "found", "left", "fed", "taught", "bought", "read", "written", "drawn", "chosen", "spoken", "driven", "begun", "run", "paid", "sought", "built", "lent", "heard", "bathed", "fit":
		return true
	case "concerned", "determined", "committed", "prepared", "dressed", "organised":
		return false
	}
	return strings.HasSuffix(w, "ed") || (w == "fully" || w == "not" || w == "properly" || w == "regularly") && strings.HasSuffix(after, "ed")
}

// passiveBefore reports whether a participle stands shortly before "by".
func passiveBefore(toks []text.Token, by int) bool {
	for k := by - 1; k >= 0 && k > by-8; k-- {
		if toks[k].Norm == "." || toks[k].Norm == ";" {
			return false
		}
		if participle(toks[k].Norm, "") {
			return true
		}
		if toks[k].Norm == "completion" || toks[k].Norm == "visits" || toks[k].Norm == "assessment" || toks[k].Norm == "support" || toks[k].Norm == "work" || toks[k].Norm == "checks" || toks[k].Norm == "sessions" || toks[k].Norm == "review" {
			return true
		}
	}
	return false
}

// mayOwn: children own tasks from the age of twelve, and only deeds.
func (p *Plan) mayOwn(o Owner, toks []text.Token, m mention) bool {
	if o.Child < 0 {
		return m.kind != ofChildren
	}
	c := p.Children[o.Child]
	if c.Unborn || c.Age >= 0 && c.Age < 12 {
		return false
	}
	return c.Age >= 12
}

// trailingOwners reads owners in brackets or behind a dash at the end of a
// line: "Fit the stair gate (Dad, by Friday)".
func (p *Plan) trailingOwners(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	var out []Owner
	for i, m := range ms {
		if m.from == 0 {
			continue
		}
		open := -1
		for k := m.from - 1; k >= 0 && k >= m.from-8; k-- {
			if toks[k].Norm == ")" || toks[k].Norm == "." {
				break
			}
			if toks[k].Norm == "(" || toks[k].Norm == "[" || toks[k].Norm == "-" && !toks[k].Glued && len(toks)-k <= 14 || toks[k].Norm == "•" || toks[k].Norm == "|" || toks[k].Norm == "→" || toks[k].Norm == ">" {
				open = k
				break
			}
		}
		if open < 0 || open == 0 {
			continue
		}
		// In brackets directly behind a person the words describe that person.
		if toks[open].Norm == "(" && describes(ms, open) {
			continue
		}
		if helped(s, toks, ms, i) {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if ok && o.Child < 0 {
			o.Doubt = orBeside(toks, m)
			out = append(out, o)
		}
	}
	return mergeRoles(out, ms, toks)
}

func describes(ms []mention, open int) bool {
	for _, m := range ms {
		if m.to == open {
			return true
		}
	}
	return false
}

// professionalInAction: a session or visit that names the professional who
// gives it: "Ms Adair (ELSA) 30 mins each Monday".
func (p *Plan) professionalInAction(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	for _, m := range ms {
		if m.kind != ofAdult && m.kind != ofName {
			continue
		}
		if m.kind == ofName && m.run.title == "" {
			continue
		}
		if m.kind == ofAdult && !p.Adults[m.who[0]].Professional() && !startsClause(toks, m.from) {
			continue
		}
		if !startsClause(toks, m.from) || m.to >= len(toks) || toks[m.to].Norm == "'s" {
			continue
		}
		if m.kind == ofAdult && p.Adults[m.who[0]].Family() {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok {
			continue
		}
		o.Doer = true
		return []Owner{o}
	}
	return nil
}

// plural reports whether the subject of the verb at k is several people, so
// that the verb has its plain form.
func plural(toks []text.Token, m mention, k int) bool {
	if m.kind == ofParents || m.kind == ofGroup {
		return true
	}
	for i := m.from; i < k; i++ {
		if toks[i].Norm == "and" || toks[i].Norm == "&" || toks[i].Norm == "," {
			return true
		}
	}
	return m.from > 0 && (toks[m.from-1].Norm == "and" || toks[m.from-1].Norm == "&")
}
