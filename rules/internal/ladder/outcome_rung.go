package ladder

// outcomeFacts are the features of a row that decide its outcome rung.
type outcomeFacts struct {
	Change   bool // something is to be different
	Activity bool // adults' activity is given as the change
	Seen     bool // it says what would be seen or heard
	Amount   bool // the seen thing has a how much, how often, how long, from–to
	Checker  bool // somebody named sees, asks or counts it
	Target   bool // a level, a score or a from–to that needs nothing else
}

// outcomeRung maps the features of a row to the outcome ladder.
func outcomeRung(f outcomeFacts) (rung, reason string) {
	switch {
	case f.Target:
		return OutcomeMeasurable, "target"
	case f.Seen && f.Amount:
		return OutcomeMeasurable, "amount"
	case f.Seen && f.Checker:
		return OutcomeMeasurable, "checker"
	case f.Seen:
		return OutcomeObservable, "seen"
	case f.Change:
		return OutcomeVague, "unseen"
	case f.Activity:
		return OutcomeActivity, "activity"
	}
	return OutcomeNone, "nothing"
}
