package lexicon

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

// contradictory are the families that no phrase may share. Verbs and nouns that
// are spelt alike (to sleep, sleep) are told apart by their place, not here.
var contradictory = [][2]string{
	{"seen", "abstract"}, {"seen", "general"}, {"seen", "activity"}, {"thing", "abstract"}, {"thing", "general"}, {"state", "abstract"},
	{"watch", "deed"}, {"watch", "nominal"}, {"watch", "light"}, {"hedge", "deed"}, {"prohibit", "hedge"}, {"improve", "seen"}, {"act", "improve"},
	{"assessment", "abstract"}, {"event", "abstract"},
}

// TestNoPhraseStandsInTwoContradictoryFamilies looks every phrase of a family
// up in those that it must not be in, within the files that are read together.
func TestNoPhraseStandsInTwoContradictoryFamilies(t *testing.T) {
	for _, side := range [][]string{{"shared-", "outcome-"}, {"shared-", "action-"}} {
		surfaces := map[string]map[string]string{} // tag → phrase → file
		for _, name := range Names() {
			if !slices.ContainsFunc(side, func(p string) bool { return strings.HasPrefix(name, p) }) {
				continue
			}
			lines, err := Lines(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range lines {
				all, err := Surface(l.Phrase)
				if err != nil {
					t.Fatal(err)
				}
				for _, tag := range l.Tags {
					if surfaces[tag] == nil {
						surfaces[tag] = map[string]string{}
					}
					for _, s := range all {
						surfaces[tag][s] = name
					}
				}
			}
		}
		for _, pair := range contradictory {
			for s, file := range surfaces[pair[0]] {
				if other, ok := surfaces[pair[1]][s]; ok {
					t.Errorf("%q is %s in %s and %s in %s", s, pair[0], file, pair[1], other)
				}
			}
		}
	}
}

// TestNoPhraseIsASentenceOfTheCorpus keeps the data from answering the test
// plans word for word: a phrase of six words or more must not stand in one.
func TestNoPhraseIsASentenceOfTheCorpus(t *testing.T) {
	var texts []string
	for _, pattern := range []string{"../../../testdata/corpus/*.md", "../../../testdata/corpus/*.txt", "../../../testdata/corpus/*.html", "../ladder/testdata/rows.tsv"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paths {
			data, err := os.ReadFile(p)
			if err != nil {
				continue // a folder of fuzzing seeds
			}
			for _, line := range strings.FieldsFunc(string(data), func(r rune) bool { return r == '|' || r == '\t' || r == '\n' }) {
				for _, sp := range text.Sentences(line) {
					texts = append(texts, text.Fold(strings.Trim(line[sp.Start:sp.End], " .;*-")))
				}
			}
		}
	}
	if len(texts) == 0 {
		t.Fatal("the corpus is not where this test looks for it")
	}
	cells := map[string]bool{}
	for _, s := range texts {
		cells[s] = true
	}
	for _, name := range Names() {
		lines, err := Lines(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lines {
			all, err := Surface(l.Phrase)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range all {
				if len(strings.Fields(s)) >= 5 && cells[text.Fold(s)] {
					t.Errorf("%s: %q is a sentence of a test plan", name, s)
				}
			}
		}
	}
}
