package smartplan

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLetterOwners: in a letter "you" is those it is written to, "Freya, you" is
// Freya, and "I" is the one who signs.
func TestLetterOwners(t *testing.T) {
	d := &Draft{Schema: DraftSchema, Sections: []Section{
		{Kind: SectionFront, Text: Write("Dear Freya and Mel,\nThis letter is your plan. Tomasz Bielak, social worker, leads it.")},
		{Kind: SectionOther, Text: Write("Yours sincerely,\nRosalind Achterberg\nConference Chair")},
	}}
	actions := []struct{ text, name string }{
		{"You will take the lock off the gate.", "Freya"},
		{"Freya, you will take Otto to Chatterbox.", "Freya"},
		{"Mel, you will look into your shifts.", "Mel"},
		{"Both of you will change her at your own bedtime.", "Freya"},
		{"I will send you the minutes.", "Rosalind Achterberg"},
		{"I’ll ring on Friday.", "Rosalind Achterberg"},
		{"Tomasz will ring them with you.", "Tomasz Bielak"},
		{"The gate is to be left open for you.", ""},
	}
	var b Block
	for _, a := range actions {
		b.Rows = append(b.Rows, Row{Action: Write(a.text)})
	}
	d.Blocks = []Block{b}
	p, err := Resolve(context.Background(), d, Options{})
	require.NoError(t, err)
	for i, a := range actions {
		got := ""
		if os := p.Actions[i].Owners; len(os) > 0 {
			got = os[0].Name
		}
		require.Equal(t, a.name, got, a.text)
	}
	require.Len(t, p.Actions[0].Owners, 2)
}
