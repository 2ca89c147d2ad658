package smartplan

import (
	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// Plan is what a Draft means: readings, not verdicts. It is flat: people and
// children are known by their index. A Plan is not changed after Resolve.
type Plan struct {
	Draft *Draft
	Ref   string
	// Type is what kind of plan it is: "child-protection" unless the document
	// shows another ("child-in-need", "early-help", "written-agreement" …).
	Type   string
	Nation Nation
	Stage  Stage
	// Date is the plan's own: that of the conference or meeting that made it.
	Date when.Date
	// Today is the day to judge by, as the options give it; zero means Date.
	Today when.Date
	// DateText is how the plan writes it.
	DateText text.Text
	// Categories of abuse in lower case: "neglect", "emotional abuse".
	Categories []string
	// CategoryText is where they are written.
	CategoryText text.Text
	// Neglect says whether neglect is a category or a concern of the plan.
	Neglect  bool
	Children []Child
	Adults   []Adult
	Meetings []Meeting
	// Blocks are those of the Draft; Actions say which one they stand in.
	Actions  []Action
	Sections []PlanSection
	// Statements are the sentences about harm, with the children they are about.
	Statements []statement.Statement
	Notes      []Note
	// InProgress: see Draft.
	InProgress bool

	context when.Context
	tagger  Tagger
	// noOwnerCell is set while the doers of a row without an owner cell are read.
	noOwnerCell bool
	index       *nameIndex
	letter      correspondence
}

// Child is a child in the plan.
type Child struct {
	Ref  string
	Name string // as on the front sheet, in ordinary capitals
	// Names are all forms that mean this child, lower case: full and first
	// name, nicknames, initials, "baby hughes".
	Names  []string
	Born   when.Date
	Due    when.Date // expected date of delivery
	Age    int       // in years at the plan's date; -1 if unknown
	Unborn bool
	Sex    string // "m", "f" or ""
	// Category is the child's own category of abuse, if the plan gives one.
	Category []string
	School   string
	OnPlan   bool
	At       text.Text

	nick string // another name on the front sheet
}

// First is the child's first name.
func (c Child) First() string { return firstName(c.Name) }

// Adult is a grown-up in the plan: family, carer or professional.
type Adult struct {
	Ref  string
	Name string // "" where the plan has only a word such as "Dad"
	// Word is what the plan calls an adult without a name.
	Word   string
	Names  []string // all forms, lower case
	Sex    string   // "m", "f" or ""
	Title  string   // "Mr", "Dr" …
	Role   string   // job: "health visitor"; "" for family
	Sector string   // of the job: "health", "education", "social-care" …
	Lead   bool     // lead social worker or lead practitioner
	Agency string
	// Relation to the children: "mother", "father", "step-father", "partner",
	// "grandmother" …; "" for professionals.
	Relation string
	// Possible: the plan says only that he may be the father.
	Possible bool
	// Children are the indexes of the children that the relation is to.
	Children []int
	// Notes is what the front sheet says beside the name.
	Notes text.Text
	At    text.Text
	// Harvested is how the person was found: "front", "text", "owner".
	Harvested string
	// AtHome says that the front sheet lists the adult among those who live with
	// the children.
	AtHome bool

	kinSaid bool // a phrase of kinship names the children
}

// Called is how to speak of the adult: the name, else the plan's own word.
func (a Adult) Called() string {
	if a.Name != "" {
		return a.Name
	}
	return a.Word
}

// Professional reports whether the adult has a job in the plan.
func (a Adult) Professional() bool { return a.Role != "" }

// Family reports whether the adult belongs to the children's family or home.
func (a Adult) Family() bool { return a.Relation != "" }

// Meeting is a meeting with its date.
type Meeting struct {
	Kind string // "conference", "initial-conference", "review", "core-group", "other"
	// Next says that it is still to come: "next review", "first core group".
	Next bool
	Date when.Date
	Text text.Text // label and date as written
	// EveryWeeks is set where the plan says that it is repeated.
	EveryWeeks int
	Mention    when.Mention
}

// OwnerKind says how far an owner leads to one person.
type OwnerKind string

// The kinds of owner.
const (
	OwnerPerson       OwnerKind = "person"
	OwnerRole         OwnerKind = "role"
	OwnerOrganisation OwnerKind = "organisation"
	OwnerCollective   OwnerKind = "collective"
)

// Owner is somebody who is to do an action, as read.
type Owner struct {
	Kind OwnerKind
	Text text.Text
	// Adult and Child are indexes into the plan; -1 for none.
	Adult, Child int
	Name         string
	Role         string
	Sector       string
	Agency       string
	// Doubt: "Probation?", "X or Y, whoever is best placed".
	Doubt bool
	// Doer: the doer of the action sentence rather than a name in the owner cell.
	Doer bool
	// Reason says how the reading came about.
	Reason string

	from, to int // tokens of the text that it was read from
}

// Action is one row of the plan.
type Action struct {
	ID     string
	Ref    string
	Number string
	// Text is the action, else the outcome, else the need; TextOf says which.
	Text   text.Text
	TextOf string
	Row    Row
	// Goals are the outcomes of the row: its own, else those of its block or of
	// the plan's goals that fit it.
	Goal Value
	// Measure is the row's own or carried measure, else its block's.
	Measure  Value
	Children []int
	// Finished says that the row is done.
	Finished  bool
	Owners    []Owner
	Timescale when.Reading
	Block     int // index into Draft.Blocks
	Index     int // index into Rows of the block
}

// PlanSection is a section of running text with the child whose name its
// heading carries.
type PlanSection struct {
	Section
	Child int // -1 for none
}

// Context is what dates of this plan are read against.
func (p *Plan) Context() when.Context { return p.context }
