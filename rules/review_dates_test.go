package rules_test

import "testing"

func TestReviewDates(t *testing.T) {
	checkPlans(t, "review-dates", []planCase{
		{swap("dates", "| | |\n|---|---|\n| First core group | 24 March 2026 |\n| RCPC | 9 June 2026 |"), ""},
		{swap("dates", "Core grp 20/3/26. Next conference 2/6/26."), ""},
		{swap("dates", "We meet again as a core group on Friday 20 March at 10. The review conference is on Tuesday 2 June."), ""},
		{swap("dates", "| | |\n|---|---|\n| Core group | every 4 weeks from 20 March 2026 |\n| Review conference | 10 June 2026 |"), ""},
		{map[string]string{"title": "# Care and Support Protection Plan\n\nCwm County Borough Council. Initial conference: 10 March 2026", "dates": "Core group: 20 March 2026. Review conference: 9 June 2026."}, ""},
		{map[string]string{"title": "# Child Protection Plan\n\nChild Protection Planning Meeting (CPPM): 10 March 2026", "dates": ""}, ""},
		{map[string]string{"title": "# Child in Need Plan\n\nMeeting: 10 March 2026", "dates": ""}, ""},
		{swap("dates", ""), "none"},
		{swap("dates", "| | |\n|---|---|\n| First core group | 20 March 2026 |"), "no-review"},
		{swap("dates", "| | |\n|---|---|\n| First core group | 20 March 2026 |\n| Review conference | TBC |"), "no-review"},
		{swap("dates", "| | |\n|---|---|\n| Review conference | 2 June 2026 |"), "no-core-group"},
		{swap("dates", "| | |\n|---|---|\n| First core group | 31 March 2026 |\n| Review conference | 2 June 2026 |"), "core-late"},
		{swap("dates", "| | |\n|---|---|\n| First core group | 20 March 2026 |\n| Review conference | 7 July 2026 |"), "first-review-late"},
		{map[string]string{"title": "# Child Protection Plan (Review)\n\nReview Child Protection Conference: 10 March 2026", "dates": "| | |\n|---|---|\n| Initial conference | 9 December 2025 |\n| This conference | 10 March 2026 |\n| Next core group | 31 March 2026 |\n| Next review conference | 6 October 2026 |"}, "review-late"},
		{map[string]string{"title": "# Child Protection Plan (Review)\n\nReview Child Protection Conference: 10 March 2026", "dates": "| | |\n|---|---|\n| Initial conference | 9 December 2025 |\n| This conference | 10 March 2026 |\n| Next core group | 31 March 2026 |\n| Next review conference | 1 September 2026 |"}, ""},
	})
}
