// Package evidence holds the words in which plans say what the plan-level
// checks look for: what happens if things go wrong, how often a child is seen,
// what a child said, what came before. One family of words a file; what a word
// means for a check is decided by the rule that asks.
//
// A file is read as text.Phrases reads it, "phrase | tags | source", with "@"
// lines for standing tags and "#:" for comments.
package evidence

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed *.txt
var files embed.FS

// Family names a data file.
type Family string

// The families.
const (
	Contingency Family = "contingency"
	Visits      Family = "visits"
	Tools       Family = "tools"
	History     Family = "history"
	Engagement  Family = "engagement"
	Voice       Family = "voice"
	Sustained   Family = "sustained"
	Access      Family = "access"
	Caring      Family = "caring"
	Language    Family = "language"
	Worries     Family = "worries"
	Sectors     Family = "sectors"
)

var families = sync.OnceValues(func() (map[Family]*text.Phrases, error) {
	paths, err := fs.Glob(files, "*.txt")
	if err != nil {
		return nil, fmt.Errorf("evidence: %w", err)
	}
	out := map[Family]*text.Phrases{}
	for _, path := range paths {
		data, err := files.ReadFile(path)
		if err != nil {
			return out, fmt.Errorf("evidence: %w", err)
		}
		p := &text.Phrases{}
		if err := p.ParsePhrases(string(data)); err != nil {
			return out, fmt.Errorf("evidence: %s: %w", path, err)
		}
		out[Family(strings.TrimSuffix(path, ".txt"))] = p
	}
	return out, nil
})

// Check reports a data file that cannot be read. The files are part of the
// program: its test calls this, and nobody else has to.
func Check() error {
	_, err := families()
	return err
}

// Find is every phrase of a family in toks, the longest at each place.
func Find(f Family, toks []text.Token) []text.Match {
	all, err := families()
	if err != nil || all[f] == nil {
		return nil
	}
	return all[f].Find(toks)
}

// FindAll is every phrase of a family in toks, overlapping ones too.
func FindAll(f Family, toks []text.Token) []text.Match {
	all, err := families()
	if err != nil || all[f] == nil {
		return nil
	}
	return all[f].FindAll(toks)
}

// First is the first match that carries one of the tags; of any tag where none
// is given.
func First(f Family, toks []text.Token, tags ...string) (text.Match, bool) {
	for _, m := range FindAll(f, toks) {
		if len(tags) == 0 || slices.ContainsFunc(tags, m.Has) {
			return m, true
		}
	}
	return text.Match{}, false
}

// Has reports whether one of the tags is found.
func Has(f Family, toks []text.Token, tags ...string) bool {
	_, ok := First(f, toks, tags...)
	return ok
}
