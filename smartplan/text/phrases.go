package text

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
)

// Phrases is a set of phrases with tags, looked up in one pass over tokens. It
// is immutable once built and safe for any number of goroutines.
//
// A phrase is written as a practitioner would write it, in lower case, with
// these marks:
//
//	weigh~        the word in any inflection: weigh, weighs, weighed, weighing
//	              (also irregular ones: take~ finds took and taken; child~
//	              finds children)
//	(bed|cot)     one of several words; an alternative may end in ~
//	[the]         a word that may be missing; [(the|a)] likewise
//	#             a number in digits or words
//	_             any one word
//
// Hyphens in the text do not matter: "step father" finds "step-father".
type Phrases struct {
	root node
	size int
}

type node struct {
	next map[string]*node
	any  *node // "_"
	num  *node // "#"
	tags []string
}

// Match is one phrase found: tokens From to To (exclusive) and its tags.
type Match struct {
	From, To int
	Tags     []string
}

// Has reports whether the match carries the tag.
func (m Match) Has(tag string) bool { return slices.Contains(m.Tags, tag) }

// ParsePhrases reads a lexicon: one phrase a line, as
//
//	phrase | tag, tag | source
//
// with "#:" comment lines and blank lines passed over. A line "@ tag, tag"
// sets the tags of the lines below it that name none. It fails on a line that
// it cannot read, naming the line.
func (p *Phrases) ParsePhrases(data string) error {
	var standing []string
	sc := bufio.NewScanner(strings.NewReader(data))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || strings.HasPrefix(line, "#:") {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "@"); ok {
			standing = splitTags(rest)
			continue
		}
		// A bar inside brackets separates alternatives, not fields.
		fields := splitFields(line)
		tags := standing
		if len(fields) > 1 && fields[1] != "" {
			tags = splitTags(fields[1])
		}
		if len(tags) == 0 {
			return fmt.Errorf("line %d: the phrase %q has no tag", n, fields[0])
		}
		if err := p.Add(fields[0], tags...); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return sc.Err()
}

func splitFields(line string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, strings.TrimSpace(line[from:i]))
				from = i + 1
			}
		}
	}
	return append(out, strings.TrimSpace(line[from:]))
}

func splitTags(s string) []string {
	var out []string
	for _, t := range strings.Split(s, ",") {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// Add puts one phrase into the set.
func (p *Phrases) Add(phrase string, tags ...string) error {
	steps, err := parsePhrase(phrase)
	if err != nil {
		return err
	}
	ends := []*node{&p.root}
	for _, st := range steps {
		var after []*node
		for _, n := range ends {
			if st.optional {
				after = append(after, n)
			}
			for _, words := range st.words {
				at := n
				for _, w := range words {
					at = at.child(w)
				}
				if !slices.Contains(after, at) {
					after = append(after, at)
				}
			}
		}
		ends = after
	}
	for _, n := range ends {
		if n == &p.root {
			return fmt.Errorf("the phrase %q can be empty", phrase)
		}
		for _, t := range tags {
			if !slices.Contains(n.tags, t) {
				n.tags = append(slices.Clip(n.tags), t)
			}
		}
	}
	p.size++
	return nil
}

func (n *node) child(w string) *node {
	slot := func(at **node) *node {
		if *at == nil {
			*at = &node{}
		}
		return *at
	}
	switch w {
	case "_":
		return slot(&n.any)
	case "#":
		return slot(&n.num)
	}
	if n.next == nil {
		n.next = map[string]*node{}
	}
	c := n.next[w]
	if c == nil {
		c = &node{}
		n.next[w] = c
	}
	return c
}

type step struct {
	words    [][]string // alternatives, each a run of tokens
	optional bool
}

func parsePhrase(phrase string) ([]step, error) {
	var out []step
	for _, w := range pieces(phrase) {
		var st step
		whole := w
		if rest, ok := strings.CutPrefix(w, "["); ok {
			st.optional, w = true, strings.TrimSuffix(rest, "]")
		}
		w = strings.TrimSuffix(strings.TrimPrefix(w, "("), ")")
		for _, alternative := range strings.Split(w, "|") {
			runs := [][]string{nil}
			for _, word := range strings.Fields(alternative) {
				runs = extend(runs, word)
			}
			for _, r := range runs {
				if len(r) > 0 {
					st.words = append(st.words, r)
				}
			}
		}
		if len(st.words) == 0 {
			if strings.Trim(whole, "-") == "" {
				continue
			}
			return nil, fmt.Errorf("the phrase %q: %q holds no word", phrase, whole)
		}
		out = append(out, st)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("an empty phrase")
	}
	return out, nil
}

// pieces cuts a phrase at the spaces that stand outside brackets.
func pieces(phrase string) []string {
	var out []string
	depth, from := 0, -1
	for i := 0; i <= len(phrase); i++ {
		if i == len(phrase) || phrase[i] == ' ' && depth == 0 {
			if from >= 0 {
				out = append(out, phrase[from:i])
				from = -1
			}
			continue
		}
		switch phrase[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		}
		if from < 0 {
			from = i
		}
	}
	return out
}

// extend puts every form of word behind every run.
func extend(runs [][]string, word string) [][]string {
	stem, inflect := strings.CutSuffix(word, "~")
	forms := []string{stem}
	if inflect && stem != "" {
		forms = Inflections(stem)
	}
	var out [][]string
	for _, r := range runs {
		for _, f := range forms {
			out = append(out, append(slices.Clip(r), normWords(f)...))
		}
	}
	return out
}

// normWords are the tokens that a word of a lexicon is looked up by.
func normWords(w string) []string {
	if w == "#" || w == "_" || w == "'s" {
		return []string{w}
	}
	var out []string
	for _, t := range Tokens(w) {
		if t.Norm != "-" {
			out = append(out, t.Norm)
		}
	}
	return out
}

// Len is the number of phrases added.
func (p *Phrases) Len() int { return p.size }

// FindAll gives every phrase found, by start, longer before shorter, overlaps
// included. Hyphens between tokens are passed over. A phrase never runs across
// a line break.
func (p *Phrases) FindAll(toks []Token) []Match {
	var out []Match
	for i := range toks {
		at := len(out)
		p.walk(&p.root, toks, i, i, &out)
		found := out[at:]
		slices.SortStableFunc(found, func(a, b Match) int { return b.To - a.To })
	}
	return out
}

func (p *Phrases) walk(n *node, toks []Token, from, i int, out *[]Match) {
	if len(n.tags) > 0 {
		*out = append(*out, Match{from, i, n.tags})
	}
	for i > from && i < len(toks) && toks[i].Norm == "-" {
		i++
	}
	if i >= len(toks) || (i > from && toks[i].Line != toks[from].Line) {
		return
	}
	t := toks[i]
	if c := n.next[t.Norm]; c != nil {
		p.walk(c, toks, from, i+1, out)
	}
	if n.any != nil && t.Kind != Punct {
		p.walk(n.any, toks, from, i+1, out)
	}
	if n.num != nil && (t.Kind == Number || IsNumberWord(t.Norm)) {
		p.walk(n.num, toks, from, i+1, out)
	}
}

// Find gives the phrases found, the longest at each place, none overlapping
// another. Tags of the same stretch are together in one match.
func (p *Phrases) Find(toks []Token) []Match {
	var out []Match
	end := 0
	for _, m := range p.FindAll(toks) {
		if m.From >= end {
			out = append(out, m)
			end = m.To
		}
	}
	return out
}

// Whole reports the tags of the phrase that the tokens are, from end to end;
// nil if they are none. Marks at either end do not count.
func (p *Phrases) Whole(toks []Token) []string {
	for len(toks) > 0 && toks[0].Kind == Punct {
		toks = toks[1:]
	}
	for len(toks) > 0 && toks[len(toks)-1].Kind == Punct {
		toks = toks[:len(toks)-1]
	}
	if len(toks) == 0 {
		return nil
	}
	var all []Match
	p.walk(&p.root, toks, 0, 0, &all)
	for _, m := range all {
		if m.To == len(toks) {
			return m.Tags
		}
	}
	return nil
}

var numberWords = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "half": 0.5, "both": 2, "couple": 2, "dozen": 12,
}

// IsNumberWord reports whether w is a number written out ("six").
func IsNumberWord(w string) bool {
	_, ok := numberWords[w]
	return ok && w != "half" && w != "both"
}

// NumberWord is the value of a number written out.
func NumberWord(w string) (float64, bool) {
	v, ok := numberWords[w]
	return v, ok
}
