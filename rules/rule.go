package rules

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// Rule is one question that is asked of a plan. A rule is a value; Rules lists
// them all. Its words stand on its page, docs/<name>.md, and nowhere else.
type Rule struct {
	Name string
	// Ladder is set for the six ladder rules.
	Ladder Ladder
	// Severity is the default of a check; ladder rules have one per rung.
	Severity Severity
	Rungs    map[string]Severity
	// Outline is the severity on an outline plan, where it differs.
	Outline Severity
	// Yields names rules that say more of the same cause: where one of them has
	// a finding about the same subject, this rule is silent.
	Yields []Yield
	// Fixed rules can be neither switched off nor waived; where FixedAt names
	// codes, only findings with one of them.
	Fixed   bool
	FixedAt []string
	// WholePlan rules speak of what a plan lacks as a whole; they are not asked
	// of a plan in progress.
	WholePlan bool
	Check     func(*Pass) `json:"-"`
}

// IsFixed reports whether findings with that rung or code can be neither switched
// off nor waived; "" asks about the rule as a whole.
func (r *Rule) IsFixed(key string) bool {
	return r.Fixed && (key == "" || len(r.FixedAt) == 0 || slices.Contains(r.FixedAt, key))
}

// Yield is a rule that takes precedence, for one of its grades or codes or,
// where Grade is empty, for all.
type Yield struct{ To, Grade string }

// Pass is all that a rule may touch: the plan, its grades, and Report.
type Pass struct {
	Plan   *smartplan.Plan
	Grades *Grades
	Config *Config
	// Rung severities in force for this rule.
	rule     *Rule
	page     *Page
	severity func(code string) Severity
	findings *[]Finding
	memo     *memo
}

// Report adds a finding. The rule fills Code, Params, Subject, At, Place and,
// for ladders, Grade and Next; the rest follows from its page and the
// configuration. A finding whose severity is off is dropped.
func (p *Pass) Report(f Finding) {
	f.Rule = p.rule.Name
	key := f.Code
	if f.Grade != "" {
		key = f.Grade
	}
	if f.Severity == "" {
		f.Severity = p.severity(key)
	}
	if f.Severity == Off {
		return
	}
	m, ok := p.page.Messages[f.Code]
	if !ok {
		panic(fmt.Sprintf("rules: %s has no message %q on its page", f.Rule, f.Code))
	}
	if f.Params == nil {
		f.Params = map[string]string{}
	}
	f.Message, f.Suggestion, f.Short = fill(m.Text, f.Params), fill(m.Suggestion, f.Params), fill(m.Short, f.Params)
	if f.Short == "" {
		f.Short = strings.TrimSuffix(f.Message, ".")
	}
	if f.Subject.Kind == "" {
		f.Subject.Kind = AboutPlan
	}
	f.Fingerprint = f.fingerprint()
	*p.findings = append(*p.findings, f)
}

// run asks one rule, turning a panic into a problem that names the rule and
// never its values.
func (p *Pass) run() (problem *Problem) {
	defer func() {
		if r := recover(); r != nil {
			problem = &Problem{Kind: RuleFailed, Rule: p.rule.Name, Text: "the rule failed and was passed over", Stack: string(debug.Stack())}
		}
	}()
	p.rule.Check(p)
	return nil
}

// The kinds of problem.
const (
	RuleFailed    = "rule-failed"
	WaiverNotUsed = "waiver-not-used"
)

// Problem is something that went wrong while a plan was judged: a rule that
// failed, or a waiver that is not in force. Rule is "" where none is known; Text
// holds no words of the plan, Place may.
type Problem struct {
	Kind, Rule, Text string
	Place            Place
	// Stack is for developers; it holds no text of the plan.
	Stack string
}

// memo is what several rules look at, worked out once.
type memo struct {
	all    []text.Text
	tokens map[int][]text.Token
	// sentences are those of passages.go.
	sentences []sentence
	// sectors are the names of each sector; see sector_involved.go.
	sectors map[string]map[string]bool
}

// Texts is everything that the plan says, field by field.
func (p *Pass) Texts() []text.Text {
	if p.memo.all == nil {
		p.memo.all = p.Plan.AllText()
	}
	return p.memo.all
}

// Tokens are the tokens of Texts()[i].
func (p *Pass) Tokens(i int) []text.Token {
	if p.memo.tokens == nil {
		p.memo.tokens = map[int][]text.Token{}
	}
	t, ok := p.memo.tokens[i]
	if !ok {
		t = text.Tokens(p.Texts()[i].String())
		p.memo.tokens[i] = t
	}
	return t
}
