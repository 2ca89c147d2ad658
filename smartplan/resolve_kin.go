package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

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

// maxKin is how many adults a plan may have before kinship is read no further:
// no family is so large, and each name is compared with all that are known.
const maxKin = 300

// kinIn reads one sentence.
func (h *harvest) kinIn(t text.Text, mothers map[string]bool) {
	if len(h.plan.Adults) > maxKin {
		return
	}
	s := t.String()
	toks := text.Tokens(s)
	if strings.Contains(strings.ToLower(s), "parents") {
		h.grandparents(t, s, toks)
		h.bothParents(t, s, toks)
	}
	phrases := h.kinPhrases(s, toks)
	if len(phrases) == 0 && !strings.Contains(s, "relationship with") {
		return
	}
	runs := h.cutOwners(toks, joinNicknames(s, toks, findNames(s, toks)))
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
var behindKin = wordSet(`, ( - : " ' [ is was called named known as mr a man somebody someone`)

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

// cutOwners takes the child off a name that runs into "Isla's dad": "Mum: Becky
// Penhale Isla's dad: Lewis Cutts".
func (h *harvest) cutOwners(toks []text.Token, runs []nameRun) []nameRun {
	for i, r := range runs {
		if len(r.given) < 2 || r.to >= len(toks) || toks[r.to].Norm != "'s" || h.childRun(r) {
			continue
		}
		last := strings.ToLower(r.given[len(r.given)-1])
		for _, c := range h.plan.Children {
			if strings.ToLower(c.First()) == last && toks[r.to-1].Norm == last && r.to-2 >= r.from {
				r.given = r.given[: len(r.given)-1 : len(r.given)-1]
				r.to--
				r.end = toks[r.to-1].End
				runs[i] = r
				break
			}
		}
	}
	return runs
}
