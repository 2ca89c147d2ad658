package schemas

import (
	"slices"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/config"
	"github.com/google/jsonschema-go/jsonschema"
)

// Config is the schema of .smartplan.yaml, for editors that complete and check
// it. It names every rule with its rungs or messages.
func Config() (*jsonschema.Schema, error) {
	byRule := map[string]*jsonschema.Schema{}
	for _, r := range rules.Rules() {
		page, err := rules.PageOf(r.Name)
		if err != nil {
			return nil, err
		}
		var keys []string
		if r.Ladder != "" {
			keys = rules.Rungs[r.Ladder]
		} else {
			for code := range page.Messages {
				keys = append(keys, code)
			}
		}
		byKey := map[string]*jsonschema.Schema{}
		for _, k := range keys {
			byKey[k] = severities(r.IsFixed(k))
		}
		each := object("A severity for single rungs or messages of the rule.", byKey)
		byRule[r.Name] = &jsonschema.Schema{Description: page.Title, AnyOf: []*jsonschema.Schema{severities(r.IsFixed("")), each}}
	}
	waiver := object("Accepts one finding, by the fingerprint that the JSON report gives.", map[string]*jsonschema.Schema{
		"fingerprint": {Types: []string{"string", "number"}, MinLength: jsonschema.Ptr(1)},
		"reason":      text("Why it is accepted."),
		"initials":    text("Who answers for it."),
		"until":       {Type: "string", Description: "The last day, written like 2026-06-02.", Pattern: `^\d{4}-\d{2}-\d{2}$`},
	}, "fingerprint", "reason", "initials", "until")
	local := object("A rule of one place: a condition over the plan as the JSON report gives it.", map[string]*jsonschema.Schema{
		"name":       {Type: "string", MinLength: jsonschema.Ptr(1), Not: &jsonschema.Schema{Enum: words(rules.RuleNames())}},
		"for":        enum("What the condition is asked of.", config.Subjects...),
		"when":       text("The condition."),
		"message":    text("What is missing and why it matters."),
		"suggestion": {Type: "string", Description: "What would do."},
		"severity":   enum("How much it weighs.", string(rules.Error), string(rules.Warning), string(rules.Advice)),
	}, "name", "when", "message")
	s := object("How plans are read and judged in one place.", map[string]*jsonschema.Schema{
		"profile":  enum("Which rules are asked: the six ladders (core), all (full), all with the severities of an outline plan (outline).", config.Profiles...),
		"nation":   enum("Used where a plan does not show its own.", config.Nations...),
		"stage":    enum("Used where a plan does not show its own.", config.Stages...),
		"rules":    object("Severities that differ from the rules' own.", byRule),
		"practice": object("What is agreed locally.", map[string]*jsonschema.Schema{"visit-gap-working-days": number("The longest time between visits."), "core-group-gap-weeks": number("The longest time between core groups.")}),
		"headings": {Type: "object", Description: "Local headings and the field that each stands for.", AdditionalProperties: enum("", config.Fields...)},
		"roles":    list("Jobs that only this place uses.", phrase()), "agencies": list("Services, teams and settings that only this place uses.", phrase()),
		"tools": list("Local neglect tools.", phrase()), "abbreviations": list("Abbreviations that families here know.", phrase()),
		"waivers": list("Findings that are accepted for a time.", waiver), "local-rules": list("Further rules.", local),
	})
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = config.FileName
	s.Types, s.Type = []string{"object", "null"}, "" // an empty file is the default
	return s, nil
}

// severities are those that may be set; off is not among them for a fixed rule.
func severities(fixed bool) *jsonschema.Schema {
	return enum("", slices.DeleteFunc(slices.Clone(config.Severities), func(s string) bool { return fixed && s == string(rules.Off) })...)
}

func object(description string, properties map[string]*jsonschema.Schema, required ...string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", Description: description, Properties: properties, Required: required, AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}}}
}

func list(description string, of *jsonschema.Schema) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "array", Description: description, Items: of}
}

func text(description string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Description: description, Pattern: `\S`}
}

func phrase() *jsonschema.Schema { return text("") }

func number(description string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "integer", Description: description, Minimum: jsonschema.Ptr(0.0)}
}

func enum(description string, values ...string) *jsonschema.Schema {
	return &jsonschema.Schema{Description: description, Enum: words(values)}
}

func words(s []string) []any {
	var out []any
	for _, v := range s {
		out = append(out, v)
	}
	return out
}
