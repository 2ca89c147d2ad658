package smartplan

import (
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/text"
)

// Records whose lines were joined when they were copied run on in one
// paragraph: "Action no: 1 Need: … Outcome: … Action: … Who: … Target date: …".

// unrun gives the labelled parts of such a paragraph each a line of its own; a
// text with fewer than three labels of an action stays as it is.
func unrun(line text.Text) []text.Text {
	s := line.String()
	toks := text.Tokens(s)
	var starts []int
	fields := map[Field]bool{}
	from := 0
	for i, t := range toks {
		if t.Norm != ":" {
			continue
		}
		if k, f := labelBefore(s, toks, from, i); f != "" {
			starts = append(starts, toks[k].Start)
			fields[f] = true
			from = i + 1
		}
	}
	if len(starts) < 3 || len(fields) < 3 || !fields[FieldAction] {
		return []text.Text{line}
	}
	var out []text.Text
	if starts[0] > 0 {
		out = append(out, line.Slice(0, starts[0]).Trim())
	}
	for n, at := range starts {
		end := len(s)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		out = append(out, line.Slice(at, end).Trim())
	}
	return out
}

// labelBefore finds the longest heading of a column that ends before the colon
// at i, begins with a capital and not before from.
func labelBefore(s string, toks []text.Token, from, i int) (int, Field) {
	for k := max(from, i-6); k < i; k++ {
		if r, _ := utf8.DecodeRuneInString(s[toks[k].Start:]); !unicode.IsUpper(r) {
			continue
		}
		if options := headingFields(s[toks[k].Start:toks[i-1].End], nil); len(options) > 0 && options[0].score >= 0.9 {
			return k, options[0].fields[0]
		}
	}
	return 0, ""
}
