package rules_test

import "testing"

func TestChildVoice(t *testing.T) {
	checkPlans(t, "child-voice", []planCase{
		{swap("voices", "## What the children say\n\nNoor would like to go to Brownies. Sami smiled when his father came in."), ""},
		{swap("voices", "## What the children say\n\nNoor wrote that she is tired of being the one who gets up. Sami stiffens when he is lifted."), ""},
		{swap("voices", "## What the children say\n\nNoor told Ruth she is scared of the stairs. Sami was observed in his cot: silent, rocking."), ""},
		{swap("voices", "## What the children say\n\nNoor did not want to talk; Ruth will try again at school on 17 March. Sami reached for Jean's pen."), ""},
		{swap("voices", "## What the children say\n\nNoor drew a house with no door. Sami clung to his aunt."), ""},
		{swap("voices", "## What the children say\n\nNoor: fed up with the shouting. Sami: calm with Amal, cries when put down."), ""},
		{swap("voices", "## What the children say\n\nNoor and Sami each showed Ruth their beds; Noor wants a lamp."), ""},
		{swap("voices", ""), "none none-baby"},
		{swap("voices", "## What the children say\n\nNoor: not seen. Sami is too young."), "not-heard not-heard-baby"},
		{swap("voices", "## What the children say\n\nNoor: \"I want Mum to get up.\" Sami is too young."), "not-heard-baby"},
		{swap("voices", "## What the children say\n\nNot obtained."), "none none-baby"},
		{swap("voices", "## What the children say\n\nNoor declined to speak with the social worker. Sami smiled at Ruth."), "not-heard"},
		{swap("voices", "## What the children say\n\nNoor did not want to chat. Sami was asleep."), "not-heard not-heard-baby"},
		{swap("voices", "## What the children say\n\nNoor was at a party when Ruth called. Sami held on to Jean's finger."), "not-heard"},
	})
}
