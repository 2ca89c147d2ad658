package json

import (
	"sort"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// Position is a stretch of the plan's text; offsets are bytes, lines and
// columns count from 1, columns in Unicode characters and in UTF-16 units.
type Position struct {
	Start Point `json:"start" expr:"start"`
	End   Point `json:"end" expr:"end"`
}

// Point is a place in the plan's text.
type Point struct {
	Offset int `json:"offset" expr:"offset"`
	Line   int `json:"line" expr:"line"`
	Column int `json:"column" expr:"column"`
	UTF16  int `json:"utf16" expr:"utf16"`
}

// lines finds lines in the text of a document.
type lines struct {
	text   string
	starts []int
}

func newLines(p *smartplan.Plan) *lines {
	if p.Draft.Document == nil {
		return &lines{}
	}
	l := &lines{text: p.Draft.Document.Text, starts: []int{0}}
	for i := 0; i < len(l.text); {
		j := strings.IndexByte(l.text[i:], '\n')
		if j < 0 {
			break
		}
		i += j + 1
		l.starts = append(l.starts, i)
	}
	return l
}

// position is nil for the zero span and for plans without a document.
func (l *lines) position(s text.Span) *Position {
	if s.IsZero() || len(l.starts) == 0 {
		return nil
	}
	return &Position{l.point(s.Start), l.point(s.End)}
}

func (l *lines) point(offset int) Point {
	line := sort.SearchInts(l.starts, offset+1) - 1
	before := l.text[l.starts[line]:offset]
	units := 0
	for _, r := range before {
		units += max(1, utf16.RuneLen(r))
	}
	return Point{Offset: offset, Line: line + 1, Column: utf8.RuneCountInString(before) + 1, UTF16: units + 1}
}
