package rules_test

import "testing"

func TestLanguageAccess(t *testing.T) {
	checkPlans(t, "language-access", []planCase{
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla speaks little English."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Karim cannot read or write."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla has a learning disability."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla is deaf."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Karim has very little English."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla needs an interpreter."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla does not read English."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Karim has a hearing loss."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Karim is dyslexic."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla struggles to read."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Mother has learning difficulties."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Dad has limited English."), "none"},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla speaks little English; an interpreter is booked for every visit."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Karim cannot read; Ruth reads the plan through with him."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla has a learning disability and has an easy-read copy."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla is deaf; a BSL signer comes to core groups."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Karim has very little English. The plan is translated into Arabic."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla has no learning disability."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla speaks Arabic and English."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Noor has a learning disability."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Interpreter needed: no"), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla likes reading."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Amal helps with the shopping."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Noor is deaf in one ear."), ""},
		{swap("history", "## History\n\nThere was a child in need plan in 2022. Layla does not need an interpreter."), ""},
	})
}
