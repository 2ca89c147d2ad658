// Package lexicon holds the words by which a plan is understood: headings,
// labels, roles, relations, agencies. Each family is a text file that a
// practitioner can read and extend; see text.Phrases for the notation. There
// is no logic here.
package lexicon

import (
	"embed"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed *.txt
var files embed.FS

// set builds one lexicon on its first use. The files are part of the program,
// and a test reads them all, so one that cannot be read is a mistake of ours.
func set(name string) func() *text.Phrases {
	return sync.OnceValue(func() *text.Phrases {
		data, err := files.ReadFile(name)
		if err == nil {
			p := &text.Phrases{}
			if err = p.ParsePhrases(string(data)); err == nil {
				return p
			}
		}
		panic("lexicon: " + name + ": " + err.Error())
	})
}

// The lexicons.
var (
	Headings   = set("headings.txt")   // columns and labels of an action: tag is the field
	Labels     = set("labels.txt")     // front sheet labels
	Sections   = set("sections.txt")   // section headings: tag is the kind
	Roles      = set("roles.txt")      // jobs: tags are the canonical role and its sector
	Relations  = set("relations.txt")  // family relations
	Agencies   = set("agencies.txt")   // organisations, teams, settings
	Groups     = set("groups.txt")     // collectives and placeholders
	Topics     = set("topics.txt")     // topics of children's lives
	NotNames   = set("notnames.txt")   // capitalised words that are no person's name
	HeadWords  = set("headwords.txt")  // words of a heading that no phrase fits whole
	Deeds      = set("deeds.txt")      // verbs that open an action
	GoalWords  = set("goalwords.txt")  // what tells a goal from a worry
	PlanWords  = set("planwords.txt")  // what sort of document it is
	FirstNames = set("firstnames.txt") // with the usual sex
	OrgWords   = set("orgwords.txt")   // words of the names of organisations and places
)
