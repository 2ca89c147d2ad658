package impact

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed lexicon/*.txt
var files embed.FS

// lexicon is all patterns, found by the words that they can begin with.
type lexicon struct {
	patterns []pattern
	byWord   map[string][]int
	byNumber []int
}

// found is one pattern found in the tokens from to to.
type found struct {
	from, to int
	tags     []string
}

func (f found) is(tag string) bool { return slices.Contains(f.tags, tag) }

// table is the lexicon of this package, built once. The files are part of the
// program and a test reads them, so an error cannot happen here.
var table = sync.OnceValue(func() *lexicon {
	l, err := load(files)
	if err != nil {
		return &lexicon{}
	}
	return l
})

func load(fsys fs.FS) (*lexicon, error) {
	l := &lexicon{byWord: map[string][]int{}}
	paths, err := fs.Glob(fsys, "lexicon/*.txt")
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return nil, err
		}
		if err := l.read(string(data)); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return l, nil
}

func (l *lexicon) read(data string) error {
	var tags []string
	sc := bufio.NewScanner(strings.NewReader(data))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || strings.HasPrefix(line, "#:") {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "@"); ok {
			tags = nil
			for _, t := range strings.Split(rest, ",") {
				tags = append(tags, strings.TrimSpace(t))
			}
			continue
		}
		if tags == nil {
			return fmt.Errorf("line %d: no tags", n)
		}
		p, err := parsePattern(line)
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		p.tags = tags
		l.add(p)
	}
	return sc.Err()
}

func (l *lexicon) add(p pattern) {
	n := len(l.patterns)
	l.patterns = append(l.patterns, p)
	words, number := p.starts()
	for _, w := range words {
		if list := l.byWord[w]; len(list) == 0 || list[len(list)-1] != n {
			l.byWord[w] = append(list, n)
		}
	}
	if number {
		l.byNumber = append(l.byNumber, n)
	}
}

// all gives every pattern found at every token.
func (l *lexicon) all(toks []text.Token) []found {
	var out []found
	try := func(i, n int) {
		p := &l.patterns[n]
		if e := p.end(toks, i); e > i {
			out = append(out, found{i, e, p.tags})
		}
	}
	for i := range toks {
		for _, n := range l.byWord[toks[i].Norm] {
			try(i, n)
		}
		if toks[i].Kind == text.Number || text.IsNumberWord(toks[i].Norm) {
			for _, n := range l.byNumber {
				try(i, n)
			}
		}
	}
	return out
}
