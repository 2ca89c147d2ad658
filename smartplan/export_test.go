package smartplan

import "github.com/childplan/smartplan/smartplan/text"

// Labels are the places of the headings and labels by which rows were found.
func Labels(d *Draft) []text.Span { return d.labels }

// EachValue calls f for every value of a Draft.
func EachValue(d *Draft, f func(Value)) { d.values(f) }
