package impact

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// readPlan reads a plan as passages: "child name|sex|months" (a minus before a
// sibling who is not on the plan), "adult name|role", "label name|rung",
// "passage kind|heading|child" and the passage's lines behind tabs.
func readPlan(t *testing.T, path string) (children []statement.Child, adults []statement.Person, passages []statement.Passage, labels [][2]string) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var lines []string
	flush := func() {
		if n := len(passages); n > 0 && len(lines) > 0 {
			passages[n-1].Text = text.Literal(strings.Join(lines, "\n"))
		}
		lines = nil
	}
	for _, line := range strings.Split(string(data), "\n") {
		if rest, ok := strings.CutPrefix(line, "\t"); ok {
			lines = append(lines, rest)
			continue
		}
		flush()
		key, rest, _ := strings.Cut(line, " ")
		f := append(strings.Split(rest, "|"), "", "")
		switch key {
		case "child":
			name, off := strings.CutPrefix(f[0], "-")
			c := statement.Child{Names: []string{name}, Sex: f[1], OnPlan: !off}
			if f[1] == "u" {
				c.Sex, c.Unborn = "", true
			}
			c.Months, _ = strconv.Atoi(f[2])
			children = append(children, c)
		case "adult":
			names := []string{f[0]}
			if first, _, ok := strings.Cut(f[0], " "); ok && !strings.Contains("Mr Mrs Ms Miss Dr Sister", first) {
				names = append(names, first)
			}
			adults = append(adults, statement.Person{Names: names, Role: f[1]})
		case "label":
			labels = append(labels, [2]string{f[0], f[1]})
		case "passage":
			child, _ := strconv.Atoi(f[2])
			passages = append(passages, statement.Passage{Kind: f[0], Heading: f[1], Child: child})
		}
	}
	flush()
	return
}

// TestPlans reads whole plans that careful readers have labelled.
func TestPlans(t *testing.T) {
	paths, err := filepath.Glob("testdata/plans/*.txt")
	require.NoError(t, err)
	n, wrong := 0, 0
	for _, path := range paths {
		children, adults, passages, labels := readPlan(t, path)
		sts := statement.Attribute(children, adults, passages)
		readings := Grade(children, sts)
		for _, l := range labels {
			c := -1
			for i := range children {
				if strings.HasPrefix(strings.ToLower(children[i].Names[0]), strings.ToLower(l[0])) {
					c = i
				}
			}
			require.GreaterOrEqual(t, c, 0, "%s: %s", path, l[0])
			n++
			if readings[c].Rung != l[1] {
				wrong++
				t.Errorf("%s, %s: %s, not %s\n%s", filepath.Base(path), l[0], readings[c].Rung, l[1], show(readings[c], nil))
			}
		}
	}
	t.Logf("%d of %d right", n-wrong, n)
	require.Greater(t, n, 10)
}
