package statement

import (
	"slices"

	"github.com/childplan/smartplan/smartplan/text"
)

// mention is a place where a sentence names somebody or points to somebody.
type mention struct {
	from, to int // tokens
	who      []who
	// several people: a list of names, or a group without names.
	group bool // "the children": nobody is named
	// pron is 0 or the use of a pronoun: s, o, p, r. It is kept when the
	// pronoun has been resolved.
	pron byte
	sex  string
	poss bool // something of this person follows: "Mia's bed", "her bed"
	// kin is a word that needs its owner: "her brother".
	kin   string
	owner *mention
	doubt string
	// with are people joined to a pronoun: "she and Kacper".
	with []who
}

func (m *mention) children() []int {
	var out []int
	for _, w := range m.who {
		if w.kind == 'c' {
			out = append(out, w.n)
		}
	}
	return out
}

func (m *mention) hasAdult() bool {
	return slices.ContainsFunc(m.who, func(w who) bool { return w.kind == 'a' || w.kind == 'g' })
}

// mentions finds everybody in a sentence. Pronouns come without their person.
func (r *roster) mentions(s string, toks []text.Token) []mention {
	var out []mention
	for i := 0; i < len(toks); {
		m, ok := r.mentionAt(s, toks, i)
		if !ok {
			i++
			continue
		}
		if m.to < len(toks) && (toks[m.to].Norm == "'s" || toks[m.to].Norm == "'" && toks[m.to].Glued && m.to > 0 && endsInS(toks[m.to-1].Norm)) {
			m.to++
			m.poss = true
		}
		out = append(out, m)
		i = m.to
	}
	return r.lists(toks, r.owned(toks, out))
}

func endsInS(s string) bool { return s != "" && s[len(s)-1] == 's' }

func (r *roster) mentionAt(s string, toks []text.Token, i int) (mention, bool) {
	t := toks[i]
	if t.Kind != text.Word {
		return mention{}, false
	}
	if w, to := r.nameAt(s, toks, i); to > 0 && !r.isCalendar(toks, i, to) {
		m := mention{from: i, to: to, who: w}
		if len(w) > 1 && !r.tellApart(toks, &m) {
			m.doubt = "the name could be that of more than one person"
		}
		return m, true
	}
	if m, ok := r.stranger(s, toks, i); ok {
		return m, true
	}
	if p, ok := pronouns[t.Norm]; ok {
		m := mention{from: i, to: i + 1, pron: p.use, sex: p.sex}
		if t.Norm == "her" && i+1 < len(toks) && toks[i+1].Kind == text.Word && !afterObject[toks[i+1].Norm] && !giving[at(toks, i-1)] {
			m.pron = 'p'
		}
		m.poss = m.pron == 'p'
		return m, true
	}
	return r.nounAt(toks, i)
}

// giving verbs have the person behind them: "calls her names".
var giving = words(`call calls called calling tell tells told give gives gave giving feed feeds fed offer offers offered teach teaches taught send sends sent show shows`)

// afterObject are words that show that "her" before them stands for a person
// and not for "hers".
var afterObject = func() map[string]bool {
	out := words(`up down out off away back home alone there here again when while because if as after before until and or but so that too very often at all asleep awake
		crying screaming sleeping unattended unsupervised hungry cold wet dirty upset scared anxious not she he they what how a an the is was has sleep cry eat feel go get drink
		overnight yesterday today every each only still down properly enough`)
	for w := range prepositions {
		out[w] = true
	}
	return out
}()

// isCalendar reports whether a name is the month or season here.
func (r *roster) isCalendar(toks []text.Token, i, to int) bool {
	if to-i != 1 || !calendarNames[toks[i].Norm] {
		return false
	}
	if to < len(toks) && toks[to].Kind == text.Number {
		return true
	}
	return i > 0 && (toks[i-1].Kind == text.Number || calendarBefore[toks[i-1].Norm])
}

// stranger finds a name that nobody is listed under: a title and a name, or a
// first name with a hyphen, each part with a capital.
func (r *roster) stranger(s string, toks []text.Token, i int) (mention, bool) {
	t := toks[i]
	capital := func(j int) bool {
		return j < len(toks) && toks[j].Kind == text.Word && upper(s[toks[j].Start:])
	}
	if titles[t.Norm] != "" && upper(s[t.Start:]) {
		j := i + 1
		if j < len(toks) && toks[j].Norm == "." {
			j++
		}
		if w, to := r.nameAt(s, toks, min(j, len(toks)-1)); to > j && j < len(toks) {
			return mention{from: i, to: to, who: w}, true
		}
		if capital(j) && t.Norm != "sister" {
			to := j + 1
			for to+1 < len(toks) && toks[to].Norm == "-" && toks[to].Glued && capital(to+1) {
				to += 2
			}
			if capital(to) && pronouns[toks[to].Norm].use == 0 {
				to++
			}
			return mention{from: i, to: to, who: []who{{kind: 'g', key: t.Norm}}}, true
		}
	}
	if capital(i) && i+2 < len(toks) && toks[i+1].Norm == "-" && toks[i+1].Glued && toks[i+2].Glued && capital(i+2) && t.End-t.Start > 2 && plainVerbs[at(toks, i+3)] {
		return mention{from: i, to: i + 3, who: []who{{kind: 'g', key: "somebody"}}}, true
	}
	return mention{}, false
}

func at(toks []text.Token, i int) string {
	if i < 0 || i >= len(toks) {
		return ""
	}
	return toks[i].Norm
}

// nounAt finds words for people: mum, the teacher, the children, the baby.
func (r *roster) nounAt(toks []text.Token, i int) (mention, bool) {
	w := toks[i].Norm
	one := mention{from: i, to: i + 1}
	switch {
	case (w == "step" || w == "god") && at(toks, i+1) == "-" && adultNouns[at(toks, i+2)] != noun{}:
		one.to = i + 3
		one.who = []who{r.kin("step" + at(toks, i+2))}
		if adultNouns["step"+at(toks, i+2)] == (noun{}) {
			one.who = []who{r.kin(at(toks, i+2))}
		}
		return one, true
	case (w == "half" || w == "step") && at(toks, i+1) == "-" && kinNouns[at(toks, i+2)] != "":
		one.to, one.kin = i+3, at(toks, i+2)
		return one, true
	}
	if n, ok := adultNouns[w]; ok {
		next := at(toks, i+1)
		if n.work && !n.many && !plainVerbs[next] && next != "" && next != "," && next != "." && next != "'s" && next != ")" && next != ":" {
			// "GP appointment", "teacher training"; kept out so that the thing
			// is not taken for a person.
			return one, false
		}
		one.who = []who{r.kin(w)}
		return one, true
	}
	if sex, ok := groupNouns[w]; ok {
		return r.groupAt(toks, i, sex)
	}
	if w == "both" || w == "all" || w == "neither" || w == "siblings" {
		if m, ok := r.countAt(toks, i); ok {
			return m, true
		}
	}
	if (w == "little" || w == "younger" || w == "older") && at(toks, i+1) == "ones" && r.only < 0 {
		return mention{from: i, to: i + 2, who: r.everyChild(""), group: true}, true
	}
	if (w == "younger" || w == "little" || w == "older" || w == "eldest" || w == "oldest" || w == "youngest" || w == "other") && at(toks, i-1) == "the" {
		switch at(toks, i+1) {
		case "two", "three", "four", "ones", "children", "boys", "girls":
			return mention{from: i, to: i + 2, who: r.everyChild(""), group: true}, true
		}
		if n := r.byAge(w); n >= 0 {
			switch at(toks, i+1) {
			case "child", "boy", "girl", "one", "sibling", "son", "daughter":
				one.to = i + 2
			}
			one.who = []who{child(n)}
			return one, true
		}
	}
	if _, ok := kinNouns[w]; ok {
		one.kin = w
		return one, true
	}
	return r.childNounAt(toks, i)
}

// groupAt reads "the children", "both boys", "the girls".
func (r *roster) groupAt(toks []text.Token, i int, sex string) (mention, bool) {
	m := mention{from: i, to: i + 1}
	prev := at(toks, i-1)
	if otherChildren(toks, i) || prev == "other" || prev == "of" && at(toks, i-2) == "number" || prev == "young" || prev == "local" || at(toks, i+1) == "'s" && childServices[at(toks, i+2)] || at(toks, i+1) == "and" && at(toks, i+2) == "families" || childServices[at(toks, i+1)] {
		return m, false // "other children at nursery", "children's services"
	}
	members := r.everyChild(sex)
	if sex == "twin" {
		members = nil
		for c := range r.children {
			if r.children[c].Twin {
				members = append(members, child(c))
			}
		}
		m.who = members
		return m, len(members) > 0
	}
	if len(members) == 0 {
		members = r.everyChild("")
	}
	m.who, m.group = members, true
	if r.only >= 0 {
		m.who, m.group = []who{child(r.only)}, false
		return m, true
	}
	if (prev == "both" || prev == "both the" || prev == "the" && at(toks, i-2) == "both") && len(members) == 2 && sex != "" && len(r.everyChild("")) > 2 {
		m.group = false // "both boys" of a larger family names two; "both children" names nobody
	}
	if w := toks[i].Norm; (w == "siblings" || w == "brothers" || w == "sisters") && (at(toks, i-1) == "his" || at(toks, i-1) == "her" || at(toks, i-1) == "'s" || at(toks, i-1) == "their" || at(toks, i-1) == "younger") {
		m.group = true
	}
	return m, true
}

// childServices follow "children's" in the names of services and things.
var childServices = words(`services service social home homes centre centers center ward hospital hub trust board guardian team commissioner academy act review conference panel partnership department worker views voices names wishes act's legal plan plans`)

// countAt reads "both", "all three", "all of them", "all the children".
func (r *roster) countAt(toks []text.Token, i int) (mention, bool) {
	m := mention{from: i, to: i + 1, group: true}
	w, next := toks[i].Norm, at(toks, i+1)
	n := len(r.everyChild(""))
	switch {
	case w == "neither" && next == "of" && (at(toks, i+2) == "them" || at(toks, i+2) == "the"):
		m.who = r.everyChild("")
		return m, true
	case w == "both" && n == 2 && (next == "were" || next == "are" || next == "have" || next == "had" || next == "said" || next == "come" || next == "came" || next == "go"):
		m.who = r.everyChild("")
		return m, true
	case w == "all" && (next == "three" && n == 3 || next == "four" && n == 4 || next == "five" && n == 5 || next == "six" && n == 6):
		m.to, m.who = i+2, r.everyChild("")
		return m, true
	}
	return m, false
}

// childNounAt reads "the baby", "this child", "unborn".
func (r *roster) childNounAt(toks []text.Token, i int) (mention, bool) {
	w, prev, next := toks[i].Norm, at(toks, i-1), at(toks, i+1)
	m := mention{from: i, to: i + 1}
	switch w {
	case "baby", "unborn", "bump", "newborn", "ubb", "foetus", "fetus":
		n := r.theBaby()
		if w != "baby" && w != "newborn" && (n < 0 || !r.children[n].Unborn) {
			return m, false
		}
		if n < 0 || babyThings[next] || prev == "a" || prev == "another" {
			return m, false
		}
		if w == "unborn" && (next == "baby" || next == "child" || next == "infant") {
			m.to++
		}
		m.who = []who{child(n)}
		return m, true
	case "toddler":
		if n := r.among(func(c int) bool { return r.children[c].Months >= 12 && r.children[c].Months < 48 }); n >= 0 && (prev == "the" || prev == "this") {
			m.who = []who{child(n)}
			return m, true
		}
	case "teenager", "teen":
		if n := r.among(func(c int) bool { return r.children[c].Months >= 13*12 }); n >= 0 && (prev == "the" || prev == "this") {
			m.who = []who{child(n)}
			return m, true
		}
	}
	sex, ok := childNouns[w]
	if !ok || (prev != "the" && prev != "this" && prev != "subject" && prev != "young" && prev != "little") || w == "person" && prev != "young" {
		return m, false
	}
	if next == "protection" || next == "'s" && at(toks, i+2) == "plan" {
		return m, false
	}
	m.kin, m.sex = "child", sex
	return m, true
}

var babyThings = words(`clinic group massage equipment milk food clothes bottle bottles monitor gate wipes bank box sling bath formula things items grows groups talk steps centile weighing club sensory grow`)

func (r *roster) everyChild(sex string) []who {
	var out []who
	for i, c := range r.children {
		if c.OnPlan && (sex == "" || sex == "twin" || r.sex[i] == sex) {
			out = append(out, child(i))
		}
	}
	return out
}

// byAge is the eldest or youngest child, where all ages are known.
func (r *roster) byAge(w string) int {
	best := -1
	for i, c := range r.children {
		if !c.OnPlan {
			continue
		}
		if c.Months == 0 && !c.Unborn {
			return -1
		}
		switch {
		case best < 0:
			best = i
		case (w == "eldest" || w == "oldest" || w == "older") && c.Months > r.children[best].Months,
			(w == "youngest" || w == "younger") && c.Months < r.children[best].Months:
			best = i
		}
	}
	if w == "other" || w == "little" || (w == "older" || w == "younger") && len(r.everyChild("")) != 2 {
		return -1
	}
	return best
}
