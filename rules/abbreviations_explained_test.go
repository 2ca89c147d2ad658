package rules_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAbbreviationsExplained(t *testing.T) {
	says := func(name, sentence string, fires int, words string) rowCase {
		return rowCase{name: name, says: []string{"What we are worried about: " + sentence}, fires: fires, words: words}
	}
	checkCases(t, "abbreviations-explained", []rowCase{
		says("one", "The case goes to RCPC in May.", 1, "RCPC (usually review child protection conference)"),
		says("several are one finding", "FSW and EWO to meet; PLO considered; SALT referral made.", 1, "FSW"),
		says("with a number", "The GCP2 was not done.", 1, "GCP2"),
		says("mixed letters", "SaLT referral made.", 1, "SaLT"),
		says("unknown to the glossary", "Sana was seen by the QXT twice.", 1, "QXT"),
		says("a tool with a dash", "The PHQ-9 was 19.", 1, "PHQ-9"),
		says("a grade", "MGM collects Noor.", 1, "MGM"),
		says("spelled out elsewhere", "The family support worker comes on Mondays. FSW will bring the clothes.", 0, ""),
		says("in brackets", "The speech and language team (SLT) saw Noor.", 0, ""),
		says("before brackets", "QXT (quick x-ray team) saw Noor.", 0, ""),
		says("everyday ones", "The GP and the NHS app, TV, ID and A&E are known to all in the UK.", 0, ""),
		says("the role beside a name", "SW to visit on Mondays.", 0, ""),
		says("capitals for stress", "Noor must NOT sleep on the sofa.", 0, ""),
		says("a line of capitals", "WHAT WE ARE WORRIED ABOUT NOW", 0, ""),
		says("initials of a child", "AM is late.", 0, ""),
		says("none", "Noor has no bed.", 0, ""),
	})
}

func TestAbbreviationsAreListedOneByOne(t *testing.T) {
	got := findings(t, "abbreviations-explained", rowCase{says: []string{"Worries: FSW and EWO to meet; PLO considered."}}.markdown())
	require.Len(t, got, 1)
	var words []string
	for _, e := range got[0].Evidence {
		words = append(words, e.Text.String())
	}
	require.Equal(t, []string{"FSW", "EWO", "PLO"}, words)
}
