// Package words holds the word lists of the row checks: data files, one check a
// file, and a loader. What a word means for a finding is decided by the check.
package words

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed *.txt
var files embed.FS

var sets = sync.OnceValues(func() (map[string]*text.Phrases, error) {
	out := map[string]*text.Phrases{}
	paths, err := fs.Glob(files, "*.txt")
	if err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(path, ".txt")
		if name == "abbreviations" {
			continue // read by Glossary
		}
		data, err := files.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("words: %w", err)
		}
		if line := nested(string(data)); line > 0 {
			return nil, fmt.Errorf("words: %s:%d: brackets inside brackets cannot be read", path, line)
		}
		p := &text.Phrases{}
		if err := p.ParsePhrases(string(data)); err != nil {
			return nil, fmt.Errorf("words: %s: %w", path, err)
		}
		out[name] = p
	}
	return out, nil
})

// Set is the word list of that name (a file without ".txt"). A list that is
// missing or cannot be read has no phrases; Check says what is wrong with it.
func Set(name string) *text.Phrases {
	all, err := sets()
	if err != nil || all[name] == nil {
		return &text.Phrases{}
	}
	return all[name]
}

// Check reports the first list that cannot be read.
func Check() error {
	if _, err := sets(); err != nil {
		return err
	}
	_, err := glossary()
	return err
}

// Tagged are the matches of a list in tokens that carry a tag, the longest at
// each place.
func Tagged(name, tag string, toks []text.Token) []text.Match {
	var out []text.Match
	end := 0
	for _, m := range Set(name).FindAll(toks) {
		if m.From >= end && m.Has(tag) {
			out = append(out, m)
			end = m.To
		}
	}
	return out
}

// Has reports whether tokens hold a phrase of a list with the tag.
func Has(name, tag string, toks []text.Token) bool {
	return len(Tagged(name, tag, toks)) > 0
}

// nested is the first line with brackets inside brackets, which text.Phrases
// would take apart in the wrong place; 0 for none.
func nested(data string) int {
	for n, line := range strings.Split(data, "\n") {
		depth := 0
		for _, r := range line {
			switch r {
			case '(', '[':
				if depth++; depth > 1 && !strings.HasPrefix(line, "#:") && !strings.Contains(line, "[(") {
					return n + 1
				}
			case ')', ']':
				depth--
			}
		}
	}
	return 0
}
