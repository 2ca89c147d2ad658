package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// lineEntries harvests "Label: value" from running lines: a label at the
// beginning of a line, or after a full stop, a middle dot, a bar or wide space.
func lineEntries(t text.Text) []Entry {
	var out []Entry
	for _, line := range t.Lines() {
		out = append(out, oneLine(line)...)
	}
	return out
}

func oneLine(line text.Text) []Entry {
	s := line.String()
	if e, ok := leaderEntry(line); ok {
		return []Entry{e}
	}
	type mark struct{ at, labelEnd, valueAt int }
	var marks []mark
	toks := text.Tokens(s)
	for i, tok := range toks {
		leader := dotLeader(toks, i)
		colon := tok.Norm == ":" || leader > 0
		dash := tok.Norm == "-" && i > 0 && i+1 < len(toks) && !tok.Glued && !toks[i+1].Glued
		if !colon && !dash || i == 0 {
			continue
		}
		if colon && i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Kind == text.Number && toks[i-1].Kind == text.Number {
			continue // a time
		}
		from := -1
		for k := max(0, i-12); k < i; k++ {
			if !boundaryBefore(s, toks, k) || toks[k].Kind == text.Punct {
				continue
			}
			if len(marks) > 0 && toks[k].Start < marks[len(marks)-1].valueAt {
				continue
			}
			if dash && k > 0 {
				continue // a dash makes a label at the beginning of a line only
			}
			part := s[toks[k].Start:toks[i-1].End]
			if dash && len(marks) == 0 {
				if lexicon.Labels().Whole(columnTokens(part)) != nil {
					from = k
				}
			} else if labelTags(part) != nil {
				from = k
			}
			if from >= 0 {
				break
			}
		}
		if from < 0 && colon && len(marks) > 0 {
			from = runInLabel(s, toks, i, marks[len(marks)-1].valueAt)
		}
		if from < 0 {
			continue
		}
		marks = append(marks, mark{toks[from].Start, toks[i-1].End, toks[i+max(0, leader-1)].End})
	}
	var out []Entry
	for i, m := range marks {
		end := len(s)
		if i+1 < len(marks) {
			end = marks[i+1].at
		}
		v := line.Slice(m.valueAt, end).Trim()
		// A separator before the next label is no part of the value.
		str := strings.TrimRight(v.String(), " \t|·•;")
		v = v.Slice(0, len(str)).Trim()
		out = append(out, Entry{Label: written(line.Slice(m.at, m.labelEnd), ""), Value: written(v, "")})
	}
	return out
}

// runInLabel is the token at which a label for a person begins that stands
// before the colon at token i without a mark before it: "Mother: Ann Lee
// Father: not known". It is -1 if there is none; the longest label counts.
func runInLabel(s string, toks []text.Token, i, after int) int {
	from := -1
	for k := i - 1; k >= 0 && k >= i-5 && toks[k].Start > after && toks[k].Kind != text.Punct; k-- {
		if !capital(s, toks[k]) {
			continue
		}
		tags := lexicon.Labels().Whole(columnTokens(s[toks[k].Start:toks[i-1].End]))
		if tags == nil {
			continue
		}
		switch tags[0] {
		case "mother", "father", "parent", "lead", "chair", "professional":
			from = k
		}
	}
	return from
}

// boundaryBefore reports whether a label may begin at token k.
func boundaryBefore(s string, toks []text.Token, k int) bool {
	if k == 0 {
		return true
	}
	p := toks[k-1]
	if p.Norm == "." && toks[k].Glued {
		return false // a date: 16.10.25
	}
	switch p.Norm {
	case ".", ";", "|", "•", "*", ")":
		return true
	}
	gap := s[p.End:toks[k].Start]
	return strings.Contains(gap, "  ") || strings.Contains(gap, "\t") || strings.Contains(gap, "\u00a0\u00a0")
}

// dotLeader is how many dots stand from token i on, where they lead from a
// label to its value ("Conference date ......... 23 February"); 0 if none do.
func dotLeader(toks []text.Token, i int) int {
	if i > 0 && toks[i-1].Norm == "." {
		return 0
	}
	n := 0
	for i+n < len(toks) && toks[i+n].Norm == "." {
		n++
	}
	if n < 3 {
		return 0
	}
	return n
}

// leaderEntry reads a label and its value with a run of dots between them:
// "Conference ......... 23 February 2026".
func leaderEntry(line text.Text) (Entry, bool) {
	s := line.String()
	for _, leader := range []string{"....", "……", ". . .", "____"} {
		at := strings.Index(s, leader)
		if at <= 0 || at > 60 {
			continue
		}
		end := at
		for end < len(s) && strings.ContainsRune(".…_ \t", rune(s[end])) || end < len(s) && strings.HasPrefix(s[end:], "…") {
			if strings.HasPrefix(s[end:], "…") {
				end += len("…")
			} else {
				end++
			}
		}
		label := strings.TrimRight(s[:at], " :.")
		if end >= len(s) || labelTags(label) == nil {
			return Entry{}, false
		}
		return Entry{Label: written(line.Slice(0, len(label)), ""), Value: written(line.Slice(end, len(s)), "")}, true
	}
	return Entry{}, false
}
