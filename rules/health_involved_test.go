package rules_test

import "testing"

func TestHealthInvolved(t *testing.T) {
	checkPlans(t, "health-involved", []planCase{
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Weigh Sami at home every fortnight | Health visitor | 30 April 2026 | Red book |"), ""},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Review Layla's tablets and write to Ruth | Dr Sahota, GP | 30 April 2026 | Red book |"), ""},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Sami's six-week course of cream, shown by the school nurse | School nurse | 30 April 2026 | Red book |"), ""},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Referral to audiology sent by Jean Pryce | Jean Pryce | 30 April 2026 | Red book |"), ""},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Midwife to visit weekly | Community midwife | 30 April 2026 | Red book |"), ""},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Paediatrician to see Sami by 30 April | Dr Nwosu | 30 April 2026 | Red book |"), ""},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Take Sami to the GP | Layla Haddad | 30 April 2026 | Red book |"), "none"},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Attend the dentist on 4 May | Karim Haddad | 30 April 2026 | Red book |"), "none"},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | HV to have oversight | Health visitor | 30 April 2026 | Red book |"), "vague"},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Health to monitor | Health | 30 April 2026 | Red book |"), "vague"},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Liaise with GP | Ruth Okafor | 30 April 2026 | Red book |"), "none"},
		{onlyRows("| Noor is fed | Make breakfast for Noor each day | Layla Haddad | 20 March 2026 | Ruth asks |", "| Sami grows | Buy a stair gate | Karim Haddad | 30 April 2026 | Red book |"), "none"},
	})
}
