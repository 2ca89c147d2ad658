package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// rule reports whether s is a line drawn with marks, and with which.
func rule(s string) (byte, bool) {
	if len(s) < 3 {
		return 0, false
	}
	c := s[0]
	if strings.IndexByte("-=_*~#.", c) < 0 {
		return fancyRule(s)
	}
	n := 0
	for i := range len(s) {
		switch s[i] {
		case c:
			n++
		case ' ':
		default:
			return 0, false
		}
	}
	return c, n >= 3
}

// fancyRule is a rule of long dashes or box-drawing marks.
func fancyRule(s string) (byte, bool) {
	n := 0
	for _, r := range s {
		switch {
		case r == '–' || r == '—' || r == '―' || r == '_' || r >= 0x2500 && r <= 0x257f || r == '¯':
			n++
		case r == ' ':
		default:
			return 0, false
		}
	}
	return '-', n >= 3
}

// decorated is the heading inside a line such as "=== SECTION 1 ===" or
// "## Plan": bytes i to j of s.
func decorated(s string) (i, j int, ok bool) {
	c := s[0]
	if strings.IndexByte("-=*~#_+", c) < 0 {
		return 0, 0, false
	}
	for i < len(s) && s[i] == c {
		i++
	}
	j = len(s)
	for j > i && s[j-1] == c {
		j--
	}
	inner := strings.TrimSpace(s[i:j])
	if inner == "" || !hasLetters(inner, 2) || len(inner) > 300 {
		return 0, 0, false
	}
	at := i + strings.Index(s[i:j], inner)
	if c == '#' && i <= 6 && at > i {
		return at, at + len(inner), true
	}
	return at, at + len(inner), i >= 3 && len(s)-j >= 3 && len(inner) <= 100
}

func hasLetters(s string, n int) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			if n--; n <= 0 {
				return true
			}
		}
	}
	return false
}

// capitals reports whether s is a heading in capitals. What stands in round
// brackets may be small; a label with its value is no heading.
func capitals(s string) bool {
	if len(s) > 100 || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ";") {
		return false
	}
	if n := flow.Label(s); n > 0 && strings.TrimSpace(s[n:]) != "" {
		return false
	}
	upper, depth, words, long := 0, 0, 0, 0
	inWord := 0
	for _, r := range s + " " {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		}
		if depth > 0 {
			continue
		}
		if unicode.IsLetter(r) {
			if unicode.IsLower(r) && r != 's' {
				return false
			}
			upper++
			inWord++
			continue
		}
		if r == '\'' || r == '’' {
			continue
		}
		if inWord > 0 {
			words++
			if inWord > 3 {
				long++
			}
		}
		inWord = 0
	}
	if unicode.IsLower(firstLetter(s)) {
		return false
	}
	// "NFA", "TBC", "N/A" are values, not headings.
	return upper >= 5 && long > 0
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

// section reports whether s is a heading such as "Section 4 – Plan" or "Part
// B". Sections of Acts have higher numbers, or a sentence behind them.
func section(s string) bool {
	f := strings.Fields(s)
	if len(f) < 2 || len(s) > 80 || strings.HasSuffix(s, ".") {
		return false
	}
	switch strings.ToLower(f[0]) {
	case "section", "part", "domain", "appendix", "goal", "objective", "outcome", "priority", "need", "action", "concern", "danger":
	default:
		return false
	}
	num := strings.TrimRight(f[1], ":.-–—)")
	if len(num) == 0 || len(num) > 2 || num > "15" && len(num) == 2 && num[0] <= '9' {
		return false
	}
	for _, r := range num {
		if !unicode.IsDigit(r) && !unicode.IsUpper(r) {
			return false
		}
	}
	if len(f) == 2 {
		return !strings.HasSuffix(s, ":") || strings.EqualFold(f[0], "section") || strings.EqualFold(f[0], "part")
	}
	apart := num != f[1] || strings.ContainsAny(f[2][:1], "-–—:") || strings.HasPrefix(f[2], "–") || strings.HasPrefix(f[2], "—")
	return apart && (strings.EqualFold(f[0], "section") || strings.EqualFold(f[0], "part") || strings.EqualFold(f[0], "domain") || strings.EqualFold(f[0], "appendix"))
}

// bareLabel reports whether s is a short label with nothing behind its colon.
func bareLabel(s string) bool {
	return strings.HasSuffix(s, ":") && len(s) <= 70 && len(strings.Fields(s)) <= 6 && flow.Label(s) == len(s)
}

// labelled reports whether s begins with a label.
func labelled(s string) bool { return flow.Label(s) > 0 }

// titled reports whether s looks like the title of what follows: a few words
// without a mark at the end, a number or a comma in them.
func titled(s string) bool {
	if len(s) > 60 || len(strings.Fields(s)) > 7 || !unicode.IsUpper(firstLetter(s)) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if !unicode.IsLetter(last) && last != '?' && last != ')' {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first) && !strings.ContainsAny(s, "0123456789,;:|\t\"“")
}

// sentence reports whether s ends like one and is not too short for one.
func sentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return len(s) >= 25 && strings.ContainsRune(".!?\"”’", last) && !labelled(s)
}
