package rules

// rowChecks ask about single rows, dates, names and words.
var rowChecks = []*Rule{
	orderRespected,
	nameUnknown,
	timescaleValid,
	actionOverdue,
	afterReview,
	timescaleStaggered,
	actionSingle,
	frequencyStated,
	measureIndependent,
	parentNeedLinked,
	childIndividual,
	languageRespectful,
	ageConsistent,
	abbreviationsExplained,
}
