package smartplan

import (
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/when"
)

// Options are what a caller may say about a plan or a place. The zero value is
// a good default.
type Options struct {
	// Formats are the file formats that Parse reads, in the order of trial.
	Formats []document.Format
	// Headings gives local headings their field, for instance "Who leads" →
	// FieldOwner. They win over what the layout would have chosen. Case and
	// white space do not matter.
	Headings map[string]Field
	// Words are local roles, agencies and tools.
	Words Vocabulary
	// Nation is used where the plan does not show its own.
	Nation Nation
	// Stage is used where the plan does not show its own.
	Stage Stage
	// Today is the day to judge by; zero means the plan's own date. The library
	// never asks a clock.
	Today when.Date
	// Tagger answers questions about parts of speech; nil means none are asked.
	Tagger Tagger
	// Limits bound what a decoder takes in.
	Limits document.Limits
}

// Vocabulary are words that only one place uses.
type Vocabulary struct {
	Roles    []string // jobs: "family help practitioner"
	Agencies []string // services, teams, settings
}

// Tagger answers one question about one clause: is the word at byte at of
// clause used as a verb? ok is false where it cannot say. It must be safe for
// any number of goroutines.
type Tagger interface {
	IsVerb(clause string, at int) (verb, ok bool)
}

// Nation is one of the four nations, whose law and words differ.
type Nation string

// The nations.
const (
	England         Nation = "england"
	Wales           Nation = "wales"
	Scotland        Nation = "scotland"
	NorthernIreland Nation = "northern-ireland"
)

// Stage says where in its life a plan is.
type Stage string

// The stages.
const (
	StageOutline Stage = "outline"
	StageInitial Stage = "initial"
	StageReview  Stage = "review"
	StageUnknown Stage = "unknown"
)

// Field is a field of a row that a heading can stand for.
type Field string

// The fields. FieldIgnore drops a column.
const (
	FieldNeed        Field = "need"
	FieldImpact      Field = "impact"
	FieldOutcome     Field = "outcome"
	FieldAction      Field = "action"
	FieldOwner       Field = "owner"
	FieldStart       Field = "start"
	FieldDue         Field = "due"
	FieldMeasure     Field = "measure"
	FieldProgress    Field = "progress"
	FieldStatus      Field = "status"
	FieldScore       Field = "score"
	FieldNumber      Field = "number"
	FieldChild       Field = "child"
	FieldStrength    Field = "strength"
	FieldContingency Field = "contingency"
	FieldOther       Field = "other"
	FieldIgnore      Field = "ignore"
)
