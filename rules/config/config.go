// Package config reads .smartplan.yaml: how plans are read and judged in one
// place. It takes bytes; finding the file is the caller's. It is strict: a key,
// rule or value that does not exist is an error with its line and the nearest
// name.
package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"go.yaml.in/yaml/v3"
)

// FileName is the name under which the command looks for a configuration, from
// the plan's folder upwards.
const FileName = ".smartplan.yaml"

// Config is what a configuration says.
type Config struct {
	Smartplan smartplan.Options
	Rules     rules.Config
	// Local are rules written as expressions; see package localrule.
	Local []LocalRule
}

// LocalRule is a rule of one place, as written.
type LocalRule struct {
	Name, For, When, Message, Suggestion string
	Severity                             rules.Severity
	Line                                 int
}

// Error is a mistake in a configuration.
type Error struct {
	Line int
	Text string
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Text) }

func fail(n *yaml.Node, format string, args ...any) error {
	return &Error{n.Line, fmt.Sprintf(format, args...)}
}

// Parse reads a configuration. An empty one is the default.
func Parse(data []byte) (*Config, error) {
	c := &Config{}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, yamlError(err)
	}
	if len(doc.Content) == 0 {
		return c, nil
	}
	err := keys(doc.Content[0], map[string]func(*yaml.Node) error{
		"profile": func(n *yaml.Node) error {
			v, err := one(n, "profile", Profiles...)
			c.Rules.Profile = rules.Profile(v)
			return err
		},
		"nation": func(n *yaml.Node) error {
			v, err := one(n, "nation", Nations...)
			c.Smartplan.Nation = smartplan.Nation(v)
			return err
		},
		"stage": func(n *yaml.Node) error {
			v, err := one(n, "stage", Stages...)
			c.Smartplan.Stage = smartplan.Stage(v)
			return err
		},
		"rules":         func(n *yaml.Node) error { return c.severities(n) },
		"practice":      func(n *yaml.Node) error { return c.practice(n) },
		"headings":      func(n *yaml.Node) error { return c.headings(n) },
		"roles":         func(n *yaml.Node) error { return list(n, &c.Smartplan.Words.Roles) },
		"agencies":      func(n *yaml.Node) error { return list(n, &c.Smartplan.Words.Agencies) },
		"tools":         func(n *yaml.Node) error { return list(n, &c.Rules.Tools) },
		"abbreviations": func(n *yaml.Node) error { return list(n, &c.Rules.Abbreviations) },
		"waivers":       func(n *yaml.Node) error { return c.waivers(n) },
		"local-rules":   func(n *yaml.Node) error { return c.localRules(n) },
	})
	return c, err
}

// yamlError keeps the line that the YAML reader names.
func yamlError(err error) error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if n, after, ok := strings.Cut(rest, ":"); ok {
			if line, e := strconv.Atoi(n); e == nil {
				return &Error{line, "not YAML:" + after}
			}
		}
	}
	return &Error{1, "not YAML: " + text}
}

// keys calls the reader of every key of a mapping and refuses others.
func keys(n *yaml.Node, read map[string]func(*yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return fail(n, "expected keys and values here")
	}
	var known []string
	for k := range read {
		known = append(known, k)
	}
	slices.Sort(known)
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		f, ok := read[k.Value]
		if !ok {
			return fail(k, "there is no key %q here; the nearest is %q", k.Value, rules.Nearest(k.Value, known))
		}
		if seen[k.Value] {
			return fail(k, "%q stands here twice", k.Value)
		}
		seen[k.Value] = true
		if err := f(v); err != nil {
			return err
		}
	}
	return nil
}

// one reads a value that must be one of a few words.
func one(n *yaml.Node, what string, words ...string) (string, error) {
	if n.Kind != yaml.ScalarNode || !slices.Contains(words, n.Value) {
		return "", fail(n, "%s %q is none of %s; the nearest is %q", what, n.Value, strings.Join(words, ", "), rules.Nearest(n.Value, words))
	}
	return n.Value, nil
}

func list(n *yaml.Node, into *[]string) error {
	if n.Kind != yaml.SequenceNode {
		return fail(n, "expected a list here")
	}
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode || strings.TrimSpace(item.Value) == "" {
			return fail(item, "expected a word or phrase here")
		}
		*into = append(*into, item.Value)
	}
	return nil
}

func text(n *yaml.Node, into *string) error {
	if n.Kind != yaml.ScalarNode {
		return fail(n, "expected text here")
	}
	*into = n.Value
	return nil
}

func whole(n *yaml.Node, into *int) error {
	v, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || v < 0 {
		return fail(n, "%q is not a whole number", n.Value)
	}
	*into = v
	return nil
}
