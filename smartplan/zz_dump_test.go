package smartplan_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/formats"
)

func TestDump(t *testing.T) {
	pat := os.Getenv("DUMP")
	if pat == "" {
		t.Skip()
	}
	files, _ := filepath.Glob(pat)
	for _, f := range files {
		if filepath.Ext(f) == ".json" {
			continue
		}
		data, _ := os.ReadFile(f)
		doc, err := formats.Decode(context.Background(), filepath.Base(f), data, nil, document.Limits{})
		if err != nil {
			fmt.Println(f, err)
			continue
		}
		d, _ := smartplan.Layout(context.Background(), doc, smartplan.Options{})
		fmt.Println("=====", f, d.Title.String())
		for _, e := range d.Front {
			fmt.Printf("  F %q = %q\n", e.Label.String(), e.Value.String())
		}
		for _, b := range d.Blocks {
			fmt.Printf("  B %s head=%q need=%.40q out=%.80q meas=%.40q cols=%q\n", b.Layout, b.Heading.String(), b.Need.String(), b.Outcome.String(), b.Measure.String(), b.Columns)
			for _, r := range b.Rows {
				fmt.Printf("    R %s A=%.60q | O[%s%s]=%.40q | W=%.30q | D=%.30q S=%.20q | M=%.30q | N[%s]=%.20q | P=%.20q\n", r.Number, r.Action.String(), r.Outcome.State, r.Outcome.From, r.Outcome.String(), r.Owner.String(), r.Due.String(), r.Start.String(), r.Measure.String(), r.Need.From, r.Need.String(), r.Progress.String())
			}
		}
		for _, s := range d.Sections {
			fmt.Printf("  S %s %q: %.70q\n", s.Kind, s.Heading.String(), s.Text.String())
		}
		for _, c := range d.Why {
			fmt.Printf("  Y %+v\n", c)
		}
		fmt.Println("  N", d.Notes)
	}
}
