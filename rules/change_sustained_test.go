package rules_test

import "testing"

func TestChangeSustained(t *testing.T) {
	checkPlans(t, "change-sustained", []planCase{
		{onlyRows("| Noor is in school on time every day for six weeks | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| Kitchen floor is clear at every visit up to the review | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| Noor has eaten breakfast before school, ten days in a row | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| Sami is weighed every week | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Gains at four weighings running |"), ""},
		{onlyRows("| Noor sleeps in her own bed for the whole of the summer term | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| No police call-outs for three months | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| Sami's nappy rash is healed and kept healed until the review | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| No missed appointments over the next two months | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), ""},
		{onlyRows("| Noor is in school on time | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), "none"},
		{onlyRows("| Kitchen is clean | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), "none"},
		{onlyRows("| Noor has eaten breakfast before school every day | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), "none"},
		{onlyRows("| Sami puts on weight | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), "none"},
		{onlyRows("| No more than two lates | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), "none"},
		{onlyRows("| Sami is on the 25th centile by 2 June | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Red book |"), "none"},
		{onlyRows("| Home conditions to improve | Make breakfast for Noor each morning | Layla Haddad | 20 March 2026 | Core group to review |"), "none"},
	})
}
