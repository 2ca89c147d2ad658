package config

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
	"go.yaml.in/yaml/v3"
)

// The values that a configuration may hold.
var (
	Profiles   = []string{"core", "full", "outline"}
	Nations    = []string{"england", "wales", "scotland", "northern-ireland"}
	Stages     = []string{"outline", "initial", "review"}
	Severities = []string{"error", "warning", "advice", "off"}
	Fields     = []string{"need", "outcome", "action", "owner", "start", "due", "measure", "progress", "status", "child", "number", "other", "ignore"}
	// Subjects are what a local rule may be about.
	Subjects = []string{"plan", "child", "man", "action"}
)

// severities reads "owner-named: warning" and "owner-named: {role: off}".
func (c *Config) severities(n *yaml.Node) error {
	c.Rules.Severity = map[string]rules.RuleSeverity{}
	read := map[string]func(*yaml.Node) error{}
	for _, name := range rules.RuleNames() {
		read[name] = func(v *yaml.Node) error {
			s, err := c.severity(rules.RuleNamed(name), v)
			c.Rules.Severity[name] = s
			return err
		}
	}
	return keys(n, read)
}

func (c *Config) severity(r *rules.Rule, n *yaml.Node) (rules.RuleSeverity, error) {
	var out rules.RuleSeverity
	if n.Kind == yaml.ScalarNode {
		v, err := one(n, "severity", Severities...)
		if err == nil && r.IsFixed("") && v == "off" {
			err = fail(n, "%s cannot be switched off", r.Name)
		}
		out.All = rules.Severity(v)
		return out, err
	}
	out.By = map[string]rules.Severity{}
	var names []string
	if r.Ladder != "" {
		names = rules.Rungs[r.Ladder]
	} else {
		page, err := rules.PageOf(r.Name)
		if err != nil {
			return out, err
		}
		for code := range page.Messages {
			names = append(names, code)
		}
		slices.Sort(names)
	}
	read := map[string]func(*yaml.Node) error{}
	for _, k := range names {
		read[k] = func(v *yaml.Node) error {
			w, err := one(v, "severity", Severities...)
			if err == nil && r.IsFixed(k) && w == "off" {
				err = fail(v, "%s cannot be switched off", r.Name)
			}
			out.By[k] = rules.Severity(w)
			return err
		}
	}
	return out, keys(n, read)
}

// practice reads what is agreed locally and has no national figure.
func (c *Config) practice(n *yaml.Node) error {
	return keys(n, map[string]func(*yaml.Node) error{
		"visit-gap-working-days": func(v *yaml.Node) error { return whole(v, &c.Rules.VisitGap) },
		"core-group-gap-weeks":   func(v *yaml.Node) error { return whole(v, &c.Rules.CoreGroupGap) },
	})
}

// headings reads local headings and what they hold.
func (c *Config) headings(n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return fail(n, "expected headings and the fields they hold")
	}
	c.Smartplan.Headings = map[string]smartplan.Field{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		v, err := one(n.Content[i+1], "field", Fields...)
		if err != nil {
			return err
		}
		c.Smartplan.Headings[n.Content[i].Value] = smartplan.Field(v)
	}
	return nil
}

// waivers reads accepted findings. Each needs a fingerprint, a reason, initials
// and an end.
func (c *Config) waivers(n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode {
		return fail(n, "expected a list of waivers")
	}
	for _, item := range n.Content {
		var w rules.FingerprintWaiver
		err := keys(item, map[string]func(*yaml.Node) error{
			"fingerprint": func(v *yaml.Node) error { return text(v, &w.Fingerprint) },
			"reason":      func(v *yaml.Node) error { return text(v, &w.Reason) },
			"initials":    func(v *yaml.Node) error { return text(v, &w.Initials) },
			"until": func(v *yaml.Node) error {
				if _, err := when.Parse(v.Value); err != nil || v.Value == "" {
					return fail(v, "until %q is not a date written like 2026-06-02", v.Value)
				}
				return text(v, &w.Until)
			},
		})
		if err != nil {
			return err
		}
		for _, v := range [][2]string{{"fingerprint", w.Fingerprint}, {"reason", w.Reason}, {"initials", w.Initials}, {"until", w.Until}} {
			if strings.TrimSpace(v[1]) == "" {
				return fail(item, "a waiver needs a fingerprint, a reason, initials and an end date (until): %s is missing", v[0])
			}
		}
		c.Rules.Waivers = append(c.Rules.Waivers, w)
	}
	return nil
}

// localRules reads rules written as expressions.
func (c *Config) localRules(n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode {
		return fail(n, "expected a list of rules")
	}
	for _, item := range n.Content {
		r := LocalRule{Line: item.Line, Severity: rules.Warning, For: "action"}
		err := keys(item, map[string]func(*yaml.Node) error{
			"name": func(v *yaml.Node) error { return text(v, &r.Name) },
			"for": func(v *yaml.Node) error {
				w, err := one(v, "for", Subjects...)
				r.For = w
				return err
			},
			"when":       func(v *yaml.Node) error { return text(v, &r.When) },
			"message":    func(v *yaml.Node) error { return text(v, &r.Message) },
			"suggestion": func(v *yaml.Node) error { return text(v, &r.Suggestion) },
			"severity": func(v *yaml.Node) error {
				w, err := one(v, "severity", "error", "warning", "advice")
				r.Severity = rules.Severity(w)
				return err
			},
		})
		if err != nil {
			return err
		}
		if r.Name == "" || r.When == "" || r.Message == "" {
			return fail(item, "a local rule needs a name, a condition (when) and a message")
		}
		if rules.RuleNamed(r.Name) != nil {
			return fail(item, "%q is the name of a rule that exists already", r.Name)
		}
		c.Local = append(c.Local, r)
	}
	return nil
}
