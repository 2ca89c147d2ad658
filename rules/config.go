package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Profile chooses which rules are asked.
type Profile string

// The profiles.
const (
	ProfileFull    Profile = "full"    // all rules
	ProfileCore    Profile = "core"    // the six ladders
	ProfileOutline Profile = "outline" // as full, with the severities of an outline plan
)

// Config is what may be set about judging. The zero value is the default:
// every rule, with its own severities.
type Config struct {
	Profile Profile
	// Severity overrides a rule's severity, or that of one of its rungs or codes.
	Severity map[string]RuleSeverity
	// Waivers accept findings by fingerprint.
	Waivers []FingerprintWaiver
	// Abbreviations are local ones that families know.
	Abbreviations []string
	// Tools are local neglect tools.
	Tools []string
	// VisitGap is the longest time between visits that local practice allows, in
	// working days; 0 for unset.
	VisitGap int
	// CoreGroupGap is the longest time between core groups in weeks; 0 for unset.
	CoreGroupGap int
	// Local are further rules, with their pages; see package localrule.
	Local []Local
}

// Local is a rule that one place adds.
type Local struct {
	Rule *Rule
	Page *Page
}

// RuleSeverity is one severity for a whole rule, or one per rung or code.
type RuleSeverity struct {
	All Severity
	By  map[string]Severity
}

// FingerprintWaiver accepts one finding. It needs a reason, initials and a last
// day (Until), written as 2026-06-02.
type FingerprintWaiver struct{ Fingerprint, Reason, Initials, Until string }

// check refuses what a configuration must not say.
func (c Config) check() error {
	switch c.Profile {
	case "", ProfileFull, ProfileCore, ProfileOutline:
	default:
		return fmt.Errorf("profile %q is none of core, full, outline", c.Profile)
	}
	for name, s := range c.Severity {
		r := RuleNamed(name)
		if r == nil {
			return fmt.Errorf("no rule is called %q; the nearest is %q", name, Nearest(name, RuleNames()))
		}
		if s.All != "" && !s.All.Known() {
			return fmt.Errorf("%s: severity %q is none of error, warning, advice, off", name, s.All)
		}
		if r.IsFixed("") && s.All == Off {
			return fmt.Errorf("%s cannot be switched off", name)
		}
		for k, v := range s.By {
			if !v.Known() {
				return fmt.Errorf("%s: %s: severity %q is none of error, warning, advice, off", name, k, v)
			}
			if v == Off && r.IsFixed(k) {
				return fmt.Errorf("%s cannot be switched off", name)
			}
			if r.Ladder != "" && !slices.Contains(Rungs[r.Ladder], k) {
				return fmt.Errorf("%s has no rung %q; the nearest is %q", name, k, Nearest(k, Rungs[r.Ladder]))
			}
		}
	}
	return nil
}

// Nearest is the candidate with the smallest edit distance to s.
func Nearest(s string, candidates []string) string {
	best, at := "", 1<<30
	for _, c := range candidates {
		if d := distance(strings.ToLower(s), strings.ToLower(c)); d < at {
			best, at = c, d
		}
	}
	return best
}

func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		prev := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			prev, row[j] = row[j], min(row[j]+1, row[j-1]+1, prev+cost)
		}
	}
	return row[len(b)]
}
