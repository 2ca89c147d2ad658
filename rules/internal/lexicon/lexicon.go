// Package lexicon holds the words by which rules judge: data files, one family
// a file, and a loader. It has no opinion of its own; what a word means for a
// verdict is decided by the package that asks.
//
// A file is read as text.Phrases reads it, "phrase | tags | source", with "@"
// lines for standing tags and "#:" for comments. Four marks are added, so that
// a line can hold a family of siblings:
//
//	(living room|hall)   alternatives may be several words long, and may nest
//	(bed|cot)~           every alternative in any inflection of its last word
//	(bed|tooth)+         every alternative in the singular and the plural
//	(get up|go home)^    every alternative in any inflection of its first word
//	(a|an)?              the whole group may be missing
package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed *.txt
var files embed.FS

// Load reads the named files (without ".txt"; "shared-*" names a group) into
// one set of phrases. It fails on a name that does not exist and on a line that
// cannot be read.
func Load(names ...string) (*text.Phrases, error) {
	p := &text.Phrases{}
	for _, name := range names {
		paths, err := fs.Glob(files, name+".txt")
		if err != nil || len(paths) == 0 {
			return nil, fmt.Errorf("lexicon: no file %q", name)
		}
		for _, path := range paths {
			data, err := files.ReadFile(path)
			if err != nil {
				return nil, fmt.Errorf("lexicon: %w", err)
			}
			if err := add(p, string(data)); err != nil {
				return nil, fmt.Errorf("lexicon: %s: %w", path, err)
			}
		}
	}
	return p, nil
}

// Names are the data files, without ".txt", in order.
func Names() []string {
	paths, _ := fs.Glob(files, "*.txt") // the pattern is well formed
	for i, p := range paths {
		paths[i] = strings.TrimSuffix(p, ".txt")
	}
	return paths
}

// Lines are the phrases of one file with their tags, as written: for tests and
// for readers of the data.
func Lines(name string) ([]Line, error) {
	data, err := files.ReadFile(name + ".txt")
	if err != nil {
		return nil, fmt.Errorf("lexicon: no file %q", name)
	}
	return lines(string(data))
}

func add(p *text.Phrases, data string) error {
	all, err := lines(data)
	if err != nil {
		return err
	}
	for _, l := range all {
		phrase, err := expand(l.Phrase)
		if err != nil {
			return fmt.Errorf("line %d: %w", l.Number, err)
		}
		if err := p.Add(phrase, l.Tags...); err != nil {
			return fmt.Errorf("line %d: %w", l.Number, err)
		}
	}
	return nil
}
