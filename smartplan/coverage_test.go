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
	"github.com/childplan/smartplan/smartplan/text"
)

// TestEverythingIsCovered adds up the spans of a Draft: every word of a
// document stands in a row, a front sheet entry, a section, a goal or a note,
// but for the headings and labels by which these were found.
func TestEverythingIsCovered(t *testing.T) {
	for _, f := range layoutFixtures(t) {
		t.Run(f.name, func(t *testing.T) { covers(t, "plan."+f.ext, []byte(f.plan)) })
	}
	for _, dir := range []string{"corpus", "blind"} {
		files, err := filepath.Glob(filepath.Join("..", "testdata", dir, "*"))
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, f := range files {
			if ext := filepath.Ext(f); ext == ".json" || strings.HasSuffix(f, "README.md") || strings.HasSuffix(f, "AGREEMENT.md") || strings.HasSuffix(f, "FIRST-RUN.md") {
				continue
			}
			t.Run(dir+"/"+filepath.Base(f), func(t *testing.T) {
				data, err := os.ReadFile(f)
				require.NoError(t, err)
				covers(t, f, data)
			})
		}
	}
}

func covers(t *testing.T, name string, data []byte) {
	t.Helper()
	doc := decode(t, name, data)
	d, err := smartplan.Layout(context.Background(), doc, smartplan.Options{})
	require.NoError(t, err)
	covered := make([]bool, len(doc.Text)+1)
	labels := map[string]bool{}
	mark := func(s text.Span) {
		for i := s.Start; i < s.End; i++ {
			covered[i] = true
		}
	}
	for _, s := range smartplan.Labels(d) {
		mark(s)
	}
	smartplan.EachValue(d, func(v smartplan.Value) {
		for _, s := range v.Text.Spans() {
			mark(s)
		}
		for _, tok := range text.Tokens(v.Column) {
			labels[tok.Norm] = true
		}
	})
	for _, b := range d.Blocks {
		for _, c := range b.Columns {
			for _, tok := range text.Tokens(c) {
				labels[tok.Norm] = true
			}
		}
	}
	for _, n := range d.Notes {
		mark(n.At)
	}
	doc.Walk(func(b *document.Block, _ *document.Cell) {
		if b.Table != nil {
			return
		}
		s := doc.Text[b.Span.Start:b.Span.End]
		for _, tok := range text.Tokens(s) {
			if tok.Kind == text.Punct || covered[b.Span.Start+tok.Start] || labels[tok.Norm] || tok.Kind == text.Number && len(text.Tokens(s)) < 4 {
				continue
			}
			t.Errorf("%q is nowhere: %.80q", tok.Norm, s)
			return
		}
	})
}
