package when

import (
	"strings"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

// Scan finds every mention of time in s, in order and without overlaps. It
// runs in time linear in s and never fails; a text without any gives nil.
func Scan(s string, ctx Context) []Mention {
	return newScanner(s, ctx).scan()
}

func (sc *scanner) scan() []Mention {
	var out []Mention
	for i := 0; i < len(sc.toks); {
		if j := sc.notDate(i); j > i {
			i = j
			continue
		}
		m, j := sc.at(i)
		if j <= i {
			i++
			continue
		}
		m.from, m.to = i, j
		m.Span = text.Span{Start: sc.toks[i].Start, End: sc.toks[j-1].End}
		out = append(out, m)
		i = j
	}
	sc.settleYears(out)
	sc.countFromStart(out)
	for i := range out {
		out[i].dropPartial()
		out[i].Valid = out[i].Date.IsZero() || out[i].Date.Exists() && (out[i].Start.IsZero() || out[i].Start.Exists())
	}
	return out
}

// countFromStart: "from 18 May, weekly for 10 weeks" runs from 18 May.
func (sc *scanner) countFromStart(ms []Mention) {
	for i := range ms {
		p := &ms[i]
		if p.n == 0 || p.Role != RoleFor && !p.Bare {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-2; k-- {
			d := ms[k]
			if sc.norm(d.to) == "." || sc.norm(d.to) == ";" || d.Date.Year <= 0 || d.Kind == KindRange || d.Kind == KindPeriod {
				break
			}
			if d.Kind == KindRecurring && p.from-d.to <= 2 {
				continue
			}
			near := p.from-d.to <= 1 || k < i-1
			if d.Role == RoleFrom && p.from-d.to <= 6 || p.Role == RoleFor && near && (d.Kind == KindDate || d.Kind == KindMonth && !d.Start.IsZero()) {
				p.Date = sc.count2date(d.firstDay(), p.n, p.unit)
			}
			break
		}
	}
}

// scanner walks over the tokens of one text.
type scanner struct {
	s     string
	toks  []text.Token
	words map[int][]word
	ctx   Context
	ref   Date
	// dateEnd is the token after a date that was just read: what follows a dash
	// there is a date of its own.
	dateEnd int
	// due: the text is a timescale cell.
	due bool
	// slack is how many days before the plan a bare date without a year may lie.
	slack int
}

func newScanner(s string, ctx Context) *scanner {
	toks := text.Tokens(s)
	return &scanner{s: s, toks: toks, words: words(toks), ctx: ctx, ref: ctx.reference(), slack: longAgoDays, dateEnd: -1}
}

// at reads the mention that begins at token i: its longest reading wins.
func (sc *scanner) at(i int) (Mention, int) {
	best, end := sc.body(i, RoleNone)
	for _, w := range sc.words[i] {
		switch w.kind {
		case "role":
			if !sc.adjacent(i, w.to) || sc.norm(i-1) == "-" && sc.glued(i) {
				continue // "drop-in 20 May"
			}
			m, j := sc.body(w.to, w.role)
			if j <= w.to {
				continue
			}
			if w.weakTo && (m.Kind == KindVague || m.Kind == KindPlaceholder || m.Kind == KindPeriod || m.Kind == KindRecurring) {
				continue
			}
			if m.Kind == KindVague || m.Kind == KindPlaceholder || m.Kind == KindRecurring {
				// "until stable", "at each visit": the words stand for themselves.
				if j > end {
					best, end = m, j
				}
				continue
			}
			if j > end {
				m.Role = role(w.role, m)
				m.limit = w.limit
				if w.role == RoleDone && m.Role == RoleDone && sc.toBe(i) {
					m.Role = RoleOn // "to be completed on 3 March"
				}
				if w.role == RoleSince && sc.norm(i) == "last" && m.Kind == KindDate && !m.Weekday {
					m.Role = RoleBy // "first session 2 March, last 13 April"
				}
				m.weakTo = w.weakTo
				best, end = m, j
			}
		}
	}
	for _, w := range sc.words[i] {
		if m, ok := plain(w); ok && w.to >= end && sc.rateFits(w) && !sc.asSoonAs(w) && !sc.dailyLife(w) {
			best, end = m, w.to
		}
	}
	return best, end
}

// toBe: the participle at i is of something that is yet to be done.
func (sc *scanner) toBe(i int) bool {
	switch sc.norm(i - 1) {
	case "be", "is", "are", "being", "get", "when", "once", "until", "if", "to":
		return true
	}
	return false
}

// role settles what a preposition means for this kind of mention.
func role(r Role, m Mention) Role {
	switch {
	case m.Role != RoleNone:
		return m.Role
	case r == RoleWithin && (m.Kind == KindDate || m.Kind == KindEvent):
		return RoleOn
	case r == RoleFor && (m.Kind == KindDate || m.Kind == KindEvent || m.Kind == KindMonth):
		return RoleOn
	}
	return r
}

// plain is the mention that a phrase is by itself.
func plain(w word) (Mention, bool) {
	switch w.kind {
	case "vague":
		return Mention{Kind: KindVague, Strong: w.strong, Depends: w.depends}, true
	case "placeholder":
		return Mention{Kind: KindPlaceholder}, true
	case "recurring":
		return Mention{Kind: KindRecurring}, true
	}
	return Mention{}, false
}

// dailyLife: "daily life" and "weekly shop" are things, not frequencies.
func (sc *scanner) dailyLife(w word) bool {
	if w.kind != "recurring" || w.to != w.from+1 {
		return false
	}
	switch sc.norm(w.to) {
	case "life", "living", "lives", "care", "routine", "routines", "shop", "shopping", "budget", "news", "tasks", "needs":
		return true
	}
	return false
}

// asSoonAs: the "soon" of "as soon as the results are back" is not vague.
func (sc *scanner) asSoonAs(w word) bool {
	return w.to == w.from+1 && sc.norm(w.from) == "soon" && sc.norm(w.to) == "as"
}

// rateFits: "a week" is a frequency only after a number.
func (sc *scanner) rateFits(w word) bool {
	if !w.rate || sc.toks[w.from].Norm == "per" {
		return true
	}
	for k := w.from - 1; k >= 0 && k >= w.from-4; k-- {
		t := sc.toks[k]
		switch t.Norm {
		case "once", "twice", "times", "thrice":
			return true
		}
		if t.Kind == text.Number || text.IsNumberWord(t.Norm) {
			return true
		}
	}
	return false
}

// body reads a mention without its preposition. The longest of all readings
// wins; earlier ones win ties.
func (sc *scanner) body(i int, r Role) (Mention, int) {
	var best Mention
	end := i
	if !sc.opens(i) {
		return best, end
	}
	for _, read := range []func(int, Role) (Mention, int){
		sc.exact, sc.loneDay, sc.month, sc.calendarDay, sc.event, sc.period, sc.frequency, sc.weekday, sc.dayNumber,
	} {
		if m, j := read(i, r); j > end {
			best, end = m, j
		}
	}
	return best, end
}

// opens: a mention may begin with token i. Most words are passed over here.
func (sc *scanner) opens(i int) bool {
	if i >= len(sc.toks) {
		return false
	}
	t := sc.toks[i]
	switch t.Kind {
	case text.Number:
		return true
	case text.Punct:
		return len(sc.words[i]) > 0
	}
	return openers()[t.Norm] || len(sc.words[i]) > 0
}

// openers are the words, besides those of the lexicon, with which a mention may
// begin.
var openers = sync.OnceValue(func() map[string]bool {
	out := setOf("the a an couple w wc wb week weeks wk end late mid middle early beginning start month q every each alternate once twice thrice x per next this coming")
	for n := range months {
		out[n] = true
	}
	for n := range weekdays {
		out[n] = true
	}
	for n := range pluralDays {
		out[n] = true
	}
	for n := range units {
		out[n] = true
	}
	for _, n := range strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
		"twenty thirty forty fifty sixty seventy eighty ninety hundred dozen both zero working business school calendar consecutive full clear") {
		out[n] = true
	}
	return out
})

// norm is the folded token at i; "" beyond either end.
func (sc *scanner) norm(i int) string {
	if i < 0 || i >= len(sc.toks) {
		return ""
	}
	return sc.toks[i].Norm
}

// glued: the token at i follows without a space.
func (sc *scanner) glued(i int) bool { return i > 0 && i < len(sc.toks) && sc.toks[i].Glued }

// adjacent: tokens i and j stand in one line.
func (sc *scanner) adjacent(i, j int) bool {
	return j < len(sc.toks) && sc.toks[i].Line == sc.toks[j].Line
}

// number is the value of the digits at token i.
func (sc *scanner) number(i int) (int, bool) {
	if i < 0 || i >= len(sc.toks) || sc.toks[i].Kind != text.Number {
		return 0, false
	}
	n := 0
	for _, c := range sc.toks[i].Norm {
		if n > 99999 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// digits is how many digits token i has.
func (sc *scanner) digits(i int) int {
	if i < 0 || i >= len(sc.toks) || sc.toks[i].Kind != text.Number {
		return 0
	}
	return len(sc.toks[i].Norm)
}

// capital: token i begins with a capital letter as written.
func (sc *scanner) capital(i int) bool {
	if i < 0 || i >= len(sc.toks) {
		return false
	}
	c := sc.s[sc.toks[i].Start]
	return 'A' <= c && c <= 'Z'
}

// notDate passes over numbers that name a thing: "section 3", "room 12".
func (sc *scanner) notDate(i int) int {
	for _, w := range sc.words[i] {
		if w.kind == "event" || w.kind == "recurring" {
			return i // "key stage 2"
		}
		if w.kind != "number" {
			continue
		}
		j := w.to
		for j+1 < len(sc.toks) && sc.norm(j) == "." && sc.glued(j) && sc.toks[j+1].Kind == text.Number && sc.glued(j+1) {
			j += 2
		}
		if j > w.to && w.strict {
			return j // "version 2.10.24"
		}
		// "action 12/03/2026" has a date all the same.
		if _, e := sc.exact(w.to-1, RoleNone); e > w.to-1 {
			return i
		}
		return j
	}
	return i
}
