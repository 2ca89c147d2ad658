package plain

import (
	"context"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

type decoder struct {
	ctx    context.Context
	lines  []line
	limits document.Limits
	width  flow.Width

	out  []flow.Item
	para []int // lines of the paragraph so far
	// No table of the kind begins before these lines.
	noCols, noBars, noTabs int
	// indents are those of the list items around the last one.
	indents []int
}

// measure is the width at which the lines of text were broken.
func (d *decoder) measure() flow.Width {
	prose := make([]string, len(d.lines))
	for i := range d.lines {
		l := &d.lines[i]
		if _, isRule := rule(l.text); l.blank() || isRule || strings.ContainsAny(l.text, "|\t") || strings.Contains(l.text, "   ") {
			continue
		}
		prose[i] = strings.Repeat(" ", min(l.indent, maxColumn)) + l.text
	}
	return flow.WidthOf(prose)
}

// at is line i, or a blank one beyond the ends of the file.
func (d *decoder) at(i int) *line {
	if i < 0 || i >= len(d.lines) {
		return &line{}
	}
	return &d.lines[i]
}

func (d *decoder) read() ([]flow.Item, error) {
	for i := 0; i < len(d.lines); {
		if i&255 == 0 {
			if err := d.ctx.Err(); err != nil {
				return nil, err
			}
		}
		if len(d.out) > d.limits.Blocks {
			return nil, flow.TooLarge("Blocks", d.limits.Blocks)
		}
		n, err := d.step(i)
		if err != nil {
			return nil, err
		}
		i += n
	}
	d.flush()
	return d.out, nil
}

// step reads what begins at line i and says how many lines that was.
func (d *decoder) step(i int) (int, error) {
	l := d.at(i)
	if l.blank() {
		d.flush()
		return 1, nil
	}
	for _, table := range []func(int) (*flow.Table, int, error){d.pipes, d.tabs, d.columns} {
		t, n, err := table(i)
		if err != nil {
			return 0, err
		}
		if t != nil {
			d.flush()
			d.out = append(d.out, flow.Item{Kind: document.TableBlock, Table: t})
			return n, nil
		}
	}
	if c, ok := rule(l.text); ok {
		d.underline(c, l)
		return 1, nil
	}
	if ok, _ := border(l.text); ok {
		d.flush()
		return 1, nil
	}
	if from, to, level := d.heading(i); level > 0 {
		d.flush()
		d.out = append(d.out, flow.Item{Kind: document.Heading, Level: level, Lines: []flow.Line{l.part(from, to)}})
		return 1, nil
	}
	if _, n := flow.Follows(d.lastMarker(), l.text); n > 0 {
		d.flush()
		return d.list(i), nil
	}
	d.para = append(d.para, i)
	return 1, nil
}

// underline makes a heading of the line above a rule, if it is one; else the
// rule only ends a paragraph.
func (d *decoder) underline(c byte, l *line) {
	if n := len(d.para); n > 0 && (c == '-' || c == '=' || c == '~' || c == '*' || c == '_') {
		above := d.at(d.para[n-1])
		off := l.runes() - above.runes()
		fits := off >= -3 && off <= 3
		labelled := flow.Label(above.text)
		if above.runes() <= 80 && !strings.HasSuffix(above.text, ".") && (labelled == 0 || labelled == len(above.text)) && (fits || n == 1 && titled(above.text)) {
			d.para = d.para[:n-1]
			d.flush()
			level := 2
			if c == '=' {
				level = 1
			}
			d.out = append(d.out, flow.Item{Kind: document.Heading, Level: level, Lines: []flow.Line{above.flow()}})
			return
		}
	}
	d.flush()
}

// heading reports whether line i is a heading: its text and its level, which
// is 0 if it is none.
func (d *decoder) heading(i int) (from, to, level int) {
	l := d.at(i)
	s := l.text
	if from, to, ok := decorated(s); ok {
		level = 2
		if s[0] == '#' {
			level = min(from-1, 6)
			for level > 1 && s[level-1] != '#' {
				level--
			}
		}
		return from, to, level
	}
	before, after := d.at(i-1), d.at(i+1)
	first := len(d.para) == 0
	switch {
	case capitals(s):
		if !first && bareLabel(before.text) {
			return 0, 0, 0 // the value of that label
		}
		if !first && d.width.Continues(before.text, s) {
			return 0, 0, 0
		}
		return 0, len(s), 2
	case section(s) && first:
		return 0, len(s), 2
	case bareLabel(s):
		next := d.next(i)
		if next.blank() || bareLabel(next.text) || !after.blank() && capitals(after.text) && len(strings.Fields(after.text)) <= 4 {
			return 0, 0, 0
		}
		if first && (after.blank() || !labelled(after.text) || !d.fields(i)) || !first && !labelled(before.text) && !labelled(after.text) && !after.blank() {
			return 0, len(s), 3
		}
	case first && titled(s):
		next := d.next(i)
		_, marker := flow.Marker(next.text)
		switch {
		case next.blank():
		case after.blank() && (next.runes() >= 60 || marker > 0 || labelled(next.text) && next.runes() >= 40):
			return 0, len(s), 3
		case !after.blank() && !d.width.Continues(s, after.text) && (marker > 0 || after.runes() >= max(60, 2*runes(s)) || sentence(after.text) && after.runes()*2 >= 3*runes(s)):
			return 0, len(s), 3
		}
	}
	return 0, 0, 0
}

// fields reports whether the label on line i is an empty field of a form and
// not the heading of the lines below it: the same label has a value elsewhere
// nearby.
func (d *decoder) fields(i int) bool {
	label := d.at(i).text
	for j := max(0, i-60); j < min(len(d.lines), i+60); j++ {
		if s := d.lines[j].text; j != i && strings.HasPrefix(s, label) {
			return true
		}
	}
	return false
}

// next is the first line behind i that is not blank and no rule.
func (d *decoder) next(i int) *line {
	for j := i + 1; j < len(d.lines) && j < i+6; j++ {
		if _, isRule := rule(d.lines[j].text); !d.lines[j].blank() && !isRule {
			return &d.lines[j]
		}
	}
	return &line{}
}
