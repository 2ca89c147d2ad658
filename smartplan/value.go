package smartplan

import (
	"encoding/json"
	"fmt"

	"github.com/childplan/smartplan/smartplan/text"
)

// State says what stands in a field of a plan.
type State string

// The states of a value.
const (
	// Absent: the plan has no such field or column.
	Absent State = ""
	// Blank: the field is there and nothing is written in it.
	Blank State = "blank"
	// Placeholder: something is written that says nothing: "TBC", "N/A", "-".
	Placeholder State = "placeholder"
	// Written: there is content.
	Written State = "written"
)

// Source says how a value came to belong to its row.
type Source string

// The sources of a value.
const (
	Own       Source = ""          // written in the row itself
	Merged    Source = "merged"    // a merged cell, or a blank one under it, carried down
	Ditto     Source = "ditto"     // a ditto mark or "as above"
	Reference Source = "reference" // "see 4.1", "as row 2"
	OfBlock   Source = "block"     // stands above the rows of its block
)

// Value is one field of a plan as it is written, with its place.
type Value struct {
	Text  text.Text
	State State
	From  Source
	// Column is the heading of the column or label that it stood under.
	Column string
}

// Write is a value that a program supplies: Written, or Blank if s holds
// nothing but white space.
func Write(s string) Value {
	v := Value{Text: text.Literal(s), State: Written}
	if v.Text.IsEmpty() {
		v.State = Blank
	}
	return v
}

// String is the text of the value.
func (v Value) String() string { return v.Text.String() }

// Is reports whether there is content: the value is Written.
func (v Value) Is() bool { return v.State == Written }

// IsOwn reports whether there is content written in the row itself.
func (v Value) IsOwn() bool { return v.State == Written && v.From == Own }

type valueJSON struct {
	Text   string `json:"text"`
	State  State  `json:"state,omitempty"`
	From   Source `json:"from,omitempty"`
	Column string `json:"column,omitempty"`
}

// MarshalJSON writes a plain string for a value that is written in its own
// place, null for an absent one, and an object otherwise.
func (v Value) MarshalJSON() ([]byte, error) {
	switch {
	case v.State == Absent:
		return []byte("null"), nil
	case v.State == Written && v.From == Own && v.Column == "":
		return json.Marshal(v.Text.String())
	}
	return json.Marshal(valueJSON{v.Text.String(), v.State, v.From, v.Column})
}

// UnmarshalJSON reads a string, null, or an object with text, state and from.
// A state that is left out is worked out from the text.
func (v *Value) UnmarshalJSON(b []byte) error {
	*v = Value{}
	if string(b) == "null" {
		return nil
	}
	if len(b) > 0 && b[0] == '"' {
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*v = Write(s)
		v.settle()
		return nil
	}
	var j valueJSON
	if err := strictJSON(b, &j); err != nil {
		return err
	}
	switch j.State {
	case Absent, Blank, Placeholder, Written:
	default:
		return fmt.Errorf("state %q is none of blank, placeholder, written", j.State)
	}
	*v = Value{Text: text.Literal(j.Text), State: j.State, From: j.From, Column: j.Column}
	if v.State == Absent {
		v.settle()
	}
	return nil
}

// settle works the state out from the text.
func (v *Value) settle() {
	switch {
	case v.Text.IsEmpty():
		v.State = Blank
	case isPlaceholder(v.Text.String()):
		v.State = Placeholder
	default:
		v.State = Written
	}
}

// written is the value of a text in the document, with its state.
func written(t text.Text, column string) Value {
	v := Value{Text: t.Trim(), Column: column}
	v.settle()
	return v
}
