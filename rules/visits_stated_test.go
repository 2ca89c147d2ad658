package rules_test

import "testing"

func TestVisitsStated(t *testing.T) {
	checkPlans(t, "visits-stated", []planCase{
		{swap("visits", "## Visits\n\nRuth fortnightly, one in three unannounced."), ""},
		{swap("visits", "## Visits\n\n10 wd"), ""},
		{swap("visits", "## Visits\n\nEvery three weeks, children seen alone."), ""},
		{swap("visits", "## Other arrangements\n\nRuth will see Noor and Sami once a week at home until June."), ""},
		{swap("visits", "| | |\n|---|---|\n| CP visits | 2 weekly |"), ""},
		{swap("visits", "## Visits\n\nOn Tuesdays, by Ruth; Jean on the first Monday of the month."), ""},
		{swap("visits", "## Visits\n\nAt least one visit every 15 working days."), ""},
		{swap("visits", "## Visits\n\nRuth weekly for the first month, then every ten working days."), ""},
		{swap("visits", ""), "none"},
		{swap("visits", "## Visits\n\nIn line with statutory requirements."), "no-number"},
		{swap("visits", "## Visits\n\nRuth will visit regularly."), "no-number"},
		{swap("visits", "## Visits\n\nAnnounced and unannounced visits as agreed."), "no-number"},
		{swap("visits", "## Visits\n\nStatutory"), "no-number"},
		{swap("visits", "## Visits\n\nAs per procedures; children to be seen alone where possible."), "no-number"},
		{swap("visits", "| | |\n|---|---|\n| Visiting frequency | Statutory |"), "no-number"},
	})
}
