package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// isPlaceholder reports whether s says that nothing is there yet: "TBC",
// "N/A", "-", "?".
func isPlaceholder(s string) bool {
	if strings.Trim(s, " \t\n\u00a0-–—.?_/*…☐()[]") == "" {
		return true
	}
	return groupIs(s, "placeholder")
}

// isDitto reports whether s says "the same as above".
func isDitto(s string) bool {
	t := strings.Trim(s, " \t\n\u00a0-–—.()[]")
	switch t {
	case "\"", "\"\"", "”", "''", "〃", "“", "“”", "''.", "״", "′′", "″":
		return true
	}
	return groupIs(s, "ditto")
}

func groupIs(s, tag string) bool {
	if len(s) > 60 {
		return false
	}
	toks := text.Tokens(s)
	for _, m := range lexicon.Groups().FindAll(words(toks)) {
		if m.From == 0 && m.To == len(words(toks)) && m.Has(tag) {
			return true
		}
	}
	return false
}

// words are the tokens without marks at either end.
func words(toks []text.Token) []text.Token {
	for len(toks) > 0 && toks[0].Kind == text.Punct {
		toks = toks[1:]
	}
	for len(toks) > 0 && toks[len(toks)-1].Kind == text.Punct {
		toks = toks[:len(toks)-1]
	}
	return toks
}
