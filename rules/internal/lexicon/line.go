package lexicon

import (
	"fmt"
	"strings"
)

// Line is one phrase of a data file.
type Line struct {
	Number int
	Phrase string
	Tags   []string
	Source string
}

// lines reads the lines of a file that hold phrases.
func lines(data string) ([]Line, error) {
	var out []Line
	var standing []string
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#:") {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "@"); ok {
			standing = list(rest, ',')
			continue
		}
		fields := split(line, '|')
		l := Line{Number: i + 1, Phrase: strings.TrimSpace(fields[0]), Tags: standing}
		if len(fields) > 1 && strings.TrimSpace(fields[1]) != "" {
			l.Tags = list(fields[1], ',')
		}
		if len(fields) > 2 {
			l.Source = strings.TrimSpace(fields[2])
		}
		if len(l.Tags) == 0 {
			return nil, fmt.Errorf("line %d: a phrase without a tag", i+1)
		}
		out = append(out, l)
	}
	return out, nil
}

// split cuts s at sep outside brackets.
func split(s string, sep byte) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case c == sep && depth == 0:
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

func list(s string, sep byte) []string {
	var out []string
	for _, t := range split(s, sep) {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}
