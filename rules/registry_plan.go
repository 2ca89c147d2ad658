package rules

// planChecks ask what a plan as a whole says.
var planChecks = []*Rule{}
