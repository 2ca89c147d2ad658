package rules_test

import "testing"

func TestSchoolInvolved(t *testing.T) {
	checkPlans(t, "school-involved", []planCase{
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Hold a breakfast place for Noor and ring Ruth if she is not in | Mrs Anne Bell | 30 April 2026 | Register |"), ""},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Meet Noor at the gate at 8.45 each morning | Class teacher | 30 April 2026 | Register |"), ""},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Attendance officer to text Ruth each Monday with the number of lates | Attendance officer | 30 April 2026 | Register |"), ""},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Six sessions with Noor on Thursdays | ELSA | 30 April 2026 | Register |"), ""},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Referral to the educational psychologist | SENCO | 30 April 2026 | Register |"), ""},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Lend Noor two sets of uniform | School | 30 April 2026 | Register |"), ""},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | School to monitor attendance | School | 30 April 2026 | Register |"), "vague"},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | School to be aware | Harbour Primary | 30 April 2026 | Register |"), "vague"},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Take Noor to school every day | Karim Haddad | 30 April 2026 | Register |"), "none"},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Read with Noor for ten minutes each night | Layla Haddad | 30 April 2026 | Register |"), "none"},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Noor to be on time | Layla Haddad | 30 April 2026 | Register |"), "none"},
		{onlyRows("| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 | Red book |", "| Noor learns | Keep an eye on Noor | School | 30 April 2026 | Register |"), "vague"},
		{map[string]string{"family": "| | |\n|---|---|\n| Child | Sami Haddad (DOB 02/06/2024) |\n| Mother | Layla Haddad |\n| Father | Karim Haddad |", "rows": "## Plan\n\n| Outcome | Action | Who | By when |\n|---|---|---|---|\n| Sami grows | Weigh Sami fortnightly | Jean Pryce | 2 June 2026 |"}, ""},
	})
}
