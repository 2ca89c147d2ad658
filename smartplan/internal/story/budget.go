// Package story is what the decoders of word processor files have in common: a
// paragraph arrives in runs, with text boxes and comment marks in between, a
// cell arrives in a grid; out come blocks, spans and origins. A decoder knows
// the names in its format, story knows the shape of a document.
package story

import (
	"context"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// Budget counts what a file may hold, over all its parts.
type Budget struct {
	ctx    context.Context
	limits document.Limits

	blocks, pieces, cells, text int
	nested                      int
}

// NewBudget begins at nothing.
func NewBudget(ctx context.Context, limits document.Limits) *Budget {
	return &Budget{ctx: ctx, limits: limits.Or()}
}

// Block counts a paragraph or table, empty ones too, and looks at the context.
func (b *Budget) Block() error {
	if b.blocks++; b.blocks > b.limits.Blocks {
		return flow.TooLarge("Blocks", b.limits.Blocks)
	}
	return b.ctx.Err()
}

// piece counts a stretch of n bytes of text. A paragraph may have many of
// them; ten for each block that is allowed are more than any plan has.
func (b *Budget) piece(n int) error {
	if b.pieces++; b.pieces > 10*b.limits.Blocks {
		return flow.TooLarge("Blocks", b.limits.Blocks)
	}
	if b.text += n; b.text > b.limits.Text {
		return flow.TooLarge("Text", b.limits.Text)
	}
	return nil
}

// area counts the places of a grid.
func (b *Budget) area(rows, cols int) error {
	if rows > 0 && cols > (b.limits.Cells-b.cells)/rows {
		return flow.TooLarge("Cells", b.limits.Cells)
	}
	b.cells += rows * cols
	return nil
}

// Nest goes one table or text box deeper; the caller calls Unnest behind it.
func (b *Budget) Nest() error {
	if b.nested++; b.nested > b.limits.Tables {
		return flow.TooLarge("Tables", b.limits.Tables)
	}
	return nil
}

// Unnest comes back from what Nest entered.
func (b *Budget) Unnest() { b.nested-- }

// Surface leaves everything that Nest entered, after an error that is no
// obstacle.
func (b *Budget) Surface() { b.nested = 0 }
