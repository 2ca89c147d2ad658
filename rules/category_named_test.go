package rules_test

import "testing"

func TestCategoryNamed(t *testing.T) {
	checkPlans(t, "category-named", []planCase{
		{swap("category", "| | |\n|---|---|\n| Category of abuse | Emotional abuse |"), ""},
		{swap("category", "| | |\n|---|---|\n| Registered under | Physical harm |"), ""},
		{swap("category", "Category: Neglect and emotional abuse"), ""},
		{swap("category", "The conference decided on a plan under the category of sexual abuse."), ""},
		{swap("category", "| | |\n|---|---|\n| Category of plan | Neglect (likely) |"), ""},
		{swap("category", "Mapping 10 March 2026 | Neglect"), ""},
		{swap("title", "# Child Protection Plan\n\nGlen Council. Child Protection Planning Meeting (CPPM): Tuesday 10 March 2026"), ""},
		{swap("category", ""), "none"},
		{swap("category", "| | |\n|---|---|\n| Category | TBC |"), "none"},
		{swap("category", "| | |\n|---|---|\n| Decision | Unanimous |"), "none"},
		{swap("category", "All agreed that the threshold was met."), "none"},
		{swap("category", "| | |\n|---|---|\n| Category | |"), "none"},
		{swap("category", "The children were made subject to a plan for the reasons given."), "none"},
	})
}
