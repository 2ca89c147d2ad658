package rules

// rowChecks ask about single rows, dates, names and words.
var rowChecks = []*Rule{}
