package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

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
	case "agrees", "agreed", "undertakes", "undertook", "promises", "promised", "commits", "offers", "offered", "volunteered", "volunteers", "needs", "need", "agree", "ought", "undertake", "promise", "intends", "plans", "is", "are":
		if w != "is" && w != "are" {
			return next(1) == "to" && (next(2) != "be" || !participle(next(3), next(4)))
		}
	case "has", "have":
		return next(1) == "agreed" || next(1) == "offered" || next(1) == "to" && next(2) != "be" || next(1) == "undertaken" || next(1) == "promised" || hasCare(toks, k, m)
	}
	switch w {
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
	// "Patience and two other women from church cook for the freezer"
	if w == "and" && m.from == 0 && (m.kind == ofAdult || m.kind == ofName || m.kind == ofRelation) {
		for j := k + 2; j < len(toks) && j < k+9 && toks[j].Kind == text.Word; j++ {
			if lexicon.Deeds().Whole(toks[j:j+1]) != nil && toks[j-1].Norm != "to" && !determiner[toks[j-1].Norm] {
				return true
			}
		}
		return false
	}
	// Third person: "takes", "rings", and the plain form behind several subjects.
	if m.kind == ofChild || m.kind == ofChildren || !opensClause(toks, m) {
		return false
	}
	if toks[k].Kind == text.Word {
		stem := strings.TrimSuffix(w, "s")
		for _, f := range []string{w, stem, strings.TrimSuffix(w, "es"), strings.TrimSuffix(w, "ies") + "y"} {
			if lexicon.Deeds().Whole([]text.Token{{Kind: text.Word, Norm: f}}) != nil {
				return strings.HasSuffix(w, "s") || plural(toks, m, k)
			}
		}
		if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3 && !capital(s, toks[k]) && !noDeed[w] && (m.kind == ofAdult || m.kind == ofName || m.kind == ofRelation || m.kind == ofRole && capital(s, toks[m.from])) {
			return true
		}
	}
	return false
}

// noDeed are verbs of being, wishing and feeling, and words in "s" that are no
// verbs.
var noDeed = wordSet(`has was does this his hers its ours yours always sometimes perhaps towards besides unless needs wants likes feels thinks says loves hates lives seems appears knows understands believes worries
	struggles smokes drinks uses remains stays becomes accepts recognises acknowledges enjoys prefers misses hopes wishes suffers sleeps owes weeks days months times hours minutes sessions appointments concerns mondays tuesdays
	wednesdays thursdays fridays saturdays sundays weekdays weekends mornings evenings nights afternoons visits reports views works groups classes hits shouts swears denies minimises presents`)

// opensClause: the subject stands at the beginning of a clause, an article or
// "then" before it allowed.
func opensClause(toks []text.Token, m mention) bool {
	at := m.from
	for at > 0 && (determiner[toks[at-1].Norm] || toks[at-1].Norm == "then") && toks[at-1].Line == toks[m.from].Line {
		at--
	}
	return startsClause(toks, at) || toks[at-1].Norm == "/" || toks[at-1].Norm == "&" || toks[at-1].Norm == "'s" || toks[at-1].Norm == "(" || toks[at-1].Norm == ")" || toks[at-1].Kind == text.Number
}

// hasCare: "Leon has Zion from Friday", "Nan has the children on Saturdays".
func hasCare(toks []text.Token, k int, m mention) bool {
	if m.kind == ofChild || m.kind == ofChildren || !opensClause(toks, m) || k+2 >= len(toks) {
		return false
	}
	for j := k + 2; j < len(toks) && j < k+6; j++ {
		switch toks[j].Norm {
		case "from", "on", "every", "each", "at", "overnight", "while", "after", "for":
			return toks[k+1].Norm != "a" && toks[k+1].Norm != "been" && toks[k+1].Norm != "no" && toks[k+1].Kind == text.Word
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
