package config

import (
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	c, err := Parse([]byte(`
profile: full
nation: wales
rules:
  owner-named: {role: off}
  timescale-set: warning
practice:
  visit-gap-working-days: 10
headings:
  Who leads: owner
roles: [family help practitioner]
waivers:
  - {fingerprint: abc123, reason: post vacant, initials: RO, until: 2026-06-02}
local-rules:
  - name: review-in-school-time
    for: action
    when: action.timescale.kind == "none"
    message: no date
`))
	require.NoError(t, err)
	want := &Config{
		Smartplan: smartplan.Options{Nation: smartplan.Wales, Headings: map[string]smartplan.Field{"Who leads": smartplan.FieldOwner}, Words: smartplan.Vocabulary{Roles: []string{"family help practitioner"}}},
		Rules: rules.Config{Profile: rules.ProfileFull, VisitGap: 10,
			Severity: map[string]rules.RuleSeverity{"owner-named": {By: map[string]rules.Severity{"role": rules.Off}}, "timescale-set": {All: rules.Warning}},
			Waivers:  []rules.FingerprintWaiver{{Fingerprint: "abc123", Reason: "post vacant", Initials: "RO", Until: "2026-06-02"}}},
		Local: []LocalRule{{Name: "review-in-school-time", For: "action", When: `action.timescale.kind == "none"`, Message: "no date", Severity: rules.Warning, Line: 15}},
	}
	require.Empty(t, cmp.Diff(want, c))
}

func TestMistakesNameTheLineAndTheNearest(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"profil: full\n", `line 1: there is no key "profil" here; the nearest is "profile"`},
		{"profile: cor\n", `line 1: profile "cor" is none of core, full, outline; the nearest is "core"`},
		{"rules:\n  owner-name: off\n", `line 2: there is no key "owner-name" here; the nearest is "owner-named"`},
		{"rules:\n  owner-named: of\n", `line 2: severity "of" is none of error, warning, advice, off; the nearest is "off"`},
		{"rules:\n  owner-named: {rol: off}\n", `line 2: there is no key "rol" here; the nearest is "role"`},
		{"practice:\n  visit-gap-working-days: ten\n", `line 2: "ten" is not a whole number`},
		{"headings:\n  Who leads: ownr\n", `line 2: field "ownr" is none of`},
		{"waivers:\n  - {fingerprint: a, reason: b, initials: c}\n", "line 2: a waiver needs"},
		{"waivers:\n  - {fingerprint: a, reason: b, initials: c, until: soon}\n", `line 2: until "soon" is not a date`},
		{"profile: [\n", "not YAML"},
		{"roles: one\n", "line 1: expected a list here"},
		{"profile: core\nprofile: full\n", `"profile"`},
		{"local-rules:\n  - {name: owner-named, when: x, message: y}\n", "exists already"},
	} {
		_, err := Parse([]byte(c.in))
		require.Error(t, err, c.in)
		require.Contains(t, err.Error(), c.want, c.in)
	}
}

func TestEmptyIsTheDefault(t *testing.T) {
	for _, in := range []string{"", "# nothing\n"} {
		c, err := Parse([]byte(in))
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(&Config{}, c))
	}
}
