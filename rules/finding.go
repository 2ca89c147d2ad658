package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// Severity says how much a finding weighs.
type Severity string

// The severities, heaviest first. Off silences a rule or a rung.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Advice  Severity = "advice"
	Off     Severity = "off"
)

var weight = map[Severity]int{Error: 3, Warning: 2, Advice: 1, Off: 0}

// AtLeast reports whether s weighs as much as o or more.
func (s Severity) AtLeast(o Severity) bool { return weight[s] >= weight[o] }

// Known reports whether s is a severity.
func (s Severity) Known() bool { _, ok := weight[s]; return ok }

// Finding is one thing to put right, with its words and its place.
type Finding struct {
	Rule     string
	Severity Severity
	// Grade is the rung that a ladder rule speaks of and Next the one above; ""
	// for the checks.
	Grade, Next string
	// Code names the message within the rule; Params fill it.
	Code   string
	Params map[string]string
	// Message says what is missing and why it matters; Suggestion what would do.
	Message, Suggestion string
	// Short says the message in a few words, for lists that name the row already.
	Short   string
	Subject Subject
	Place   Place
	// At is the stretch of the plan that the finding is about; without a place
	// for findings about the whole plan and for values of a program.
	At       text.Text
	Evidence []Evidence
	// Fingerprint stays the same while rule, subject and message do.
	Fingerprint string
	Waived      *Waiver
}

// SubjectKind says what a finding is about.
type SubjectKind string

// The kinds of subject.
const (
	AboutPlan    SubjectKind = "plan"
	AboutChild   SubjectKind = "child"
	AboutMan     SubjectKind = "man"
	AboutOutcome SubjectKind = "outcome"
	AboutAction  SubjectKind = "action"
)

// Subject is what a finding is about.
type Subject struct {
	Kind SubjectKind
	// ID is that of an action ("A4"); for children and men their index ("C1",
	// "M1"); "" for the plan.
	ID   string
	Ref  string
	Text string
	// Actions are the rows concerned: the rows that share an outcome, or the
	// one row.
	Actions []string
}

// Place is where a finding belongs, in words for people and as numbers.
type Place struct {
	Label  string
	Table  int
	Row    int
	Column string
	// Pointer is a JSON Pointer into the Draft.
	Pointer string
}

// Waiver says that somebody has accepted a finding.
type Waiver struct {
	Reason, Initials, Until, From string
}

// key is the rung of a ladder's finding, else its code.
func (f *Finding) key() string {
	if f.Grade != "" {
		return f.Grade
	}
	return f.Code
}

// fingerprint is a short hash of what makes the finding itself.
func (f *Finding) fingerprint() string {
	h := sha256.New()
	for _, s := range []string{f.Rule, f.Code, string(f.Subject.Kind), text.Fold(f.Subject.Text), text.Fold(f.At.String())} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// fill puts parameters into a message: "{owner}".
func fill(template string, params map[string]string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var pairs []string
	for k, v := range params {
		pairs = append(pairs, "{"+k+"}", v)
	}
	return strings.NewReplacer(pairs...).Replace(template)
}
