package plain

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// fieldsOf cuts a line at its tabs. Several tabs in a row, which people use to
// reach a column, are one where squeeze says so.
func fieldsOf(s string, k int, squeeze bool) [][]cell {
	var out [][]cell
	from := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '\t' {
			continue
		}
		a := from + len(s[from:i]) - len(strings.TrimLeft(s[from:i], " "))
		b := max(a, from+len(strings.TrimRight(s[from:i], " ")))
		if a < b || !squeeze {
			out = append(out, []cell{{line: k, from: a, to: b, span: 1}})
		}
		from = i + 1
	}
	return out
}

// tabs reads a table from line i on whose columns are parted by tabs, as from
// a spreadsheet or from Word.
func (d *decoder) tabs(i int) (*flow.Table, int, error) {
	if i < d.noTabs || !strings.Contains(d.at(i).text, "\t") {
		return nil, 0, nil
	}
	n, labels, runs := 0, 0, false
	for ; i+n < len(d.lines); n++ {
		s := d.at(i + n).text
		if !strings.Contains(s, "\t") {
			break
		}
		if _, m := flow.Marker(s); m > 0 && strings.Count(s, "\t") == 1 {
			break // "•" and "1." are followed by a tab too
		}
		first, _, _ := strings.Cut(s, "\t")
		if flow.Label(strings.TrimRight(first, " ")) > 0 {
			labels++
		}
		runs = runs || strings.Contains(s, "\t\t")
	}
	if n < 2 || labels*2 > n {
		d.noTabs = i + n
		return nil, 0, nil
	}
	// Empty cells make runs of tabs as well; they are cells where every line
	// then has the same number, at least of those that are not cut short.
	squeeze := runs && !d.even(i, n)
	var rows []row
	cols := 0
	for k := i; k < i+n; k++ {
		l := d.at(k)
		cells := fieldsOf(l.text, k, squeeze)
		if !squeeze && l.indent >= tabStop && i < k {
			// Tabs before the first text are empty cells.
			for range l.indent / tabStop {
				cells = append([][]cell{nil}, cells...)
			}
		}
		rows = append(rows, row{cells: cells, start: k})
		cols = max(cols, len(cells))
	}
	t, err := d.build(rows, cols, 0)
	return t, n, err
}

// even reports whether no line has more tabs than the first.
func (d *decoder) even(i, n int) bool {
	want := strings.Count(d.at(i).text, "\t")
	for k := i; k < i+n; k++ {
		l := d.at(k)
		if strings.Count(l.text, "\t")+l.indent/tabStop > want {
			return false
		}
	}
	return true
}
