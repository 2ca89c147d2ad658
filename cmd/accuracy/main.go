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
	only := flag.String("only", "", "only plans whose name begins so")
	flag.Parse()
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = []string{"testdata/corpus"}
	}
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
}
