package rules_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
)

// person of testdata/names.txt.
type person struct {
	given, surname, sex string
	word                bool // an everyday word as well: "May", "Will", "Church"
}

func manyNames(t *testing.T, words bool) []person {
	t.Helper()
	data, err := os.ReadFile("../testdata/names.txt")
	require.NoError(t, err)
	var out []person
	total := 0
	sc := bufio.NewScanner(bytes.NewReader(data))
	for sc.Scan() {
		f := strings.Fields(sc.Text())
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		p := person{given: f[0]}
		if f[len(f)-1] == "word" {
			p.word, f = true, f[:len(f)-1]
		}
		p.surname, p.sex = strings.Join(f[1:len(f)-1], " "), f[len(f)-1]
		total++
		if p.word == words {
			out = append(out, p)
		}
	}
	require.GreaterOrEqual(t, total, 200)
	return out
}

// renamed are the plans of which all people get other names. Each writes its
// people by whole names, first names and surnames only, and does not leave it
// to a first name whether somebody is a mother or a father.
var renamed = []string{"corpus/A02.md", "corpus/A04.md", "corpus/A06.md", "corpus/A07.md", "corpus/A09.md", "corpus/A10.md", "corpus/C01.md", "corpus/D01.md", "blind/F01.md", "blind/F02.md", "blind/H02.md", "blind/J01.html", "blind/J02.html", "blind/K01.md", "blind/K03.md", "blind/L03.md", "blind/M02.md", "blind/N02.md", "blind/N04.md", "blind/P03.md", "blind/P04.md"}

// men are the boys and men of these plans of whom the plan says so only by
// "he": they get names of boys and men.
var men = map[string]bool{"Tyler-James": true, "Alfie": true, "Malachi": true, "Kofi": true, "Joel": true, "Callum": true, "Idris": true, "Rueben": true, "Jac": true, "Tomos": true, "Rhys": true, "Toby": true,
	"Marius": true, "Sorin": true, "Harman": true, "Marek": true, "Gareth": true, "Daniel": true, "Martin": true, "Olumide": true, "Huw": true, "Dafydd": true, "Riley": true, "Macsen": true, "Jamal": true, "Ayub": true, "Dominik": true, "Kuba": true, "Tahmid": true, "Yusuf": true, "Dilan": true, "Aram": true, "Finlay": true, "Chidi": true, "Solomon": true, "Micah": true, "Rohan": true, "Bertie": true, "Imran": true, "Ewan": true, "Emil": true}

// TestRenamingChangesNoGrade gives everybody in a plan another name, the same
// everywhere, and expects the same grades. What a name looks like must not
// decide what a plan is worth.
func TestRenamingChangesNoGrade(t *testing.T) {
	renameAll(t, manyNames(t, false), 6, shape)
}

// everydayFloor is just under the share of owner rungs that stay when people
// have names that are also everyday words. It may only rise.
const everydayFloor = 0.99

// TestEverydayWordsAsNames gives everybody a name that is also a month, a verb,
// a job or a place: "Will", "May", "Mark Street", "Kathleen Ward". Some of these
// no reader could tell, so that a few owners may change.
func TestEverydayWordsAsNames(t *testing.T) {
	people := manyNames(t, true)
	same, all := 0, 0
	for _, name := range renamed {
		data, err := os.ReadFile(filepath.Join("..", "testdata", name))
		require.NoError(t, err)
		before := parse(t, name, data)
		want := rules.GradePlan(before)
		for shift := 0; shift < 3; shift++ {
			got := rules.GradePlan(parse(t, name, []byte(rename(string(data), renaming(before, people, shift*17)))))
			if len(got.Actions) != len(want.Actions) {
				t.Logf("%s, shift %d: %d rows, not %d", name, shift, len(got.Actions), len(want.Actions))
				continue // what is a row is not the owner's question
			}
			for i := range want.Actions {
				all++
				if got.Actions[i].Owner.Rung == want.Actions[i].Owner.Rung {
					same++
				} else {
					t.Logf("%s, shift %d: %s is %s, was %s", name, shift, before.Actions[i].ID, got.Actions[i].Owner.Rung, want.Actions[i].Owner.Rung)
				}
			}
		}
	}
	t.Logf("%d of %d owners stay", same, all)
	require.GreaterOrEqual(t, float64(same)/float64(all), everydayFloor)
}

func renameAll(t *testing.T, people []person, times int, look func(*smartplan.Plan) []string) {
	t.Helper()
	for _, name := range renamed {
		data, err := os.ReadFile(filepath.Join("..", "testdata", name))
		require.NoError(t, err)
		before := parse(t, name, data)
		want := look(before)
		for shift := 0; shift < times; shift++ {
			to := renaming(before, people, shift*17)
			after := parse(t, name, []byte(rename(string(data), to)))
			if diff := cmp.Diff(want, look(after)); diff != "" {
				t.Errorf("%s, shift %d: %v\n%s", name, shift, to, diff)
			}
		}
	}
}

// TestSwappingSiblingsChangesNoGrade exchanges two children of a plan, names
// and all, and expects the grades of the rows to stay and those of the children
// to change places.
func TestSwappingSiblingsChangesNoGrade(t *testing.T) {
	for _, name := range renamed {
		data, err := os.ReadFile(filepath.Join("..", "testdata", name))
		require.NoError(t, err)
		before := parse(t, name, data)
		if len(before.Children) < 2 {
			continue
		}
		a, b := before.Children[0], before.Children[1]
		if a.Unborn || b.Unborn || a.Sex != b.Sex || strings.Contains(a.First()+b.First(), "-") {
			continue
		}
		after := parse(t, name, []byte(rename(string(data), map[string]string{a.First(): b.First(), b.First(): a.First()})))
		g, h := rules.GradePlan(before), rules.GradePlan(after)
		for i := range g.Actions {
			require.Equal(t, rungs(g.Actions[i]), rungs(h.Actions[i]), "%s row %d", name, i)
		}
		require.Equal(t, g.Children[0].Rung, h.Children[0].Rung, name)
		require.Equal(t, g.Children[1].Rung, h.Children[1].Rung, name)
	}
}

func parse(t *testing.T, name string, data []byte) *smartplan.Plan {
	t.Helper()
	p, err := formats.Parse(context.Background(), filepath.Base(name), data, smartplan.Options{})
	require.NoError(t, err, name)
	return p
}

// shape is everything about the grades of a plan that names may not change.
func shape(p *smartplan.Plan) []string {
	g := rules.GradePlan(p)
	var out []string
	for i, a := range g.Actions {
		out = append(out, fmt.Sprintf("%s %s", p.Actions[i].ID, rungs(a)))
	}
	for i, c := range g.Children {
		out = append(out, fmt.Sprintf("child %d %s", i, c.Rung))
	}
	men := []string{}
	for _, m := range g.Men {
		men = append(men, fmt.Sprintf("man %s %s", m.Relation, m.Grade.Rung))
	}
	sort.Strings(men)
	return append(out, men...)
}

func rungs(g rules.RowGrades) string {
	return g.Outcome.Rung + " " + g.Action.Rung + " " + g.Owner.Rung + " " + g.Timescale.Rung
}

// renaming gives every first name and surname of the plan's people a new one
// of the same sex.
func renaming(p *smartplan.Plan, people []person, shift int) map[string]string {
	to := map[string]string{}
	next := map[string]int{"f": shift, "m": shift}
	bySex := map[string][]person{}
	for _, q := range people {
		bySex[q.sex] = append(bySex[q.sex], q)
	}
	pick := func(sex string) person {
		q := bySex[sex][next[sex]%len(bySex[sex])]
		next[sex]++
		return q
	}
	word := func(w string, new string) {
		if utf8.RuneCountInString(w) < 3 {
			return
		}
		if _, ok := to[w]; !ok {
			to[w] = new
		}
	}
	whole := func(name, title, sex string) {
		f := strings.Fields(strings.TrimSpace(strings.TrimPrefix(name, title)))
		if len(f) == 0 || len(f) > 2 {
			return
		}
		if sex == "" {
			sex = "f"
			if men[f[0]] {
				sex = "m"
			}
		}
		q := pick(sex)
		if title != "" && len(f) == 1 {
			word(f[0], q.surname)
			return
		}
		word(f[0], q.given)
		if head, _, ok := strings.Cut(f[0], "-"); ok {
			word(head, q.given)
		}
		if len(f) == 2 {
			word(f[1], q.surname)
		}
	}
	for _, c := range p.Children {
		if !c.Unborn {
			whole(c.Name, "", c.Sex)
		}
	}
	for _, a := range p.Adults {
		if a.Name != "" && (a.Family() || a.Professional()) {
			whole(a.Name, a.Title, a.Sex)
		}
	}
	return to
}

// rename replaces whole words, also where they are written in capitals.
func rename(s string, to map[string]string) string {
	var b strings.Builder
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !letter(r) {
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		j := i
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if letter(r) {
				j += n
				continue
			}
			// A hyphen or apostrophe inside a name: "Blake-Reid", "O'Shea".
			if next, _ := utf8.DecodeRuneInString(s[j+n:]); (r == '-' || r == '\'' || r == '’') && unicode.IsUpper(next) && j+n < len(s) {
				j += n
				continue
			}
			break
		}
		w := s[i:j]
		switch new, ok := to[w]; {
		case ok:
			w = new
		default:
			for old, new := range to {
				if w == strings.ToUpper(old) {
					w = strings.ToUpper(new)
					break
				}
			}
		}
		b.WriteString(w)
		i = j
	}
	return b.String()
}
