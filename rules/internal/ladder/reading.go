// Package ladder reads one row of a plan and says on which rung of the outcome
// and of the action ladder it stands.
//
// It works in two steps that can fail separately. First named features are
// extracted from the cells, each with the place where it was found ("seen",
// "frequency", "checker", "hedge" …). Then a small pure table maps the features
// to a rung. A wrong rung is therefore either a feature that was missed or a
// table that is wrong, and a message can quote what it rests on.
//
// The meaning of the rungs is fixed elsewhere; in short: an outcome is
// observable when it says what will be seen or heard, and measurable when it
// also says how much, how often, for how long, from what to what, by which
// tool, or who will see it. An action is specific when somebody else could
// check that it was done.
package ladder

import "github.com/childplan/smartplan/smartplan/text"

// Cells are the texts of one action row and of what is carried down into it.
// Any of them may be empty.
type Cells struct {
	Need    text.Text // what the row answers to; carried for callers, not read yet
	Outcome text.Text // the row's own outcome, or the one carried down in its column
	// BlockOutcome is the goal of the block, section or plan. It counts where
	// the row's own outcome says nothing.
	BlockOutcome text.Text
	Measure      text.Text // how the change will be seen, in the row
	BlockMeasure text.Text // a measure that belongs to the whole block
	Action       text.Text
	Owner        text.Text
	Timescale    text.Text
	// Children and Adults are the names by which the plan knows the family, in
	// lower case: first names, full names, "mum", "dad".
	Children, Adults []string
}

// Feature is something that was found in a cell and bears on a rung. Start and
// End are bytes of that cell's text.
type Feature struct {
	Name       string
	In         string // the cell: "outcome", "block-outcome", "measure", "block-measure", "action", "timescale"
	Start, End int
}

// Reading is a rung with the features it rests on. Reason is a short code that
// says which line of the table decided.
type Reading struct {
	Rung     string
	Features []Feature
	Reason   string
}

// The rungs of the outcome ladder, worst first.
const (
	OutcomeNone       = "none"
	OutcomeActivity   = "activity"
	OutcomeVague      = "vague"
	OutcomeObservable = "observable"
	OutcomeMeasurable = "measurable"
)

// The rungs of the action ladder, worst first.
const (
	ActionNone     = "none"
	ActionVague    = "vague"
	ActionSpecific = "specific"
)
