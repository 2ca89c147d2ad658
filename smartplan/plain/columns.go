package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// maxColumn is how many characters of a line are looked at for columns.
const maxColumn = 600

// columns reads a table from line i on whose columns are lined up with spaces:
// the same places are free on all its lines. Blank lines and rules may part
// its rows.
func (d *decoder) columns(i int) (*flow.Table, int, error) {
	if i < d.noCols || !gapped(d.at(i).text) {
		return nil, 0, nil
	}
	used := newMask(d.at(i))
	cuts := used.cuts()
	if len(cuts) < 2 {
		return nil, 0, nil
	}
	lines := []int{i}
	rules := 0
	firstRule := -1
	k := i + 1
	for ; k < len(d.lines); k++ {
		l := d.at(k)
		if l.blank() {
			if d.at(k+1).blank() && !d.resumes(k, cuts) {
				break
			}
			continue
		}
		if _, ok := rule(l.text); ok {
			if rules++; firstRule < 0 {
				firstRule = k
			}
			continue
		}
		after := used.with(l)
		next := after.cuts()
		if len(next) < 2 || len(lines) >= 3 && len(next) < len(cuts) {
			break
		}
		if d.at(k-1).blank() && d.cellsAt(k, next) < 2 {
			break // a heading or paragraph behind the table
		}
		used, cuts = after, next
		lines = append(lines, k)
	}
	if !d.aligned(lines, cuts, firstRule > 0 && firstRule < lines[len(lines)-1]) {
		d.noCols = max(d.noCols, min(k, len(d.lines)))
		return nil, 0, nil
	}
	rows, heads := d.columnRows(lines, cuts, firstRule)
	t, err := d.build(rows, len(cuts), heads)
	end := lines[len(lines)-1] + 1
	if _, ok := rule(d.at(end).text); ok && !d.at(end).blank() {
		end++
	}
	return t, end - i, err
}

// gapped reports whether s has two spaces side by side between words.
func gapped(s string) bool { return strings.Contains(s, "  ") }

// mask says which columns of characters are in use on any line so far.
type mask []bool

func newMask(l *line) mask { return mask(nil).with(l) }

func (m mask) with(l *line) mask {
	out := append(mask(nil), m...)
	at := l.indent
	for _, r := range l.text {
		if at >= maxColumn {
			break
		}
		for len(out) <= at {
			out = append(out, false)
		}
		if !unicode.IsSpace(r) {
			out[at] = true
		}
		at++
	}
	return out
}

// cuts are where the columns begin: behind at least two free places.
func (m mask) cuts() []int {
	var out []int
	free := 2
	for at, used := range m {
		if !used {
			free++
			continue
		}
		if free >= 2 {
			out = append(out, at)
		}
		free = 0
	}
	return out
}

// cut is the line's text in columns that begin at cuts.
func (d *decoder) cut(k int, cuts []int) [][]cell {
	l := d.at(k)
	out := make([][]cell, len(cuts))
	at, col := l.indent, 0
	from := 0
	add := func(to int) {
		s := l.text[from:to]
		a := from + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		b := from + len(strings.TrimRightFunc(s, unicode.IsSpace))
		if a < b {
			out[col] = []cell{{line: k, from: a, to: b, span: 1}}
		}
		from = to
	}
	for i := range l.text {
		for col+1 < len(cuts) && at >= cuts[col+1] {
			add(i)
			col++
		}
		at++
	}
	add(len(l.text))
	return out
}

// cellsAt is how many columns line k has text in.
func (d *decoder) cellsAt(k int, cuts []int) int {
	n := 0
	for _, c := range d.cut(k, cuts) {
		n += len(c)
	}
	return n
}

// aligned reports whether the lines are a table: enough of them have text in
// more than one column, and they are neither label: value lines nor a list
// whose markers happen to stand in line.
func (d *decoder) aligned(lines []int, cuts []int, ruled bool) bool {
	full, labels, markers, pairs := 0, 0, 0, 0
	for _, k := range lines {
		cells := d.cut(k, cuts)
		n := 0
		for _, c := range cells {
			n += len(c)
		}
		if n >= 2 {
			full++
		}
		if len(cells[0]) == 0 {
			continue
		}
		first := d.text(cells[0][0])
		if flow.Label(first) > 0 || flow.Label(d.at(k).text) > 0 {
			labels++
		}
		if _, m := flow.Marker(first + " x"); m == len(first)+1 {
			markers++
		}
		if n >= 2 {
			pairs++
		}
	}
	need := 3
	if ruled {
		need = 2
	}
	if full < need || full*2 < len(lines) || labels*2 >= max(pairs, 1) {
		return false
	}
	if len(cuts) == 2 {
		return markers*2 < full && pairs >= need
	}
	return markers == 0 || len(cuts) > 2
}

// columnRows gathers lines into rows. A rule or blank line begins a row, and
// so does a line that could have stood behind the one before it.
func (d *decoder) columnRows(lines []int, cuts []int, firstRule int) (rows []row, heads int) {
	widths := d.columnWidths(lines, cuts)
	for n, k := range lines {
		cells := d.cut(k, cuts)
		apart, merge := n == 0, false
		if n > 0 && lines[n-1] < k-1 {
			apart = len(cells[0]) > 0 || d.ruled(lines[n-1], k)
		}
		if n > 0 && n < 4 && firstRule > k && firstRule < lines[len(lines)-1] && k == lines[n-1]+1 {
			merge = true // the heading has several lines
		}
		if n > 0 && firstRule > lines[n-1] && firstRule < k {
			heads = len(rows)
			apart = true
		}
		if merge || !apart && d.below(rows[len(rows)-1], cells, widths) {
			r := &rows[len(rows)-1]
			for c := range cells {
				r.cells[c] = append(r.cells[c], cells[c]...)
			}
			continue
		}
		rows = append(rows, row{cells: cells, start: k})
	}
	if heads == len(rows) {
		heads = 0
	}
	return rows, heads
}

func (d *decoder) ruled(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if _, ok := rule(d.lines[k].text); ok && !d.lines[k].blank() {
			return true
		}
	}
	return false
}

func (d *decoder) columnWidths(lines []int, cuts []int) []int {
	out := make([]int, len(cuts))
	for _, k := range lines {
		for c, parts := range d.cut(k, cuts) {
			for _, p := range parts {
				out[c] = max(out[c], runes(d.text(p)))
			}
		}
	}
	return out
}

// resumes reports whether the table goes on behind some blank lines, as
// it does on a new page: with a line that has text in most of its columns.
func (d *decoder) resumes(k int, cuts []int) bool {
	for n := 0; n < 7; n++ {
		if l := d.at(k + n); !l.blank() {
			return len(cuts) >= 3 && len(newMask(l).cuts()) >= len(cuts)-1 && d.cellsAt(k+n, cuts) >= len(cuts)-1
		}
	}
	return false
}

// below reports whether the cells go on with those of the row above. They do
// where each would not have fitted behind the text that it stands below.
// Without a first cell, words that begin small tell as well, and a line with
// few cells goes on in any case.
func (d *decoder) below(r row, cells [][]cell, widths []int) bool {
	goes, begins, small := 0, 0, 0
	for c, parts := range cells {
		if len(parts) == 0 {
			continue
		}
		this := d.text(parts[0])
		_, marker := flow.Marker(this)
		first, _ := utf8.DecodeRuneInString(this)
		switch above := r.cells[c]; {
		case len(above) == 0:
			begins++
		case marker > 0:
			goes++ // the next item of a list in the cell
		case unicode.IsLower(first):
			small++
		case fitted(d.text(above[len(above)-1]), this, widths[c]):
			begins++
		default:
			goes++
		}
	}
	if len(cells[0]) > 0 {
		// A row of short cells looks like that too; so something must be in the
		// middle of a sentence.
		if above := r.cells[0]; len(above) > 0 && unfinished(d.text(above[len(above)-1])) {
			return true
		}
		return small > 0 && begins == 0
	}
	return begins == 0 || small > 0 || goes+begins < max(2, (len(cells)+1)/2)
}

// unfinished reports whether s cannot end there.
func unfinished(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	switch last {
	case "and", "or", "of", "the", "to", "for", "with", "in", "by", "&", "-", "–", "/", "a", "an":
		return true
	}
	return strings.HasSuffix(s, ",") || strings.HasSuffix(s, "/") || strings.HasSuffix(s, "-")
}
