package lexicon

import (
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
	"github.com/stretchr/testify/require"
)

func TestEveryLexiconLoads(t *testing.T) {
	for name, set := range map[string]func() *text.Phrases{
		"headings": Headings, "headwords": HeadWords, "deeds": Deeds, "firstnames": FirstNames, "labels": Labels, "sections": Sections, "roles": Roles,
		"relations": Relations, "agencies": Agencies, "groups": Groups, "notnames": NotNames,
	} {
		require.NotPanics(t, func() { require.Positive(t, set().Len(), name) }, name)
	}
}

func TestPhrasesOfEachFamily(t *testing.T) {
	for _, c := range []struct {
		set  *text.Phrases
		in   string
		want string
	}{
		{Headings(), "By whom", "owner"},
		{Headings(), "How we will know it's working", ""},
		{Headings(), "Desired Outcome", "outcome"},
		{Roles(), "Health Visitor", "health visitor"},
		{Relations(), "step-father", "step-father"},
		{Groups(), "n/a", "placeholder"},
	} {
		tags := c.set.Whole(text.Tokens(c.in))
		if c.want == "" {
			require.Empty(t, tags, c.in)
			continue
		}
		require.Contains(t, tags, c.want, c.in)
	}
}
