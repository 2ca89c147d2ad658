package accuracy

import "github.com/childplan/smartplan/smartplan"

// Counting counts the questions that a tagger is asked. It is not safe for
// several goroutines.
type Counting struct {
	smartplan.Tagger
	Asked int
}

// IsVerb asks the tagger and counts.
func (c *Counting) IsVerb(clause string, at int) (verb, ok bool) {
	c.Asked++
	return c.Tagger.IsVerb(clause, at)
}
