package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// ageConsistent finds a stated age that fits neither the date of birth nor the
// plan's date.
var ageConsistent = &Rule{
	Name: "age-consistent", Severity: Advice, Outline: Advice,
	Check: func(p *Pass) {
		if p.Plan.Date.IsZero() {
			return
		}
		said := map[int]bool{}
		for _, s := range p.sentences() {
			for _, st := range agesIn(p.Plan, s) {
				c := p.Plan.Children[st.child]
				if said[st.child] || !c.Born.Exists() || !c.Born.Before(p.Plan.Date) {
					continue
				}
				is := yearsAt(c.Born, p.Plan.Date)
				if st.years == is {
					continue
				}
				said[st.child] = true
				p.Report(Finding{Code: "differs", At: st.at, Evidence: []Evidence{{"age", st.at}},
					Subject: Subject{Kind: AboutChild, ID: fmt.Sprintf("C%d", st.child+1), Ref: c.Ref, Text: c.Name}, Place: Place{Label: c.Name},
					Params: map[string]string{"child": c.First(), "stated": fmt.Sprint(st.years), "born": dateInWords(c.Born), "plan": dateInWords(p.Plan.Date), "age": fmt.Sprint(is)}})
			}
		}
	},
}

type statedAge struct {
	child, years int
	at           text.Text
}

// agesIn reads "Amara (15)", "Leo, 7,", "Mia is 4", "aged 9" right behind a
// child's name. Ages of another time ("when he was 3", "will be 5") are passed
// over, and so are months, scores and years of school.
func agesIn(p *smartplan.Plan, s sentence) []statedAge {
	var out []statedAge
	for _, q := range p.People(s.text) {
		if len(q.Children) != 1 || len(q.Adults) > 0 {
			continue
		}
		i := tokenAt(s.toks, q.End)
		n, at, ok := ageAfter(s.toks, i)
		if !ok || otherTime(s.toks, i, at) {
			continue
		}
		out = append(out, statedAge{q.Children[0], n, s.text.Slice(q.Start, s.toks[at].End)})
	}
	return out
}

// ageAfter reads the age that begins at token i.
func ageAfter(toks []text.Token, i int) (years, at int, ok bool) {
	norm := func(k int) string {
		if k < 0 || k >= len(toks) {
			return ""
		}
		return toks[k].Norm
	}
	aged, mark := false, ""
	switch norm(i) {
	case "(", ",", "-", ":":
		mark = norm(i)
		i++
	case "is":
		mark = "is"
		i++
	}
	switch norm(i) {
	case "age", "aged":
		aged = true
		i++
		if norm(i) == ":" {
			i++
		}
	}
	if mark == "" && !aged || mark == ":" && !aged {
		return 0, 0, false
	}
	if i >= len(toks) || toks[i].Kind != text.Number || len(toks[i].Norm) > 2 {
		return 0, 0, false
	}
	fmt.Sscanf(toks[i].Norm, "%d", &years)
	next := norm(i + 1)
	switch next {
	case "yrs", "years", "year", "y", "yr", "yo":
		k := i + 2
		if next == "year" || next == "years" || next == "yrs" {
			for norm(k) == "-" || norm(k) == "old" {
				k++
			}
		}
		return years, i, years < 19
	case "and":
		return 0, 0, false
	}
	ends := next == "" || next == ")" || next == "," || next == ";" || next == "." && !glued(toks, i+2)
	switch {
	case mark == "(" && (next == ")" || next == "," || next == ";"):
	case mark == "-" && !aged:
		return 0, 0, false
	case mark == "," && !aged && next != "," && next != "" && next != ")":
		return 0, 0, false
	case mark == "is" && !ends:
		return 0, 0, false
	case aged && !ends && next != "-":
		return 0, 0, false
	}
	return years, i, years < 19
}

func glued(toks []text.Token, i int) bool { return i < len(toks) && toks[i].Glued }

// otherTime: the sentence puts the age into the past or the future.
func otherTime(toks []text.Token, from, at int) bool {
	for k := max(0, from-10); k < min(len(toks), at+8); k++ {
		switch toks[k].Norm {
		case "when", "was", "were", "until", "will", "turns", "turned", "turning", "then", "by", "since", "next", "if", "once", "after", "before", "from", "almost", "nearly", "about", "score", "scored", "at":
			return true
		}
	}
	return false
}

// yearsAt is the age in full years on a day.
func yearsAt(born, on when.Date) int {
	n := on.Year - born.Year
	if on.Month < born.Month || on.Month == born.Month && on.Day < born.Day {
		n--
	}
	return n
}
