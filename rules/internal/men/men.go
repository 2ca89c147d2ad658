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

// has reports whether a text carries a phrase of the family, not denied.
func has(s, tag string) bool {
	return Said{Text: s}.finds(tag, func(int, int) bool { return true })
}

// NoFatherExpected: donor, adopter, special guardian, two mothers, or
// circumstances that are not to be recorded.
func NoFatherExpected(all string) bool { return has(all, "no-father") }

// StartsWithHe reports whether the sentence goes on about the man before.
func StartsWithHe(s string) bool {
	toks := text.Tokens(s)
	return len(toks) > 0 && (toks[0].Norm == "he" || toks[0].Norm == "his" || toks[0].Norm == "him" || toks[0].Norm == "conditions")
}

// SpeaksOfHim reports whether an action has a man for its object or subject by
// pronoun.
func SpeaksOfHim(action string) bool {
	for _, t := range text.Tokens(action) {
		switch t.Norm {
		case "he", "him", "his":
			return true
		}
	}
	return false
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

// Forbidden reports whether all that the action says of him is what he is not
// to do: "Rui not to come to the home", "Mr Cole must not ring".
func Forbidden(action string, names []string) bool {
	toks := text.Tokens(action)
	found := false
	for _, n := range names {
		parts := strings.Fields(n)
		for i := range toks {
			if !matches(toks, i, parts) {
				continue
			}
			switch k := i + len(parts); {
			case k+1 < len(toks) && toks[k].Norm == "not" && (toks[k+1].Norm == "to" || toks[k+1].Norm == "allowed" || toks[k+1].Norm == "permitted"),
				k+1 < len(toks) && (toks[k].Norm == "must" || toks[k].Norm == "will" || toks[k].Norm == "should" || toks[k].Norm == "may" || toks[k].Norm == "is" || toks[k].Norm == "to") && (toks[k+1].Norm == "not" || toks[k+1].Norm == "never"),
				k < len(toks) && (toks[k].Norm == "cannot" || toks[k].Norm == "mustn't" || toks[k].Norm == "can't" || toks[k].Norm == "won't"):
				found = true
			case k < len(toks) && doing[toks[k].Norm]:
				return false
			}
		}
	}
	return found
}
