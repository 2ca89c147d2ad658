package when

import "time"

// event reads an event by name: "next core group", "the July review", "birth".
func (sc *scanner) event(i int, r Role) (Mention, int) {
	if m, j := sc.plainEvent(i, r); j > i {
		return m, j
	}
	// "the July review", "Oct core group"
	k := sc.skipThe(i)
	mon, ok := months[sc.norm(k)]
	if !ok {
		return Mention{}, i
	}
	for _, w := range sc.words[k+1] {
		if w.kind != "event" || w.event != EventCoreGroup && w.event != EventReview && w.event != EventCourt && w.event != EventMeeting {
			continue
		}
		m := Mention{Kind: KindEvent, Event: w.event}
		for _, d := range sc.ctx.dates(w.event) {
			if d.Month == mon {
				m.Date = d
				break
			}
		}
		return m, w.to
	}
	return Mention{}, i
}

func (sc *scanner) plainEvent(i int, r Role) (Mention, int) {
	for _, w := range sc.words[i] {
		if w.kind != "event" {
			continue
		}
		if w.bare && r != RoleBy && r != RoleUntil && r != RoleAfter && !(r == RoleOn && sc.norm(i) == "review") {
			continue
		}
		if w.bare && (sc.norm(w.to) == "of" || months[sc.norm(i)] != time.Month(0)) {
			continue
		}
		if n := sc.norm(i - 2); sc.norm(i-1) == "-" && sc.glued(i) && (n == "pre" || n == "post" || n == "re" || n == "non") {
			continue // "pre-birth assessment"
		}
		if w.event == EventBirth && sc.birthWord(i, w.to) {
			continue
		}
		m := Mention{Kind: KindEvent, Event: w.event, Ordinal: w.ordinal}
		if w.event == EventDischarge && sc.elsewhere(w.to) {
			m.Event = EventOther
			return m, w.to
		}
		if w.event == EventConference && (r == RoleBy || r == RoleUntil) && sc.norm(w.to-1) == "conference" && w.to-w.from <= 2 {
			m.Event, w.event = EventReview, EventReview // "by the conference" is the next one
		}
		m.Date = sc.eventDate(w)
		return m, w.to
	}
	return Mention{}, i
}

// birthWord: "birth" is part of another word: "date of birth", "birth father".
func (sc *scanner) birthWord(i, j int) bool {
	if sc.norm(i-1) == "of" && (sc.norm(i-2) == "date" || sc.norm(i-2) == "place") {
		return true
	}
	switch sc.norm(j) {
	case "certificate", "weight", "plan", "father", "mother", "mum", "dad", "parent", "parents", "family", "order", "name", "date", "partner", "partners", "centile", "records":
		return true
	}
	return false
}

// elsewhere: "discharge from the refuge" is not the hospital's.
func (sc *scanner) elsewhere(i int) bool {
	if sc.norm(i) != "from" {
		return false
	}
	switch sc.norm(sc.skipThe(i + 1)) {
	case "hospital", "ward", "unit", "scbu", "nicu", "maternity", "neonatal", "special", "postnatal":
		return false
	}
	return true
}

// eventDate is the known day of an event, if any.
func (sc *scanner) eventDate(w word) Date {
	if w.event == EventConference {
		return sc.ref
	}
	if w.event == EventOther || w.event == EventMeeting || w.event == EventTerm || w.event == EventVisit {
		var ws []string
		for k := w.from; k < w.to; k++ {
			ws = append(ws, sc.norm(k))
		}
		if d := sc.ctx.named(ws); !d.IsZero() {
			return d
		}
	}
	ds := sc.ctx.dates(w.event)
	if len(ds) == 0 {
		return Date{}
	}
	if w.ordinal > 1 {
		if w.ordinal <= len(ds) {
			return ds[w.ordinal-1]
		}
		return Date{}
	}
	// A core group or review on the plan's own day is the one being held.
	if !sc.ctx.Plan.IsZero() && len(ds) > 1 && ds[0] == sc.ctx.Plan && w.event != EventBirth {
		return ds[1]
	}
	return ds[0]
}
