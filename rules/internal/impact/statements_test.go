package impact

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// family reads "Mia/f, Baby Hughes/u".
func family(s string) []statement.Child {
	var out []statement.Child
	for _, part := range strings.Split(s, ",") {
		name, sex, _ := strings.Cut(strings.TrimSpace(part), "/")
		c := statement.Child{Names: []string{name}, Sex: sex, OnPlan: true}
		if sex == "u" {
			c.Sex, c.Unborn = "", true
		}
		out = append(out, c)
	}
	return out
}

var grownUps = []statement.Person{
	{Names: []string{"Leanne Cole", "Leanne"}, Role: "mother"}, {Names: []string{"Ms Osman"}, Role: "mother of the baby"}, {Names: []string{"Priya Nair"}, Role: "health visitor"},
}

// TestStatements reads short texts of one rung each.
func TestStatements(t *testing.T) {
	for _, path := range []string{"testdata/statements.txt", "testdata/fresh.txt", "testdata/third.txt", "testdata/families.txt", "testdata/fourth.txt", "testdata/fifth.txt", "testdata/sixth.txt", "testdata/seventh.txt", "testdata/eighth.txt", "testdata/ninth.txt"} {
		t.Run(path, func(t *testing.T) { readStatements(t, path) })
	}
}

func readStatements(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	n, wrong := 0, 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#:") {
			continue
		}
		f := strings.SplitN(line, "|", 3)
		require.Len(t, f, 3, line)
		children := family(f[1])
		adults := grownUps
		if strings.Contains(line, "Ms Osman") {
			adults = adults[1:]
		} else {
			adults = []statement.Person{adults[0], adults[2]}
		}
		kind, said := statement.KindConcern, strings.TrimSpace(f[2])
		if rest, ok := strings.CutPrefix(said, "["); ok {
			kind, said, _ = strings.Cut(rest, "] ") // "[views] Mia hid."
		}
		if strings.Contains(line, "Owen Price") {
			adults = append(adults, statement.Person{Names: []string{"Owen Price", "Owen"}, Role: "father"})
		}
		if strings.Contains(line, "school: ") {
			adults = append(adults, statement.Person{Names: []string{"Kacper"}, Role: "head teacher"})
		}
		said = strings.ReplaceAll(said, `\n`, "\n")
		sts := statement.Attribute(children, adults, []statement.Passage{{Text: text.Literal(said), Child: -1, Kind: kind}})
		readings := Grade(children, sts)
		for c, want := range strings.Split(strings.TrimSpace(f[0]), ",") { // one rung for each child, in order
			got := readings[c]
			n++
			want, known := strings.CutPrefix(want, "~")
			if known {
				wrong++
				require.NotEqual(t, want, got.Rung, "no longer a miss: take the mark away: %s", line)
				continue
			}
			if got.Rung != want {
				wrong++
				t.Errorf("%s, not %s (%s): %s\n%s", got.Rung, want, children[c].Names[0], said, show(got, sts))
			}
		}
	}
	t.Logf("%d of %d right", n-wrong, n)
	require.Greater(t, n, 30)
}

// show renders the evidence and the statements for a failing case.
func show(r Reading, sts []statement.Statement) string {
	var b strings.Builder
	for _, e := range r.Evidence {
		b.WriteString("    + " + e.Feature + "/" + e.Family + ": " + e.Text.String() + "\n")
	}
	for _, s := range sts {
		b.WriteString("    . " + s.Text.String() + " [")
		for _, c := range s.Children {
			b.WriteByte(byte('0' + c))
		}
		b.WriteString("] " + s.Reason + "\n")
	}
	return b.String()
}
