package odt

import (
	"encoding/xml"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// table reads table:table.
func (d *decoder) table(f *story.Flow) error {
	t, err := f.Table()
	if err != nil {
		return err
	}
	if err := d.rows(t, false); err != nil {
		return err
	}
	return f.CloseTable(t)
}

// rows reads rows until the end of the element that they stand in.
func (d *decoder) rows(t *story.Table, heading bool) error {
	return d.s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != tables {
			return d.s.Skip()
		}
		switch el.Name.Local {
		case "table-row":
			return d.row(t, heading, el)
		case "table-header-rows":
			return d.rows(t, true)
		case "table-rows", "table-row-group":
			return d.rows(t, heading)
		}
		return d.s.Skip() // columns, titles, descriptions
	})
}

// row reads table:table-row. A row or cell that is repeated is one that covers
// as many: its text stands there once.
func (d *decoder) row(t *story.Table, heading bool, el xml.StartElement) error {
	if v := xmlpart.Attr(el, "visibility"); v == "collapse" || v == "filter" {
		return d.s.Skip()
	}
	if err := t.Row(); err != nil {
		return err
	}
	times := count(el, "number-rows-repeated")
	if err := d.s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != tables {
			return d.s.Skip()
		}
		switch el.Name.Local {
		case "covered-table-cell":
			if err := t.Cover(count(el, "number-columns-repeated")); err != nil {
				return err
			}
		case "table-cell":
			return d.cell(t, times, el)
		}
		return d.s.Skip()
	}); err != nil {
		return err
	}
	t.EndRow(heading)
	return t.Repeat(times)
}

func (d *decoder) cell(t *story.Table, times int, el xml.StartElement) error {
	start := d.s.Start
	cols := max(count(el, "number-columns-spanned"), count(el, "number-columns-repeated"))
	f, err := t.Cell(cols, max(count(el, "number-rows-spanned"), times), false)
	if err != nil {
		return err
	}
	if err := d.blocks(f, nil); err != nil {
		return err
	}
	f.At(start, d.s.End)
	return t.CloseCell(f)
}
