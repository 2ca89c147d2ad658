package statement

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed shortforms.txt
var shortFormData string

var shortForms = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(shortFormData, "\n") {
		if f := strings.Fields(line); len(f) > 1 {
			out[f[0]] = append(out[f[0]], f[1:]...)
		}
	}
	return out
})

// notInitials are two-letter abbreviations that a plan uses for other things.
var notInitials = words(`hv sw gp la ot it pe re dv da cp ed ta mh td dr mr ms am pm uk eu ot fm tm co hr tv id nd rd st th`)

// forms are the ways in which a person of these names may be written, in
// lower case, tokens separated by spaces. Certain forms are those that the
// caller gave and the first name; the others give way to a person who has them
// for certain.
func forms(names []string, baby bool) (certain, derived []string) {
	for _, name := range names {
		toks := nameTokens(name)
		if len(toks) == 0 {
			continue
		}
		certain = append(certain, strings.Join(toks, " "))
		first := firstName(name)
		if first == "" {
			if baby {
				certain = append(certain, babyForms(toks)...)
			}
			continue
		}
		given := nameTokens(first)
		if joined := strings.Join(given, " "); len(toks) > len(given) {
			certain = append(certain, joined)
			derived = append(derived, joined+" "+toks[len(toks)-1])
			if a, b := given[0], toks[len(toks)-1]; !notInitials[a[:1]+b[:1]] {
				derived = append(derived, "^"+a[:1]+b[:1])
			}
		}
		if len(given) > 1 {
			derived = append(derived, given[0])
			initials, dashed := "", ""
			for i, g := range given {
				initials += g[:1]
				if i > 0 {
					dashed += " "
					if len([]rune(g)) > 3 {
						derived = append(derived, g)
					}
				}
				dashed += g[:1]
			}
			derived = append(derived, "^"+initials, "^"+dashed)
		}
		derived = append(derived, shortForms()[given[0]]...)
	}
	return certain, derived
}

// babyForms are the ways to write a child who has no first name yet.
func babyForms(toks []string) []string {
	last := toks[len(toks)-1]
	if babyWords[last] {
		return nil
	}
	out := []string{"baby " + last, "unborn baby " + last, "unborn " + last, "unborn child " + last, "ubb " + last}
	if len([]rune(last)) > 1 {
		out = append(out, "^baby "+last[:1])
	}
	return out
}

var babyWords = words(`baby unborn ubb newborn infant child bump tbc unnamed`)

// firstName is the part of a full name that the child is called by: the first
// word with its hyphens; nothing if the name begins with "Baby" or a title.
func firstName(name string) string {
	f := strings.Fields(name)
	if len(f) == 0 {
		return ""
	}
	first := strings.Trim(f[0], ".,()'\"")
	low := strings.ToLower(first)
	if babyWords[low] || titles[low] != "" {
		return ""
	}
	if r := []rune(first); len(r) < 2 || !unicode.IsLetter(r[0]) || len(first) < 2 {
		return ""
	}
	return first
}

// nameTokens are the words of a name as they are looked up.
func nameTokens(name string) []string {
	var out []string
	for _, t := range text.Tokens(name) {
		if t.Kind == text.Word && t.Norm != "'s" {
			out = append(out, t.Norm)
		}
	}
	return out
}

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}
