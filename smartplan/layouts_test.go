package smartplan_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/childplan/smartplan/smartplan/text"
)

// fixture is one small plan of testdata/layouts with what is to be found in it.
type fixture struct {
	name, ext, plan string
	want            []string
}

// layoutFixtures reads the files of testdata/layouts: each plan begins with
// "== name | extension" and ends with "-- want" and its expectations.
func layoutFixtures(t *testing.T) []fixture {
	t.Helper()
	files, err := filepath.Glob("testdata/layouts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var out []fixture
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, part := range strings.Split("\n"+string(data), "\n== ")[1:] {
			head, body, _ := strings.Cut(part, "\n")
			name, ext, ok := strings.Cut(head, " | ")
			require.True(t, ok, head)
			plan, want, ok := strings.Cut(body, "\n-- want\n")
			require.True(t, ok, head)
			out = append(out, fixture{name, strings.TrimSpace(ext), plan + "\n", strings.Split(strings.TrimSpace(want), "\n")})
		}
	}
	return out
}

func TestLayouts(t *testing.T) {
	for _, f := range layoutFixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			p, err := formats.Parse(context.Background(), "plan."+f.ext, []byte(f.plan), smartplan.Options{})
			require.NoError(t, err)
			checkFixture(t, p, f.want)
		})
	}
}

func checkFixture(t *testing.T, p *smartplan.Plan, want []string) {
	t.Helper()
	var rows []string
	for _, w := range want {
		key, value, _ := strings.Cut(w, "=")
		switch key {
		case "front":
			label, v, _ := strings.Cut(value, ":")
			found := false
			for _, e := range p.Draft.Front {
				found = found || text.Fold(e.Label.String()) == text.Fold(label) && begins(e.Value.String(), v)
			}
			if !found {
				t.Errorf("front sheet: no %q", value)
			}
		case "section":
			found := false
			for _, s := range p.Sections {
				found = found || string(s.Kind) == value && s.Text.Is()
			}
			if !found {
				t.Errorf("no section of kind %q", value)
			}
		case "child":
			if !strings.Contains(w, ";") {
				found := false
				for _, c := range p.Children {
					found = found || c.Name == value
				}
				if !found {
					t.Errorf("no child %q", value)
				}
				continue
			}
			rows = append(rows, w)
		default:
			rows = append(rows, w)
		}
	}
	var got []string
	for _, a := range p.Actions {
		got = append(got, a.Text.String())
	}
	if len(got) != len(rows) {
		t.Errorf("%d rows, want %d:\n%s", len(got), len(rows), strings.Join(got, "\n"))
		return
	}
	for i, w := range rows {
		a := p.Actions[i]
		for _, pair := range strings.Split(w, "; ") {
			key, value, _ := strings.Cut(pair, "=")
			v := map[string]string{"action": a.Row.Action.String(), "outcome": a.Goal.String(), "owner": a.Row.Owner.String(), "due": a.Row.Due.String(), "start": a.Row.Start.String(),
				"measure": a.Measure.String(), "need": a.Row.Need.String(), "progress": a.Row.Progress.String(), "child": a.Row.Child.String(), "number": a.Row.Number,
				"heading": p.Draft.Blocks[a.Block].Heading.String()}[key]
			if key == "need" && v == "" {
				v = p.Draft.Blocks[a.Block].Need.String()
			}
			if value == "-" && v != "" || value != "-" && !begins(v, value) {
				t.Errorf("row %d (%.30s): %s is %q, want %q", i+1, a.Text.String(), key, v, value)
			}
		}
	}
}

func begins(s, start string) bool { return strings.HasPrefix(text.Fold(s), text.Fold(start)) }

// decode reads a plan as far as its blocks.
func decode(t *testing.T, name string, data []byte) *document.Document {
	t.Helper()
	doc, err := formats.Decode(context.Background(), name, data, nil, document.Limits{})
	require.NoError(t, err)
	return doc
}
