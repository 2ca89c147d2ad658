// Package statement finds out whom a sentence of a plan is about. A plan speaks
// of several children and adults in headings, names, nicknames, lists and
// pronouns; a rule that judges what is said of one child needs the sentences
// about that child and no others. Where two people could be meant the sentence
// is given to nobody, with the reason.
package statement

import "github.com/childplan/smartplan/smartplan/text"

// Child is a child whom the plan may speak of. Siblings who are not on the plan
// belong here too, so that what is said of them is not given to another child.
type Child struct {
	// Names are the forms under which the child is written: full name, first
	// name, nickname, "Baby Hughes". Short forms and initials are derived.
	Names []string
	// Sex is "m", "f" or "" if it is to be learned from the text.
	Sex string
	// Unborn says that the child was not born when the plan was made.
	Unborn bool
	// OnPlan says that the child is a subject of the plan.
	OnPlan bool
	// Twin says that the child is one of twins.
	Twin bool
	// Months is the age in months, 0 if it is not known. It decides who "the
	// baby", "the toddler" or "the eldest" is.
	Months int
}

// Person is an adult. Adults take part so that their names and the pronouns
// that stand for them are not taken for a child's.
type Person struct {
	Names []string
	Sex   string
	// Role is what the plan calls the person: "mother", "father",
	// "grandmother", "health visitor".
	Role string
}

// Passage is a stretch of the plan: a section, a cell, a value.
type Passage struct {
	// Heading is what stands above the passage. A child named there, and no
	// other, is the one whom the passage is about.
	Heading string
	Text    text.Text
	// Child is the child whom the passage belongs to, -1 for none.
	Child int
	// Kind is handed through to the statements: see the Kind constants.
	Kind string
}

// Kinds of passage that readers of statements tell apart. Any other string is
// handed through as well.
const (
	KindConcern     = "concern"     // worries, needs, risks, impact
	KindOutcome     = "outcome"     // what is to be reached
	KindAction      = "action"      // what is to be done
	KindProgress    = "progress"    // what has happened since
	KindViews       = "views"       // wishes, feelings, views
	KindStrengths   = "strengths"   // what goes well
	KindContingency = "contingency" // what happens if
	KindHistory     = "history"
)

// Role is the part that a child, an adult or neither plays in a statement.
type Role uint8

// The subjects that a statement can have.
const (
	Nothing Role = iota // a thing, a state or no subject at all: "No bed for Mia"
	ByChild             // the children of the statement are its subject
	ByAdult             // an adult is: "Mum shouts at Mia"
	ByGroup             // "the children"
)

// Ground says why a statement is given to its children.
type Ground uint8

// Grounds, from strong to weak.
const (
	Unattributed Ground = iota
	Named               // named, or meant by a pronoun or "the baby"
	Speaker             // the child's own words
	Scope               // under the child's heading or name
	Paragraph           // in a paragraph that speaks of this child alone
	OnlyChild           // the plan has one child
	Relative            // "Mia's mother …": the child's parent or carer
)

// Mention is a place in Statement.Text at which a child is named or meant.
type Mention struct {
	Child int
	Span  text.Span // bytes of Text.String()
}

// Statement is one sentence or clause and the children it is about.
type Statement struct {
	Text     text.Text
	Children []int
	// Collective says that the statement is about a group and names nobody:
	// "the children", "all three", "the girls". Children are the group.
	Collective bool
	// Quoted are the stretches of Text.String() that are somebody's words.
	Quoted []text.Span
	// By is who says the quoted words: the name as the caller wrote it, or the
	// word of the plan ("mum"). ByChild is the child's number, else -1.
	By      string
	ByChild int
	// ByWork says that whoever speaks is neither child nor family.
	ByWork  bool
	Subject Role
	Ground  Ground
	// Reporter is whose report a clause is: ByAdult for the second clause of
	// "Dad thinks that Mia is hungry".
	Reporter Role
	// Adults are the adults who are the subject, or -1 for one whom the caller
	// did not list.
	Adults   []int
	Mother   bool // the subject is a mother
	Mentions []Mention
	// Conditional says that the sentence opens with a condition: "If …".
	Conditional bool
	// Passage is the number of the passage; Kind is the passage's.
	Passage int
	Kind    string
	// Reason says in words why the statement is given to these children, or to
	// nobody.
	Reason string
}

// Attribute cuts the passages into statements, in order, and says whom each is
// about. It runs in time linear in the passages.
func Attribute(children []Child, adults []Person, passages []Passage) []Statement {
	r := newRoster(children, adults)
	r.findSeniors(passages)
	r.learn(passages)
	var out []Statement
	for i := range passages {
		w := &walker{roster: r, passage: &passages[i], number: i, scope: nobody, lead: nobody}
		out = append(out, w.walk()...)
	}
	return out
}
