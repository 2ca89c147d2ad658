package rules

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan"
)

// placeOf says where a row stands, and in which column the finding belongs.
func placeOf(p *smartplan.Plan, a *smartplan.Action, field smartplan.Field) Place {
	b := p.Draft.Blocks[a.Block]
	pl := Place{Table: b.Table, Row: a.Row.Index, Pointer: fmt.Sprintf("/blocks/%d/rows/%d", a.Block, a.Index)}
	v := valueOf(a, field)
	if field != "" {
		pl.Pointer += "/" + string(field)
		if v != nil && v.Column != "" && !strings.HasPrefix(v.Column, "of:") {
			pl.Column = v.Column
		}
	}
	name := strings.TrimSpace(b.Heading.String())
	what := "row"
	switch {
	case b.Layout == "list" && name != "":
		name, what = quote(shorten(name, 60)), "item"
	case b.Layout == "narrative" && name != "":
		name, what = quote(shorten(name, 60)), "sentence"
	case b.Layout == "records" && name != "":
		name, what = quote(shorten(name, 60)), "action"
	case b.Table > 0 && name != "":
		name = quote(shorten(name, 60)) + " table"
	case b.Table > 0:
		name = fmt.Sprintf("Table %d", b.Table)
	default:
		name, what = "The plan", "action"
	}
	row := fmt.Sprintf("%s %d", what, max(1, a.Row.Index))
	if a.Number != "" && b.Table == 0 {
		row = what + " " + a.Number
	}
	pl.Label = fmt.Sprintf("%s, %s (%s)", name, row, quote(shorten(a.Text.String(), 40)))
	if pl.Column != "" {
		pl.Label += ", " + quote(pl.Column)
	}
	return pl
}

// valueOf is the value of a field of a row.
func valueOf(a *smartplan.Action, f smartplan.Field) *smartplan.Value {
	switch f {
	case smartplan.FieldNeed:
		return &a.Row.Need
	case smartplan.FieldOutcome:
		return &a.Row.Outcome
	case smartplan.FieldAction:
		return &a.Row.Action
	case smartplan.FieldOwner:
		return &a.Row.Owner
	case smartplan.FieldDue:
		return &a.Row.Due
	case smartplan.FieldStart:
		return &a.Row.Start
	case smartplan.FieldMeasure:
		return &a.Row.Measure
	}
	return nil
}

// about is the subject of a finding on one row.
func about(a *smartplan.Action) Subject {
	return Subject{Kind: AboutAction, ID: a.ID, Ref: a.Ref, Text: a.Text.String(), Actions: []string{a.ID}}
}

func quote(s string) string { return "\"" + s + "\"" }

// shorten cuts a text at a word before n runes and puts an ellipsis.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if strings.Count(s, `"`)%2 == 1 {
		s = strings.TrimRight(s, ` "`) // a quotation that only begins
	}
	s = strings.TrimRight(s, " “‘«(")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut := 0
	for i, r := range s {
		if utf8.RuneCountInString(s[:i]) >= n-1 {
			break
		}
		if r == ' ' {
			cut = i
		}
	}
	if cut == 0 {
		for i := range s {
			if utf8.RuneCountInString(s[:i]) >= n-1 {
				cut = i
				break
			}
		}
	}
	return strings.TrimRight(s[:cut], " ,;:.-–") + "…"
}

// PlaceOf says where a row stands.
func PlaceOf(p *smartplan.Plan, a *smartplan.Action) Place { return placeOf(p, a, "") }
