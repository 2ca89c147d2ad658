// Package json writes a report in its JSON form, version 1: see report.schema.json
// beside this file. Keys may be added in later versions; none changes its
// meaning.
package json

import (
	stdjson "encoding/json"
	"fmt"
	"io"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
	"github.com/childplan/smartplan/smartplan"
)

// Schema names the version of this form.
const Schema = "smartplan.report/1"

// Write writes the report, indented, with a line break at the end.
func Write(w io.Writer, r *report.Report) error {
	enc := stdjson.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(From(r))
}

// Report is the JSON form of a run.
type Report struct {
	Schema   string    `json:"schema" expr:"schema"`
	Tool     Tool      `json:"tool" expr:"tool"`
	Plans    []Plan    `json:"plans" expr:"plans"`
	Failures []Failure `json:"failures" expr:"failures"`
	Summary  Summary   `json:"summary" expr:"summary"`
	// Problems are those of the run as a whole; a plan's own stand with it.
	Problems []Problem `json:"problems" expr:"problems"`
}

// Tool is what judged.
type Tool struct {
	Name    string `json:"name" expr:"name"`
	Version string `json:"version" expr:"version"`
	Rules   string `json:"rules" expr:"rules"`
	Config  string `json:"config" expr:"config"`
}

// Failure is a file that could not be read or understood.
type Failure struct {
	Source  string `json:"source" expr:"source"`
	Kind    string `json:"kind" expr:"kind"`
	Message string `json:"message" expr:"message"`
	Hint    string `json:"hint,omitempty" expr:"hint"`
}

// Summary counts findings that are not waived.
type Summary struct {
	Errors   int `json:"errors" expr:"errors"`
	Warnings int `json:"warnings" expr:"warnings"`
	Advice   int `json:"advice" expr:"advice"`
}

// Plan is one plan.
type Plan struct {
	Source   string    `json:"source" expr:"source"`
	Ref      string    `json:"ref" expr:"ref"`
	Format   string    `json:"format" expr:"format"`
	Status   string    `json:"status" expr:"status"`
	Type     string    `json:"type" expr:"type"`
	Nation   string    `json:"nation" expr:"nation"`
	Stage    string    `json:"stage" expr:"stage"`
	Date     string    `json:"date" expr:"date"`
	Category []string  `json:"category" expr:"category"`
	Children []Child   `json:"children" expr:"children"`
	Men      []Man     `json:"men" expr:"men"`
	Actions  []Action  `json:"actions" expr:"actions"`
	Findings []Finding `json:"findings" expr:"findings"`
	Notes    []Note    `json:"notes" expr:"notes"`
	Problems []Problem `json:"problems" expr:"problems"`
}

// Child is a child with the grade of the impact ladder.
type Child struct {
	Ref      string            `json:"ref" expr:"ref"`
	Name     string            `json:"name" expr:"name"`
	Born     string            `json:"born" expr:"born"`
	Due      string            `json:"due,omitempty" expr:"due"`
	Unborn   bool              `json:"unborn" expr:"unborn"`
	Category []string          `json:"category" expr:"category"`
	Grades   map[string]string `json:"grades" expr:"grades"`
	Reason   string            `json:"reason,omitempty" expr:"reason"`
}

// Man is a father or male carer with the grade of the involvement ladder.
type Man struct {
	Name     string            `json:"name" expr:"name"`
	Relation string            `json:"relation" expr:"relation"`
	Children []string          `json:"children" expr:"children"`
	Grades   map[string]string `json:"grades" expr:"grades"`
}

// Action is a row.
type Action struct {
	ID        string            `json:"id" expr:"id"`
	Ref       string            `json:"ref" expr:"ref"`
	Text      string            `json:"text" expr:"text"`
	TextOf    string            `json:"textOf" expr:"textOf"`
	Need      string            `json:"need" expr:"need"`
	Outcome   string            `json:"outcome" expr:"outcome"`
	Measure   string            `json:"measure" expr:"measure"`
	Children  []string          `json:"children" expr:"children"`
	Status    string            `json:"status" expr:"status"`
	Owners    []Owner           `json:"owners" expr:"owners"`
	Timescale Timescale         `json:"timescale" expr:"timescale"`
	Grades    map[string]string `json:"grades" expr:"grades"`
	Place     Place             `json:"place" expr:"place"`
}

// Owner is somebody who is to do an action.
type Owner struct {
	Text   string `json:"text" expr:"text"`
	Name   string `json:"name" expr:"name"`
	Role   string `json:"role" expr:"role"`
	Agency string `json:"agency" expr:"agency"`
}

// Timescale is the reading of by when.
type Timescale struct {
	Text string `json:"text" expr:"text"`
	Kind string `json:"kind" expr:"kind"`
	Due  string `json:"due" expr:"due"`
}

// Place is where something stands.
type Place struct {
	Label   string `json:"label" expr:"label"`
	Table   int    `json:"table,omitempty" expr:"table"`
	Row     int    `json:"row,omitempty" expr:"row"`
	Column  string `json:"column,omitempty" expr:"column"`
	Pointer string `json:"pointer,omitempty" expr:"pointer"`
}

// Finding is one thing to put right.
type Finding struct {
	Rule        string            `json:"rule" expr:"rule"`
	Severity    string            `json:"severity" expr:"severity"`
	Grade       string            `json:"grade,omitempty" expr:"grade"`
	Next        string            `json:"next,omitempty" expr:"next"`
	Code        string            `json:"code" expr:"code"`
	Params      map[string]string `json:"params" expr:"params"`
	Message     string            `json:"message" expr:"message"`
	Suggestion  string            `json:"suggestion" expr:"suggestion"`
	Subject     Subject           `json:"subject" expr:"subject"`
	Place       Place             `json:"place" expr:"place"`
	Position    *Position         `json:"position,omitempty" expr:"position"`
	Excerpt     string            `json:"excerpt" expr:"excerpt"`
	Evidence    []Evidence        `json:"evidence" expr:"evidence"`
	Fingerprint string            `json:"fingerprint" expr:"fingerprint"`
	Waived      *Waived           `json:"waived" expr:"waived"`
}

// Subject is what a finding is about.
type Subject struct {
	Kind    string   `json:"kind" expr:"kind"`
	ID      string   `json:"id" expr:"id"`
	Ref     string   `json:"ref" expr:"ref"`
	Text    string   `json:"text" expr:"text"`
	Actions []string `json:"actions" expr:"actions"`
}

// Evidence is a stretch of the plan that a finding rests on.
type Evidence struct {
	Feature string `json:"feature" expr:"feature"`
	Text    string `json:"text" expr:"text"`
}

// Waived says who accepted a finding and why.
type Waived struct {
	Reason   string `json:"reason" expr:"reason"`
	Initials string `json:"initials" expr:"initials"`
	Until    string `json:"until" expr:"until"`
	From     string `json:"from" expr:"from"`
}

// Note says what could not be understood.
type Note struct {
	Kind  string `json:"kind" expr:"kind"`
	Text  string `json:"text" expr:"text"`
	Place Place  `json:"place" expr:"place"`
}

// Problem is a rule that failed ("rule-failed") or a waiver that is not in force
// ("waiver-not-used").
type Problem struct {
	Kind  string `json:"kind" expr:"kind"`
	Rule  string `json:"rule" expr:"rule"`
	Text  string `json:"text" expr:"text"`
	Place Place  `json:"place" expr:"place"`
}

// From turns a report into its JSON form.
func From(r *report.Report) Report {
	out := Report{Schema: Schema, Tool: Tool{r.Tool.Name, r.Tool.Version, r.Tool.Rules, r.Tool.Config}, Plans: []Plan{}, Failures: []Failure{}, Problems: []Problem{},
		Summary: Summary{r.Count(rules.Error), r.Count(rules.Warning), r.Count(rules.Advice)}}
	for i := range r.Plans {
		out.Plans = append(out.Plans, FromPlan(&r.Plans[i]))
	}
	for _, f := range r.Failures {
		out.Failures = append(out.Failures, Failure{f.Source, f.Kind, f.Message, f.Hint})
	}
	for _, x := range r.Problems {
		out.Problems = append(out.Problems, problem(x))
	}
	return out
}

// FromPlan turns the report of one plan into its JSON form.
func FromPlan(r *report.Plan) Plan {
	p := r.Plan
	out := Plan{Source: r.Source, Ref: p.Ref, Format: r.Format, Status: "read", Type: p.Type, Nation: string(p.Nation), Stage: string(p.Stage), Date: p.Date.String(),
		Category: list(p.Categories), Children: []Child{}, Men: []Man{}, Actions: []Action{}, Findings: []Finding{}, Notes: []Note{}, Problems: []Problem{}}
	for i, c := range p.Children {
		if !c.OnPlan {
			continue
		}
		g := r.Grades.Children[i]
		k := Child{Ref: c.Ref, Name: c.Name, Born: c.Born.String(), Due: c.Due.String(), Unborn: c.Unborn, Category: list(c.Category), Grades: map[string]string{"impact": g.Rung}}
		if g.Rung == rules.NotJudged {
			k.Reason = g.Reason
		}
		out.Children = append(out.Children, k)
	}
	for _, m := range r.Grades.Men {
		out.Men = append(out.Men, Man{Name: m.Name, Relation: m.Relation, Children: names(p, m.Children), Grades: map[string]string{"involvement": m.Grade.Rung}})
	}
	for i := range p.Actions {
		out.Actions = append(out.Actions, action(p, &p.Actions[i], r.Grades.Actions[i]))
	}
	lines := newLines(p)
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, finding(f, lines))
	}
	for _, n := range p.Notes {
		out.Notes = append(out.Notes, Note{Kind: n.Kind, Text: n.Text})
		switch n.Kind {
		case "table-passed-over", "part-not-read":
			out.Status = "partial"
		}
	}
	for _, x := range r.Problems {
		out.Problems = append(out.Problems, problem(x))
	}
	return out
}

func problem(x rules.Problem) Problem {
	return Problem{x.Kind, x.Rule, x.Text, Place{x.Place.Label, x.Place.Table, x.Place.Row, x.Place.Column, x.Place.Pointer}}
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func names(p *smartplan.Plan, children []int) []string {
	out := []string{}
	for _, c := range children {
		out = append(out, p.Children[c].Name)
	}
	return out
}

func action(p *smartplan.Plan, a *smartplan.Action, g rules.RowGrades) Action {
	b := p.Draft.Blocks[a.Block]
	pl := rules.PlaceOf(p, a)
	out := Action{ID: a.ID, Ref: a.Ref, Text: a.Text.String(), TextOf: a.TextOf, Need: a.Row.Need.String(), Outcome: a.Goal.String(), Measure: a.Measure.String(),
		Children: names(p, a.Children), Status: "open", Owners: []Owner{},
		Timescale: Timescale{Text: a.Row.Due.String(), Kind: a.Timescale.Kind, Due: a.Timescale.Due.String()},
		Grades:    map[string]string{"outcome": g.Outcome.Rung, "action": g.Action.Rung, "owner": g.Owner.Rung, "timescale": g.Timescale.Rung},
		Place:     Place{Label: pl.Label, Table: b.Table, Row: a.Row.Index, Pointer: fmt.Sprintf("/blocks/%d/rows/%d", a.Block, a.Index)}}
	if a.Finished {
		out.Status = "finished"
	}
	for _, o := range a.Owners {
		out.Owners = append(out.Owners, Owner{Text: o.Text.String(), Name: o.Name, Role: o.Role, Agency: o.Agency})
	}
	return out
}

func finding(f rules.Finding, lines *lines) Finding {
	out := Finding{Rule: f.Rule, Severity: string(f.Severity), Grade: f.Grade, Next: f.Next, Code: f.Code, Params: f.Params, Message: f.Message, Suggestion: f.Suggestion,
		Subject:  Subject{string(f.Subject.Kind), f.Subject.ID, f.Subject.Ref, f.Subject.Text, list(f.Subject.Actions)},
		Place:    Place{f.Place.Label, f.Place.Table, f.Place.Row, f.Place.Column, f.Place.Pointer},
		Position: lines.position(f.At.First()), Excerpt: f.At.String(), Evidence: []Evidence{}, Fingerprint: f.Fingerprint}
	for _, e := range f.Evidence {
		out.Evidence = append(out.Evidence, Evidence{e.Feature, e.Text.String()})
	}
	if f.Waived != nil {
		out.Waived = &Waived{f.Waived.Reason, f.Waived.Initials, f.Waived.Until, f.Waived.From}
	}
	return out
}
