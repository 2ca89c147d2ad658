package cli

import (
	"context"
	stdjson "encoding/json"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/formats"
)

type parse struct {
	File string `arg:"" help:"A plan, or - for standard input."`
	Why  bool   `help:"Show how the layout was chosen: every reader's claim with its score."`
	reading
}

// Run shows the Draft, and what became of it, as JSON.
func (c *parse) Run(s *streams, result *outcome) error {
	o, err := c.options()
	if err != nil {
		return err
	}
	ctx := context.Background()
	data, err := readSource(c.File, s.in, o)
	if err != nil {
		return wrongUse("%s: %s", c.File, errText(err))
	}
	name := filepath.Base(c.File)
	if c.File == "-" {
		name = ""
	}
	fail := func(err error) error {
		f := failureOf(c.File, err)
		fmt.Fprintf(s.err, "smartplan: %s: %s %s\n", f.Source, f.Message, f.Hint)
		result.raise(ExitFailure)
		return nil
	}
	doc, err := formats.Decode(ctx, name, data, o.Formats, o.Limits)
	if err != nil {
		var unread *document.Error
		if errors.As(err, &unread) {
			return fail(err)
		}
		return err
	}
	draft, err := smartplan.Layout(ctx, doc, o)
	if err != nil {
		return err
	}
	if c.Why {
		for _, w := range draft.Why {
			mark := " "
			if w.Chosen {
				mark = "*"
			}
			where := "text"
			if w.Table > 0 {
				where = fmt.Sprintf("table %d", w.Table)
			}
			fmt.Fprintf(s.out, "%s %-14s %-9s rows %-3d score %.2f  %s\n", mark, w.Reader, where, w.Rows, w.Score, w.Why)
		}
		for _, n := range draft.Notes {
			fmt.Fprintf(s.out, "  note: %s: %s\n", n.Kind, n.Text)
		}
	}
	plan, err := smartplan.Resolve(ctx, draft, o)
	var not *smartplan.NotPlanError
	if err != nil && !errors.As(err, &not) {
		return err
	}
	if err != nil {
		_ = fail(err)
	}
	if c.Why {
		return nil
	}
	enc := stdjson.NewEncoder(s.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(understood(draft, plan))
}
