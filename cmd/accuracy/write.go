package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/childplan/smartplan/cmd/internal/accuracy"
	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/childplan/smartplan/smartplan/prosetag"
)

// sets are the folders of labelled plans below testdata.
var sets = []struct{ name, about string }{
	{"corpus", "The plans that came with the specification: tables, numbered lists, label: value text, Word-like HTML."},
	{"blind", "Plans by twelve other authors, written and labelled from the ladders by automated writers who had seen neither the code nor the lexicons, before the linter was first run on them. They were then used for development."},
	{"blind2", "Plans by four further authors, written in the same way a little later; used for development after their first run."},
	{"blind3", "Plans by four further authors again; used for development after their first run."},
	{"holdout", "Plans by three further authors, used only to measure: nobody has looked at a miss."},
}

// write scores every set and writes ACCURACY.md and the floors beside the
// corpus.
func write(dir string) error {
	ctx := context.Background()
	linter, err := rules.New(rules.Config{})
	if err != nil {
		return err
	}
	var page []accuracy.Set
	floors := map[string]accuracy.Floor{}
	for _, s := range sets {
		cases, err := accuracy.Load(ctx, filepath.Join(dir, s.name))
		if err != nil {
			return err
		}
		if len(cases) == 0 {
			continue
		}
		set := accuracy.Set{Name: s.name, About: s.about, Total: accuracy.NewResult(), Tagged: accuracy.NewResult(), ByAuthor: map[string]*accuracy.Result{}}
		for _, c := range cases {
			r := accuracy.Score(ctx, c, smartplan.Options{})
			set.Total.Add(r)
			tagger := &accuracy.Counting{Tagger: prosetag.New()}
			set.Tagged.Add(accuracy.Score(ctx, c, smartplan.Options{Tagger: tagger}))
			if tagger.Asked > 0 {
				set.Asked++
			}
			if set.ByAuthor[c.Author] == nil {
				set.ByAuthor[c.Author] = accuracy.NewResult()
			}
			set.ByAuthor[c.Author].Add(r)
			p, err := formats.Parse(ctx, filepath.Base(c.Path), c.Data, smartplan.Options{})
			if err != nil {
				continue
			}
			report, err := linter.Lint(ctx, p)
			if err != nil {
				return err
			}
			n, rows := accuracy.ToRead(report.Findings)
			set.Findings = append(set.Findings, n)
			set.Gathered = append(set.Gathered, rows)
		}
		page = append(page, set)
		floors[s.name] = accuracy.FloorOf(set.Total)
	}
	first, err := os.ReadFile(filepath.Join(dir, "blind", "FIRST-RUN.md"))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "corpus", "ACCURACY.md"), []byte(accuracy.Page(page, string(first))), 0o644); err != nil {
		return err
	}
	return accuracy.WriteFloors(filepath.Join(dir, "corpus", "floors.json"), floors)
}
