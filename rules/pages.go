package rules

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

// The names of all rules have a hyphen, which keeps docs/README.md out.
//
//go:embed docs/*-*.md
var docs embed.FS

// Page is what a rule says of itself: the one source of its words.
type Page struct {
	Name string
	// Title is one line: what good looks like.
	Title string
	// The sections of the page, as Markdown.
	LooksFor, Why, Weak, Good, Ignore, Differ, Sources string
	// Messages by code.
	Messages map[string]Message
	// Text is the whole page.
	Text string
}

// Message is what a finding says and suggests; {name} is filled from Params.
// Short says it in a few words where the row is named already; "" if the text
// is short enough.
type Message struct{ Text, Suggestion, Short string }

var pages = sync.OnceValues(func() (map[string]*Page, error) {
	entries, err := docs.ReadDir("docs")
	if err != nil {
		return nil, err
	}
	out := map[string]*Page{}
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".md")
		if !ok {
			continue
		}
		data, err := docs.ReadFile("docs/" + e.Name())
		if err != nil {
			return nil, err
		}
		p, err := parsePage(name, string(data))
		if err != nil {
			return nil, err
		}
		out[name] = p
	}
	return out, nil
})

// PageOf is the page of a rule.
func PageOf(name string) (*Page, error) {
	all, err := pages()
	if err != nil {
		return nil, err
	}
	p, ok := all[name]
	if !ok {
		return nil, fmt.Errorf("rules: no page docs/%s.md", name)
	}
	return p, nil
}

// parsePage reads a page: a first heading with the name, a title line in bold,
// then sections under second-level headings. "Messages" is a list of
//
//   - `code`: what is missing and why it matters. → what would do. ~ in short
func parsePage(name, s string) (*Page, error) {
	p := &Page{Name: name, Text: s, Messages: map[string]Message{}}
	section := ""
	parts := map[string]*strings.Builder{}
	for n, line := range strings.Split(s, "\n") {
		if h, ok := strings.CutPrefix(line, "# "); ok {
			if strings.TrimSpace(h) != name {
				return nil, fmt.Errorf("docs/%s.md: the first heading is %q", name, h)
			}
			continue
		}
		if h, ok := strings.CutPrefix(line, "## "); ok {
			section = strings.ToLower(strings.TrimSpace(h))
			parts[section] = &strings.Builder{}
			continue
		}
		if section == "" {
			if t := strings.Trim(strings.TrimSpace(line), "*"); t != "" && p.Title == "" {
				p.Title = t
			}
			continue
		}
		parts[section].WriteString(line + "\n")
		if section == "messages" {
			if err := p.message(line); err != nil {
				return nil, fmt.Errorf("docs/%s.md:%d: %w", name, n+1, err)
			}
		}
	}
	get := func(k string) string {
		if b := parts[k]; b != nil {
			return strings.TrimSpace(b.String())
		}
		return ""
	}
	p.LooksFor, p.Why, p.Weak, p.Good = get("what it looks for"), get("why it matters for the child"), get("weak"), get("good")
	p.Ignore, p.Differ, p.Sources = get("when to ignore it"), get("where sources differ"), get("sources")
	return p, nil
}

func (p *Page) message(line string) error {
	line = strings.TrimSpace(line)
	if line == "" {
		return nil
	}
	rest, ok := strings.CutPrefix(line, "- `")
	if !ok {
		return fmt.Errorf("a message is written as - `code`: text → suggestion")
	}
	code, rest, ok := strings.Cut(rest, "`:")
	if !ok {
		return fmt.Errorf("a message is written as - `code`: text → suggestion")
	}
	what, rest, _ := strings.Cut(rest, "→")
	suggestion, short, _ := strings.Cut(rest, " ~ ")
	p.Messages[code] = Message{strings.TrimSpace(what), strings.TrimSpace(suggestion), strings.TrimSpace(short)}
	return nil
}
