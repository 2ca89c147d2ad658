// Package smartplan understands child protection plans: Layout finds in a
// document the plan as it is written (a Draft), Resolve works out what it
// means (a Plan). A program that holds a plan in fields of its own fills a
// Draft itself and needs no document. What a plan is worth is not judged here
// but in package rules.
package smartplan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// DraftSchema names the version of the JSON form of a Draft.
const DraftSchema = "smartplan.draft/1"

// Draft is a plan as it is written, field by field. Every Ref is the caller's
// own key: findings give it back, with a JSON Pointer into the Draft. Fields
// that a plan does not have stay absent.
type Draft struct {
	Schema string `json:"schema"`
	Ref    string `json:"ref,omitempty"`
	// InProgress says that the plan is still being written: single rows are
	// graded, but what the plan lacks as a whole is not reported.
	InProgress bool   `json:"inProgress,omitempty"`
	Title      Value  `json:"title,omitzero"`
	Nation     Nation `json:"nation,omitempty"`
	Stage      Stage  `json:"stage,omitempty"`
	// Date is that of the plan, the conference or the meeting that made it.
	Date     Value          `json:"date,omitzero"`
	Category Value          `json:"category,omitzero"`
	Children []DraftChild   `json:"children,omitempty"`
	People   []DraftPerson  `json:"people,omitempty"`
	Meetings []DraftMeeting `json:"meetings,omitempty"`
	// Front is the front sheet as written, label by label.
	Front    []Entry   `json:"front,omitempty"`
	Blocks   []Block   `json:"blocks,omitempty"`
	Sections []Section `json:"sections,omitempty"`
	// Goals are outcomes that stand apart from the rows: safety goals in a list
	// of their own, the aim of the whole plan.
	Goals []Goal `json:"goals,omitempty"`
	Notes []Note `json:"notes,omitempty"`

	// Document is what the Draft was laid out from; nil for a program's own.
	Document *document.Document `json:"-"`
	// Why tells how the layout was chosen.
	Why []Candidate `json:"-"`

	labels []text.Span // headings of the tables and numbers of the records that were read
}

// DraftChild is a child on the plan, as written.
type DraftChild struct {
	Ref      string `json:"ref,omitempty"`
	Name     Value  `json:"name"`
	Born     Value  `json:"born,omitzero"` // date of birth, or the age
	Due      Value  `json:"due,omitzero"`  // expected date of delivery of an unborn child
	Category Value  `json:"category,omitzero"`
	School   Value  `json:"school,omitzero"`
	Mother   Value  `json:"mother,omitzero"`
	Father   Value  `json:"father,omitzero"`
	// OnPlan is false for a brother or sister who is not on the plan.
	OffPlan bool `json:"offPlan,omitempty"`
}

// DraftPerson is an adult in the plan, as written. Role is a job ("health
// visitor") or a relation ("father"); Of names the children that a relation is
// to, as written, or is absent for all of them.
type DraftPerson struct {
	Ref    string `json:"ref,omitempty"`
	Name   Value  `json:"name"`
	Role   Value  `json:"role,omitzero"`
	Of     Value  `json:"of,omitzero"`
	Agency Value  `json:"agency,omitzero"`
}

// DraftMeeting is a meeting with its date. Kind is as written: "review
// conference", "core group".
type DraftMeeting struct {
	Kind Value `json:"kind"`
	Date Value `json:"date"`
}

// Entry is a label and what stands beside it.
type Entry struct {
	Label Value `json:"label"`
	Value Value `json:"value"`
}

// Block is a group of rows under one need, risk, outcome, child or domain: a
// table, a list, or a heading with what follows.
type Block struct {
	Ref     string `json:"ref,omitempty"`
	Heading Value  `json:"heading,omitzero"`
	// Scope names the children that the block is about, as written.
	Scope   []string `json:"scope,omitempty"`
	Need    Value    `json:"need,omitzero"`
	Outcome Value    `json:"outcome,omitzero"`
	Measure Value    `json:"measure,omitzero"`
	Rows    []Row    `json:"rows,omitempty"`
	// Columns are the headings of the block's table, left to right.
	Columns []string `json:"columns,omitempty"`
	// Table counts the tables of the document from 1; 0 for none.
	Table int `json:"table,omitempty"`
	// Layout names the reader that found the block.
	Layout string `json:"layout,omitempty"`
}

// Goal is an outcome that stands apart from the rows. Number is how rows point
// to it: "1" for "(SG1)", "a" for "Outcome A".
type Goal struct {
	Number string `json:"number,omitempty"`
	Text   Value  `json:"text"`
	// Heading is that of the section in which it stands.
	Heading Value `json:"heading,omitzero"`
}

// Row is one action, or one need or outcome for which nothing is to be done.
type Row struct {
	Ref      string  `json:"ref,omitempty"`
	Number   string  `json:"number,omitempty"`
	Child    Value   `json:"child,omitzero"`
	Need     Value   `json:"need,omitzero"`
	Outcome  Value   `json:"outcome,omitzero"`
	Action   Value   `json:"action,omitzero"`
	Owner    Value   `json:"owner,omitzero"`
	Start    Value   `json:"start,omitzero"`
	Due      Value   `json:"due,omitzero"`
	Measure  Value   `json:"measure,omitzero"`
	Progress Value   `json:"progress,omitzero"`
	Status   Value   `json:"status,omitzero"`
	Other    []Entry `json:"other,omitempty"`
	// Index counts the rows of the block's table below its headings, from 1.
	Index int `json:"index,omitempty"`
}

// SectionKind says what a section of a plan is about.
type SectionKind string

// The kinds of section.
const (
	SectionImpact      SectionKind = "impact" // worries, harm, danger: what is happening to the children
	SectionStrengths   SectionKind = "strengths"
	SectionHistory     SectionKind = "history"
	SectionChildViews  SectionKind = "child-views"
	SectionParentViews SectionKind = "parent-views"
	SectionContingency SectionKind = "contingency"
	SectionVisits      SectionKind = "visits"
	SectionOutcomes    SectionKind = "outcomes"
	SectionMeasures    SectionKind = "measures"
	SectionActions     SectionKind = "actions"
	SectionPeople      SectionKind = "people" // core group, attendance, distribution
	SectionMeetings    SectionKind = "meetings"
	SectionFront       SectionKind = "front"
	SectionKey         SectionKind = "key" // of initials or abbreviations
	SectionProgress    SectionKind = "progress"
	SectionFathers     SectionKind = "fathers"
	SectionSignatures  SectionKind = "signatures"
	SectionOther       SectionKind = "other"
)

// Section is running text under one heading.
type Section struct {
	Kind    SectionKind `json:"kind"`
	Heading Value       `json:"heading,omitzero"`
	Text    Value       `json:"text"`
	// Scope names the child that the heading names, as written.
	Scope []string `json:"scope,omitempty"`
}

// Note says what could not be understood. Text is of the plan's headings or of
// ours, never a sentence of the plan.
type Note struct {
	Kind string    `json:"kind"`
	Text string    `json:"text"`
	At   text.Span `json:"-"`
}

// Candidate is one reader's claim on a part of the document.
type Candidate struct {
	Reader string  `json:"reader"`
	Table  int     `json:"table,omitempty"`
	Rows   int     `json:"rows"`
	Score  float64 `json:"score"`
	Chosen bool    `json:"chosen"`
	Why    string  `json:"why"`
}

// ReadDraft reads a Draft from JSON. It refuses unknown keys and another
// schema, and says where.
func ReadDraft(r io.Reader) (*Draft, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("draft: %w", err)
	}
	d := &Draft{}
	if err := strictJSON(data, d); err != nil {
		return nil, fmt.Errorf("draft: %w", err)
	}
	if d.Schema != DraftSchema {
		return nil, fmt.Errorf("draft: schema is %q, this version reads %q", d.Schema, DraftSchema)
	}
	return d, nil
}

func strictJSON(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return fmt.Errorf("byte %d: not JSON", syntax.Offset)
		}
		return err
	}
	if dec.More() {
		return errors.New("more than one JSON value")
	}
	return nil
}
