package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// levels is how many levels a list of Word's has.
const levels = 9

// level says how the items of one level of a list are marked.
type level struct {
	start   int
	format  string
	text    string // "%1.%2."
	font    string
	style   string // of the paragraphs that it numbers
	restart int    // -1: behind every higher level
	legal   bool   // all numbers in digits
}

// unmarked is a level that the file says nothing of.
var unmarked = &level{format: "none", restart: -1}

// list is a definition; many lists of the document may share one and count on.
type list struct {
	levels [levels]*level // nil where the file says nothing
	style  string         // a numbering style that holds the real definition
	counts [levels]int
	used   [levels]bool
}

// numbered is one use of a definition.
type numbered struct {
	list   *list
	starts [levels]int // the number to begin at; -1 for the definition's
	own    [levels]*level
	begun  bool
}

// numbering holds the lists of a file and where each has got to.
type numbering struct{ byID map[string]*numbered }

// readNumbering reads the numbering part.
func readNumbering(s *xmlpart.Scanner, st *styles, budget *story.Budget) (*numbering, error) {
	out := &numbering{byID: map[string]*numbered{}}
	lists := map[string]*list{}
	uses := map[string]string{}
	if _, err := s.Root(); err != nil {
		return nil, err
	}
	err := s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != word {
			return s.Skip()
		}
		if err := budget.Block(); err != nil {
			return err
		}
		switch el.Name.Local {
		case "abstractNum":
			l := &list{}
			lists[xmlpart.Attr(el, "abstractNumId")] = l
			return readList(s, l)
		case "num":
			n := &numbered{}
			for i := range n.starts {
				n.starts[i] = -1
			}
			id := xmlpart.Attr(el, "numId")
			out.byID[id] = n
			return readUse(s, n, func(abstract string) { uses[id] = abstract })
		}
		return s.Skip()
	})
	if err != nil {
		return nil, err
	}
	for id, n := range out.byID {
		n.list = lists[uses[id]]
		if n.list != nil && n.list.style != "" {
			// The definition stands with the use that the style names.
			if real := lists[uses[st.get(n.list.style).list]]; real != nil {
				n.list = real
			}
		}
	}
	return out, nil
}

func readList(s *xmlpart.Scanner, l *list) error {
	return s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "numStyleLink":
			l.style = val(el)
		case "lvl":
			if i := number(xmlpart.Attr(el, "ilvl"), -1); i >= 0 && i < levels {
				l.levels[i] = &level{}
				return readLevel(s, l.levels[i])
			}
		}
		return s.Skip()
	})
}

func readUse(s *xmlpart.Scanner, n *numbered, abstract func(string)) error {
	return s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "abstractNumId":
			abstract(val(el))
		case "lvlOverride":
			i := number(xmlpart.Attr(el, "ilvl"), -1)
			if i < 0 || i >= levels {
				break
			}
			return s.Each(func(el xml.StartElement) error {
				switch el.Name.Local {
				case "startOverride":
					n.starts[i] = number(val(el), -1)
				case "lvl":
					n.own[i] = &level{}
					return readLevel(s, n.own[i])
				}
				return s.Skip()
			})
		}
		return s.Skip()
	})
}

func readLevel(s *xmlpart.Scanner, l *level) error {
	*l = level{restart: -1, format: "decimal"}
	return s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "start":
			l.start = number(val(el), 0)
		case "numFmt":
			l.format = val(el)
		case "lvlText":
			l.text = val(el)
		case "lvlRestart":
			l.restart = number(val(el), -1)
		case "pStyle":
			l.style = val(el)
		case "isLgl":
			l.legal = on(el)
		case "rPr":
			return s.Each(func(el xml.StartElement) error {
				if el.Name.Local == "rFonts" {
					l.font = fontOf(el)
				}
				return s.Skip()
			})
		}
		return s.Skip()
	})
}

// fontOf is the font of Western text.
func fontOf(el xml.StartElement) string {
	if f := xmlpart.Attr(el, "ascii"); f != "" {
		return f
	}
	return xmlpart.Attr(el, "hAnsi")
}

// levelOf is the level of a list that numbers paragraphs of a style, or -1.
func (x *numbering) levelOf(id, style string) int {
	n := x.byID[id]
	if n == nil || n.list == nil {
		return -1
	}
	for i := range n.list.levels {
		if l := n.list.levels[i]; l != nil && l.style == style && style != "" {
			return i
		}
	}
	return -1
}

// next counts an item of the list at a level and gives its marker; "" where
// the list shows none.
func (x *numbering) next(id string, at int) string {
	n := x.byID[id]
	if n == nil || n.list == nil {
		return ""
	}
	at = max(0, min(at, levels-1))
	l := n.list
	if !n.begun {
		n.begun = true
		for i, start := range n.starts {
			if start >= 0 {
				l.counts[i], l.used[i] = start-1, true
			}
		}
	}
	if !l.used[at] {
		l.counts[at], l.used[at] = n.level(at).start-1, true
	}
	l.counts[at]++
	for i := at + 1; i < levels; i++ {
		if r := n.level(i).restart; r < 0 || at < r {
			l.used[i] = false
		}
	}
	return n.marker(at)
}

func (n *numbered) level(i int) *level {
	if n.own[i] != nil {
		return n.own[i]
	}
	if l := n.list.levels[i]; l != nil {
		return l
	}
	return unmarked
}

func (n *numbered) marker(at int) string {
	l := n.level(at)
	if l.format == "none" && !strings.Contains(l.text, "%") {
		return strings.TrimSpace(l.text)
	}
	if l.format == "bullet" {
		return story.Bullet(l.text, l.font)
	}
	var b strings.Builder
	for i := 0; i < len(l.text); i++ {
		if l.text[i] != '%' || i+1 == len(l.text) || l.text[i+1] < '1' || l.text[i+1] > '0'+levels {
			b.WriteByte(l.text[i])
			continue
		}
		i++
		k := int(l.text[i] - '1')
		other := n.level(k)
		count := other.start
		if n.list.used[k] {
			count = n.list.counts[k]
		}
		format := other.format
		if l.legal {
			format = "decimal"
		}
		b.WriteString(numeral(format, count))
	}
	return strings.TrimSpace(b.String())
}

// numeral writes a number in one of Word's formats; those that we do not know
// are written in digits.
func numeral(format string, n int) string {
	switch format {
	case "none":
		return ""
	case "lowerLetter":
		return story.Letters(n)
	case "upperLetter":
		return strings.ToUpper(story.Letters(n))
	case "lowerRoman":
		return story.Roman(n)
	case "upperRoman":
		return strings.ToUpper(story.Roman(n))
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "ordinal":
		return strconv.Itoa(n) + ordinalEnd(n)
	}
	return strconv.Itoa(n)
}

func ordinalEnd(n int) string {
	if t := n % 100; t < 11 || t > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}
