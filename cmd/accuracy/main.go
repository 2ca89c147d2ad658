// Command accuracy measures the linter on labelled plans.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/childplan/smartplan/cmd/internal/accuracy"
	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
)

func main() {
	verbose := flag.Bool("v", false, "list every disagreement")
	ladder := flag.String("ladder", "", "only this ladder")
	checks := flag.Bool("checks", false, "score the checks instead of the ladders; over all folders together")
	check := flag.String("check", "", "with -checks: only this check")
	only := flag.String("only", "", "only plans whose name begins so")
	record := flag.Bool("write", false, "score everything below testdata and write testdata/corpus/ACCURACY.md and floors.json")
	flag.Parse()
	if *record {
		if err := write("testdata"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = []string{"testdata/corpus"}
	}
	sum := accuracy.NewResult()
	for _, dir := range dirs {
		cases, err := accuracy.Load(context.Background(), dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		total := accuracy.NewResult()
		for _, c := range cases {
			if strings.HasPrefix(c.Name, *only) {
				total.Add(accuracy.Score(context.Background(), c, smartplan.Options{}))
			}
		}
		if *checks {
			sum.Add(total)
			continue
		}
		fmt.Printf("%s: %d plans, rows found %d/%d, extra %d/%d\n", dir, total.Cases, total.Found, total.Required, total.Extra, total.Reported)
		for _, f := range total.Failures {
			fmt.Println("  FAIL", f)
		}
		for _, l := range []rules.Ladder{"outcome", "action", "owner", "timescale", "impact", "involvement"} {
			right, n := accuracy.Accuracy(total.Pairs[l])
			fmt.Printf("  %-12s %d/%d = %.3f\n", l, right, n, float64(right)/float64(max(1, n)))
		}
		if *verbose {
			for _, m := range total.Missed {
				fmt.Println("  MISSED", m)
			}
			for _, m := range total.Falsed {
				fmt.Printf("  EXTRA %.120q\n", m)
			}
			for _, l := range []rules.Ladder{"outcome", "action", "owner", "timescale", "impact", "involvement", "extra-men"} {
				if *ladder != "" && string(l) != *ladder {
					continue
				}
				for _, p := range total.Pairs[l] {
					if p.Want != p.Got && p.Got != "" || l == "extra-men" || l == "impact" && p.Got == "" || l == "involvement" && p.Got == "" {
						fmt.Printf("  %s %s want %s got %s | %.90s | %.200s\n", l, p.Case, p.Want, p.Got, p.What, p.Why)
					}
				}
			}
		}
	}
	if *checks {
		printChecks(sum, *check, *verbose)
	}
}

// printChecks prints one line a check, and with verbose every disagreement.
func printChecks(r *accuracy.Result, only string, verbose bool) {
	for _, f := range r.Failures {
		fmt.Println("  FAIL", f)
	}
	var all accuracy.Check
	fmt.Printf("%d plans, %d findings at error and warning level\n%-26s labels  hit false missed  precision recall\n", r.Cases, r.Findings, "check")
	for _, rule := range rules.Rules() {
		c := r.Checks[rule.Name]
		if c == nil || only != "" && only != rule.Name {
			continue
		}
		fmt.Printf("%-26s %6d %4d %5d %6d     %.2f    %.2f\n", rule.Name, c.Wanted, c.Hit, c.False, c.Missed, c.Precision(), c.Recall())
		all.Hit, all.False, all.Missed, all.Wanted = all.Hit+c.Hit, all.False+c.False, all.Missed+c.Missed, all.Wanted+c.Wanted
	}
	fmt.Printf("%-26s %6d %4d %5d %6d     %.2f    %.2f\n", "together", all.Wanted, all.Hit, all.False, all.Missed, all.Precision(), all.Recall())
	if !verbose {
		return
	}
	for _, d := range r.Disagreements {
		if only != "" && only != d.Check {
			continue
		}
		kind := "FALSE "
		if d.Missed {
			kind = "MISSED"
		}
		fmt.Printf("  %s %s %s | %.100s | %.300s\n", kind, d.Check, d.Case, d.What, d.Why)
	}
}
