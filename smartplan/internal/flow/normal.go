package flow

import "unicode"

type change uint8

const (
	keep  change = iota
	space        // becomes a space
	drop         // cannot be seen
)

// plain says what becomes of a character in the canonical text: every kind of
// space is a plain one, what cannot be seen is left out.
func plain(r rune) (rune, change) {
	switch {
	case r >= 0x20 && r < 0x7f:
		return r, keep
	case r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\v' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return ' ', space
	case r < 0x20 || r >= 0x7f && r < 0xa0:
		return 0, drop
	case r == 0xad || r == 0xfeff || r == 0x2060 || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
		return 0, drop
	case r >= 0xfe00 && r <= 0xfe0f: // how an emoji is to look
		return 0, drop
	case unicode.Is(unicode.Zs, r):
		return ' ', space
	}
	return r, keep
}
