// Package report holds what a run of the linter found over all its files. It is
// data; the packages below it give it its forms.
package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/childplan/smartplan/rules"
)

// Version of the tool, as reports state it.
const Version = "0.1.0"

// Report is a whole run.
type Report struct {
	Tool     Tool
	Plans    []Plan
	Failures []Failure
	// Problems are those of the run as a whole.
	Problems []rules.Problem
}

// Tool says what judged, and with which rules and configuration.
type Tool struct {
	Name, Version string
	// Rules names the rule set: the profile.
	Rules string
	// Config is the SHA-256 of the configuration in force.
	Config string
}

// Plan is one file or draft that was read.
type Plan struct {
	Source, Format string
	rules.PlanReport
}

// Failure is a file that gave no report.
type Failure struct {
	Source, Kind, Message string
	// Hint says what to do.
	Hint string
}

// ToolFor describes the tool with a configuration.
func ToolFor(c rules.Config) Tool {
	profile := string(c.Profile)
	if profile == "" {
		profile = string(rules.ProfileFull)
	}
	c.Local = nil // compiled programs; their text is in the configuration file
	data, err := json.Marshal(c)
	if err != nil {
		data = nil // a configuration holds strings and numbers only
	}
	sum := sha256.Sum256(data)
	return Tool{Name: "smartplan", Version: Version, Rules: profile, Config: hex.EncodeToString(sum[:])}
}

// Count adds up the findings of one severity over all plans, waived ones left
// out.
func (r *Report) Count(s rules.Severity) int {
	n := 0
	for i := range r.Plans {
		n += r.Plans[i].Count(s)
	}
	return n
}
