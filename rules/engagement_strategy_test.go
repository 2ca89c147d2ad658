package rules_test

import "testing"

func TestEngagementStrategy(t *testing.T) {
	checkPlans(t, "engagement-strategy", []planCase{
		{swap("contingency", "## Contingency\n\nIf Layla misses two appointments, Jean visits the next day and asks what would make it easier."), ""},
		{swap("contingency", "## What if\n\nIf nobody answers the door Ruth comes back the same evening and rings Amal."), ""},
		{swap("contingency", "## Contingency\n\nShould either parent not attend, Ruth offers a lift and another time."), ""},
		{swap("contingency", "## Contingency\n\nIf Karim refuses to see the alcohol worker, Ruth will go with him to the first session."), ""},
		{swap("contingency", "## Contingency\n\nIf Sami is not brought to clinic, Jean does a home visit within 48 hours."), ""},
		{swap("contingency", "## Contingency\n\nIf Layla cannot face the group, Dena will sit with her at home instead."), ""},
		{swap("contingency", "## Contingency\n\nIf Sami loses weight he goes to the ward."), "none"},
		{swap("contingency", "## Contingency\n\nAmal has both children for the night."), "none"},
		{swap("contingency", ""), "none"},
		{swap("contingency", "## Contingency\n\nIf the parents do not engage, legal advice will be sought."), "threat"},
		{swap("contingency", "## Contingency\n\nIf Layla misses appointments there will be a legal planning meeting."), "threat"},
		{swap("contingency", "## Contingency\n\nIf Karim refuses to attend, care proceedings will be considered."), "threat"},
		{swap("contingency", "## Contingency\n\nShould the parents fail to attend, the conference will be reconvened."), "threat"},
	})
}
