package accuracy

import (
	"fmt"
	"sort"
	"strings"

	"github.com/childplan/smartplan/rules"
)

// Ladders are the ladders in the order of the page.
var Ladders = []rules.Ladder{rules.LadderOutcome, rules.LadderAction, rules.LadderOwner, rules.LadderTimescale, rules.LadderImpact, rules.LadderInvolvement}

// Set is a folder of labelled plans with its score.
type Set struct {
	Name, About string
	Total       *Result
	// Tagged is the score with the part-of-speech tagger; Asked how many plans
	// ask it anything.
	Tagged   *Result
	Asked    int
	ByAuthor map[string]*Result
	// Findings and Gathered are, per plan, how many findings at error and warning
	// level there are, before and after gathering by row.
	Findings, Gathered []int
}

// Page writes ACCURACY.md.
func Page(sets []Set, first string) string {
	var b strings.Builder
	b.WriteString(`# Accuracy

Written by ` + "`go run ./cmd/accuracy -write`" + `; the tests fail where a figure falls more than 0.005 below the one recorded here.

**What these figures are, and are not.** All plans are invented. Their labels were made by automated readers that worked from the ladders' definitions: two independent labellings, settled by a third reading. No practising conference chair has checked them. The plans of ` + "`testdata/corpus`" + ` and ` + "`testdata/blind`" + ` were used while the linter was built, so their figures flatter it; the first-run figures below, taken before anybody looked at a miss, say more about plans that nobody tuned for.

**To check it on your own plans**: put a plan with a ` + "`.labels.json`" + ` file (the format is described in ` + "`testdata/corpus/README.md`" + `) into a folder of your own and run ` + "`go run ./cmd/accuracy -v FOLDER`" + `. Nothing leaves your machine.
`)
	if first != "" {
		b.WriteString("\n## First run on the blind plans\n\n" + strings.TrimSpace(first) + "\n")
	}
	for _, s := range sets {
		s.write(&b)
	}
	return b.String()
}

func (s Set) write(b *strings.Builder) {
	t := s.Total
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n", s.Name, s.About)
	fmt.Fprintf(b, "%d plans. Rows found: %d of %d (%.3f). Extra rows: %d of %d reported (%.3f).", t.Cases, t.Found, t.Required, ratio(t.Found, t.Required), t.Extra, t.Reported, 1-ratio(t.Reported-t.Extra, t.Reported))
	if len(s.Gathered) > 0 {
		fmt.Fprintf(b, " Things to read per plan at error and warning level: median %d findings, %d after gathering by row.", median(s.Findings), median(s.Gathered))
	}
	b.WriteString("\n\n| ladder | n | accuracy | with the tagger | 95 % interval | kappa | falling short: precision | recall | F1 |\n|---|---|---|---|---|---|---|---|---|\n")
	for _, l := range Ladders {
		f := Compute(l, t.Pairs[l])
		tagged := f.Accuracy
		if s.Tagged != nil {
			tagged = Compute(l, s.Tagged.Pairs[l]).Accuracy
		}
		fmt.Fprintf(b, "| %s | %d | %.3f | %.3f | %.3f–%.3f | %.3f | %.3f | %.3f | %.3f |\n", l, f.N, f.Accuracy, tagged, f.Low, f.High, f.Kappa, f.Precision, f.Fall, f.F1)
	}
	if s.Tagged != nil {
		fmt.Fprintf(b, "\nThe tagger (jdkato/prose) is asked by %d of %d plans; the library's default is to ask nobody.\n", s.Asked, t.Cases)
	}
	b.WriteString("\nRecall of each rung (cases):\n\n")
	for _, l := range Ladders {
		f := Compute(l, t.Pairs[l])
		var parts []string
		for _, r := range rules.Rungs[l] {
			if f.Cases[r] > 0 {
				parts = append(parts, fmt.Sprintf("%s %.2f (%d)", r, f.Recall[r], f.Cases[r]))
			}
		}
		fmt.Fprintf(b, "- %s: %s\n", l, strings.Join(parts, " · "))
	}
	s.authors(b)
	s.checks(b)
}

// authors shows every author apart and what remains without them. Nothing is
// trained, so leaving an author out means scoring the others.
func (s Set) authors(b *strings.Builder) {
	var names []string
	for a := range s.ByAuthor {
		names = append(names, a)
	}
	if len(names) < 2 {
		return
	}
	sort.Strings(names)
	b.WriteString("\nBy author (the letter of the file name): accuracy on that author's plans / on all others.\n\n| ladder |")
	for _, a := range names {
		fmt.Fprintf(b, " %s |", a)
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(names)) + "\n")
	for _, l := range Ladders {
		fmt.Fprintf(b, "| %s |", l)
		for _, a := range names {
			own := s.ByAuthor[a].Pairs[l]
			var others []Pair
			for o, r := range s.ByAuthor {
				if o != a {
					others = append(others, r.Pairs[l]...)
				}
			}
			if len(own) == 0 {
				b.WriteString(" – |")
				continue
			}
			fmt.Fprintf(b, " %.2f / %.2f |", Compute(l, own).Accuracy, Compute(l, others).Accuracy)
		}
		b.WriteString("\n")
	}
}

func (s Set) checks(b *strings.Builder) {
	var names []string
	for n := range s.Total.Checks {
		names = append(names, n)
	}
	if len(names) == 0 {
		return
	}
	sort.Strings(names)
	b.WriteString("\n| check | hits | false | missed | precision | recall |\n|---|---|---|---|---|---|\n")
	var sum Check
	for _, n := range names {
		c := s.Total.Checks[n]
		fmt.Fprintf(b, "| %s | %d | %d | %d | %.2f | %.2f |\n", n, c.Hit, c.False, c.Missed, ratio(c.Hit, c.Hit+c.False), ratio(c.Hit, c.Hit+c.Missed))
		sum.Hit += c.Hit
		sum.False += c.False
		sum.Missed += c.Missed
	}
	fmt.Fprintf(b, "| **all** | %d | %d | %d | %.2f | %.2f |\n", sum.Hit, sum.False, sum.Missed, ratio(sum.Hit, sum.Hit+sum.False), ratio(sum.Hit, sum.Hit+sum.Missed))
}

func median(v []int) int {
	if len(v) == 0 {
		return 0
	}
	s := append([]int(nil), v...)
	sort.Ints(s)
	return s[len(s)/2]
}
