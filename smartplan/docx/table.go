package docx

import (
	"encoding/xml"
	"strconv"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// grid is a table being read, with what its style makes bold.
type grid struct {
	*story.Table
	flow                  *story.Flow
	firstRow, firstColumn bool
}

// table reads a w:tbl.
func (d *decoder) table(f *story.Flow) error {
	t, err := f.Table()
	if err != nil {
		return err
	}
	g := &grid{Table: t, flow: f}
	if err := d.rows(g); err != nil {
		return err
	}
	return f.CloseTable(t)
}

// rows reads rows until the end of the element that they stand in.
func (d *decoder) rows(g *grid) error {
	inside := func() error { return d.rows(g) }
	return d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "tr":
			return d.row(g)
		case "tblPr":
			return d.tableProperties(g)
		case "sdt":
			return d.control(inside)
		case "AlternateContent":
			return d.choice(inside)
		case "del", "moveFrom", "tblGrid":
			return d.s.Skip()
		case "p", "tbl":
			return d.s.Skip() // not allowed here, and Word does not show it
		case "commentRangeStart", "commentRangeEnd":
			return d.block(g.flow, el)
		}
		if properties(el.Name.Local) {
			return d.s.Skip()
		}
		return inside()
	})
}

// tableProperties looks up what the table's style makes bold.
func (d *decoder) tableProperties(g *grid) error {
	var st = noStyle
	row, column := false, false
	err := d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "tblStyle":
			st = d.styles.get(val(el))
		case "tblLook":
			bits, _ := strconv.ParseUint(val(el), 16, 32)
			row, column = bits&0x20 != 0, bits&0x80 != 0
			if a := xmlpart.Attr(el, "firstRow"); a != "" {
				row = truth(a)
			}
			if a := xmlpart.Attr(el, "firstColumn"); a != "" {
				column = truth(a)
			}
		}
		return d.s.Skip()
	})
	g.firstRow, g.firstColumn = row && st.firstRow > 0, column && st.firstColumn > 0
	return err
}

// row reads a w:tr. Deleted and hidden rows are left out.
func (d *decoder) row(g *grid) error {
	if err := g.Row(); err != nil {
		return err
	}
	r := &rowLook{}
	if err := d.cells(g, r); err != nil {
		return err
	}
	if !r.gone {
		g.EndRow(r.heading)
	}
	return nil
}

// rowLook is what a row says of itself.
type rowLook struct{ heading, gone bool }

// cells reads cells until the end of the element that they stand in.
func (d *decoder) cells(g *grid, r *rowLook) error {
	inside := func() error { return d.cells(g, r) }
	return d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "trPr":
			return d.rowProperties(g, r)
		case "tc":
			if r.gone {
				return d.s.Skip()
			}
			return d.cell(g)
		case "sdt":
			return d.control(inside)
		case "AlternateContent":
			return d.choice(inside)
		case "del", "moveFrom", "p", "tbl":
			return d.s.Skip()
		case "commentRangeStart", "commentRangeEnd":
			return d.block(g.flow, el)
		}
		if properties(el.Name.Local) {
			return d.s.Skip()
		}
		return inside()
	})
}

func (d *decoder) rowProperties(g *grid, r *rowLook) error {
	return d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "tblHeader":
			r.heading = on(el)
		case "hidden":
			r.gone = r.gone || on(el)
		case "del", "moveFrom":
			r.gone = true
		case "gridBefore":
			if err := g.Skip(max(0, number(val(el), 0))); err != nil {
				return err
			}
		}
		return d.s.Skip()
	})
}

// span is what a cell says of its place.
type span struct {
	cols         int
	down, across string // "restart", "continue" or ""
	gone         bool
}

func (d *decoder) cellProperties() (span, error) {
	sp := span{cols: 1}
	merge := func(el xml.StartElement) string {
		if val(el) == "restart" {
			return "restart"
		}
		return "continue"
	}
	err := d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "gridSpan":
			sp.cols = max(1, number(val(el), 1))
		case "vMerge":
			sp.down = merge(el)
		case "hMerge":
			sp.across = merge(el)
		case "cellDel":
			sp.gone = true
		}
		return d.s.Skip()
	})
	return sp, err
}

// cell reads a w:tc. What stands in the continued cells of a merged one is not
// shown by Word and is left out.
func (d *decoder) cell(g *grid) error {
	var f *story.Flow
	start := d.s.Start
	before := d.state
	defer func() { d.state = before }()
	begin := func(sp span) (merged bool, err error) {
		switch {
		case sp.gone:
			return true, nil
		case sp.across == "continue":
			merged, err = g.Widen(sp.cols)
		case sp.down == "continue":
			merged, err = g.Continue(sp.cols)
		}
		if merged || err != nil {
			return merged, err
		}
		d.fields = nil
		d.state.bold = g.firstRow && g.RowNumber() == 0 || g.firstColumn && g.Col() == 0
		f, err = g.Cell(sp.cols, 1, sp.down != "")
		return false, err
	}
	merged := false
	err := d.s.Each(func(el xml.StartElement) error {
		switch {
		case merged:
			return d.s.Skip()
		case f == nil && el.Name.Local == "tcPr":
			sp, err := d.cellProperties()
			if err == nil {
				merged, err = begin(sp)
			}
			return err
		case f == nil:
			if _, err := begin(span{cols: 1}); err != nil {
				return err
			}
		}
		return d.block(f, el)
	})
	if err != nil || merged {
		return err
	}
	if f == nil {
		if _, err := begin(span{cols: 1}); err != nil {
			return err
		}
	}
	f.At(start, d.s.End)
	return g.CloseCell(f)
}
