package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

func runes(s string) int { return utf8.RuneCountInString(s) }

// bars are the places of the bars in s that part cells.
func bars(s string) []int {
	var out []int
	for i, r := range s {
		if (r == '|' && (i == 0 || s[i-1] != '\\')) || r == '│' || r == '║' || r == '┃' || r == '¦' {
			out = append(out, i)
		}
	}
	return out
}

// border reports whether s is a line between rows, "+-----+----+" or
// "|---|---|", and whether it is of the kind below a heading.
func border(s string) (ok, head bool) {
	dashes, joints := 0, 0
	for _, r := range s {
		switch {
		case r == '-' || r == '─' || r == '━':
			dashes++
		case r == '=' || r == '═':
			dashes++
			head = true
		case r == '+' || r == '|' || r == ':' || r >= 0x2500 && r <= 0x257f:
			joints++
		case r == ' ':
		default:
			return false, false
		}
	}
	return dashes >= 3 && joints >= 1, head || strings.HasPrefix(s, "|") || s[0] == '-' || s[0] == ':'
}

// pipes reads a table drawn with bars from line i on.
func (d *decoder) pipes(i int) (*flow.Table, int, error) {
	if i < d.noBars {
		return nil, 0, nil
	}
	n, texts, few := 0, 0, 0
	for ; i+n < len(d.lines); n++ {
		s := d.at(i + n).text
		if s == "" {
			break
		}
		if ok, _ := border(s); ok {
			continue
		}
		b := len(bars(s))
		if b == 0 {
			break
		}
		if b == 1 {
			few++
		}
		texts++
	}
	switch {
	case texts < 2 && n < 3, texts == 0, few == texts && texts < 3 && n == texts:
		d.noBars = i + n
		return nil, 0, nil
	}
	rows, cols, heads := d.barRows(i, n)
	if cols < 2 {
		d.noBars = i + n
		return nil, 0, nil
	}
	t, err := d.build(rows, cols, heads)
	return t, n, err
}

// barRows cuts n lines from i on into rows. Where borders stand between all
// rows, the lines between two of them are one row; else each line is a row,
// unless it only goes on with the one before it.
func (d *decoder) barRows(i, n int) (rows []row, cols, heads int) {
	borders, marked, spaced := 0, -1, false
	var joints []int
	for k := i; k < i+n; k++ {
		s := d.at(k).text
		ok, head := border(s)
		if !ok {
			spaced = spaced || strings.Trim(s, "| ") == ""
			continue
		}
		borders++
		if !strings.HasPrefix(s, "|") {
			if j := d.joints(k); len(j) > len(joints) {
				joints = j
			}
		} else if strings.Contains(s, " +") && !strings.Contains(s, "=") {
			head = false // a rule that a merged cell interrupts
		}
		if head && marked < 0 && k > i {
			marked = k
		}
	}
	// Nobody makes a row of a line without text; it pads one.
	grid := borders > 3 || borders > 1 && spaced && len(joints) > 1
	fresh := true
	var down []int
	for k := i; k < i+n; k++ {
		if ok, _ := border(d.at(k).text); ok {
			fresh = true
			down = nil
			if len(rows) > 0 {
				down = d.gaps(k, joints)
			}
			if k == marked || !grid && borders == 3 && marked < 0 && len(rows) == 1 {
				heads = len(rows)
			}
			continue
		}
		cells := d.barCells(k, joints)
		if len(rows) > 0 && (grid && !fresh || !fresh && d.goesOn(rows[len(rows)-1], cells)) {
			r := &rows[len(rows)-1]
			for c := range cells {
				if c < len(r.cells) && len(cells[c]) > 0 {
					r.cells[c] = append(r.cells[c], cells[c]...)
				} else if c >= len(r.cells) {
					r.cells = append(r.cells, cells[c])
				}
			}
		} else {
			rows = append(rows, row{cells: cells, start: k, down: down})
		}
		fresh = false
		cols = max(cols, len(rows[len(rows)-1].cells))
	}
	if heads == len(rows) {
		heads = 0
	}
	return rows, cols, heads
}

// joints are the columns of characters at which a border has its corners.
func (d *decoder) joints(k int) []int {
	l := d.at(k)
	var out []int
	at := l.indent
	for _, r := range l.text {
		if r == '+' || r == '|' || r > 0x2500 && r <= 0x257f && r != '─' && r != '━' && r != '═' {
			out = append(out, at)
		}
		at++
	}
	return out
}

// gaps are the columns in which the border on line k has no rule: their cells
// go on below it.
func (d *decoder) gaps(k int, joints []int) []int {
	var out []int
	l := d.at(k)
	if strings.HasPrefix(l.text, "|") && !strings.Contains(l.text, " +") {
		return nil
	}
	line := []rune(l.text)
	for c := 1; c < len(joints); c++ {
		from, to := joints[c-1]+1-l.indent, joints[c]-l.indent
		if from >= 0 && from < to && to <= len(line) && strings.TrimSpace(string(line[from:to])) == "" {
			out = append(out, c-1)
		}
	}
	return out
}

// barCells cuts a line at its bars. With the joints of a border it finds how
// many columns each cell covers.
func (d *decoder) barCells(k int, joints []int) [][]cell {
	l := d.at(k)
	s := l.text
	cuts := bars(s)
	from := 0
	if len(cuts) > 0 && cuts[0] == 0 {
		_, w := utf8.DecodeRuneInString(s)
		from, cuts = w, cuts[1:]
	}
	column := func(i int) int { return l.indent + runes(s[:i]) }
	var out [][]cell
	add := func(to, left, right int) {
		a := from + len(s[from:to]) - len(strings.TrimLeftFunc(s[from:to], unicode.IsSpace))
		b := max(a, from+len(strings.TrimRightFunc(s[from:to], unicode.IsSpace)))
		span := 1
		if len(joints) > 2 {
			for _, j := range joints {
				if j > left && j < right {
					span++
				}
			}
		}
		out = append(out, []cell{{line: k, from: a, to: b, span: span}})
		for ; span > 1; span-- {
			out = append(out, nil)
		}
	}
	left := column(from) - 1
	for _, c := range cuts {
		add(c, left, column(c))
		_, w := utf8.DecodeRuneInString(s[c:])
		left = column(c)
		from = c + w
	}
	if from < len(s) {
		add(len(s), left, column(len(s)))
	}
	return out
}

// goesOn reports whether the cells of a line only go on with the row before:
// the first is empty and the others begin in the middle of a sentence.
func (d *decoder) goesOn(r row, cells [][]cell) bool {
	some := false
	for c, parts := range cells {
		if len(parts) == 0 {
			continue
		}
		s := strings.TrimSpace(d.text(parts[0]))
		if s == "" {
			continue
		}
		if c == 0 || c >= len(r.cells) || len(r.cells[c]) == 0 {
			return false
		}
		before := r.cells[c][len(r.cells[c])-1]
		first, _ := utf8.DecodeRuneInString(s)
		if strings.TrimSpace(d.text(before)) == "" || !unicode.IsLower(first) || strings.HasSuffix(d.text(before), ".") {
			return false
		}
		some = true
	}
	return some
}
