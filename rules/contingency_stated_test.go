package rules_test

import "testing"

func TestContingencyStated(t *testing.T) {
	checkPlans(t, "contingency-stated", []planCase{
		{swap("contingency", "## Contingency\n\nIf Layla cannot get up, Karim's sister Amal comes within the hour and has both children for the night."), ""},
		{swap("contingency", "## Contingency\n\nShould Karim be drunk in charge of the children, Amal fetches them and Ruth is told by nine next morning."), ""},
		{swap("contingency", "## If things go wrong\n\nNoor and Sami stay with their aunt Amal in Leeds until the core group has met."), ""},
		{swap("contingency", "## Back-up\n\nIn the event of a relapse the crisis team is rung on 01632 960 100 and Amal moves in."), ""},
		{swap("contingency", "## Contingency\n\nIf Sami loses weight at two weighings Jean Pryce takes him to the children's ward the same day."), ""},
		{swap("contingency", "## Contingency\n\nUnless the gas is back on by Friday, the family goes to Amal's and Ruth pays for the taxi."), ""},
		{swap("contingency", "## Contingency\n\nTrigger: Sami found alone. Response: police protection if need be, Amal is rung, children sleep at hers."), ""},
		{swap("contingency", "## Contingency\n\nHeld on the restricted record, safety plan of 3 March 2026: not to be shared with Karim."), ""},
		{swap("contingency", "## What if it doesn't work?\n\nIf Karim comes home drunk, Layla rings 999 and goes next door to Mrs Platt."), ""},
		{swap("contingency", ""), "none"},
		{swap("contingency", "## Contingency\n\n"), "none"},
		{swap("contingency", "## Contingency\n\nN/A"), "none"},
		{swap("contingency", "## Contingency\n\nTBC"), "none"},
		{swap("contingency", "## Contingency\n\nTo be discussed."), "none"},
		{swap("contingency", "## Contingency\n\nNone needed at present."), "none"},
		{swap("contingency", "## Contingency\n\nLegal advice will be sought."), "process"},
		{swap("contingency", "## Contingency\n\nIf concerns escalate a strategy discussion will be held."), "process"},
		{swap("contingency", "## Contingency\n\nIf there is no progress by the review the case will go to a legal planning meeting."), "process"},
		{swap("contingency", "## Contingency\n\nReturn to conference."), "process"},
		{swap("contingency", "## Contingency\n\nShould risk increase the local authority will consider its options, including PLO."), "process"},
		{swap("contingency", "## Contingency\n\nLPM"), "process"},
		{swap("contingency", "## Contingency\n\nIf the parents do not engage, Children's Social Care will seek legal advice about care proceedings."), "process"},
		{swap("contingency", "## Contingency\n\nSee file."), "pointer"},
		{swap("contingency", "## Contingency\n\nAs per safety plan."), "pointer"},
		{swap("contingency", "## Contingency\n\nAs discussed at conference."), "pointer"},
	})
}
