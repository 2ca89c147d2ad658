package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// settleReferences replaces ditto marks by the value above and "(as 4.1)" by
// that of the row named, through any chain but never round in a circle. It
// gives back the places of what it replaced.
func settleReferences(blocks []Block) []text.Span {
	var replaced []text.Span
	type place struct{ b, r int }
	byNumber := map[string]place{}
	var order []place
	for b := range blocks {
		for r := range blocks[b].Rows {
			p := place{b, r}
			order = append(order, p)
			if n := numberKey(blocks[b].Rows[r].Number); n != "" {
				if _, ok := byNumber[n]; !ok {
					byNumber[n] = p
				}
			}
		}
	}
	fields := []Field{FieldNeed, FieldOutcome, FieldAction, FieldOwner, FieldStart, FieldDue, FieldMeasure}
	for i, p := range order {
		row := &blocks[p.b].Rows[p.r]
		for _, f := range fields {
			v := row.field(f)
			if v.State == Absent || v.State == Blank {
				continue
			}
			if isDitto(v.String()) {
				if i > 0 {
					above := blocks[order[i-1].b].Rows[order[i-1].r].field(f)
					if above.State == Written || above.State == Placeholder {
						replaced = append(replaced, v.Text.Spans()...)
						column := v.Column
						*v = *above
						v.From, v.Column = Ditto, column
						continue
					}
				}
				v.State = Placeholder
				continue
			}
			if n, ok := referenceTo(v.String()); ok {
				q, known := byNumber[n]
				if !known || q == p {
					continue
				}
				other := blocks[q.b].Rows[q.r].field(f)
				if other.State == Written {
					if _, again := referenceTo(other.String()); !again {
						replaced = append(replaced, v.Text.Spans()...)
						column := v.Column
						*v = *other
						v.From, v.Column = Reference, column
					}
				}
			}
		}
	}
	return replaced
}

// numberKey is the number of a row as references write it: "4.1", "3", "b".
func numberKey(s string) string {
	return strings.Trim(strings.ToLower(strings.TrimSpace(s)), "[]().# ")
}

// referenceTo finds the row that "(as 4.1)", "see action 2" or "as row 3"
// points to, where the text says nothing else.
func referenceTo(s string) (string, bool) {
	if len(s) > 40 {
		return "", false
	}
	toks := words(text.Tokens(s))
	if len(toks) < 2 || len(toks) > 8 {
		return "", false
	}
	i := 0
	pointer := false
	for i < len(toks) {
		switch toks[i].Norm {
		case "as", "see", "same", "per":
			pointer = true
		case "for", "in", "at", "the", "row", "action", "actions", "no", "number", "point", "item", "outcome", "above", "need", "also", "goal", ".", "#":
		default:
			if !pointer || toks[i].Kind != text.Number && len(toks[i].Norm) > 2 {
				return "", false
			}
			end := len(toks) - 1
			if last := toks[end].Norm; last == "above" && end > i {
				end--
			}
			n := s[toks[i].Start:toks[end].End]
			if strings.ContainsAny(n, " \n") || strings.ContainsAny(n, "/-") {
				return "", false
			}
			return numberKey(n), true
		}
		i++
	}
	return "", false
}
