package when

import "strings"

// period reads "6 weeks", "10 working days", "a fortnight", "6/52", "two
// weeks' time", with what it is counted from: "of birth", "after discharge",
// "before RCPC", "EDD + 28 days".
func (sc *scanner) period(i int, r Role) (Mention, int) {
	if m, j := sc.shorthand(i, r); j > i {
		return m, j
	}
	if m, j := sc.gestation(i, r); j > i {
		return m, j
	}
	if m, j := sc.eventPlus(i); j > i {
		return m, j
	}
	n, j := sc.count(i)
	if j == i {
		// "within the week", "fortnight", "next month"
		if r != RoleWithin && r != RoleFor && sc.norm(i) != "fortnight" {
			return Mention{}, i
		}
		n, j = 1, sc.skipThe(i)
		if sc.norm(j) == "next" || sc.norm(j) == "coming" {
			j++
		}
		if strings.HasSuffix(sc.norm(j), "s") {
			return Mention{}, i // "for hours"
		}
	}
	if sc.norm(j) == "-" && sc.glued(j) {
		j++ // "6-week"
	}
	u, e := sc.unitAt(j)
	if e == j || !sc.adjacent(i, e-1) {
		return Mention{}, i
	}
	j = e
	// "3 weeks old", "a 12 week programme", "20 months" as an age
	switch sc.norm(j) {
	case "old", "ago", "earlier", "pregnant", "gestation":
		return Mention{}, i
	case "-":
		if sc.glued(j) && sc.isLetter(j+1) {
			return Mention{}, i
		}
	case "check", "checks", "checkup", "scan", "jabs", "jab", "immunisations", "immunisation", "vaccinations", "developmental", "milestone", "milestones", "birthday":
		return Mention{Kind: KindEvent, Event: EventVisit}, j + 1 // "6-8 week check"
	case "review":
		if u.months == 12 {
			return Mention{Kind: KindEvent, Event: EventVisit}, j + 1 // "2 year review"
		}
	case "programme", "course", "block", "programmes":
		j++
	}
	if sc.norm(j) == "'" || sc.norm(j) == "'s" {
		j++
	}
	if sc.norm(j) == "time" {
		j++
	}
	m := Mention{Kind: KindPeriod, Bare: r == RoleNone || r == RoleOn, Short: u.hours > 0}
	from, event, k := sc.anchor(j, &n, r)
	m.Event = event
	m.Date = sc.count2date(from, n, u)
	if k > j {
		j = k
	} else {
		m.n, m.unit = n, u
	}
	if event != "" && m.Date.IsZero() {
		m.Kind = KindEvent
		m.Bare = false
	}
	if event != "" {
		m.Bare = false
		if r == RoleWithin {
			m.Role = r
		}
	}
	return m, j
}

// count2date adds n units to a day.
func (sc *scanner) count2date(from Date, n int, u unit) Date {
	if from.IsZero() || n > 2000 || n < -2000 {
		return Date{}
	}
	switch {
	case u.working:
		return sc.ctx.Calendar.AddWorkingDays(from, n*max(u.days, 1))
	case u.months > 0:
		return from.AddMonths(n * u.months)
	case u.hours > 0:
		h := n * u.hours
		if h < 0 {
			return from.AddDays((h - 23) / 24)
		}
		return from.AddDays((h + 23) / 24)
	}
	return from.AddDays(n * u.days)
}

// anchor reads what a period is counted from, at token j: by default the
// plan's date. A period before an event counts back, so n changes sign. The
// event is "" where the plan's date counts.
func (sc *scanner) anchor(j int, n *int, r Role) (Date, EventKind, int) {
	ref := sc.ref
	k := j
	back := false
	switch sc.norm(k) {
	case "starting", "commencing", "beginning":
		k++
		if n := sc.norm(k); n == "on" || n == "from" || n == "in" {
			k++
		}
		if m, e := sc.exact(k, RoleFrom); e > k {
			return m.firstDay(), "", e
		}
		return ref, "", j
	case "of", "after", "from", "following", "post", "since":
		k++
	case "before", "pre":
		back = true
		k++
	case "prior", "ahead", "in":
		if sc.norm(k+1) == "to" || sc.norm(k+1) == "of" {
			k += 2
		} else if sc.norm(k+1) == "advance" && sc.norm(k+2) == "of" {
			k += 3
		} else {
			return ref, "", j
		}
		back = true
	default:
		return ref, "", j
	}
	if !sc.adjacent(j, k) {
		return ref, "", j
	}
	side := RoleAfter
	if back {
		side = RoleBy
	}
	if m, e := sc.event(k, side); e > k {
		if back {
			*n = -*n
		}
		if m.Event == EventConference {
			return m.Date, "", e
		}
		return m.Date, m.Event, e
	}
	if m, e := sc.exact(k, RoleFrom); e > k {
		if back {
			*n = -*n
		}
		return m.firstDay(), "", e
	}
	switch sc.norm(k) {
	case "today", "now", "conference", "plan":
		return ref, "", k + 1
	case "start", "starting", "beginning":
		return ref, "", j
	}
	// "within 2 weeks of referral": counted from something nobody dated.
	if k > j && !back && sc.isLetter(k) && sc.norm(j) != "from" && sc.norm(j) != "of" || back {
		return Date{}, EventOther, k
	}
	if sc.norm(j) == "of" && r != RoleWithin {
		return ref, "", j
	}
	if sc.norm(j) == "of" && sc.isLetter(k) {
		switch sc.norm(k) {
		case "support", "work", "sessions", "treatment", "it", "this", "these":
			return ref, "", j
		}
		return Date{}, EventOther, k
	}
	return ref, "", j
}

// shorthand reads the health service's 6/52 (weeks), 3/12 (months), 5/7
// (days). "By 3/12" is 3 December; "3/12" alone could be either.
func (sc *scanner) shorthand(i int, r Role) (Mention, int) {
	n, ok := sc.number(i)
	if !ok || sc.norm(i+1) != "/" || !sc.gluedRun(i+1, i+2) || sc.glued(i) && sc.partOfNumber(i-1) || n == 0 || sc.digits(i) > 2 || sc.continues(i+3) {
		return Mention{}, i
	}
	m := Mention{Kind: KindPeriod, Bare: r == RoleNone}
	counted := r == RoleNone || r == RoleWithin || r == RoleFor
	switch sc.norm(i + 2) {
	case "52":
		m.Date = sc.ref.AddDays(7 * n)
	case "12":
		if !counted || n > 24 || sc.digits(i) == 2 && r == RoleNone && sc.norm(i)[0] == '0' {
			return Mention{}, i
		}
		m.Ambiguous = r == RoleNone
		if !sc.ref.IsZero() {
			m.Date = sc.ref.AddMonths(n)
		}
	case "7":
		if r != RoleWithin && r != RoleFor || n > 14 {
			return Mention{}, i
		}
		m.Date = sc.ref.AddDays(n)
	default:
		return Mention{}, i
	}
	return m, i + 3
}

// gestation reads "36 wks", "34 weeks", "36/40", "week 34" of a pregnancy,
// where the plan knows when the baby is due.
func (sc *scanner) gestation(i int, r Role) (Mention, int) {
	n, j := 0, i
	switch {
	case sc.digits(i) > 0 && sc.norm(i+1) == "/" && sc.norm(i+2) == "40" && sc.gluedRun(i+1, i+2):
		n, _ = sc.number(i)
		j = i + 3
	case sc.norm(i) == "week" && sc.digits(i+1) > 0:
		n, _ = sc.number(i + 1)
		j = i + 2
	case sc.digits(i) > 0:
		n, _ = sc.number(i)
		if w := sc.norm(i + 1); w != "weeks" && w != "wks" && w != "weeks'" && w != "wk" {
			return Mention{}, i
		}
		j = i + 2
		told := false
		for _, w := range []string{"gestation", "pregnant", "pregnancy"} {
			if sc.norm(j) == w {
				told, j = true, j+1
				break
			}
		}
		in := sc.norm(i-1) == "(" && sc.norm(j) == ")"
		if !told && !in && r != RoleBy && r != RoleUntil && r != RoleOn && r != RoleFrom && r != RoleAfter {
			return Mention{}, i
		}
	default:
		return Mention{}, i
	}
	if n < 12 || n > 42 {
		return Mention{}, i
	}
	due := sc.ctx.dates(EventBirth)
	if len(due) == 0 {
		return Mention{}, i
	}
	return Mention{Kind: KindEvent, Event: EventBirth, Date: due[0].AddDays(-7 * (40 - n))}, j
}

// eventPlus reads "EDD + 28 days".
func (sc *scanner) eventPlus(i int) (Mention, int) {
	m, j := sc.plainEvent(i, RoleBy)
	if j == i || sc.norm(j) != "+" && sc.norm(j) != "plus" {
		return Mention{}, i
	}
	n, k := sc.count(j + 1)
	if k == j+1 {
		return Mention{}, i
	}
	u, e := sc.unitAt(k)
	if e == k {
		return Mention{}, i
	}
	out := Mention{Kind: KindPeriod, Event: m.Event, Date: sc.count2date(m.Date, n, u), Role: RoleBy}
	if out.Date.IsZero() {
		out.Kind = KindEvent
	}
	return out, e
}

// dayNumber reads "day 5", "week 6", "night 14" after "by", "until", "no later
// than": counted from birth where the text speaks of it, else from the plan.
func (sc *scanner) dayNumber(i int, r Role) (Mention, int) {
	u, ok := units[sc.norm(i)]
	n, isNum := sc.number(i + 1)
	if !ok || !isNum || n == 0 || n > 400 || u.hours > 0 || u.months > 1 {
		return Mention{}, i
	}
	if from, event, e := sc.anchor(i+2, &n, r); e > i+2 && event != "" {
		m := Mention{Kind: KindPeriod, Event: event, Date: sc.count2date(from, n, u), Role: RoleBy}
		if m.Date.IsZero() {
			m.Kind = KindEvent
		}
		return m, e
	}
	if r != RoleBy && r != RoleUntil {
		return Mention{}, i
	}
	m := Mention{Kind: KindPeriod, Date: sc.count2date(sc.ref, n, u)}
	for k := 0; k < min(i, 40); k++ {
		for _, w := range sc.words[i-1-k] {
			if w.kind == "event" && (w.event == EventBirth || w.event == EventDischarge) {
				m.Event = EventBirth
				m.Date = Date{}
				if d := sc.ctx.dates(EventBirth); len(d) > 0 {
					m.Date = sc.count2date(d[0], n, u)
				} else {
					m.Kind = KindEvent
				}
				return m, i + 2
			}
		}
	}
	return m, i + 2
}
