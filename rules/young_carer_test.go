package rules_test

import "testing"

func TestYoungCarer(t *testing.T) {
	checkPlans(t, "young-carer", []planCase{
		{swap("worries", "## What we are worried about\n\nNoor looks after her little brother every evening."), "none"},
		{swap("worries", "## What we are worried about\n\nNoor gets her brother up and dressed and is late for school."), "none"},
		{swap("worries", "## What we are worried about\n\nNoor is left in charge of Sami most nights."), "none"},
		{swap("worries", "## What we are worried about\n\nNoor is a young carer for her mother."), "none"},
		{swap("worries", "## What we are worried about\n\nNoor makes all the meals for everyone and is exhausted."), "none"},
		{swap("worries", "## What we are worried about\n\nNoor feeds her brother at night."), "none"},
		{swap("worries", "## What we are worried about\n\nNoor comes to school tired."), ""},
		{swap("worries", "## What we are worried about\n\nLayla looks after her mother in the evenings."), ""},
		{swap("worries", "## What we are worried about\n\nNoor does not look after her brother."), ""},
		{swap("worries", "## What we are worried about\n\nAmal is caring for the children at weekends."), ""},
		{swap("worries", "## What we are worried about\n\nNoor helps to lay the table."), ""},
		{swap("worries", "## What we are worried about\n\nSami is left in his cot until noon."), ""},
		{map[string]string{"worries": "## What we are worried about\n\nNoor looks after her little brother every evening.", "rows": basePlan["rows"] + "\n| Noor has time of her own | Complete a young carer's assessment with Noor | Ruth Okafor | 30 April 2026 | Report |"}, ""},
	})
}
