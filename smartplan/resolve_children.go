package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// childList reads the children from what stands beside "Child", "Children" or
// "Name": names with dates of birth, ages or an expected date of delivery.
func childList(v text.Text, ctx when.Context) []Child {
	s := v.String()
	// What follows the sentence with the names is about something else.
	if sp := text.Sentences(s); len(sp) > 1 && strings.ContainsAny(s[sp[0].Start:sp[0].End], "0123456789") {
		v = v.Slice(0, sp[0].End)
		s = v.String()
	}
	toks := text.Tokens(s)
	runs := surnameFirst(s, toks, childNames(s, toks))
	if len(runs) == 0 {
		return nil
	}
	dates := when.Scan(s, ctx)
	var out []Child
	for i, run := range runs {
		end := len(s)
		if i+1 < len(runs) {
			end = runs[i+1].start
		}
		c := Child{Name: ordinaryCapitals(strings.Join(run.given, " ")), nick: run.nick, Age: -1, OnPlan: true, At: v.Slice(run.start, run.end)}
		about := text.Tokens(s[run.end:end])
		attributes(&c, s, run, end, about, dates)
		if i > 0 && run.start > 0 && inBrackets(s, run.start) {
			continue
		}
		out = append(out, c)
	}
	// "Ben and Amy Carter", "Tia, Kai & Jo Shah": a first name alone takes the
	// surname of the next.
	for i := len(out) - 2; i >= 0; i-- {
		if lastName(out[i].Name) == "" && !out[i].Unborn && out[i].Born.IsZero() && out[i].Age < 0 {
			if last := lastName(out[i+1].Name); last != "" && !out[i+1].Unborn {
				out[i].Name += " " + last
			}
		}
	}
	return out
}

// otherLabel reports whether a value that stands among the children begins with
// a label of its own for other people: "Others in the core group: …".
func otherLabel(s string) bool {
	head, _, ok := strings.Cut(firstLine(s), ":")
	if !ok || len(head) > 60 {
		return false
	}
	toks := text.Tokens(head)
	if len(toks) < 2 || len(childRuns(head, toks)) > 0 {
		return false
	}
	for _, t := range toks {
		switch t.Norm {
		case "others", "other", "adults", "professionals", "group", "team", "network", "workers", "present", "attended", "invited", "agencies":
			return true
		}
	}
	return false
}

// surnameFirst reads "ABDI, Sumaya" and "Abdi, Sumaya", the whole of a value
// that names one child, as a surname and a first name.
func surnameFirst(s string, toks []text.Token, runs []nameRun) []nameRun {
	if len(runs) != 2 || len(runs[0].given) != 1 || runs[0].from != 0 || runs[1].from != runs[0].to+1 || toks[runs[0].to].Norm != "," {
		return runs
	}
	a, b := runs[0], runs[1]
	if !isUpper(a.given[0]) || isUpper(b.given[0]) || b.to < len(toks) && toks[b.to].Kind == text.Word && toks[b.to].Line == toks[b.from].Line && (toks[b.to].Norm == "and" || toks[b.to].Norm == "&") {
		return runs
	}
	b.given = append(append([]string{}, b.given...), a.given...)
	b.from, b.start = a.from, a.start
	return []nameRun{b}
}

func inBrackets(s string, at int) bool {
	return strings.Count(s[:at], "(") > strings.Count(s[:at], ")")
}

// childNames are the name runs of a list of children; "Unborn baby Pickering"
// and "Baby HOLLIS (unborn)" are names too.
func childNames(s string, toks []text.Token) []nameRun {
	// A list is headed by names: what follows a child's date ("Elm Park
	// Primary") is no child unless it has a date of its own.
	return schoolsDropped(s, toks, childRuns(s, toks))
}

// childRuns are all the name runs that may be children.
func childRuns(s string, toks []text.Token) []nameRun {
	runs := withNicknames(s, toks, findNames(s, toks))
	var out []nameRun
	used := map[int]bool{}
	for i := 0; i < len(toks); i++ {
		w := toks[i].Norm
		if w != "unborn" && w != "baby" && w != "ub" {
			continue
		}
		j := i
		for j < len(toks) && (toks[j].Norm == "unborn" || toks[j].Norm == "baby" || toks[j].Norm == "child" || toks[j].Norm == "of" || toks[j].Norm == "ub" || toks[j].Norm == "sibling" || toks[j].Norm == "twin" || toks[j].Norm == "twins") {
			j++
		}
		var run nameRun
		end := j
		for _, r := range runs {
			if r.from == j {
				end = r.to
				used[r.from] = true
			}
		}
		run.from, run.to = i, end
		run.start, run.end = toks[i].Start, toks[end-1].End
		if bare := j == i+1 && end == j && !(i > 0 && (toks[i-1].Norm == "and" || toks[i-1].Norm == "&" || toks[i-1].Norm == "+")); i > 0 && out != nil && bare && w != "baby" && (toks[i-1].Norm == "(" || toks[i-1].Norm == "," || toks[i-1].Norm == "-" || toks[i-1].Line == toks[i].Line && toks[i-1].Kind == text.Word) {
			continue // "(unborn)", ", unborn" behind a name
		}
		run.given = strings.Fields(s[run.start:run.end])
		out = append(out, run)
		i = end - 1
	}
	for _, r := range runs {
		if used[r.from] || len(r.given) > 5 || r.title != "" || len(r.given) == 1 && runeLenWhole(r.given[0]) == 1 {
			continue
		}
		inside := false
		for _, o := range out {
			if r.from >= o.from && r.from < o.to {
				inside = true
			}
		}
		if inside || inBrackets(s, r.start) {
			continue
		}
		if r.from > 0 && toks[r.from-1].Line == toks[r.from].Line {
			switch toks[r.from-1].Norm {
			case "at", "of", "in", "from", "with", "attends", "attending", "school", "to", "by", "year":
				continue
			}
		}
		out = append(out, r)
	}
	for i := 1; i < len(out); i++ {
		for j := i; j > 0 && out[j].from < out[j-1].from; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// schoolsDropped drops runs that stand after a name and its date and have
// neither a separator of the list nor a date or age of their own.
func schoolsDropped(s string, toks []text.Token, runs []nameRun) []nameRun {
	if len(runs) < 2 {
		return runs
	}
	hasNumber := func(i int) bool {
		end := len(toks)
		if i+1 < len(runs) {
			end = runs[i+1].from
		}
		for k := runs[i].to; k < end; k++ {
			if toks[k].Kind == text.Number {
				return true
			}
		}
		return false
	}
	anyNumber := false
	for i := range runs {
		anyNumber = anyNumber || hasNumber(i)
	}
	if !anyNumber {
		return runs
	}
	out := runs[:0:0]
	for i, r := range runs {
		if hasNumber(i) || i == 0 {
			out = append(out, r)
			continue
		}
		prev := ""
		if r.from > 0 {
			prev = toks[r.from-1].Norm
		}
		unborn := strings.Contains(strings.ToLower(strings.Join(r.given, " ")), "baby") || strings.Contains(strings.ToLower(strings.Join(r.given, " ")), "unborn")
		next := ""
		if r.to < len(toks) {
			next = toks[r.to].Norm
		}
		if unborn || (next == "and" || next == "&") && i+1 < len(runs) || prev == "and" || prev == "&" {
			out = append(out, r)
		}
	}
	return out
}

// attributes reads date of birth, age, sex and unborn from what follows a name.
func attributes(c *Child, s string, run nameRun, end int, about []text.Token, dates []when.Mention) {
	lower := strings.ToLower(s[run.start:end])
	if strings.Contains(lower, "unborn") || strings.Contains(lower, "edd") || strings.Contains(lower, "due date") || strings.Contains(lower, " due ") {
		c.Unborn = true
	}
	for _, d := range dates {
		if d.Span.Start < run.end || d.Span.Start >= end || !d.Date.Exists() || d.Kind != when.KindDate && d.Kind != when.KindEvent {
			continue
		}
		if c.Unborn {
			if c.Due.IsZero() {
				c.Due = d.Date
			}
		} else if c.Born.IsZero() && !d.Inferred {
			c.Born = d.Date
		}
	}
	for i, t := range about {
		switch t.Norm {
		case "m", "male", "boy", "son":
			c.Sex = "m"
		case "f", "female", "girl", "daughter":
			c.Sex = "f"
		}
		if t.Kind == text.Number && len(t.Norm) <= 2 && c.Age < 0 {
			prev, next := "", ""
			if i > 0 {
				prev = about[i-1].Norm
			}
			if i+1 < len(about) {
				next = about[i+1].Norm
			}
			n := 0
			for _, d := range t.Norm {
				n = n*10 + int(d-'0')
			}
			switch {
			case next == "months" || next == "mths" || next == "month" || next == "weeks" || next == "wks" || next == "mo":
				c.Age = 0
				if next[0] == 'm' {
					c.Age = n / 12
				}
			case prev == "aged" || prev == "age" || next == "years" || next == "yrs" || next == "yr" || next == "year" || next == "yo":
				c.Age = n
			case i == 0 && n < 18 && (next == "" || next == "," || next == ";" || next == "and" || next == "&" || next == "(" || about[i+1].Line > t.Line):
				c.Age = n
			case prev == "(" && (next == ")" || next == ",") || prev == "," && (next == "" || next == "," || next == ";"):
				c.Age = n
			}
		}
	}
}

// ageAt is the age in years on day d of a child born on born; -1 if unknown.
func ageAt(born, d when.Date) int {
	if born.IsZero() || d.IsZero() {
		return -1
	}
	age := d.Year - born.Year
	if d.Month < born.Month || d.Month == born.Month && d.Day < born.Day {
		age--
	}
	return age
}

// childForms are all forms of a child's name.
func childForms(c Child) []string {
	name := c.Name
	if c.nick != "" {
		plain := c
		plain.nick = ""
		return unionStrings(childForms(plain), nickForms(c.nick))
	}
	if c.Unborn {
		words := strings.Fields(name)
		last := words[len(words)-1]
		forms := []string{strings.ToLower(name), "baby " + strings.ToLower(last), "unborn " + strings.ToLower(last), "unborn baby " + strings.ToLower(last), "unborn baby", "baby", "unborn child"}
		switch strings.ToLower(last) {
		case "baby", "unborn", "child", "twin", "twins", "sibling":
			forms = []string{strings.ToLower(name), "unborn baby", "baby", "unborn child", "unborn"}
		}
		return forms
	}
	return personForms("", name, c.Sex, true)
}

// months is the age in months at day d; 0 if unknown.
func (c Child) months(d when.Date) int {
	if !c.Born.IsZero() && !d.IsZero() && c.Born.Before(d) {
		return (d.Year-c.Born.Year)*12 + int(d.Month) - int(c.Born.Month)
	}
	if c.Age > 0 {
		return c.Age * 12
	}
	return 0
}

// twin reports whether another child was born on the same day.
func (p *Plan) twin(i int) bool {
	for j, c := range p.Children {
		if j != i && !c.Born.IsZero() && c.Born == p.Children[i].Born {
			return true
		}
	}
	return false
}
