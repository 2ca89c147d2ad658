package smartplan

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// A plan says who somebody is in many ways: "Ailsa's dad, Gordon Petrie",
// "Craig, dad to Finlay and the baby", "Mother Ann Lee, father Raj Lee", "his
// step-dad, Leroy". This file reads the phrase of kinship, whose kin it says
// and the name beside it. It looks at the part that words play in the
// sentence, so it does not depend on what anybody is called.

// kinPhrase is a phrase such as "Rhian's father" or "dad to Leo and the baby".
type kinPhrase struct {
	from, to int    // tokens, owner and "of …" included
	rel      string // relation to the children
	word     string // the relation word as written
	sex      string
	children []int // nil: not said
	said     bool  // the phrase says whose
	foreign  bool  // kin of somebody who is no child here: "Hamza's dad"
	possible bool
}

// kin reads who is related to whom from all that the plan says.
func (h *harvest) kin() {
	h.fathersAgain()
	mothers := h.motherNames()
	for _, t := range h.plan.kinTexts() {
		str := t.String()
		last, before := -1, "" // the line before, where it is only a name
		for at := 0; at <= len(str); {
			end := len(str)
			if n := strings.IndexByte(str[at:], '\n'); n >= 0 {
				end = at + n
			}
			line := strings.TrimSpace(str[at:end])
			for _, sp := range text.Sentences(str[at:end]) {
				h.kinIn(t.Slice(at+sp.Start, at+sp.End), mothers)
			}
			// A table of people: the name in one cell, what he is in the next.
			if last >= 0 && line != "" && len(line) < 120 && before != "" {
				h.kinIn(t.Slice(last, end), mothers)
			}
			if line != "" {
				last, before = -1, ""
				if len(line) < 60 && h.onlyName(line) {
					last, before = at, line
				}
			}
			at = end + 1
		}
	}
}

// onlyName reports whether a line is a name and nothing else.
func (h *harvest) onlyName(s string) bool {
	toks := text.Tokens(s)
	runs := findNames(s, toks)
	return len(runs) == 1 && len(runs[0].given) > 1 && !isUpper(s) && runs[0].from == 0 && runs[0].to == len(toks) && !h.childRun(runs[0])
}

// kinTexts are the texts in which people are introduced.
func (p *Plan) kinTexts() []text.Text {
	out := p.allText()
	// Rows of a front sheet that no label explained are in the document only.
	if d := p.Draft.Document; d != nil {
		out = append(out, text.At(d.Text, text.Span{Start: 0, End: headEnd(d.Text)}))
	}
	for _, b := range p.Draft.Blocks {
		for _, v := range []Value{b.Heading, b.Need} {
			if v.Is() {
				out = append(out, v.Text)
			}
		}
		for _, r := range b.Rows {
			for _, v := range []Value{r.Need, r.Action, r.Owner, r.Outcome} {
				if v.IsOwn() {
					out = append(out, v.Text)
				}
			}
		}
	}
	return out
}

// headEnd is the end of the line in which the head of a document ends.
func headEnd(s string) int {
	const head = 4000
	if len(s) <= head {
		return len(s)
	}
	if i := strings.IndexByte(s[head:], '\n'); i >= 0 && i < 2000 {
		return head + i
	}
	return 0
}

func (h *harvest) motherNames() map[string]bool {
	out := map[string]bool{}
	for _, a := range h.plan.Adults {
		if a.Relation == "mother" {
			out[strings.ToLower(firstName(a.Name))] = true
		}
	}
	return out
}

// kinIn reads one sentence.
func (h *harvest) kinIn(t text.Text, mothers map[string]bool) {
	s := t.String()
	toks := text.Tokens(s)
	phrases := h.kinPhrases(s, toks)
	if len(phrases) == 0 && !strings.Contains(s, "relationship with") {
		return
	}
	runs := joinNicknames(s, toks, findNames(s, toks))
	if colon := strings.IndexByte(s, ':'); colon > 0 && colon < 60 && atHome(s[:colon]) {
		defer h.atHome(t)
	}
	if h.parallelKin(t, toks, runs, phrases) {
		return
	}
	taken := map[int]bool{}
	linked := make([]int, len(phrases))
	for i := range phrases {
		linked[i] = -1
	}
	// A name directly behind the words is theirs: "father Rafiq Miah"; so is one
	// around them: "Seamus (Granda) Rooney".
	for i, k := range phrases {
		for j, r := range runs {
			if r.from < k.from && k.to < r.to {
				linked[i], taken[j] = j, true
				continue
			}
			if r.from == k.to && !taken[j] && !h.childRun(r) {
				linked[i], taken[j] = j, true
			}
		}
	}
	for i, k := range phrases {
		if linked[i] >= 0 {
			continue
		}
		// "Gordon Petrie, Ailsa's dad", "Roy (Nicola's dad)", "Paul is his father".
		for j, r := range runs {
			if !taken[j] && (r.to < k.from || r.to == k.from && toks[k.from].Line > toks[k.from-1].Line) && between(toks, r.to, k.from, beforeKin) && !h.childRun(r) && !(k.to < len(toks) && toks[k.to].Norm == ":") {
				linked[i], taken[j] = j, true
			}
		}
		if linked[i] >= 0 {
			continue
		}
		// "Solomon's own father, Marlon Grant", "his father is Paul Edwards".
		for j, r := range runs {
			if !taken[j] && r.from > k.to && between(toks, k.to, r.from, behindKin) && !h.childRun(r) {
				linked[i], taken[j] = j, true
				break
			}
		}
	}
	h.relationshipWith(t, s, toks, runs)
	for i, k := range phrases {
		if k.foreign || k.rel == "" {
			// "Mrs Wrona, Bogdan's mother" is not Bogdan Wrona.
			if linked[i] >= 0 && runs[linked[i]].title != "" && k.said && familyRelation[k.rel] {
				h.addRelative(t, runs[linked[i]], k)
			}
			continue
		}
		if linked[i] >= 0 {
			r := runs[linked[i]]
			if mothers[strings.ToLower(firstName(r.name()))] && k.sex == "m" {
				continue
			}
			h.addKin(t, r, k)
			continue
		}
		if k.rel == "father" && k.said && len(k.children) > 0 {
			h.addKinless(t, k)
		}
	}
}

// relationshipWith reads "Rueben is Kirsty's child from a previous relationship
// with Craig Tunnicliffe" and "Leo was born of her relationship with Imran".
func (h *harvest) relationshipWith(t text.Text, s string, toks []text.Token, runs []nameRun) {
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].Norm != "with" || toks[i-1].Norm != "relationship" && toks[i-1].Norm != "marriage" {
			continue
		}
		born := false
		for k := max(0, i-10); k < i; k++ {
			switch toks[k].Norm {
			case "child", "son", "daughter", "born", "conceived", "from":
				born = true
			}
		}
		kids := h.childrenIn(s[:toks[i].Start])
		for _, r := range runs {
			if born && r.from == i+1 && len(kids) > 0 && !h.childRun(r) {
				h.addKin(t, r, kinPhrase{from: i, to: i, rel: "father", sex: "m", said: true, children: kids})
			}
		}
	}
}

// beforeKin are the words that may stand between a name and what it is.
var beforeKin = wordSet(`, ( - " ' [ is was as the a who who's are own biological birth natural real legal non-resident estranged absent`)

// behindKin are those between what somebody is and the name.
var behindKin = wordSet(`, ( - : " ' [ is was called named known as mr`)

func between(toks []text.Token, from, to int, allowed map[string]bool) bool {
	if to-from > 4 {
		return false
	}
	for k := from; k < to; k++ {
		if !allowed[toks[k].Norm] || toks[k].Norm == "-" && toks[k].Glued && k+1 < len(toks) && toks[k+1].Glued {
			return false
		}
	}
	return true
}

// childRun: the name is that of a child of the plan and of nobody else.
func (h *harvest) childRun(r nameRun) bool {
	name := strings.ToLower(r.name())
	for _, c := range h.plan.Children {
		if strings.EqualFold(c.Name, name) || strings.EqualFold(c.First(), name) {
			return r.title == ""
		}
	}
	return false
}

// joinNicknames makes one name of "Kathleen (“Kitty”) Connors" and "Seamus
// (Granda) Rooney".
func joinNicknames(s string, toks []text.Token, runs []nameRun) []nameRun {
	var out []nameRun
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		if r.to < len(toks) && toks[r.to].Norm == "(" {
			for k := r.to + 1; k < len(toks) && k <= r.to+6; k++ {
				if toks[k].Norm != ")" {
					continue
				}
				for j := i + 1; j < len(runs); j++ {
					if runs[j].from == k+1 && len(r.given) == 1 && len(runs[j].given) == 1 && runs[j].title == "" {
						r.nick = nickOf(s, toks[r.to+1:k])
						r.given = append(append([]string{}, r.given...), runs[j].given...)
						r.to, r.end = runs[j].to, runs[j].end
						i = j
					}
				}
				break
			}
		}
		out = append(out, r)
	}
	return out
}

// nickOf is the nickname that stands in brackets within a name; a word such as
// "Granda" is none.
func nickOf(s string, toks []text.Token) string {
	var words []string
	for _, t := range toks {
		if t.Kind == text.Word && capital(s, t) {
			words = append(words, t.Norm)
		}
	}
	nick := strings.Join(words, " ")
	if nick == "" || lexicon.Relations().Whole(text.Tokens(nick)) != nil {
		return ""
	}
	return nick
}

// kinPhrases finds the phrases of kinship of a sentence, in order.
func (h *harvest) kinPhrases(s string, toks []text.Token) []kinPhrase {
	ms := lexicon.Relations().Find(toks)
	var out []kinPhrase
	for i := 0; i < len(ms); i++ {
		m := ms[i]
		k := kinPhrase{from: m.From, to: m.To, rel: m.Tags[0], word: s[toks[m.From].Start:toks[m.To-1].End], sex: sexOf(m.Tags[0])}
		if k.sex == "" && len(m.Tags) > 1 && (m.Tags[1] == "m" || m.Tags[1] == "f") {
			k.sex = m.Tags[1]
		}
		// "mother's father": the second is the kin of the first.
		if m.To+1 < len(toks) && toks[m.To].Norm == "'s" && i+1 < len(ms) && ms[i+1].From == m.To+1 {
			continue
		}
		if len(k.word) == 2 && isUpper(k.word) {
			continue // "DA" is domestic abuse
		}
		h.kinWhose(s, toks, &k)
		if k.from > 0 && (toks[k.from-1].Norm == "no" || toks[k.from-1].Norm == "not" && toks[k.from-1].Glued) {
			continue
		}
		for b := max(0, k.from-2); b < k.to; b++ {
			switch toks[b].Norm {
			case "possible", "putative", "alleged", "suspected", "presumed":
				k.possible = true
			}
		}
		if len(out) > 0 && out[len(out)-1].to > k.from {
			continue
		}
		out = append(out, k)
	}
	return out
}

// kinWhose reads whose kin the phrase names: "Ailsa's dad", "dad to Finlay",
// "his step-dad", "Donna's partner", "mother's father".
func (h *harvest) kinWhose(s string, toks []text.Token, k *kinPhrase) {
	f := k.from
	for f > 0 && kinAdjective[toks[f-1].Norm] {
		f--
	}
	if f >= 2 && toks[f-1].Norm == "'s" || f >= 1 && toks[f-1].Norm == "'" && f >= 2 && strings.HasSuffix(toks[f-2].Norm, "s") {
		o := f - 2
		from := o
		for from > 0 && toks[from-1].Kind == text.Word && capital(s, toks[from-1]) && len(lexicon.Relations().Whole(toks[from-1:from])) == 0 {
			from--
		}
		owner := s[toks[from].Start:toks[o].End]
		k.from, k.said = from, true
		switch kids := h.childrenIn(owner); {
		case len(kids) > 0:
			// "Riley and Poppy's dad".
			for from >= 2 && (toks[from-1].Norm == "and" || toks[from-1].Norm == "&" || toks[from-1].Norm == ",") {
				before := h.childrenIn(s[toks[from-2].Start:toks[from-2].End])
				if len(before) == 0 {
					break
				}
				kids = union(before, kids)
				from -= 2
			}
			k.from, k.children = from, kids
		case h.isChildWord(toks[o].Norm) || groupOfChildren[toks[o].Norm]:
			k.children = h.childGroup(toks[o].Norm)
		default:
			h.kinOfAdult(k, s, toks, from, o)
		}
		return
	}
	if k.to < len(toks) && (toks[k.to].Norm == "of" || toks[k.to].Norm == "to" || toks[k.to].Norm == "for") {
		end := k.to + 1
		for end < len(toks) && toks[end].Line == toks[k.to].Line && (toks[end].Kind == text.Word && capital(s, toks[end]) || kidListWords[toks[end].Norm] || toks[end].Norm == "-" && toks[end].Glued) {
			end++
		}
		for end > k.to+1 && (toks[end-1].Norm == "," || toks[end-1].Norm == "and" || toks[end-1].Norm == "&") {
			end--
		}
		if end > k.to+1 {
			phrase := s[toks[k.to+1].Start:toks[end-1].End]
			kids := h.childrenIn(phrase)
			all := false
			for _, t := range toks[k.to+1 : end] {
				switch {
				case t.Norm == "all" || t.Norm == "both" || t.Norm == "children" && len(kids) == 0:
					all = true
				case t.Norm == "twins" || t.Norm == "girls" || t.Norm == "boys":
					kids = union(kids, h.childGroup(t.Norm))
				case t.Norm == "baby" || t.Norm == "unborn":
					for i, c := range h.plan.Children {
						if c.Unborn {
							kids = union(kids, []int{i})
						}
					}
				}
			}
			if all && len(kids) == 0 {
				kids = h.childGroup("children")
			}
			if len(kids) > 0 {
				k.to, k.said, k.children = end, true, kids
				return
			}
			if m := lexicon.Relations().Whole(toks[k.to+1 : end]); m != nil || len(h.adultsNamed(phrase)) > 0 {
				o := k.to + 1
				from := k.from
				h.kinOfAdult(k, s, toks, o, end-1)
				k.from, k.to, k.said = from, end, true
			}
		}
		return
	}
	if f > 0 {
		switch w := toks[f-1].Norm; w {
		case "his", "her", "their", "our", "my", "your", "the":
			k.from = f - 1
			if k.rel == "father" || k.rel == "mother" {
				k.pronoun(h, s, toks, w)
			}
			if (k.rel == "brother" || k.rel == "sister" || k.rel == "cousin" || k.rel == "uncle" || k.rel == "aunt") && w != "their" && w != "the" {
				kids := h.childrenIn(s[:toks[k.from].Start])
				if len(kids) == 0 {
					k.foreign = true // the brother of a parent, as likely
				}
			}
		}
	}
}

// pronoun: "her father" behind a mention of the mother is a grandfather; behind
// a child it is that child's father.
func (k *kinPhrase) pronoun(h *harvest, s string, toks []text.Token, w string) {
	if w == "the" || w == "our" || w == "my" || w == "your" {
		return
	}
	clause := k.from
	for clause > 0 && toks[clause-1].Norm != ";" && toks[clause-1].Norm != ":" {
		clause--
	}
	if clause >= k.from {
		return
	}
	before := s[toks[clause].Start:toks[k.from-1].End]
	kids := h.childrenIn(before)
	if w != "their" && len(kids) == 1 && len(h.adultsNamed(before)) == 0 {
		k.children, k.said = kids, true
		return
	}
	if w == "her" && len(kids) == 0 {
		for _, a := range h.adultsNamed(before) {
			if h.plan.Adults[a].Relation == "mother" {
				k.foreign = true
			}
		}
	}
}

// kinOfAdult: the father of the mother is a grandfather, her brother an uncle,
// her partner a partner. The kin of others are nobody here.
func (h *harvest) kinOfAdult(k *kinPhrase, s string, toks []text.Token, from, to int) {
	rel := ""
	if m := lexicon.Relations().Whole(toks[to : to+1]); m != nil {
		rel = m[0]
	} else {
		for _, a := range h.adultsNamed(s[toks[from].Start:toks[to].End]) {
			rel = orString(rel, h.plan.Adults[a].Relation)
		}
	}
	k.said = true
	if rel == "" {
		k.foreign = true
		return
	}
	parent := rel == "mother" || rel == "father" || rel == "parent" || rel == "step-father" || rel == "step-mother"
	switch {
	case !parent:
		k.foreign = true
	case k.rel == "father":
		k.rel = "grandfather"
	case k.rel == "mother":
		k.rel = "grandmother"
	case k.rel == "brother":
		k.rel = "uncle"
	case k.rel == "sister":
		k.rel = "aunt"
	case k.rel == "partner":
		if rel == "father" && k.sex == "" {
			k.sex = "f"
		} else if rel == "mother" && k.sex == "" {
			k.sex = "m"
		}
	}
	if k.rel != "partner" {
		k.sex = orString(sexOf(k.rel), k.sex)
	}
}

// adultsNamed are the known adults whom a phrase names by first or full name.
func (h *harvest) adultsNamed(phrase string) []int {
	words := map[string]bool{}
	for _, t := range text.Tokens(phrase) {
		if capital(phrase, t) {
			words[t.Norm] = true
		}
	}
	var out []int
	for i, a := range h.plan.Adults {
		for _, n := range a.Names {
			if words[n] {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// childGroup are the children whom "the girls", "the twins" or "the children"
// mean.
func (h *harvest) childGroup(word string) []int {
	var out []int
	for i, c := range h.plan.Children {
		switch word {
		case "girl", "girls":
			if c.Sex == "m" || c.Unborn || c.Sex == "" && nameSex(c.First()) == "m" {
				continue
			}
		case "boy", "boys":
			if c.Sex == "f" || c.Unborn || c.Sex == "" && nameSex(c.First()) == "f" {
				continue
			}
		case "twin", "twins":
			if !h.plan.twin(i) {
				continue
			}
		case "baby", "unborn":
			if !c.Unborn {
				continue
			}
		}
		out = append(out, i)
	}
	return out
}

var (
	kinAdjective    = wordSet("own biological birth natural real legal late non-resident estranged absent possible putative alleged new former ex current")
	kidListWords    = wordSet("the both all three four five two , and & baby unborn children boys girls twins child younger older her his of them")
	groupOfChildren = wordSet("children boys girls twins twin kids baby")
)

// parallelKin reads "Jean and Jim Drummond, Granny and Papa": as many names as
// words of kinship. It reports whether the sentence was read so.
func (h *harvest) parallelKin(t text.Text, toks []text.Token, runs []nameRun, phrases []kinPhrase) bool {
	and := func(i int) bool { return i < len(toks) && (toks[i].Norm == "and" || toks[i].Norm == "&") }
	if len(runs) < 2 || len(phrases) < 2 {
		return false
	}
	a, b := runs[0], runs[1]
	if !and(a.to) || b.from != a.to+1 || h.childRun(a) || h.childRun(b) {
		return false
	}
	for i := 0; i+1 < len(phrases); i++ {
		x, y := phrases[i], phrases[i+1]
		if !and(x.to) || y.from != x.to+1 || !between(toks, b.to, x.from, beforeKin) {
			continue
		}
		if x.rel == "grandmother" && y.rel == "father" {
			y.rel, y.sex, y.said = "grandfather", "m", true // "Granny and Papa"
		}
		if x.rel == "father" && y.rel == "grandmother" {
			x.rel, x.said = "grandfather", true
		}
		if len(a.given) == 1 && len(b.given) > 1 && a.title == "" {
			a.given = append(append([]string{}, a.given...), b.given[len(b.given)-1])
		}
		if !x.foreign {
			h.addKin(t, a, x)
		}
		if !y.foreign {
			h.addKin(t, b, y)
		}
		return true
	}
	return false
}

// addKin adds or corrects the person whom a phrase of kinship names.
func (h *harvest) addKin(t text.Text, r nameRun, k kinPhrase) {
	p := h.plan
	i := h.find(r)
	if i >= 0 && p.Adults[i].Role != "" && !k.said {
		return // "family friend", "carer" beside a professional
	}
	if i < 0 {
		a := Adult{Title: strings.TrimSuffix(r.title, "."), Name: ordinaryCapitals(r.name()), At: t.Slice(r.start, r.end), Relation: k.rel, Sex: orString(k.sex, titles[strings.ToLower(r.title)]), Children: k.children, Notes: t, Harvested: "text", Possible: k.possible}
		if a.Title != "" {
			if lexicon.Relations().Whole(text.Tokens(a.Title)) != nil {
				a.Title = ""
			} else {
				a.Name = a.Title + " " + a.Name
			}
		}
		if !familyRelation[k.rel] || !h.credibleKin(r, k) {
			return
		}
		a.Names = personForms(a.Title, strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title)), a.Sex, false)
		if r.nick != "" {
			a.Names = unionStrings(a.Names, []string{strings.ToLower(r.nick)})
		}
		p.Adults = append(p.Adults, a)
		return
	}
	a := &p.Adults[i]
	if a.Role != "" || !familyRelation[k.rel] {
		return
	}
	if full := ordinaryCapitals(r.name()); len(strings.Fields(full)) > 1 && lastName(strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title))) == "" && a.Title == "" {
		a.Name = full
		a.Names = unionStrings(a.Names, personForms("", full, orString(k.sex, a.Sex), false))
	}
	switch {
	case a.Relation == k.rel || a.Relation == "father" && (k.rel == "step-father" || k.rel == "partner"):
		if a.Relation == k.rel && k.said && len(k.children) > 0 {
			if a.kinSaid {
				a.Children = union(append([]int{}, a.Children...), k.children)
			} else if a.Harvested != "front" || len(a.Children) == 0 || len(a.Children) == len(p.Children) {
				a.Children = k.children
			}
			a.kinSaid = true
		}
	case a.Relation == "", a.Relation == "parent", a.Relation == "friend", a.Relation == "carer",
		sexOf(a.Relation) != "" && sexOf(k.rel) != "" && sexOf(a.Relation) != sexOf(k.rel),
		k.said && k.rel == "father" && (a.Relation == "step-father" || a.Relation == "partner"),
		k.said && a.Relation == "father" && k.rel == "grandfather", k.said && a.Relation == "mother" && k.rel == "grandmother":
		a.Relation = k.rel
		a.Sex = orString(k.sex, a.Sex)
		if k.sex != "" {
			a.Sex = k.sex
		}
		a.Children = k.children
		a.kinSaid = k.said && len(k.children) > 0
	}
	a.Possible = a.Possible || k.possible
	if a.Notes.Len() < t.Len() && (a.Notes.Len() == 0 || strings.Contains(t.String(), strings.TrimSpace(a.Notes.String()))) {
		a.Notes = t
	}
}

// addRelative notes somebody who is kin of an adult of the plan.
func (h *harvest) addRelative(t text.Text, r nameRun, k kinPhrase) {
	name := strings.TrimSuffix(r.title, ".") + " " + ordinaryCapitals(r.name())
	if titles[strings.ToLower(strings.TrimSuffix(r.title, "."))] == "" {
		return
	}
	for _, a := range h.plan.Adults {
		if strings.EqualFold(a.Name, name) {
			return
		}
	}
	sex := orString(titles[strings.ToLower(strings.TrimSuffix(r.title, "."))], k.sex)
	title := strings.TrimSuffix(r.title, ".")
	h.plan.Adults = append(h.plan.Adults, Adult{Title: title, Name: name, Names: personForms(title, ordinaryCapitals(r.name()), sex, false), Sex: sex, Relation: "relative", Notes: t, At: t.Slice(r.start, r.end), Harvested: "text"})
}

// fathersAgain reads the fathers of the front sheet anew: the children may have
// been found only after it.
func (h *harvest) fathersAgain() {
	h.plan.Adults = slices.DeleteFunc(h.plan.Adults, func(a Adult) bool {
		return a.Harvested == "front" && a.Role == "" && slices.ContainsFunc(h.plan.Children, func(c Child) bool {
			return strings.EqualFold(a.Name, c.First()) || strings.EqualFold(a.Name, c.Name)
		})
	})
	for _, e := range h.plan.Draft.Front {
		tags := entryTags(e)
		if tags == nil || tags[0] != "father" || strings.HasPrefix(e.Value.Column, "of:") {
			continue
		}
		if parts := h.perChild(e.Value.Text); len(parts) > 1 {
			for _, p := range parts {
				h.family("father", "father", p.text, []int{p.child})
			}
			continue
		}
		if kids := h.labelChildren(e.Label.String()); len(kids) > 0 {
			for _, r := range personRuns(e.Value.String())[:min(1, len(personRuns(e.Value.String())))] {
				if i := h.find(r); i >= 0 && h.plan.Adults[i].Relation == "father" {
					h.plan.Adults[i].Children = kids
					h.plan.Adults[i].kinSaid = true
				}
			}
		}
	}
}

// credibleKin: the run is a name and not a word that begins a sentence, and
// its title is none of a job.
func (h *harvest) credibleKin(r nameRun, k kinPhrase) bool {
	if lexicon.Roles().Whole(text.Tokens(r.title)) != nil || strings.EqualFold(r.title, "dr") {
		return false
	}
	if last := strings.ToLower(r.given[len(r.given)-1]); settingWords[last] || roadWords[last] {
		return false
	}
	if r.title != "" || len(r.given) > 1 {
		return true
	}
	w := strings.ToLower(r.given[0])
	return h.words.isName(r.given[0]) || !h.words.lower[w] && k.said
}

// roadWords are short forms that end an address.
var roadWords = wordSet("rd st ave ln cl dr sq tce gdns ct acad pri sch hq")

// familyRelation are the relations that make somebody one of the family.
var familyRelation = wordSet("mother father step-father step-mother partner grandmother grandfather grandparent aunt uncle lodger cousin brother sister")

// addKinless notes a father whom the plan only speaks of: "Tegan's dad".
func (h *harvest) addKinless(t text.Text, k kinPhrase) {
	h.kinless = append(h.kinless, kinless{t, k})
}

type kinless struct {
	at text.Text
	k  kinPhrase
}

// settleKinless adds the fathers whom the plan speaks of without a name, for
// the children who have no other.
func (h *harvest) settleKinless() {
	p := h.plan
	open := false
	for _, a := range p.Adults {
		open = open || a.Relation == "father" && len(a.Children) == 0 || a.Relation == "donor"
	}
	if open {
		return
	}
	for _, n := range h.kinless {
		var kids []int
		for _, c := range n.k.children {
			has := false
			for _, a := range p.Adults {
				if a.Relation == "father" {
					for _, x := range a.Children {
						has = has || x == c
					}
				}
			}
			if !has {
				kids = append(kids, c)
			}
		}
		if len(kids) > 0 {
			p.Adults = append(p.Adults, Adult{Word: capitalised(n.k.word), Relation: "father", Sex: "m", Children: kids, Notes: n.at, At: n.at, Harvested: "text", Possible: n.k.possible})
		}
	}
}
