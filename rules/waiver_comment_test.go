package rules

import (
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan"
	"github.com/stretchr/testify/require"
)

func TestReasonAndInitials(t *testing.T) {
	for in, want := range map[string][2]string{
		"post vacant, manager covering - RO":     {"post vacant, manager covering", "RO"},
		"RO - post vacant":                       {"post vacant", "RO"},
		"post vacant - R. Owen":                  {"post vacant", "R. Owen"},
		"post vacant - Ruth Owen":                {"post vacant", "Ruth Owen"},
		"well-known reason - ro":                 {"well-known reason", "ro"},
		"post vacant; RO":                        {"post vacant", "RO"},
		"post vacant, RO":                        {"post vacant", "RO"},
		"agreed by the SW - manager covering":    {"agreed by the SW, manager covering", ""},
		"reason: post vacant - signed: J-P M":    {"post vacant", "J-P M"},
		"- - RO":                                 {"", "RO"},
		"sick":                                   {"sick", ""},
		"":                                       {"", ""},
		"12345 - RO":                             {"", "RO"},
		"because the post is vacant - RO - ":     {"the post is vacant", "RO"},
		"Vacancy - managers are covering for it": {"Vacancy, managers are covering for it", ""},
	} {
		reason, initials := reasonAndInitials(in)
		require.Equal(t, want, [2]string{reason, initials}, in)
	}
}

func FuzzCommentWaiver(f *testing.F) {
	for _, s := range []string{
		"smartplan: accept owner-named until 2 June 2026 – post vacant, manager covering – RO",
		"SMART PLAN – waive owner named; 2.6.26 | x\nRO", "smartplan: accept", "smartplan:", "smartplan: accept \xff\xfe until 31/06/2026 –––",
	} {
		f.Add(s)
	}
	p := &smartplan.Plan{}
	f.Fuzz(func(t *testing.T, s string) {
		for _, line := range commentLines(s) {
			w, ok := readCommentWaiver(line, "", RuleNames(), p)
			if ok && w.why == "" {
				require.NotEmpty(t, strings.TrimSpace(w.reason))
				require.NotEmpty(t, strings.TrimSpace(w.initials))
				require.True(t, w.until.Exists())
				require.NotNil(t, RuleNamed(w.rule))
			}
		}
	})
}
