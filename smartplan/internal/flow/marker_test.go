package flow

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarker(t *testing.T) {
	for _, c := range []struct{ in, marker, rest string }{
		{"- a", "•", "a"},
		{"–  a", "•", "a"},
		{"•a", "•", "a"},
		{"\uf0b7\ta", "•", "a"},
		{"o\ta", "•", "a"},
		{"1. a", "1.", "a"},
		{" 12) a", "12)", "a"},
		{"(3) a", "(3)", "a"},
		{"a) b", "a)", "b"},
		{"B) b", "B)", "b"},
		{"iv. b", "iv.", "b"},
		{"(ii) b", "(ii)", "b"},
		{"4.1 Mum", "4.1", "Mum"},
		{"1.2.3. Mum", "1.2.3.", "Mum"},
		{"-a", "", ""},
		{"-", "", ""},
		{"- - -", "", ""},
		{"– ", "", ""},
		{"o a", "", ""},
		{"P. Anand", "", ""},
		{"12.03.26", "", ""},
		{"4. 5. 2026", "", ""},
		{"9.30 Mum", "", ""},
		{"2.5 hours", "", ""},
		{"2026. A", "", ""},
		{"mix) a", "", ""},
		{"No. 4", "", ""},
		{"1.", "", ""},
		{"", "", ""},
	} {
		m, n := Marker(c.in)
		require.Equal(t, c.marker, m, c.in)
		if m != "" {
			require.Equal(t, c.rest, c.in[n:], c.in)
		}
	}
}

func TestFollows(t *testing.T) {
	m, n := Follows("4.9", "4.10 mum to ring")
	require.Equal(t, "4.10", m)
	require.Equal(t, 5, n)
	m, _ = Follows("4.8", "4.10 Mum")
	require.Empty(t, m)
	m, _ = Follows("", "9.30 Mum")
	require.Empty(t, m)
}

func TestLabel(t *testing.T) {
	for in, want := range map[string]string{
		"Date of conference: 3 March": "Date of conference:",
		"Measure:":                    "Measure:",
		"1st RCPC: 2 March":           "1st RCPC:",
		"[Name]: x":                   "[Name]:",
		"at 9:30":                     "",
		"he said: no":                 "",
		"Stop. He said: no":           "",
		"A sentence that is far too long to be any label in a plan: no": "",
		"http://x": "",
		"":         "",
	} {
		require.Equal(t, want, in[:Label(in)], in)
	}
}

func TestWidth(t *testing.T) {
	wrapped := []string{
		"Mia has lost weight since October and was seen by Dr Patel on 3 March. He",
		"told Mrs Cole that she has dropped from the 50th to the 9th centile and that",
		"this is dangerous.",
	}
	w := WidthOf(wrapped)
	require.NotZero(t, w)
	require.True(t, w.Continues(wrapped[0], wrapped[1]))
	require.True(t, w.Continues(wrapped[1], wrapped[2]))
	require.False(t, w.Continues(wrapped[2], "Next"))
	require.False(t, w.Continues(wrapped[0], "- item"))
	require.False(t, w.Continues(wrapped[0], "Mother: Ann"))
	require.Zero(t, WidthOf([]string{"Name: Mia", "DOB: 4/5/21", "School: Elm"}))
	require.Zero(t, WidthOf([]string{
		"Mum to take Mia to the clinic every Tuesday until the review conference meets",
		"Dad to ring the school every morning before nine o'clock if she is not well",
		"Grandmother to have the children overnight on Fridays until the summer term",
	}))
}
