package accuracy

import "github.com/childplan/smartplan/rules"

// ToRead counts what a chair reads of a plan at error and warning level:
// findings, and things after gathering by row, child, man and plan.
func ToRead(fs []rules.Finding) (findings, gathered int) {
	seen := map[string]bool{}
	for _, f := range fs {
		if f.Waived != nil || !f.Severity.AtLeast(rules.Warning) {
			continue
		}
		findings++
		key := f.Fingerprint
		switch f.Subject.Kind {
		case rules.AboutAction, rules.AboutOutcome:
			key = f.Subject.ID
		}
		if !seen[key] {
			seen[key] = true
			gathered++
		}
	}
	return findings, gathered
}
