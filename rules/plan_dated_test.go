package rules_test

import "testing"

func TestPlanDated(t *testing.T) {
	undated := func(title, dates string) map[string]string {
		return map[string]string{"title": title, "dates": dates}
	}
	checkPlans(t, "plan-dated", []planCase{
		{undated("# Child Protection Plan\n\nHarbour Council, 10 March 2026", ""), ""},
		{undated("# Child Protection Plan\n\nDate of plan: 10/03/26", ""), ""},
		{undated("# Child Protection Plan", "Core group: 20 March 2026"), ""},
		{undated("# Child Protection Plan", "The conference met on 3 March and agreed this plan."), ""},
		{undated("# Child Protection Plan (written 4th of May 2026)", ""), ""},
		{undated("# Child Protection Plan", "| | |\n|---|---|\n| Conference date | 10.03.2026 |"), ""},
		{undated("# Child Protection Plan", ""), "none"},
		{undated("# Child Protection Plan – Haddad", "| | |\n|---|---|\n| Core group | TBC |"), "none"},
		{undated("# Child Protection Plan", "| | |\n|---|---|\n| Review conference | to be arranged |"), "none"},
		{undated("# CP plan", "Next core group: date to follow"), "none"},
		{undated("# Child Protection Plan", "| | |\n|---|---|\n| Date of conference | |"), "none"},
		{undated("# Outline plan", "The core group meets every so often."), "none"},
	})
}
