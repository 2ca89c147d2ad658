package rules_test

import "testing"

func TestNeglectToolUsed(t *testing.T) {
	checkPlans(t, "neglect-tool-used", []planCase{
		{onlyRows("| Noor is fed | Complete GCP2 with both parents | Ruth Okafor | 30 April 2026 | Report |"), ""},
		{onlyRows("| Noor is fed | Home Conditions Tool to be repeated | Ruth Okafor | 30 April 2026 | Report |"), ""},
		{onlyRows("| Noor is fed | Use the Day in My Life tool with Noor | Ruth Okafor | 30 April 2026 | Report |"), ""},
		{onlyRows("| Noor is fed | Quality of Care assessment by 30 April | Ruth Okafor | 30 April 2026 | Report |"), ""},
		{onlyRows("| Noor is fed | HCAT to be completed with Layla | Ruth Okafor | 30 April 2026 | Report |"), ""},
		{onlyRows("| Noor is fed | Neglect Toolkit to be used by Ruth and Jean | Ruth Okafor | 30 April 2026 | Report |"), ""},
		{onlyRows("| Noor is fed | Assess home conditions | Ruth Okafor | 30 April 2026 | Report |"), "none"},
		{onlyRows("| Noor is fed | Complete a parenting assessment | Ruth Okafor | 30 April 2026 | Report |"), "none"},
		{onlyRows("| Noor is fed | Use a checklist on each visit | Ruth Okafor | 30 April 2026 | Report |"), "none"},
		{onlyRows("| Noor is fed | Score the bedrooms at each visit | Ruth Okafor | 30 April 2026 | Report |"), "none"},
		{onlyRows("| Noor is fed | Look at the kitchen | Ruth Okafor | 30 April 2026 | Report |"), "none"},
		{onlyRows("| Noor is fed | GCP2 not started | Ruth Okafor | 30 April 2026 | Report |"), "none"},
	})
}
