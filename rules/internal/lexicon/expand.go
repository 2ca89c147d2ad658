package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// tooMany guards against a line that multiplies into a dictionary.
const tooMany = 20000

// expand rewrites a phrase with groups of several words into one that
// text.Phrases reads: words of an alternative are joined by hyphens, which do
// not matter there.
func expand(phrase string) (string, error) {
	var out []string
	for _, item := range list(phrase, ' ') {
		alts, optional, err := item1(item)
		if err != nil {
			return "", err
		}
		for i, a := range alts {
			alts[i] = strings.ReplaceAll(a, " ", "-")
		}
		s := alts[0]
		if len(alts) > 1 {
			s = "(" + strings.Join(alts, "|") + ")"
		}
		if optional {
			s = "[" + s + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, " "), nil
}

// Surface gives every way of writing the phrase that its groups allow, "_" and
// "#" left as they are.
func Surface(phrase string) ([]string, error) {
	all := []string{""}
	for _, item := range list(phrase, ' ') {
		alts, optional, err := item1(item)
		if err != nil {
			return nil, err
		}
		if optional {
			alts = append(alts, "")
		}
		if len(all)*len(alts) > tooMany {
			return nil, fmt.Errorf("the phrase %q can be written in too many ways", phrase)
		}
		next := make([]string, 0, len(all)*len(alts))
		for _, a := range all {
			for _, b := range alts {
				next = append(next, strings.TrimSpace(a+" "+b))
			}
		}
		all = next
	}
	return all, nil
}

// item1 reads one item of a phrase: a word, "word~", a group or an optional.
func item1(item string) (alts []string, optional bool, err error) {
	if inner, ok := enclosed(item, '[', ']'); ok {
		item, optional = "("+inner+")", true
	} else if rest, ok := strings.CutSuffix(item, "?"); ok {
		item, optional = rest, true
	}
	mark := byte(0)
	if n := len(item); n > 1 && strings.IndexByte("~^+", item[n-1]) >= 0 {
		mark, item = item[n-1], item[:n-1]
	}
	if inner, ok := enclosed(item, '(', ')'); ok {
		for _, a := range split(inner, '|') {
			s, err := Surface(a)
			if err != nil {
				return nil, false, err
			}
			alts = append(alts, s...)
		}
	} else if strings.ContainsAny(item, "()[]|?^~+") || item == "" {
		return nil, false, fmt.Errorf("cannot read %q", item)
	} else {
		alts = []string{item}
	}
	if mark != 0 {
		var forms []string
		for _, a := range alts {
			forms = append(forms, inflect(a, mark)...)
		}
		alts = forms
	}
	slices.Sort(alts)
	return slices.Compact(alts), optional, nil
}

func inflect(words string, mark byte) []string {
	head, tail := "", words
	if mark == '+' {
		return []string{words, plural(words)}
	}
	if mark == '^' {
		if h, t, ok := strings.Cut(words, " "); ok {
			out := text.Inflections(h)
			forms := make([]string, len(out))
			for i, f := range out {
				forms[i] = f + " " + t
			}
			return forms
		}
	} else if i := strings.LastIndexByte(words, ' '); i >= 0 {
		head, tail = words[:i+1], words[i+1:]
	}
	var out []string
	for _, f := range text.Inflections(tail) {
		out = append(out, head+f)
	}
	return out
}

// enclosed is what stands between an opening mark at the start of s and its
// partner at the end.
func enclosed(s string, open, end byte) (string, bool) {
	if len(s) < 2 || s[0] != open || s[len(s)-1] != end {
		return "", false
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 && i < len(s)-1 {
				return "", false
			}
		}
	}
	return s[1 : len(s)-1], true
}

// plural is the plural of a noun, of the last word of several.
func plural(words string) string {
	i := strings.LastIndexAny(words, " -") + 1
	head, w := words[:i], words[i:]
	n := len(w)
	switch {
	case plurals[w] != "":
		return head + plurals[w]
	case n > 1 && w[n-1] == 'y' && strings.IndexByte("aeiou", w[n-2]) < 0:
		return head + w[:n-1] + "ies"
	case n > 0 && (strings.IndexByte("sxz", w[n-1]) >= 0 || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh")):
		return words + "es"
	}
	return words + "s"
}

var plurals = map[string]string{"child": "children", "tooth": "teeth", "foot": "feet", "louse": "lice", "mouse": "mice", "knife": "knives",
	"shelf": "shelves", "man": "men", "woman": "women", "person": "people", "loaf": "loaves", "scarf": "scarves", "half": "halves", "wife": "wives"}
