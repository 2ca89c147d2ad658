package men

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// Place is where a sentence names somebody: bytes of the sentence.
type Place struct {
	Start, End int
	Him        bool // the man who is asked about
	Man        bool // a man or boy, as far as the plan shows
	Kin        bool // only kin of the person before: "Kezia's mum"
}

// Said is a sentence that speaks of a man, with everybody whom it names.
type Said struct {
	Text   string
	Places []Place
	// About says that the sentence stands in what is said of him: the front
	// sheet beside his name, a section with his name, a sentence after his.
	About bool
}

// subject reports whether what the words at byte pos say is said of him: the
// last person named before them, else the one to whom the sentence belongs,
// else the first named after.
func (s Said) subject(pos int) bool {
	best := -1
	for i, p := range s.Places {
		if p.End <= pos && !s.object(p) && (best < 0 || p.Start > s.Places[best].Start) {
			best = i
		}
	}
	he, at := s.pronounBefore(pos)
	if best >= 0 && at < s.Places[best].Start {
		return s.Places[best].Him && !s.Places[best].Kin
	}
	if he != "" {
		if he == "she" {
			return false
		}
		return s.About || s.hasHim() && !s.otherMan(-1)
	}
	if s.About {
		return true
	}
	for _, p := range s.Places {
		if p.Start >= pos {
			return p.Him
		}
	}
	return false
}

// object reports whether somebody only depends on another word: "father of
// Leo", "Kezia's mum".
func (s Said) object(p Place) bool {
	before := strings.Fields(s.Text[:p.Start])
	after := strings.ReplaceAll(s.Text[p.End:], "’", "'")
	return len(before) > 0 && prepositions[strings.ToLower(before[len(before)-1])] || strings.HasPrefix(after, "'s ")
}

var prepositions = set("of to with for at from about by against near")

// concerns reports whether words at byte pos bear on him: he is named or meant
// in the sentence and no other man stands nearer.
func (s Said) concerns(pos int) bool {
	if !s.About && !s.hasHim() {
		return false
	}
	return !s.otherMan(pos)
}

func (s Said) hasHim() bool {
	for _, p := range s.Places {
		if p.Him && !p.Kin {
			return true
		}
	}
	return false
}

// otherMan reports whether another man is nearer to pos than he is; with a
// negative pos whether the sentence names another man at all.
func (s Said) otherMan(pos int) bool {
	near, other := 1<<30, 1<<30
	for _, p := range s.Places {
		d := max(p.Start-pos, pos-p.End, 0)
		switch {
		case p.Him:
			near = min(near, d)
		case p.Man:
			other = min(other, d)
		}
	}
	if pos < 0 {
		return other < 1<<30
	}
	return other < near && !(s.About && near == 1<<30 && other > 60)
}

// pronounBefore is the last "he" or "she" before pos, with its place.
func (s Said) pronounBefore(pos int) (string, int) {
	word, at := "", -1
	for _, t := range text.Tokens(s.Text[:min(pos, len(s.Text))]) {
		switch t.Norm {
		case "he", "him", "his", "he's", "himself":
			word, at = "he", t.Start
		case "she", "her", "she's", "herself":
			word, at = "she", t.Start
		}
	}
	return word, at
}

// finds calls f with the place of every phrase of a family that the sentence
// does not deny, until f says that this is it.
func (s Said) finds(tag string, f func(start, end int) bool) bool {
	toks := text.Tokens(s.Text)
	for _, m := range phrases().FindAll(toks) {
		if m.Has(tag) && !unsaid(toks, m, tag) && f(toks[m.From].Start, toks[m.To-1].End) {
			return true
		}
	}
	return false
}

// unsaid: denied, only feared or supposed, over, or still to be asked for.
func unsaid(toks []text.Token, m text.Match, tag string) bool {
	for k := max(0, m.From-3); k < m.From; k++ {
		if denials[toks[k].Norm] && tag != "not-reached" {
			return true
		}
	}
	for k := max(0, m.From-8); k < m.From; k++ {
		switch toks[k].Norm {
		case ".", ";":
			continue
		}
		if tag != "task-about" && supposed[toks[k].Norm] && !stopBetween(toks[k+1:m.From]) {
			return true
		}
	}
	switch tag {
	case "order", "bail", "no-contact":
		for k := m.To; k < min(len(toks), m.To+7); k++ {
			if over[toks[k].Norm] && toks[k-1].Norm != "until" && toks[k-1].Norm != "not" {
				return true
			}
			if toks[k].Norm == "." || toks[k].Norm == ";" || toks[k].Norm == "until" || toks[k].Norm == "to" {
				break
			}
		}
		for k := max(0, m.From-6); k < m.From; k++ {
			if sought[toks[k].Norm] {
				return true
			}
		}
	case "enquiries":
		for k := max(0, m.From-2); k < m.From; k++ {
			if toks[k].Norm == "to" || toks[k].Norm == "will" || toks[k].Norm == "should" {
				return true
			}
		}
	}
	return false
}

func stopBetween(toks []text.Token) bool {
	for _, t := range toks {
		if t.Norm == "." || t.Norm == ";" {
			return true
		}
	}
	return false
}

func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

var (
	denials  = set("not no never without isn't wasn't hasn't if until unless")
	supposed = set("thinks think thought believes afraid scared frightened fears if should were")
	over     = set("ended expired lapsed lifted discharged dropped ends finished refused over")
	sought   = set("apply applying application considering seek seeking obtain advice wants discuss discussed")
)

// Reason is why the plan gives him no part, as a short code; "" for none.
func Reason(said []Said) string {
	any := func(tag string, strict bool) bool {
		for _, s := range said {
			if s.finds(tag, func(start, _ int) bool {
				if strict {
					return s.subject(start)
				}
				return s.concerns(start)
			}) {
				return true
			}
		}
		return false
	}
	switch {
	case any("died", true):
		return "died"
	case any("order", false):
		return "order"
	case any("bail", false):
		return "bail"
	case any("danger", false):
		return "danger"
	case any("unknown", false) && any("enquiries", false), any("refused", false) && any("tried", false):
		return "unknown after enquiries"
	case any("prison", true) && any("prison-handled", false):
		return "prison"
	case any("no-contact", false) && any("no-pr", false):
		return "no contact and no parental responsibility"
	}
	return ""
}

// Says reports whether a sentence says a phrase of a family of him.
func Says(said []Said, tag string) bool {
	for _, s := range said {
		if s.finds(tag, func(start, _ int) bool { return s.concerns(start) }) {
			return true
		}
	}
	return false
}

// SaysOf is like Says, and he must be the one who does or is it.
func SaysOf(said []Said, tag string) bool {
	for _, s := range said {
		if s.finds(tag, func(start, _ int) bool { return s.subject(start) }) {
			return true
		}
	}
	return false
}

// Lives reports whether he lives with the children: "moved in", "lives with
// Kirsty", "Mum and the boys live with Grandad". Kin are the first names of
// the mother and the children, lower case.
func Lives(said []Said, kin map[string]bool) bool {
	for _, s := range said {
		if s.finds("lives", func(start, _ int) bool { return s.subject(start) }) {
			return true
		}
		if s.finds("lives-with", func(start, end int) bool { return s.sharesHome(start, end, kin) }) {
			return true
		}
	}
	return false
}

// sharesHome: he lives with them, or they with him.
func (s Said) sharesHome(start, end int, kin map[string]bool) bool {
	them, him := false, false
	for i, t := range text.Tokens(s.Text[end:]) {
		if i > 8 || t.Norm == "." || t.Norm == ";" || t.Norm == "(" {
			break
		}
		if kin[t.Norm] || kinWords[t.Norm] {
			them = true
		}
		if t.Norm == "him" {
			him = true
		}
		for _, p := range s.Places {
			him = him || p.Him && !p.Kin && p.Start == end+t.Start
		}
	}
	if him {
		return them || s.kinBefore(start, kin)
	}
	return them && s.subject(start)
}

// kinBefore: it is the mother or a child who lives with him.
func (s Said) kinBefore(pos int, kin map[string]bool) bool {
	for _, t := range text.Tokens(s.Text[:pos]) {
		if kin[t.Norm] || kinWords[t.Norm] || t.Norm == "they" {
			return true
		}
	}
	return false
}

var kinWords = set("mum mam mom mother family children child them her girls boys us sister daughter baby")

// Cares reports whether he has or minds a child on stated regular days.
func Cares(s Said) bool {
	if !regular(s.Text) {
		return false
	}
	return s.finds("cares", func(start, _ int) bool { return s.subject(start) }) ||
		(s.About || s.hasHim()) && s.finds("stays-with", func(start, _ int) bool { return s.concerns(start) })
}

// CaresRegularly reports whether an action with its deadline is care for a
// child on stated regular days.
func CaresRegularly(action, when string) bool {
	return regular(action+" "+when) && (has(action, "cares") || has(action, "care-task"))
}

// regular reports whether the words name days that come again.
func regular(s string) bool {
	toks := text.Tokens(s)
	for i, t := range toks {
		switch {
		case weekdays[strings.TrimSuffix(t.Norm, "s")], recurring[t.Norm]:
			return true
		case t.Norm == "every" || t.Norm == "each" || t.Norm == "most" || t.Norm == "alternate" || t.Norm == "other":
			if i+1 < len(toks) && (recurring[toks[i+1].Norm+"s"] || days[toks[i+1].Norm] || recurring[toks[i+1].Norm]) {
				return true
			}
		case t.Norm == "after" && i+1 < len(toks) && (toks[i+1].Norm == "school" || toks[i+1].Norm == "nursery"):
			return true
		}
	}
	return false
}

var (
	weekdays  = set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun")
	recurring = set("daily nightly weekly fortnightly weekends weekdays nights mornings evenings afternoons")
	days      = set("day night week weekend evening morning afternoon school fortnight weekday")
)

// OnlyDoneTo reports whether the action says of him only that something is to
// be done to him: "Dad to be offered work", "Mr Cole to be kept informed".
func OnlyDoneTo(action string, names []string) bool {
	toks := text.Tokens(action)
	found := false
	for _, n := range names {
		parts := strings.Fields(n)
		for i := range toks {
			if !matches(toks, i, parts) {
				continue
			}
			k := i + len(parts)
			if i > 0 && (subordinate[toks[i-1].Norm] || addressed[toks[i-1].Norm]) {
				found = true // "Mum to make sure Dad does not visit", "Invite Leroy to …"
				continue
			}
			if k+2 < len(toks) && (toks[k].Norm == "to" || toks[k].Norm == "will" || toks[k].Norm == "should" || toks[k].Norm == "must") && toks[k+1].Norm == "be" && participle(toks[k+2].Norm) {
				found = true
				continue
			}
			if k < len(toks) && doing[toks[k].Norm] {
				return false
			}
		}
	}
	return found
}

var subordinate = set("sure ensure ensures ensuring that whether if when until unless")

// addressed are verbs whose object he is: what follows is not his task.
var addressed = set("invite tell ask remind text ring phone email contact inform notify encourage encouraged help support assist consult include write persuade expect want allow let enable refer assess see meet visit")

var doing = set("to will must shall takes has and does")

func participle(w string) bool {
	return strings.HasSuffix(w, "ed") && w != "engaged" || irregular[w]
}

var irregular = set("given seen told spoken kept sent met shown taken written held found sought rung")
