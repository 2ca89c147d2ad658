package impact

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/text"
)

func TestLexiconReads(t *testing.T) {
	l, err := load(files)
	require.NoError(t, err)
	require.Greater(t, len(l.patterns), 200)
}

func TestPattern(t *testing.T) {
	cases := []struct {
		pattern, in string
		want        string // the words found
	}{
		{"weigh~ [every|each] week", "HV weighed him; weighing every week now", "weighing every week"},
		{"(wets (his|her) bed|soils)", "she wets her bed", "wets her bed"},
		{"below [the] # [st|nd|rd|th] centile", "now below the 0.4th centile", "below the 0.4th centile"},
		{"sleeps ..3 sofa", "she sleeps on the old sofa", "sleeps on the old sofa"},
		{"sleeps ..2 sofa", "she sleeps on the old sofa", ""},
		{"home alone", "home-alone", "home-alone"},
		{"# decayed teeth", "four decayed teeth", "four decayed teeth"},
	}
	for _, c := range cases {
		p, err := parsePattern(c.pattern)
		require.NoError(t, err)
		l := &lexicon{byWord: map[string][]int{}}
		l.add(p)
		toks := text.Tokens(c.in)
		got := ""
		for _, f := range l.all(toks) {
			got = c.in[toks[f.from].Start:toks[f.to-1].End]
		}
		require.Equal(t, c.want, got, "%s in %q", c.pattern, c.in)
	}
}

// TestNoAccidentalWord looks for a pattern of several slots of which only the
// first has to be there: most such lines say more than their author meant.
func TestNoAccidentalWord(t *testing.T) {
	l, err := load(files)
	require.NoError(t, err)
	for _, p := range l.patterns {
		if len(p.slots) < 2 || p.tags[0] == "weak" || p.tags[0] == "neutral" {
			continue
		}
		must := 0
		for _, s := range p.slots {
			if !s.optional {
				must++
			}
		}
		if must > 1 {
			continue
		}
		for _, s := range p.slots {
			if s.optional {
				continue
			}
			for w, rest := range s.next {
				for _, r := range rest {
					if len(r) == 0 && p.tags[0] != "harm" {
						t.Errorf("%v: the word %q alone", p.tags, w)
					}
				}
			}
		}
	}
}
