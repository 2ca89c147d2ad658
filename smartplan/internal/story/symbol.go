package story

import "strings"

// What stands for tick boxes in the canonical text.
const (
	Ticked   = "☒"
	Unticked = "☐"
)

// Tick is the mark of a tick box.
func Tick(on bool) string {
	if on {
		return Ticked
	}
	return Unticked
}

// Symbol is a character of one of the symbol fonts as ordinary text, or false
// where it is not known. Such characters are numbered from U+F000 on, or as if
// they were Latin letters.
func Symbol(font string, r rune) (string, bool) {
	switch {
	case r >= 0xf000 && r <= 0xf0ff:
		r -= 0xf000
	case r > 0xff:
		return "", false
	}
	var table map[rune]string
	switch font = strings.ToLower(font); {
	case strings.HasPrefix(font, "wingdings 2"):
		table = wingdings2
	case strings.HasPrefix(font, "wingdings 3"):
		return "", false
	case strings.HasPrefix(font, "wingdings"):
		table = wingdings
	case strings.HasPrefix(font, "webdings"):
		table = webdings
	case strings.HasPrefix(font, "symbol"):
		table = symbols
	}
	s, ok := table[r]
	return s, ok
}

// IsSymbolFont reports whether letters in that font are pictures.
func IsSymbolFont(font string) bool {
	font = strings.ToLower(font)
	return strings.HasPrefix(font, "wingdings") || strings.HasPrefix(font, "webdings") || strings.HasPrefix(font, "symbol")
}

// The tables hold what forms use: boxes, ticks, crosses, bullets, arrows.
var (
	wingdings = map[rune]string{
		0x4a: "☺", 0x4c: "☹", 0x6c: "●", 0x6e: "■", 0x6f: Unticked, 0x70: Unticked, 0x71: Unticked, 0x72: Unticked, 0x76: "❖", 0x78: Ticked,
		0x9f: "•", 0xa1: "○", 0xa7: "▪", 0xa8: Unticked, 0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe1: "↑", 0xe2: "↓", 0xe8: "➔", 0xf0: "⇨",
		0xfb: "✗", 0xfc: "✓", 0xfd: Ticked, 0xfe: "☑",
	}
	wingdings2 = map[rune]string{
		0x4f: "✗", 0x50: "✓", 0x51: Ticked, 0x52: "☑", 0x53: Ticked, 0x54: Ticked, 0x55: "⊗", 0x96: "•", 0x97: "•", 0x98: "•", 0x99: "•", 0xa3: Unticked,
	}
	webdings = map[rune]string{0x61: "✓", 0x63: Unticked, 0x67: "■", 0x72: "✗"}
	symbols  = map[rune]string{
		0x2d: "−", 0xa3: "≤", 0xab: "↔", 0xac: "←", 0xad: "↑", 0xae: "→", 0xaf: "↓", 0xb0: "°", 0xb1: "±", 0xb3: "≥", 0xb4: "×", 0xb7: "•",
		0xb8: "÷", 0xb9: "≠", 0xbb: "≈", 0xbc: "…", 0xd6: "√", 0xdc: "⇐", 0xde: "⇒",
	}
)
