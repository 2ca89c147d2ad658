// Package plain writes a report as text for people: what to put right first,
// then row by row, in words that can be read aloud. It needs no colour.
package plain

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// Options say how to write.
type Options struct {
	// Advice includes the ideas, not only what is missing.
	Advice bool
	// Width of a line in characters; 0 means 100.
	Width int
	// First is how many things to put right first are listed; 0 means seven.
	First int
}

// Write writes the report of a whole run.
func Write(w io.Writer, r *report.Report, o Options) error {
	p := &printer{w: w, o: o}
	if p.o.Width <= 0 {
		p.o.Width = 100
	}
	if p.o.First <= 0 {
		p.o.First = 7
	}
	for i := range r.Plans {
		if i > 0 {
			p.line("")
		}
		p.plan(&r.Plans[i])
	}
	for i, x := range r.Problems {
		if i == 0 {
			p.line("")
		}
		p.wrap("", "  ", "Note: "+problem(x))
	}
	if len(r.Failures) > 0 {
		if len(r.Plans) > 0 {
			p.line("")
		}
		for _, f := range r.Failures {
			p.wrap("", "", fmt.Sprintf("%s: not read. %s %s", f.Source, f.Message, f.Hint))
		}
	}
	return p.err
}

type printer struct {
	w   io.Writer
	o   Options
	err error
}

func (p *printer) line(s string) {
	if p.err == nil {
		_, p.err = fmt.Fprintln(p.w, strings.TrimRight(s, " "))
	}
}

// wrap writes s in lines, the first after first, the others after rest.
func (p *printer) wrap(first, rest, s string) {
	prefix, n := first, utf8.RuneCountInString(first)
	var b strings.Builder
	for _, word := range strings.Fields(s) {
		k := utf8.RuneCountInString(word)
		if b.Len() > 0 && n+1+k > p.o.Width {
			p.line(prefix + b.String())
			prefix, n = rest, utf8.RuneCountInString(rest)
			b.Reset()
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += k
	}
	if b.Len() > 0 {
		p.line(prefix + b.String())
	}
}

func (p *printer) plan(r *report.Plan) {
	pl := r.Plan
	head := r.Source
	if head == "" {
		head = orWord(pl.Ref, "Plan")
	}
	p.wrap("", "  ", head+" — "+describe(pl))
	errors, warnings, advice := r.Count(rules.Error), r.Count(rules.Warning), r.Count(rules.Advice)
	p.wrap("", "  ", fmt.Sprintf("%s. %s to put right, %d to look at, %s%s.", counts(r), number(errors, "thing", "things"), warnings, number(advice, "idea", "ideas"), adviceHint(p.o.Advice, advice)))
	p.accepted(r)
	p.waivers(r)
	firsts := first(r, p.o)
	if len(firsts) > 0 {
		p.line("")
		p.line("Put these right first")
		for i, g := range firsts {
			label := fmt.Sprintf("%3d. ", i+1)
			p.item(label, "     ", g)
		}
	}
	p.rows(r)
	p.rest(r)
	p.notes(r)
	p.line("")
	p.wrap("", "  ", "Not judged, and no tool can: whether these are the right actions, whether they are achievable, whether the children are safe.")
	for i, c := range pl.Children {
		if c.OnPlan && r.Grades.Children[i].Rung == rules.NotJudged {
			p.wrap("", "  ", "Not judged: what the neglect is for each child, because "+r.Grades.Children[i].Reason+".")
			break
		}
	}
}

// item writes one group of findings: what is missing, then what would do.
func (p *printer) item(label, rest string, g group) {
	if g.place != "" {
		p.wrap(label, rest, g.place)
		for _, f := range g.findings {
			p.wrap(rest+"- ", rest+"  ", f.Short+". "+f.Suggestion)
		}
		return
	}
	for i, f := range g.findings {
		prefix := label
		if i > 0 {
			prefix = rest
		}
		p.wrap(prefix, rest, f.Message)
		if f.Suggestion != "" {
			p.wrap(rest, rest, f.Suggestion)
		}
	}
}

// rows lists every row that has something, with its four rungs.
func (p *printer) rows(r *report.Plan) {
	began := false
	for i := range r.Plan.Actions {
		a := &r.Plan.Actions[i]
		g := r.Grades.Actions[i]
		if a.Finished || g.Outcome.Good() && g.Action.Good() && g.Owner.Good() && g.Timescale.Good() {
			continue
		}
		if g.Action.Good() && g.Owner.Good() && g.Timescale.Good() && g.Outcome.Rung == "observable" && !p.o.Advice {
			continue
		}
		if !began {
			p.line("")
			p.line("Row by row (only rows with something to say)")
			began = true
		}
		p.wrap("  ", "      ", rules.PlaceOf(r.Plan, a).Label)
		p.wrap("      ", "      ", fmt.Sprintf("outcome: %s · action: %s · owner: %s · timescale: %s", g.Outcome.Rung, g.Action.Rung, g.Owner.Rung, g.Timescale.Rung))
	}
}

// rest lists what is not among the first, gathered by row.
func (p *printer) rest(r *report.Plan) {
	groups := gather(r, p.o)
	shown := map[int]bool{}
	for _, g := range first(r, p.o) {
		shown[g.index] = true
	}
	began := false
	for _, g := range groups {
		if shown[g.index] {
			continue
		}
		if !began {
			p.line("")
			p.line("Everything else")
			began = true
		}
		p.item("  - ", "    ", g)
	}
}

// accepted lists the findings that somebody waived.
func (p *printer) accepted(r *report.Plan) {
	var waived []rules.Finding
	for _, f := range r.Findings {
		if f.Waived != nil {
			waived = append(waived, f)
		}
	}
	if len(waived) == 0 {
		return
	}
	p.line("")
	p.line(fmt.Sprintf("Accepted for now: %s that somebody answers for", number(len(waived), "finding", "findings")))
	for _, f := range waived {
		p.wrap("  - ", "    ", f.Message)
		p.wrap("    ", "    ", fmt.Sprintf("%s: %s (%s, until %s; waiver in %s).", f.Rule, f.Waived.Reason, f.Waived.Initials, day(f.Waived.Until), waivedIn(f.Waived.From)))
	}
}

// day puts a date written as 2026-06-02 into words.
func day(s string) string {
	d, err := when.Parse(s)
	if err != nil || !d.Exists() {
		return orWord(s, "further notice")
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

func waivedIn(from string) string {
	if from == rules.FromComment {
		return "a comment"
	}
	return "the configuration"
}

// waivers lists the waivers that are not in force.
func (p *printer) waivers(r *report.Plan) {
	began := false
	for _, x := range r.Problems {
		if x.Kind != rules.WaiverNotUsed {
			continue
		}
		if !began {
			p.line("")
			p.line("Waivers that are not in force")
			began = true
		}
		p.wrap("  - ", "    ", problem(x))
	}
}

func (p *printer) notes(r *report.Plan) {
	if len(r.Plan.Notes) > 0 {
		p.line("")
		p.line("What could not be understood for certain")
		for _, n := range r.Plan.Notes {
			p.wrap("  - ", "    ", note(n))
		}
	}
	began := false
	for _, x := range r.Problems {
		if x.Kind == rules.WaiverNotUsed {
			continue
		}
		if !began {
			p.line("")
			p.line("What went wrong")
			began = true
		}
		p.wrap("  - ", "    ", problem(x))
	}
}

// problem puts a problem into words: its place, the rule, what is wrong.
func problem(x rules.Problem) string {
	var parts []string
	for _, s := range []string{x.Place.Label, x.Rule, x.Text} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ": ") + "."
}

// note puts a note into words.
func note(n smartplan.Note) string {
	switch n.Kind {
	case "unknown-heading":
		return fmt.Sprintf("The column %q is not known. If it belongs to the plan, say what it is with --map %q.", n.Text, n.Text+"=field")
	case "guessed-heading":
		return "A column was read by what stands in it: " + n.Text + "."
	case "table-passed-over":
		return "Not read for actions: " + n.Text + "."
	}
	return n.Text
}

func describe(p *smartplan.Plan) string {
	parts := []string{strings.ReplaceAll(p.Type, "-", " ") + " plan"}
	stage := map[smartplan.Stage]string{smartplan.StageOutline: "outline", smartplan.StageInitial: "initial conference", smartplan.StageReview: "review"}[p.Stage]
	if p.Date.Exists() {
		stage = strings.TrimSpace(fmt.Sprintf("%s %d %s %d", stage, p.Date.Day, p.Date.Month, p.Date.Year))
	}
	if stage != "" {
		parts = append(parts, stage)
	}
	if len(p.Categories) > 0 {
		parts = append(parts, strings.Join(p.Categories, " and "))
	}
	return strings.Join(parts, ", ")
}

func counts(r *report.Plan) string {
	children, men := 0, 0
	for _, c := range r.Plan.Children {
		if c.OnPlan {
			children++
		}
	}
	for _, m := range r.Grades.Men {
		if m.Adult >= 0 {
			men++
		}
	}
	parts := []string{number(children, "child", "children"), number(len(r.Plan.Actions), "action", "actions")}
	if men > 0 {
		parts = append(parts, number(men, "father or male carer", "fathers and male carers"))
	}
	return strings.Join(parts, ", ")
}

func number(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func adviceHint(shown bool, n int) string {
	if shown || n == 0 {
		return ""
	}
	return " (--advice shows them)"
}

func orWord(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
