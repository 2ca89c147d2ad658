package rules_test

import "testing"

func TestLeadNamed(t *testing.T) {
	checkPlans(t, "lead-named", []planCase{
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| Lead practitioner | Ruth Okafor |"), ""},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| Allocated social worker | R. Okafor |"), ""},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| Key worker | Ruth Okafor |"), ""},
		{swap("lead", "Your social worker, and the lead for the plan, is Ruth Okafor."), ""},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| SW | Ruth Okafor, duty until then |"), ""},
		{swap("lead", "Ruth Okafor, social worker, leads this plan."), ""},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |"), "none"},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| Lead social worker | To be allocated |"), "no-name"},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| SW | Duty |"), "no-name"},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| Social worker | TBC |"), "no-name"},
		{swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |\n| Lead practitioner | |"), "none"},
		{swap("lead", "Health visitor: Jean Pryce. Class teacher: Mrs Anne Bell."), "none"},
		{map[string]string{"title": "# Early Help Plan\n\nMeeting: 10 March 2026", "lead": ""}, ""},
	})
}
