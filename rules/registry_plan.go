package rules

// planChecks ask what a plan as a whole says.
var planChecks = []*Rule{
	categoryNamed,
	planDated,
	reviewDates,
	leadNamed,
	visitsStated,
	contingencyStated,
	childVoice,
	changeSustained,
	historyConsidered,
	neglectToolUsed,
	engagementStrategy,
	healthInvolved,
	schoolInvolved,
	youngCarer,
	burdenShared,
	workloadRealistic,
	appointmentsAccessible,
	languageAccess,
	childPlannedFor,
	worryUnanswered,
}
