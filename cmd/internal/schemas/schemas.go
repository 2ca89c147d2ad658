// Package schemas makes the JSON Schemas of the report, of the Draft and of the
// configuration from the Go types and the rules, so that they cannot drift
// apart.
package schemas

import (
	"reflect"

	"github.com/childplan/smartplan/rules/report/json"
	"github.com/childplan/smartplan/smartplan"
	"github.com/google/jsonschema-go/jsonschema"
)

// Report is the schema of smartplan.report/1. Later versions may add keys, so
// unknown ones are allowed.
func Report() (*jsonschema.Schema, error) {
	s, err := jsonschema.For[json.Report](nil)
	if err != nil {
		return nil, err
	}
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = json.Schema
	open(s, map[*jsonschema.Schema]bool{})
	konst(s, "schema", json.Schema)
	return s, nil
}

// Draft is the schema of smartplan.draft/1. Unknown keys are refused, as
// ReadDraft does.
func Draft() (*jsonschema.Schema, error) {
	value := &jsonschema.Schema{
		Description: "A field as written: a string, null where the plan has no such field, or an object that says how it came there.",
		AnyOf: []*jsonschema.Schema{
			{Type: "null"},
			{Type: "string"},
			{Type: "object", Required: []string{"text"}, AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}}, Properties: map[string]*jsonschema.Schema{
				"text":   {Type: "string"},
				"state":  {Enum: []any{"", string(smartplan.Blank), string(smartplan.Placeholder), string(smartplan.Written)}},
				"from":   {Enum: []any{"", string(smartplan.Merged), string(smartplan.Ditto), string(smartplan.Reference), string(smartplan.OfBlock)}},
				"column": {Type: "string"},
			}},
		},
	}
	s, err := jsonschema.For[smartplan.Draft](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{reflect.TypeFor[smartplan.Value](): value}})
	if err != nil {
		return nil, err
	}
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = smartplan.DraftSchema
	konst(s, "schema", smartplan.DraftSchema)
	return s, nil
}

// konst fixes a property to one value.
func konst(s *jsonschema.Schema, name string, value any) {
	s.Properties[name] = &jsonschema.Schema{Const: &value}
}

// open allows further keys in every object below s.
func open(s *jsonschema.Schema, seen map[*jsonschema.Schema]bool) {
	if s == nil || seen[s] {
		return
	}
	seen[s] = true
	if s.Properties != nil {
		s.AdditionalProperties = nil
	}
	for _, p := range s.Properties {
		open(p, seen)
	}
	open(s.Items, seen)
	open(s.AdditionalProperties, seen)
}
