package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/childplan/smartplan/cmd/internal/accuracy"
	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/childplan/smartplan/smartplan/text"
)

func main() {
	ctx := context.Background()
	for _, dir := range os.Args[1:] {
		cases, err := accuracy.Load(ctx, dir)
		if err != nil {
			panic(err)
		}
		for _, c := range cases {
			p, err := formats.Parse(ctx, filepath.Base(c.Path), c.Data, smartplan.Options{})
			if err != nil {
				continue
			}
			g := rules.GradePlan(p)
			var ch, ad []string
			for _, x := range p.Children {
				ch = append(ch, x.Names...)
			}
			for _, x := range p.Adults {
				ad = append(ad, x.Names...)
				if x.Word != "" {
					ad = append(ad, strings.ToLower(x.Word))
				}
			}
			taken := make([]bool, len(p.Actions))
			for _, l := range c.Labels.Actions {
				at := -1
				for i := range p.Actions {
					row, m := text.Fold(p.Actions[i].Text.String()), text.Fold(l.Match)
					if !taken[i] && strings.Contains(row, m) {
						at = i
						break
					}
				}
				if at < 0 {
					continue
				}
				taken[at] = true
				if l.Optional {
					continue
				}
				a := p.Actions[at]
				e := func(s string) string {
					return strings.NewReplacer("\n", `\n`, "\t", " ").Replace(strings.TrimSpace(s))
				}
				v := func(x smartplan.Value) string {
					if x.Is() {
						return e(x.Text.String())
					}
					return ""
				}
				blockOut := ""
				if !a.Row.Outcome.Is() && a.Goal.Is() {
					blockOut = e(a.Goal.Text.String())
				}
				due, own := v(a.Row.Due), v(a.Row.Owner)
				if a.Row.Due.String() == a.Row.Action.String() {
					due = ""
				}
				if a.Row.Owner.Column == a.Row.Action.Column && a.Row.Owner.String() == a.Row.Action.String() {
					own = ""
				}
				wo, wa := l.Outcome, l.Action
				if slices.Contains(l.Skip, "outcome") {
					wo = ""
				}
				if slices.Contains(l.Skip, "action") {
					wa = ""
				}
				_ = g
				if g.Actions[at].Outcome.Reason == "nothing" && wo != "none" && os.Getenv("ALL") == "" {
					wo = ""
				}
				fmt.Println(strings.Join([]string{c.Name, "", v(a.Row.Outcome), blockOut, meas(v(a.Row.Measure), v(p.Draft.Blocks[a.Block].Measure)), v(a.Row.Action), own, due, wo, wa, strings.Join(ch, ","), strings.Join(ad, ",")}, "\t"))
			}
		}
	}
}

func meas(a, b string) string {
	if a == "" {
		return b
	}
	if b == "" || a == b {
		return a
	}
	return a + `\n` + b
}
