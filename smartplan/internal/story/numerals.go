package story

import (
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// Bullet is the marker of a list item by the character and font that the file
// gives: a box or a tick as it is, and for every other the bullet that all
// decoders use.
func Bullet(text, font string) string {
	for _, r := range text {
		s := string(r)
		if IsSymbolFont(font) || r >= 0xf000 && r <= 0xf0ff {
			s, _ = Symbol(font, r)
		}
		switch s {
		case Ticked, Unticked, "☑", "✓", "✗":
			return s
		}
	}
	return flow.Bullet
}

// Letters counts as lists do: a, b … z, aa, bb … From 520 on it is the number.
func Letters(n int) string {
	if n < 1 || n > 520 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

// Roman is a Roman number in lower case; from 4000 on it is the number.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= d.value {
			b.WriteString(d.sign)
			n -= d.value
		}
	}
	return b.String()
}
