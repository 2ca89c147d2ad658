package rules_test

import "testing"

func TestHistoryConsidered(t *testing.T) {
	checkPlans(t, "history-considered", []planCase{
		{swap("history", "## Background\n\nThe family had early help in 2021 and again in 2023."), ""},
		{swap("history", "## Background\n\nThis is the third child protection plan for Noor."), ""},
		{swap("history", "## Background\n\nThings get better each time and then slip back within months."), ""},
		{swap("history", "## Background\n\nPolice were called to the home on five occasions between 2023 and 2025."), ""},
		{swap("history", "## Background\n\nRuth has put together a chronology from 2019."), ""},
		{swap("history", "## Background\n\nAn older child, Rami, was removed in 2018."), ""},
		{swap("history", "## Background\n\nNoor was on a plan for neglect from 2019 to 2020."), ""},
		{swap("history", "## Background\n\nThe family was known to Leeds children's services for four years."), ""},
		{swap("history", ""), "none"},
		{swap("history", "## Background\n\nOn 2 March a neighbour rang the police because she heard Sami crying."), "none"},
		{swap("history", "## Background\n\nSince the spring the home has been very dirty."), "none"},
		{swap("history", "## Background\n\nLayla has been low since Sami was born."), "none"},
		{swap("history", "## Background\n\nThe school referred the family in February."), "none"},
		{swap("history", "## Background\n\nPolice found the children alone on 2 March."), "none"},
	})
}
