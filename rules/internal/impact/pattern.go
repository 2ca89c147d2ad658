package impact

import (
	"fmt"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// pattern is one line of a lexicon: slots that follow one another. It is
// written as
//
//	weigh~            a word in any inflection
//	(bed|back door)   one of several, nested if need be
//	[the|a]           the same, but it may be missing
//	#                 a number, in digits or words, with its ending ("50th")
//	#th               only a number with an ending
//	_                 any one word
//	..3               up to three words
//
// Hyphens in the text are passed over.
type pattern struct {
	slots []slot
	tags  []string
}

type slot struct {
	next     map[string][][]string // first word of an alternative: the rest of each
	any, num bool
	ordinal  bool // "#th": only a number with its ending
	optional bool
	gap      int
}

// parsePattern reads a pattern.
func parsePattern(s string) (pattern, error) {
	var p pattern
	for _, piece := range cut(s, ' ') {
		var st slot
		if n, ok := strings.CutPrefix(piece, ".."); ok {
			if len(n) != 1 || n[0] < '1' || n[0] > '9' {
				return p, fmt.Errorf("%q: a gap is written ..1 to ..9", s)
			}
			st.gap = int(n[0] - '0')
			p.slots = append(p.slots, st)
			continue
		}
		body := piece
		if strings.HasPrefix(piece, "[") && strings.HasSuffix(piece, "]") {
			st.optional, body = true, piece[1:len(piece)-1]
		}
		st.next = map[string][][]string{}
		for _, alternative := range spread(body) {
			for _, run := range runs(alternative) {
				switch {
				case len(run) == 0:
					return p, fmt.Errorf("%q: an empty alternative", s)
				case run[0] == "_":
					st.any = true
				case run[0] == "#" && len(run) == 1:
					st.num = true
				case run[0] == "#th" && len(run) == 1:
					st.num, st.ordinal = true, true
				default:
					st.next[run[0]] = append(st.next[run[0]], run[1:])
				}
			}
		}
		p.slots = append(p.slots, st)
	}
	if len(p.slots) == 0 || p.slots[0].gap > 0 {
		return p, fmt.Errorf("%q: a pattern begins with a word", s)
	}
	return p, nil
}

// cut splits s at sep outside brackets.
func cut(s string, sep byte) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == sep && depth == 0 {
			if part := strings.TrimSpace(s[from:i]); part != "" {
				out = append(out, part)
			}
			from = i + 1
			continue
		}
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		}
	}
	return out
}

// spread writes out nested alternatives: "(a (b|c)|d)" gives "a b", "a c", "d".
func spread(s string) []string {
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && closes(s) == len(s)-1 {
		s = s[1 : len(s)-1]
	}
	var out []string
	for _, alternative := range cut(s, '|') {
		full := []string{""}
		for _, word := range cut(alternative, ' ') {
			words := []string{word}
			switch word[0] {
			case '(':
				words = spread(word)
			case '[':
				words = append(spread(word[1:len(word)-1]), "")
			}
			var longer []string
			for _, f := range full {
				for _, w := range words {
					longer = append(longer, strings.TrimSpace(f+" "+w))
				}
			}
			full = longer
		}
		out = append(out, full...)
	}
	return out
}

// closes is where the bracket that opens s is closed.
func closes(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// runs are the token runs of an alternative, one for each inflection.
func runs(alternative string) [][]string {
	out := [][]string{nil}
	for _, word := range strings.Fields(alternative) {
		stem, inflect := strings.CutSuffix(word, "~")
		forms := []string{stem}
		if inflect && stem != "" {
			forms = text.Inflections(stem)
		}
		var longer [][]string
		for _, r := range out {
			for _, f := range forms {
				longer = append(longer, append(slices.Clip(r), norms(f)...))
			}
		}
		out = longer
	}
	return out
}

func norms(word string) []string {
	if word == "#" || word == "_" || word == "#th" || word == "'s" {
		return []string{word}
	}
	var out []string
	for _, t := range text.Tokens(word) {
		if t.Norm != "-" {
			out = append(out, t.Norm)
		}
	}
	return out
}

// starts are the words with which the pattern can begin; wild if it can begin
// with any number.
func (p *pattern) starts() (words []string, number bool) {
	for _, s := range p.slots {
		for w := range s.next {
			words = append(words, w)
			number = number || w == "#"
		}
		number = number || s.num
		if !s.optional {
			break
		}
	}
	return words, number
}

// end is the end of the longest match of the pattern at token i, or -1.
func (p *pattern) end(toks []text.Token, i int) int {
	steps := 0
	return p.walk(toks, i, 0, i, &steps)
}

// walk matches slots from k at token i. steps bounds the work at one place.
func (p *pattern) walk(toks []text.Token, i, k, from int, steps *int) int {
	if *steps++; *steps > 400 {
		return -1
	}
	if k == len(p.slots) {
		return i
	}
	if i > from {
		for i < len(toks) && toks[i].Norm == "-" {
			i++
		}
	}
	best := -1
	s := &p.slots[k]
	if s.gap > 0 {
		for n := 0; n <= s.gap; n++ {
			if e := p.walk(toks, i+n, k+1, from, steps); e >= 0 {
				return e
			}
			if i+n >= len(toks) || toks[i+n].Kind == text.Punct || toks[i+n].Line != toks[from].Line {
				return -1
			}
		}
		return -1
	}
	if i < len(toks) && toks[i].Line == toks[from].Line {
		if s.num {
			if e := number(toks, i); e > i && (!s.ordinal || toks[e-1].Kind == text.Word && e-1 > i) {
				best = max(best, p.walk(toks, e, k+1, from, steps))
			}
		}
		if s.any && toks[i].Kind != text.Punct {
			best = max(best, p.walk(toks, i+1, k+1, from, steps))
		}
		if e := number(toks, i); e > i && s.next["#"] != nil {
			best = max(best, p.rest(toks, s.next["#"], e, k, from, steps))
		}
		best = max(best, p.rest(toks, s.next[toks[i].Norm], i+1, k, from, steps))
	}
	if s.optional {
		best = max(best, p.walk(toks, i, k+1, from, steps))
	}
	return best
}

// rest goes on behind the first word of alternatives of slot k.
func (p *pattern) rest(toks []text.Token, rests [][]string, start, k, from int, steps *int) int {
	best := -1
	for _, rest := range rests {
		j := start
		for _, w := range rest {
			for j < len(toks) && toks[j].Norm == "-" {
				j++
			}
			if j >= len(toks) {
				j = -1
				break
			}
			if w == "#" {
				e := number(toks, j)
				if e == j {
					j = -1
					break
				}
				j = e
				continue
			}
			if w != toks[j].Norm && !(w == "_" && toks[j].Kind != text.Punct) {
				j = -1
				break
			}
			j++
		}
		if j > 0 {
			best = max(best, p.walk(toks, j, k+1, from, steps))
		}
	}
	return best
}

// number is the end of the number at token i, i if there is none: "50th",
// "0.4th", "three".
func number(toks []text.Token, i int) int {
	if toks[i].Kind == text.Word && text.IsNumberWord(toks[i].Norm) {
		return i + 1
	}
	if toks[i].Kind != text.Number {
		return i
	}
	j := i + 1
	if j+1 < len(toks) && toks[j].Norm == "." && toks[j].Glued && toks[j+1].Kind == text.Number && toks[j+1].Glued {
		j += 2
	}
	if j < len(toks) && toks[j].Glued {
		switch toks[j].Norm {
		case "st", "nd", "rd", "th":
			j++
		}
	}
	return j
}
