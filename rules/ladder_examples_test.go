package rules_test

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/stretchr/testify/require"
)

// example is one example of ladders.md, or another wording of one by an author
// who had not seen the code.
type example struct {
	Ladder, Text, Rung string
	Context            struct {
		Outcome, Action, Owner, Timescale, Measure, Need, Plan, Child string
		Siblings                                                      []string
		CarriedDown                                                   []string `json:"carried_down"`
	}
}

// TestLadderExamples: the examples of the owner and timescale ladders, each in
// three other wordings as well. The others are scored beside their code.
func TestLadderExamples(t *testing.T) {
	data, err := os.ReadFile("../testdata/challenge/ladder-examples.json")
	require.NoError(t, err)
	var all []example
	require.NoError(t, json.Unmarshal(data, &all))
	right, n := map[string]int{}, map[string]int{}
	for _, e := range all {
		if e.Ladder != "owner" && e.Ladder != "timescale" {
			continue
		}
		p, err := smartplan.Resolve(context.Background(), e.draft(), smartplan.Options{})
		require.NoError(t, err)
		require.NotEmpty(t, p.Actions, e.Text)
		g := rules.GradePlan(p).Actions[0]
		got := g.Owner.Rung
		if e.Ladder == "timescale" {
			got = g.Timescale.Rung
		}
		n[e.Ladder]++
		if got == e.Rung {
			right[e.Ladder]++
		} else {
			t.Logf("%s %q (%+v): want %s, got %s", e.Ladder, e.Text, e.Context, e.Rung, got)
		}
	}
	t.Logf("owner %d of %d, timescale %d of %d", right["owner"], n["owner"], right["timescale"], n["timescale"])
	require.GreaterOrEqual(t, right["owner"], floorOwnerExamples)
	require.GreaterOrEqual(t, right["timescale"], floorTimescaleExamples)
}

// Just under the figures that were reached.
const (
	floorOwnerExamples     = 136
	floorTimescaleExamples = 217
)

// draft is the example as a row of a small plan.
func (e example) draft() *smartplan.Draft {
	d := &smartplan.Draft{Schema: smartplan.DraftSchema, InProgress: true, Date: smartplan.Write("3 March 2026"), Category: smartplan.Write("Neglect")}
	lit := func(s string) smartplan.Value {
		return smartplan.Value{Text: text.Literal(s), State: smartplan.Written}
	}
	front := func(label, value string) {
		d.Front = append(d.Front, smartplan.Entry{Label: lit(label), Value: lit(value)})
	}
	if e.Context.Plan == "" {
		d.Children = []smartplan.DraftChild{{Name: lit("Mia Cole"), Born: lit("04/05/2021")}, {Name: lit("Leo Shah"), Born: lit("01/09/2016")}}
		front("Mother", "Leanne Carver")
		front("Father of Mia", "Dean Cole")
		front("Father of Leo", "Imran Shah")
		front("Core group", "17 March 2026, then every 4 weeks")
		front("Review conference", "26 May 2026")
		front("Lead social worker", "Ruth Adeyemi")
	} else {
		d.Children = []smartplan.DraftChild{{Name: lit("Mia Cole"), Born: lit("04/05/2021")}}
		for _, line := range strings.FieldsFunc(e.Context.Plan, func(r rune) bool { return r == ';' || r == '\n' }) {
			for _, part := range strings.Split(line, ". ") {
				if label, value, ok := strings.Cut(part, ":"); ok {
					front(strings.TrimSpace(label), strings.TrimSpace(value))
				}
			}
		}
		d.Sections = []smartplan.Section{{Kind: smartplan.SectionFront, Text: lit(e.Context.Plan)}}
	}
	row := smartplan.Row{Need: smartplan.Write(e.Context.Need), Outcome: smartplan.Write(e.Context.Outcome), Action: smartplan.Write(e.Context.Action), Owner: smartplan.Write(e.Context.Owner), Due: smartplan.Write(e.Context.Timescale), Measure: smartplan.Write(e.Context.Measure)}
	if e.Ladder == "owner" {
		row.Owner = read(e.Text)
	} else {
		row.Due = read(e.Text)
	}
	for _, c := range e.Context.CarriedDown {
		switch c {
		case "outcome":
			row.Outcome.From = smartplan.Merged
		case "measure":
			row.Measure.From = smartplan.Merged
		}
	}
	if !row.Action.Is() && !row.Outcome.Is() {
		row.Action = lit("The bed to be put together")
	}
	d.Blocks = []smartplan.Block{{Rows: []smartplan.Row{row}}}
	return d
}

// read is a value as JSON reads it, so that placeholders are known.
func read(s string) smartplan.Value {
	var v smartplan.Value
	data, err := json.Marshal(s)
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		panic(err)
	}
	return v
}
