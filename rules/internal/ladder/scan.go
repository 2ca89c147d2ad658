package ladder

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/text"
)

// match is a phrase found: tokens from to (exclusive), with its tags.
type match struct {
	from, to int
	tags     tagset
}

// scan is one cell, cut into tokens, phrases and quantities.
type scan struct {
	cell    string
	s       string
	toks    []text.Token
	matches []match
	tags    []tagset // per token, of all matches that cover it
	names   []bool   // per token: part of a name of the family
	quants  []quant
	clauses []clause
}

// clause is a stretch of tokens: a sentence, or a part of one between
// semicolons or spaced dashes.
type clause struct {
	from, to int
	question bool
}

// newScan reads one cell. Phrases that stand inside a longer abstract phrase
// are dropped: "sleep routine" is not sleep.
func newScan(cell string, t text.Text, words *text.Phrases, c *Cells) *scan {
	sc := &scan{cell: cell, s: t.String()}
	sc.toks = text.Tokens(sc.s)
	sc.tags = make([]tagset, len(sc.toks))
	sc.names = make([]bool, len(sc.toks))
	for _, m := range words.FindAll(sc.toks) {
		mm := match{from: m.From, to: m.To}
		for _, t := range m.Tags {
			mm.tags |= tagBits[t]
		}
		sc.matches = append(sc.matches, mm)
	}
	sc.mask()
	sc.family(c.Children, tChild)
	sc.family(c.Adults, tAdult)
	sort.SliceStable(sc.matches, func(i, j int) bool { return sc.matches[i].from < sc.matches[j].from })
	for _, m := range sc.matches {
		for i := m.from; i < m.to; i++ {
			sc.tags[i] |= m.tags
		}
	}
	sc.quants = quantities(sc)
	sc.split()
	return sc
}

// mask drops the matches that lie inside a longer abstract one.
func (sc *scan) mask() {
	reach := make([]int, len(sc.toks)) // furthest end of an abstract match of two tokens or more that begins at or before i
	start := make([]int, len(sc.toks))
	for i := range start {
		start[i] = -1
	}
	for _, m := range sc.matches {
		if m.tags&tAbstract != 0 && m.to-m.from > 1 {
			for i := m.from; i < m.to; i++ {
				if m.to > reach[i] {
					reach[i], start[i] = m.to, m.from
				}
			}
		}
	}
	solid := make([]int, len(sc.toks)) // the same for names of things: "safety catch" is not safety
	for _, m := range sc.matches {
		if m.tags&(tThing|tNamed|tService|tAssessment|tMetric|tPaper|tNominal|tSeen) != 0 && m.to-m.from > 1 {
			for i := m.from; i < m.to; i++ {
				solid[i] = max(solid[i], m.to)
			}
		}
	}
	kept := sc.matches[:0]
	for _, m := range sc.matches {
		if m.to-m.from == 1 && m.tags&(tAbstract|tGeneral) != 0 && m.to <= solid[m.from] {
			m.tags &^= tAbstract | tGeneral
		}
		inside := m.to <= reach[m.from] && m.to-m.from < reach[m.from]-start[m.from]
		if m.tags&tSeen != 0 && !inside && (sc.cuts(reach, start, m.from, m) || sc.cuts(reach, start, m.to-1, m)) {
			m.tags &^= tSeen // "harm comes to | the girls"
		}
		if inside && m.tags&(tChild|tAdult|tProfessional|tAbstract) == 0 {
			continue
		}
		kept = append(kept, m)
	}
	sc.matches = kept
}

// cuts reports whether an abstract phrase of three words or more that covers
// token i reaches out of the match m.
func (sc *scan) cuts(reach, start []int, i int, m match) bool {
	return start[i] >= 0 && reach[i]-start[i] >= 3 && (start[i] < m.from || reach[i] > m.to)
}

// family marks the names that the plan knows.
func (sc *scan) family(names []string, tag tagset) {
	if len(names) == 0 {
		return
	}
	known := map[string][][]string{}
	for _, n := range names {
		var words []string
		for _, t := range text.Tokens(n) {
			if t.Norm != "-" {
				words = append(words, t.Norm)
			}
		}
		if len(words) > 0 && len(words) <= 6 {
			known[words[0]] = append(known[words[0]], words)
		}
	}
	for i, t := range sc.toks {
		for _, words := range known[t.Norm] {
			j := i
			ok := true
			for _, w := range words {
				for j < len(sc.toks) && j > i && sc.toks[j].Norm == "-" {
					j++
				}
				if j >= len(sc.toks) || sc.toks[j].Norm != w {
					ok = false
					break
				}
				j++
			}
			if ok {
				sc.matches = append(sc.matches, match{i, j, tag})
				for k := i; k < j; k++ {
					sc.names[k] = true
				}
			}
		}
	}
}

// split cuts the cell into clauses.
func (sc *scan) split() {
	spans := text.Sentences(sc.s)
	i := 0
	for _, sp := range spans {
		from := i
		for i < len(sc.toks) && sc.toks[i].Start < sp.End {
			i++
		}
		q := strings.HasSuffix(sc.s[sp.Start:sp.End], "?")
		at := from
		for k := from; k < i; k++ {
			n := sc.toks[k].Norm
			long := k-at > longestClause
			dash := n == "-" && !sc.toks[k].Glued && k > at && k+1 < i && !dashGoesOn[sc.toks[k+1].Norm]
			if n == ";" || n == "•" || dash || long {
				sc.clauses = append(sc.clauses, clause{at, k, q})
				at = k + 1
				if long {
					at = k
				}
			}
		}
		sc.clauses = append(sc.clauses, clause{at, i, q})
	}
	kept := sc.clauses[:0]
	for _, cl := range sc.clauses {
		if cl.from < cl.to {
			kept = append(kept, cl)
		}
	}
	sc.clauses = kept
}

// segments are the smaller parts of a clause: between commas, "and", "but",
// colons and brackets.
func (sc *scan) segments(cl clause) []clause {
	var out []clause
	at := cl.from
	cut := func(k int) {
		if k > at {
			out = append(out, clause{at, k, cl.question})
		}
		at = k + 1
	}
	for k := cl.from; k < cl.to; k++ {
		switch sc.toks[k].Norm {
		case ",", ":", "(", ")", "and", "but", "&", "then", "/":
			if n := sc.toks[k].Norm; (n == "/" || n == "&") && sc.toks[k].Glued {
				continue
			}
			if sc.toks[k].Norm == "but" && exceptBut[sc.word(k-1)] {
				continue
			}
			cut(k)
		}
	}
	cut(cl.to)
	return out
}

// has reports whether a token between from and to carries one of the tags.
func (sc *scan) has(from, to int, tags tagset) bool { return sc.first(from, to, tags) >= 0 }

func (sc *scan) first(from, to int, tags tagset) int {
	for i := max(from, 0); i < min(to, len(sc.toks)); i++ {
		if sc.tags[i]&tags != 0 {
			return i
		}
	}
	return -1
}

// within gives the matches with one of the tags that lie between from and to.
func (sc *scan) within(from, to int, tags tagset) []match {
	var out []match
	for _, m := range sc.beginning(from, to) {
		if m.tags&tags != 0 && m.to <= to {
			out = append(out, m)
		}
	}
	return out
}

// beginning gives the matches that begin between from and to.
func (sc *scan) beginning(from, to int) []match {
	lo := sort.Search(len(sc.matches), func(k int) bool { return sc.matches[k].from >= from })
	hi := sort.Search(len(sc.matches), func(k int) bool { return sc.matches[k].from >= to })
	return sc.matches[lo:max(lo, hi)]
}

// word is the token at i, or "" outside the cell.
func (sc *scan) word(i int) string {
	if i < 0 || i >= len(sc.toks) {
		return ""
	}
	return sc.toks[i].Norm
}

// anyWord gives the place of the first of the words between from and to.
func (sc *scan) anyWord(from, to int, words map[string]bool) int {
	for i := max(from, 0); i < min(to, len(sc.toks)); i++ {
		if words[sc.toks[i].Norm] {
			return i
		}
	}
	return -1
}

// proper reports whether token i is written as a name and does not merely begin
// its clause.
func (sc *scan) proper(i int, cl clause) bool {
	t := sc.toks[i]
	if t.Kind != text.Word || i == cl.from || months[t.Norm] || weekdays[t.Norm] || commonCapitals[t.Norm] {
		return false
	}
	if p := sc.word(i - 1); i > 0 && (p == "." || p == ":" || p == "\"" || p == "(") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(sc.s[t.Start:])
	return unicode.IsUpper(r) && t.End-t.Start > 1
}

// sentence is the first token of the clause that holds token i.
func (sc *scan) sentence(i int) int {
	k := sort.Search(len(sc.clauses), func(k int) bool { return sc.clauses[k].to > i })
	if k < len(sc.clauses) && i >= sc.clauses[k].from {
		return sc.clauses[k].from
	}
	return 0
}

// feature is tokens from to (exclusive) as a place in the cell.
func (sc *scan) feature(name string, from, to int) Feature {
	f := Feature{Name: name, In: sc.cell}
	if from < to && to <= len(sc.toks) {
		f.Start, f.End = sc.toks[from].Start, sc.toks[to-1].End
	}
	return f
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		for _, x := range strings.Fields(w) {
			m[x] = true
		}
	}
	return m
}

// longestClause bounds, in tokens, how far words of one clause look for each
// other; nobody writes longer ones, and time stays linear.
const longestClause = 150

var exceptBut = set("nobody one nothing anything none anyone all")

var dashGoesOn = set("for with at on every in by from and each throughout per")

var (
	months   = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")
	weekdays = set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun")
	// commonCapitals are written with capitals without being the name of anything in particular.
	commonCapitals = set(`rcpc icpc cpc i mum dad mam mummy daddy nan nana nanny gran grandma grandad gp sw hv fsw dsl la da dv mh cp cin tm sen ta ok tv id uk
		social worker workers health visitor school nurse nursery children's services care plan core group conference family support parents
		mother father baby child children police midwife housing headteacher teacher professionals local authority review domestic abuse programme course`)
)
