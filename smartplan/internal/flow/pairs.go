package flow

import "strings"

// Pairs cuts lines of several labels with values, "DOB: 11/10/2020   Age: 5",
// where at least three spaces or a tab part them.
func Pairs(lines []Line) []Line {
	var out []Line
	for _, l := range lines {
		out = append(out, pairs(l)...)
	}
	return out
}

func pairs(l Line) []Line {
	s := l.String()
	if !strings.Contains(s, "   ") && !strings.Contains(s, "\t") || Label(s) == 0 {
		return []Line{l}
	}
	var out []Line
	from := 0
	for i := 0; i < len(s) && len(out) < 20; {
		j := i
		for j < len(s) && (s[j] == ' ' || s[j] == '\t') {
			j++
		}
		if (j-i >= 3 || strings.Contains(s[i:j], "\t")) && i > from && Label(s[j:]) > 0 && strings.TrimSpace(s[from:i]) != "" {
			out = append(out, l.To(i).From(from))
			from = j
		}
		i = max(j, i+1)
	}
	return append(out, l.From(from))
}
