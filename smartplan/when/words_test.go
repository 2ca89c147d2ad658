package when

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
	"github.com/stretchr/testify/require"
)

// Families that contradict each other may not share a phrase.
func TestLexiconFamilies(t *testing.T) {
	files, err := fs.Glob(lexicon, "lexicon/*.txt")
	require.NoError(t, err)
	require.Len(t, files, 7)
	families := map[string]*text.Phrases{}
	lines := map[string][]string{}
	for _, name := range files {
		data, err := lexicon.ReadFile(name)
		require.NoError(t, err)
		p := &text.Phrases{}
		require.NoError(t, p.ParsePhrases(string(data)), name)
		require.NotZero(t, p.Len(), name)
		family := strings.TrimSuffix(strings.TrimPrefix(name, "lexicon/"), ".txt")
		families[family] = p
		for _, l := range strings.Split(string(data), "\n") {
			phrase, _, _ := strings.Cut(l, " | ")
			if phrase = strings.TrimSpace(phrase); phrase != "" && phrase[0] != '@' && phrase[0] != '#' && !strings.ContainsAny(phrase, "([~_#") {
				lines[family] = append(lines[family], phrase)
			}
		}
	}
	for _, pair := range [][2]string{{"vague", "placeholders"}, {"vague", "recurring"}, {"vague", "events"}, {"vague", "days"}, {"recurring", "placeholders"},
		{"recurring", "events"}, {"recurring", "days"}, {"events", "days"}, {"events", "placeholders"}, {"days", "placeholders"}} {
		for _, both := range [][2]string{pair, {pair[1], pair[0]}} {
			for _, phrase := range lines[both[0]] {
				if families[both[1]].Whole(text.Tokens(phrase)) != nil {
					t.Errorf("%q is in %s and in %s", phrase, both[0], both[1])
				}
			}
		}
	}
}

// The lexicons hold families, not the sentences of the labelled rows.
func TestLexiconHoldsNoCorpusSentence(t *testing.T) {
	data, err := os.ReadFile("testdata/rows.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, " | ")
		if len(f) < 2 || line[0] == '@' || line[0] == '#' {
			continue
		}
		toks := text.Tokens(f[1])
		if len(toks) > 6 && phrases().Whole(toks) != nil {
			t.Errorf("a whole cell of the corpus is a phrase: %q", f[1])
		}
	}
}
