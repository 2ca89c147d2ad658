package schemas

import (
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/config"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// value is what an editor makes of a YAML file: dates stay text.
func value(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return value(t, n.Content[0])
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			out[n.Content[i].Value] = value(t, n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range n.Content {
			out = append(out, value(t, c))
		}
		return out
	}
	if n.Tag == "!!timestamp" {
		return n.Value
	}
	var v any
	require.NoError(t, n.Decode(&v))
	return v
}

func parsed(t *testing.T, s string) any {
	var n yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte(s), &n))
	if len(n.Content) == 0 {
		return nil
	}
	return value(t, &n)
}

// TestConfigurationSchema: what the program takes the schema takes, and what
// the program refuses the schema refuses.
func TestConfigurationSchema(t *testing.T) {
	schema := compile(t, root+"rules/config/config.schema.json")
	const waiver = "fingerprint: abc123, reason: post vacant, initials: RO, until: 2026-06-02"
	good := []string{
		"",
		"# nothing\n",
		"profile: core\nnation: northern-ireland\nstage: review\n",
		"rules:\n  owner-named: {role: off, collective: advice}\n  timescale-set: warning\n  child-voice: off\n",
		"rules:\n  contingency-stated: {process: off}\n  timescale-valid: warning\n",
		"practice: {visit-gap-working-days: 10, core-group-gap-weeks: 6}\n",
		"headings: {Who leads: owner, Anything: ignore}\nroles: [family help practitioner]\nagencies: [The Hub]\ntools: [Home Score]\nabbreviations: [FHP]\n",
		"waivers:\n  - {" + waiver + "}\n",
		"local-rules:\n  - {name: two-owners, for: action, when: len(action.owners) > 2, message: Too many., suggestion: Name one., severity: advice}\n",
	}
	for _, name := range rules.RuleNames() {
		good = append(good, "rules: {"+name+": advice}\n")
	}
	for ladder, rungs := range rules.Rungs {
		for _, rung := range rungs {
			good = append(good, "rules: {"+rules.LadderRule[ladder]+": {"+rung+": warning}}\n")
		}
	}
	for _, s := range good {
		_, err := config.Parse([]byte(s))
		require.NoError(t, err, s)
		require.NoError(t, schema.Validate(parsed(t, s)), s)
	}
	for _, s := range []string{
		"profil: core\n", "profile: cor\n", "nation: france\n", "stage: last\n", "[]\n", "core\n",
		"rules: {owner-name: off}\n", "rules: {owner-named: of}\n", "rules: {owner-named: {rol: off}}\n", "rules: {owner-named: {role: of}}\n", "rules: {owner-named: [off]}\n",
		"rules: {child-voice: {no-such-message: off}}\n",
		"rules: {timescale-valid: off}\n", "rules: {timescale-valid: {weekday: off}}\n", "rules: {contingency-stated: off}\n", "rules: {contingency-stated: {none: off}}\n",
		"practice: {visit-gap-working-days: ten}\n", "practice: {visit-gap-working-days: -1}\n", "practice: {visit-gap: 1}\n",
		"headings: {Who leads: ownr}\n", "headings: [owner]\n", "roles: one\n", "tools: [' ']\n",
		"waivers:\n  - {fingerprint: a, reason: b, initials: c}\n", "waivers:\n  - {fingerprint: a, reason: '', initials: c, until: 2026-06-02}\n", "waivers:\n  - {fingerprint: a, reason: ' ', initials: c, until: 2026-06-02}\n",
		"waivers:\n  - {fingerprint: a, reason: b, initials: c, until: soon}\n", "waivers:\n  - {" + waiver + ", why: x}\n", "waivers: {" + waiver + "}\n",
		"local-rules:\n  - {name: owner-named, when: x, message: y}\n", "local-rules:\n  - {name: x, message: y}\n", "local-rules:\n  - {name: x, when: x, message: y, severity: off}\n", "local-rules:\n  - {name: x, when: x, message: y, for: row}\n",
	} {
		_, err := config.Parse([]byte(s))
		require.Error(t, err, s)
		require.Error(t, schema.Validate(parsed(t, s)), s)
	}
}
