package convert

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/stretchr/testify/require"
)

const corpus = "../../../testdata/corpus"

// grades are the rows with their rungs, the children and the men, as lines.
func grades(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return gradesOf(path, data)
}

func gradesOf(path string, data []byte) []string {
	p, err := formats.Parse(context.Background(), filepath.Base(path), data, smartplan.Options{})
	if err != nil {
		return []string{err.Error()}
	}
	g := rules.GradePlan(p)
	var out []string
	for i, a := range p.Actions {
		text := strings.Join(strings.Fields(plain(a.Text.String())), " ")
		if len(text) > 40 {
			text = text[:40]
		}
		r := g.Actions[i]
		out = append(out, fmt.Sprintf("%s | %s %s %s %s", text, r.Outcome.Rung, r.Action.Rung, r.Owner.Rung, r.Timescale.Rung))
	}
	for i, c := range p.Children {
		out = append(out, c.Name+" "+g.Children[i].Rung)
	}
	for _, m := range g.Men {
		out = append(out, m.Name+" "+m.Grade.Rung)
	}
	return out
}

// plain folds the quotes and dashes that converters make typographic.
func plain(s string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "…", "...").Replace(s)
}
