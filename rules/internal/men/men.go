// Package men reads what a plan says of a father or male carer: why he has no
// part, whether somebody works with him, whether he cares for a child.
package men

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed men.txt
var data string

var phrases = sync.OnceValue(func() *text.Phrases {
	p := &text.Phrases{}
	if err := p.ParsePhrases(data); err != nil {
		panic("men: " + err.Error())
	}
	return p
})

// has reports whether a sentence carries a phrase of the family, not denied.
func has(s, tag string) bool {
	toks := text.Tokens(s)
	for _, m := range phrases().FindAll(toks) {
		if !m.Has(tag) {
			continue
		}
		denied := false
		for k := max(0, m.From-3); k < m.From; k++ {
			switch toks[k].Norm {
			case "not", "no", "never", "without", "isn't", "wasn't", "if", "until", "unless":
				denied = tag != "not-reached"
			}
		}
		if !denied {
			return true
		}
	}
	return false
}

func any(said []string, tag string) bool {
	for _, s := range said {
		if has(s, tag) {
			return true
		}
	}
	return false
}

// KeptAway reports whether the plan says why he has no part, with a short code
// for the reason.
func KeptAway(said []string) (bool, string) {
	for _, tag := range []string{"died", "order", "bail", "danger"} {
		if any(said, tag) {
			return true, tag
		}
	}
	if any(said, "unknown") && any(said, "enquiries") {
		return true, "unknown after enquiries"
	}
	if any(said, "prison") && any(said, "prison-handled") {
		return true, "prison"
	}
	if any(said, "no-contact") && any(said, "no-pr") {
		return true, "no contact and no parental responsibility"
	}
	return false, ""
}

// Gone reports whether a parent has died or left for good.
func Gone(said []string) (bool, string) {
	if any(said, "died") {
		return true, "died"
	}
	return any(said, "left"), "left"
}

// NotReached: he has not been reached, has not engaged, is kept away.
func NotReached(said []string) bool { return any(said, "not-reached") || any(said, "unknown") }

// TaskAbout: somebody has a task that concerns him, outside the rows.
func TaskAbout(said []string) bool { return any(said, "task-about") }

// SaysMainCarer: the plan calls him the only or main carer.
func SaysMainCarer(said []string) bool { return any(said, "main-carer") }

// LivesOrCares: he lives with a child or has the child on stated days.
func LivesOrCares(notes string) bool { return has(notes, "lives") || has(notes, "cares") }

// CaresInAction: the action is care for a child on stated days.
func CaresInAction(action string) bool { return has(action, "cares") || has(action, "care-task") }

// NoFatherExpected: donor, adopter, special guardian, two mothers, or
// circumstances that are not to be recorded.
func NoFatherExpected(all string) bool { return has(all, "no-father") }

// StartsWithHe reports whether the sentence goes on about the man before.
func StartsWithHe(s string) bool {
	toks := text.Tokens(s)
	return len(toks) > 0 && (toks[0].Norm == "he" || toks[0].Norm == "his" || toks[0].Norm == "him" || toks[0].Norm == "conditions")
}

// WorkedWith: in a stated action somebody assesses him or works with him
// directly, and not only under a condition.
func WorkedWith(action string, names []string) bool {
	toks := text.Tokens(action)
	low := " " + strings.Join(norms(toks), " ") + " "
	for _, w := range []string{" if he ", " should he ", " if dad ", " when he comes forward ", " if father ", " comes forward "} {
		if strings.Contains(low, w) {
			return false
		}
	}
	if has(action, "light") {
		return false
	}
	for _, m := range phrases().FindAll(toks) {
		if !m.Has("works-with") {
			continue
		}
		// He must stand behind the words, or before a passive.
		for _, n := range names {
			parts := strings.Fields(n)
			for i := range toks {
				if !matches(toks, i, parts) {
					continue
				}
				if i >= m.To && i-m.To <= 6 {
					return true
				}
				if i < m.From && passive(toks[i:m.To]) {
					return true
				}
			}
		}
	}
	return false
}

func norms(toks []text.Token) []string {
	out := make([]string, len(toks))
	for i, t := range toks {
		out[i] = t.Norm
	}
	return out
}

func matches(toks []text.Token, i int, parts []string) bool {
	for k, p := range parts {
		if i+k >= len(toks) || toks[i+k].Norm != p {
			return false
		}
	}
	return len(parts) > 0
}

func passive(toks []text.Token) bool {
	for i, t := range toks {
		if (t.Norm == "to" || t.Norm == "will") && i+1 < len(toks) && (toks[i+1].Norm == "be" || toks[i+1].Norm == "have") {
			return true
		}
	}
	return false
}
