package story_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/internal/story"
)

func TestNumerals(t *testing.T) {
	for n, want := range map[int]string{1: "a", 26: "z", 27: "aa", 53: "aaa", 0: "0", -3: "-3", 1 << 30: "1073741824"} {
		require.Equal(t, want, story.Letters(n))
	}
	for n, want := range map[int]string{1: "i", 4: "iv", 9: "ix", 14: "xiv", 1994: "mcmxciv", 4000: "4000", 0: "0"} {
		require.Equal(t, want, story.Roman(n))
	}
}

func TestSymbols(t *testing.T) {
	for _, c := range []struct {
		font string
		r    rune
		want string
	}{
		{"Wingdings", 0xf0fe, "☑"}, {"wingdings", 0xa8, "☐"}, {"Wingdings 2", 0xf052, "☑"}, {"Webdings", 'a', "✓"}, {"Symbol", 0xf0b7, "•"},
		{"Wingdings 3", 0xf0fe, ""}, {"Calibri", 'a', ""}, {"Wingdings", 0x2022, ""}, {"", 0xf0fe, ""},
	} {
		got, ok := story.Symbol(c.font, c.r)
		require.Equal(t, c.want, got, c.font)
		require.Equal(t, c.want != "", ok)
	}
	require.Equal(t, "☐", story.Bullet("\uf0a8", "Wingdings"))
	require.Equal(t, "•", story.Bullet("\uf0b7", "Symbol"))
	require.Equal(t, "•", story.Bullet("–", "Calibri"))
	require.Equal(t, "•", story.Bullet("", ""))
}
