package story

import (
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
	"github.com/childplan/smartplan/smartplan/text"
)

// Table puts a table together, row by row.
type Table struct {
	flow     *Flow
	budget   *Budget
	table    document.Table
	row, col int
	charged  int // places of the grid that were counted
	// Cells that the row before, and this row, leave open downwards, by their
	// first column.
	above, below map[int]int
	until        []int // by column: the row from which on it is free again
	owed         int   // columns of the last cell that were not yet covered
}

// Table begins a table in the flow; CloseTable ends it.
func (f *Flow) Table() (*Table, error) {
	if err := f.release(); err != nil {
		return nil, err
	}
	b := f.Sheet.Budget
	if err := b.Block(); err != nil {
		return nil, err
	}
	if err := b.Nest(); err != nil {
		return nil, err
	}
	return &Table{flow: f, budget: b}, nil
}

// Row begins a row.
func (t *Table) Row() error {
	t.col, t.owed = 0, 0
	t.below = nil
	return t.budget.ctx.Err()
}

// EndRow ends a row; heading says that the file marks it as one that is
// repeated on each page.
func (t *Table) EndRow(heading bool) {
	if heading && t.table.HeaderRows == t.row {
		t.table.HeaderRows++
		for i := len(t.table.Cells) - 1; i >= 0 && t.table.Cells[i].Row == t.row; i-- {
			t.table.Cells[i].Head = true
		}
	}
	t.above = t.below
	t.row++
}

// Col is the column that comes next; RowNumber the row, both from 0.
func (t *Table) Col() int { return t.col }

// RowNumber is the number of the row, from 0.
func (t *Table) RowNumber() int { return t.row }

// Skip leaves n columns of the row without a cell.
func (t *Table) Skip(n int) error {
	if n < 0 || n > t.budget.limits.Cells-t.col {
		return flow.TooLarge("Cells", t.budget.limits.Cells)
	}
	t.col += n
	return nil
}

// Cover passes n places of the row that other cells cover. Those that the last
// cell of the row covers are passed already.
func (t *Table) Cover(n int) error {
	k := min(n, t.owed)
	t.owed -= k
	return t.Skip(n - k)
}

// Repeat makes the row that ended last stand for n rows.
func (t *Table) Repeat(n int) error {
	if n > t.budget.limits.Cells-t.row {
		return flow.TooLarge("Cells", t.budget.limits.Cells)
	}
	t.row += n - 1
	return nil
}

// Cell begins a cell that covers so many columns and rows, in the next place
// that no cell above covers. Open says that Continue may make it longer in the
// next row. The flow is that of its contents; CloseCell ends it.
func (t *Table) Cell(cols, rows int, open bool) (*Flow, error) {
	cols, rows = max(cols, 1), max(rows, 1)
	for t.col < len(t.until) && t.until[t.col] > t.row {
		t.col++
	}
	if err := t.budget.area(rows, cols); err != nil {
		return nil, err
	}
	t.charged += rows * cols
	if open {
		t.leave(len(t.table.Cells))
	}
	t.table.Cells = append(t.table.Cells, document.Cell{Row: t.row, Col: t.col, Rows: rows, Cols: cols})
	t.owed = cols - 1
	if err := t.Skip(cols); err != nil {
		return nil, err
	}
	if rows > 1 {
		t.until = append(t.until, make([]int, max(0, t.col-len(t.until)))...)
		for c := t.col - cols; c < t.col; c++ {
			t.until[c] = t.row + rows
		}
	}
	return t.flow.Cell(), nil
}

func (t *Table) leave(i int) {
	if t.below == nil {
		t.below = map[int]int{}
	}
	t.below[t.col] = i
}

// Continue makes the open cell above one row longer, if there is one of the
// same columns; else it reports false.
func (t *Table) Continue(cols int) (bool, error) {
	i, ok := t.above[t.col]
	if !ok || t.table.Cells[i].Cols != max(cols, 1) {
		return false, nil
	}
	if err := t.budget.area(1, max(cols, 1)); err != nil {
		return false, err
	}
	t.charged += max(cols, 1)
	t.table.Cells[i].Rows++
	t.leave(i)
	return true, t.Skip(max(cols, 1))
}

// Widen makes the last cell of the row wider. Without one it reports false.
func (t *Table) Widen(cols int) (bool, error) {
	n := len(t.table.Cells)
	if n == 0 || t.table.Cells[n-1].Row != t.row || t.table.Cells[n-1].Col+t.table.Cells[n-1].Cols != t.col {
		return false, nil
	}
	if err := t.budget.area(1, max(cols, 1)); err != nil {
		return false, err
	}
	t.charged += max(cols, 1)
	t.table.Cells[n-1].Cols += max(cols, 1)
	return true, t.Skip(max(cols, 1))
}

// CloseCell ends the cell whose contents f is. An empty cell is marked at the
// place that the flow was given.
func (t *Table) CloseCell(f *Flow) error {
	if err := f.Finish(); err != nil {
		return err
	}
	c := &t.table.Cells[len(t.table.Cells)-1]
	c.Blocks = f.Blocks
	if n := len(f.Blocks); n > 0 {
		c.Span = text.Span{Start: f.Blocks[0].Span.Start, End: f.Blocks[n-1].Span.End}
		return nil
	}
	c.Span = f.Sheet.Builder.Mark(f.Part, f.Place[0], f.Place[1])
	f.Sheet.End()
	return nil
}

// CloseTable ends a table and adds it to the flow.
func (f *Flow) CloseTable(t *Table) error {
	t.budget.Unnest()
	cells := t.table.Cells
	if len(cells) == 0 {
		return nil
	}
	rows, cols := 0, 0
	for i := range cells {
		cells[i].Rows = min(cells[i].Rows, t.row-cells[i].Row)
		rows, cols = max(rows, cells[i].Row+cells[i].Rows), max(cols, cells[i].Col+cells[i].Cols)
	}
	// The look-up of a table is a grid, with the places that no cell covers.
	if more := rows*cols - t.charged; more > 0 {
		if err := t.budget.area(1, more); err != nil {
			return err
		}
	}
	f.settle(&t.table)
	t.table.Index()
	f.Blocks = append(f.Blocks, document.Block{
		Kind: document.TableBlock, Table: &t.table, Region: f.Region,
		Span: text.Span{Start: cells[0].Span.Start, End: f.Sheet.Len() - 1},
	})
	return nil
}
