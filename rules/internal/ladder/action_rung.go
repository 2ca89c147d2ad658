package ladder

// actionFacts are the features of a row that decide its action rung.
type actionFacts struct {
	Written     bool // the cell says anything at all
	Deed        bool // a doing verb with something done to it
	Product     bool // a named referral, assessment, document
	Named       bool // attending a named service or appointment
	Prohibition bool // something that must not happen and could be noticed
	Result      bool // a result written as a deed
	Watch       bool // watching or intending
	Looked      bool // what is watched is said
	Detail      bool // how often, how much, where, with what
}

// actionRung maps the features of a row to the action ladder.
func actionRung(f actionFacts) (rung, reason string) {
	switch {
	case f.Deed:
		return ActionSpecific, "deed"
	case f.Product:
		return ActionSpecific, "product"
	case f.Named:
		return ActionSpecific, "named-service"
	case f.Prohibition:
		return ActionSpecific, "prohibition"
	case f.Result:
		return ActionSpecific, "result"
	case f.Watch && f.Looked && f.Detail:
		return ActionSpecific, "watch-with-detail"
	case f.Watch:
		return ActionVague, "watch"
	case f.Written:
		return ActionVague, "no-deed"
	}
	return ActionNone, "nothing"
}
