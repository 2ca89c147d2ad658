package when

// Rung is a step of the timescale ladder, from nothing to a deadline that can
// be worked out.
type Rung string

// The rungs, from worst to best.
const (
	None    Rung = "none"
	Vague   Rung = "vague"
	Open    Rung = "open"
	OnEvent Rung = "event"
	Dated   Rung = "dated"
)

var height = map[Rung]int{None: 0, Vague: 1, Open: 2, OnEvent: 3, Dated: 4}

// Above reports whether r is a better rung than o.
func (r Rung) Above(o Rung) bool { return height[r] > height[o] }

// CellRole says what a cell of a row is for.
type CellRole string

// The roles of cells.
const (
	CellDue     CellRole = "due" // timescale, target date
	CellStart   CellRole = "start"
	CellAction  CellRole = "action"
	CellOutcome CellRole = "outcome"
	CellMeasure CellRole = "measure"
	CellOwner   CellRole = "owner"
	CellStatus  CellRole = "status" // status, progress: only a completion counts
)

// Cell is one of a row's own cells.
type Cell struct {
	Role CellRole
	Text string
}

// Row is what a timescale is read from: the row's own cells, not those carried
// down into it. In a layout without a timescale cell Due is empty and the
// action holds everything.
type Row struct {
	Due   string
	Start string
	Own   []Cell
}

// Candidate is a mention in one of the cells with what it comes to by itself.
type Candidate struct {
	Cell CellRole
	// Index is the cell's place in Row.Own; -1 for Due, -2 for Start. The
	// mention's span is in that cell's text.
	Index   int
	Mention Mention
	Rung    Rung
}

// Reading is what a row says about its timescale.
type Reading struct {
	Rung Rung
	// Kind is the report's word: date, range, month, period, recurring,
	// recurring-until, event, event-dated, start, completed, vague, placeholder
	// or none.
	Kind string
	// Due is the last day by which the row can be done; zero unless Rung is
	// Dated, and zero there too where the plan's own date is missing.
	Due Date
	// Chosen is the candidate that gave the reading; its Index is -3 if there is
	// none.
	Chosen     Candidate
	Candidates []Candidate
	// Reason is a short code: see the constants.
	Reason string
}

// Reasons of a reading.
const (
	ReasonDue         = "due-cell"
	ReasonOwn         = "own-cell"       // found in another of the row's own cells
	ReasonStart       = "start-only"     // only a start is given
	ReasonStartIsTask = "start-is-task"  // a start is given, and starting is the task
	ReasonDone        = "done"           // a finished action
	ReasonBlank       = "blank"          // nothing anywhere
	ReasonPlaceholder = "placeholder"    // TBC and the like
	ReasonUnclear     = "written-no-day" // something is written and it gives no day
	ReasonClause      = "clause"         // "when the keys are handed over"
)
