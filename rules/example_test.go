package rules_test

import (
	"context"
	"fmt"
	"os"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
)

// Parse a plan, lint it, walk the findings.
func Example() {
	data, err := os.ReadFile("../testdata/plans/weak.docx")
	if err != nil {
		panic(err)
	}
	ctx := context.Background()
	plan, err := formats.Parse(ctx, "weak.docx", data, smartplan.Options{})
	if err != nil {
		panic(err) // *document.Error: not readable; *smartplan.NotPlanError: no plan
	}
	linter, err := rules.New(rules.Config{Profile: rules.ProfileCore})
	if err != nil {
		panic(err)
	}
	report, err := linter.Lint(ctx, plan)
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		if f.Rule == "timescale-set" && f.Severity == rules.Error {
			fmt.Println(f.Place.Label, "→", f.Grade)
		}
	}
	// Output:
	// "Plan" table, row 1 ("Parents to keep on top of the housework"), "By when" → vague
	// "Plan" table, row 2 ("Support the family with routines"), "By when" → vague
	// "Plan" table, row 3 ("HV to monitor weight"), "By when" → vague
	// "Plan" table, row 5 ("Mum to engage with services"), "By when" → none
	// "Plan" table, row 6 ("All professionals to share information"), "By when" → none
}

// A case management system fills a Draft from its own database columns; its
// keys come back with every finding.
func Example_draft() {
	draft := &smartplan.Draft{
		Schema:     smartplan.DraftSchema,
		Ref:        "plan-7",
		InProgress: true, // still being written: rows are graded, the whole is not
		Date:       smartplan.Write("2026-03-03"),
		Category:   smartplan.Write("Neglect"),
		Children:   []smartplan.DraftChild{{Ref: "child-1", Name: smartplan.Write("Mia Cole"), Born: smartplan.Write("04/05/2021")}},
		People: []smartplan.DraftPerson{
			{Ref: "person-9", Name: smartplan.Write("Ms Okafor"), Role: smartplan.Write("health visitor")},
		},
		Blocks: []smartplan.Block{{Rows: []smartplan.Row{
			{
				Ref:     "row-41",
				Outcome: smartplan.Write("Mia gains weight along the 9th centile"),
				Action:  smartplan.Write("Weigh Mia and plot her in the red book"),
				Owner:   smartplan.Write("HV"),
				Due:     smartplan.Write("Ongoing"),
			},
		}}},
	}
	ctx := context.Background()
	plan, err := smartplan.Resolve(ctx, draft, smartplan.Options{})
	if err != nil {
		panic(err)
	}
	linter, err := rules.New(rules.Config{Profile: rules.ProfileCore})
	if err != nil {
		panic(err)
	}
	report, err := linter.Lint(ctx, plan)
	if err != nil {
		panic(err)
	}
	fmt.Println(plan.Actions[0].Owners[0].Name)
	for _, f := range report.Findings {
		fmt.Println(f.Subject.Ref, f.Rule, f.Grade, f.Place.Pointer)
	}
	// Output:
	// Ms Okafor
	// row-41 timescale-set vague /blocks/0/rows/0/due
}
