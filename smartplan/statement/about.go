package statement

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// state decides whom a piece is about.
func (w *walker) state(toks []text.Token, p *piece, subject *mention, span text.Span) Statement {
	st := Statement{ByChild: -1}
	by, quoted := w.quotedBy(span.Start + toks[firstWord(toks, p)].Start)
	if !quoted {
		by, quoted = w.quotedBy(span.Start + toks[lastWord(toks, p)].Start)
		quoted = quoted && by != nobody
		if quoted && !firstPersonIn(toks, p) && subject != nil {
			// Words quoted inside a sentence about somebody: the sentence rules.
			w.setBy(&st, by)
			quoted = false
		}
	}
	if quoted {
		w.setBy(&st, by)
	}
	switch {
	case quoted && by.kind == 'c' && firstPersonIn(toks, p) && (subject == nil || subject.from > firstPersonAt(toks, p)):
		st.Children, st.Subject, st.Ground, st.Reason = []int{by.n}, ByChild, Speaker, "the child's own words"
	case subject != nil && subject.doubt != "" && len(subject.who) == 0 && (subject.pron == 0 || subject.doubt == tie || len(w.objects(p, subject)) == 0):
		st.Reason = subject.doubt
	case subject != nil && subject.doubt != "" && len(subject.who) == 0:
		st.Subject = ByAdult // somebody who was not named, and a child beside
		st.Children, st.Ground, st.Reason = w.objects(p, subject), Named, "named"
	case subject != nil && subject.doubt != "":
		w.doubtful(&st, subject)
	case subject != nil && subject.group && len(subject.children()) > 0:
		st.Subject = ByGroup
		if c := w.objects(p, subject); len(c) > 0 && subject.pron == 0 {
			st.Children, st.Ground, st.Reason = c, Named, "named beside the group"
			break
		}
		st.Children, st.Collective, st.Reason = subject.children(), true, "said of the children together"
	case subject != nil && len(subject.children()) > 0:
		st.Children, st.Subject, st.Ground, st.Reason = subject.children(), ByChild, Named, "named"
		if subject.pron != 0 {
			st.Reason = "meant by the pronoun"
		}
	default:
		w.indirect(&st, toks, p, subject, by, quoted)
	}
	return st
}

// indirect decides about a piece whose subject is an adult, a thing or nobody.
func (w *walker) indirect(st *Statement, toks []text.Token, p *piece, subject *mention, by who, quoted bool) {
	if subject != nil {
		st.Subject = ByAdult
		for _, x := range subject.who {
			switch x.kind {
			case 'a':
				st.Adults = append(st.Adults, x.n)
				if kinRole(w.adults[x.n].Role) == "mother" {
					st.Mother = true
				}
			case 'g':
				st.Adults = append(st.Adults, -1)
				st.Mother = st.Mother || x.key == "mother"
			}
		}
	}
	if c := w.objects(p, subject); len(c) > 0 {
		st.Children, st.Ground, st.Reason = c, Named, "named"
		return
	}
	for _, m := range p.ms {
		if m.group && len(m.children()) > 0 && m != subject {
			st.Children, st.Collective, st.Reason = m.children(), true, "said of the children together"
			return
		}
	}
	switch {
	case subject != nil && subject.owner != nil && len(subject.owner.who) == 1 && len(subject.owner.children()) == 1:
		st.Children, st.Ground, st.Reason = subject.owner.children(), Relative, "said of the child's parent or carer"
	case quoted && by.kind == 'c':
		st.Children, st.Ground, st.Reason = []int{by.n}, Speaker, "the child's own words"
	case w.lead.kind == 'c' && w.firm:
		st.Children, st.Ground, st.Reason = []int{w.lead.n}, Scope, "under the child's name"
	case w.lead != nobody && w.lead.kind != 'c' && w.firm:
		st.Reason = "under the name of an adult"
	case w.lead.kind == 'c' && !w.others:
		st.Children, st.Ground, st.Reason = []int{w.lead.n}, Paragraph, "in the paragraph about this child"
	case w.scope.kind == 'c':
		st.Children, st.Ground, st.Reason = []int{w.scope.n}, Scope, "under the child's heading"
	case subject == nil && w.topic.kind == 'c' && len(p.ms) == 0 && carriesOn(toks, p):
		st.Children, st.Ground, st.Reason = []int{w.topic.n}, Paragraph, "goes on about the child of the sentence before"
	case w.only >= 0 && (subject == nil || w.children[w.only].Unborn):
		st.Children, st.Ground, st.Reason = []int{w.only}, OnlyChild, "the plan has one child"
	case len(p.ms) == 0 || subject != nil:
		st.Reason = "no child is named or meant"
	default:
		st.Reason = "no child is meant for certain"
		for _, m := range p.ms {
			if m.doubt != "" {
				st.Reason = m.doubt
			}
		}
	}
}

// doubtful decides about a name that a child and an adult share: the one whom
// the heading is about, else nobody.
func (w *walker) doubtful(st *Statement, m *mention) {
	if s := w.subject(); s.kind == 'c' && contains(m.who, s) {
		st.Children, st.Subject, st.Ground, st.Reason = []int{s.n}, ByChild, Scope, "the child of this heading has the name"
		return
	}
	st.Reason = m.doubt
}

// objects are the children named in a piece beside its subject.
func (w *walker) objects(p *piece, subject *mention) []int {
	var out []int
	for _, m := range p.ms {
		if m == subject || m.group || m.doubt != "" {
			continue
		}
		for _, c := range m.children() {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// ownThings are what a sentence that goes on about a child may begin with.
var ownThings = words(`attendance weight height speech language growth development behaviour sleep skin teeth hair appetite health hygiene clothes clothing uniform punctuality learning reading toileting school nursery
	missed late often sometimes always never not no has is was had been refuses wets soils bites hits screams cries sleeps eats wakes takes falls gets comes arrives goes can cannot can't does doesn't says said seen
	very quite constipated tired hungry dirty withdrawn quiet anxious underweight overweight frequently regularly usually rarely still also left found brought behind misses attends described presents appears looks seems`)

// carriesOn reports whether a piece without a person begins like one that goes
// on about the child of the sentence before.
func carriesOn(toks []text.Token, p *piece) bool {
	for i := p.from; i < p.to; i++ {
		if toks[i].Kind == text.Word {
			return ownThings[toks[i].Norm] || strings.HasSuffix(toks[i].Norm, "ing") && i == p.from
		}
	}
	return false
}
