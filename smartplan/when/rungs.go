package when

// inDue is what a mention in the timescale cell comes to by itself.
func (c *looked) inDue(m Mention, startIsTask bool) Rung {
	if c.afterDepends(m) {
		return Vague
	}
	switch m.Kind {
	case KindPlaceholder:
		return None
	case KindVague:
		return Vague
	case KindRecurring:
		return Open
	case KindDone, KindRange, KindPeriod:
		if m.Kind == KindPeriod && m.Role == RoleSince {
			return Open
		}
		if m.Kind == KindPeriod && m.Bare && m.Short && m.n*m.unit.hours < 12 {
			return Vague // "2 hours" is how long it takes
		}
		return Dated
	case KindEvent:
		switch {
		case c.afterPlaceholder(m):
			return None
		case m.Date.IsZero():
			return OnEvent
		case m.Event == EventBirth:
			return Dated
		case m.Role == RoleAfter || m.Role == RoleFrom || m.Role == RoleSince:
			return Open
		}
		return Dated
	}
	switch m.Role {
	case RoleFrom:
		if startIsTask {
			return Dated
		}
		return Open
	case RoleAfter, RoleSince:
		return Open
	}
	if m.Weekday && m.Role == RoleNone && len(c.ms) > 1 {
		return Open
	}
	return Dated
}

// afterDepends: what follows "depending on" in its sentence is no deadline.
func (c *looked) afterDepends(m Mention) bool {
	for _, o := range c.ms {
		if o.from >= m.from {
			return false
		}
		if o.Depends && c.sentence[o.from] == c.sentence[m.from] && m.Role == RoleNone {
			return true
		}
	}
	return false
}

// afterPlaceholder: "to be agreed at core group" sets no deadline.
func (c *looked) afterPlaceholder(m Mention) bool {
	return len(c.ms) > 1 && c.ms[0].Kind == KindPlaceholder && m.from == c.ms[0].to && m.Role == RoleOn
}

// inStart is what a mention in the start column comes to when no target is
// given.
func (c *looked) inStart(m Mention, startIsTask bool) Rung {
	switch m.Kind {
	case KindPlaceholder:
		return None
	case KindVague:
		return Vague
	case KindRecurring:
		return Open
	case KindRange:
		return Dated
	case KindEvent:
		if m.Date.IsZero() {
			return OnEvent
		}
	}
	if startIsTask || m.Role == RoleBy || m.Role == RoleUntil {
		return Dated
	}
	return Open
}

// inStatus: of a progress cell only a completion with its date counts.
func (c *looked) inStatus(m Mention) Rung {
	if m.Role != RoleDone || m.Kind != KindDate && m.Kind != KindMonth || m.Date.IsZero() {
		return None
	}
	if doneWords[c.norm(m.from)] && c.norm(m.from-1) != "not" && c.norm(m.from-1) != "be" && c.norm(m.from-1) != "partly" && c.norm(m.from-1) != "partially" {
		return Dated
	}
	return None
}

// inOwn is what a mention in another of the row's own cells comes to. Only
// what is a deadline of the task there counts: not history, ages, baselines,
// or how soon somebody rings when something goes wrong.
func (c *looked) inOwn(m Mention, startIsTask bool) Rung {
	doing := c.role == CellAction || c.role == CellOwner
	if m.Role == RoleSince || m.Role == RoleDone || m.Role == RoleAfter {
		return None
	}
	firm := m.Role == RoleBy || m.Role == RoleUntil
	switch m.Kind {
	case KindPlaceholder, KindDone:
		return None
	case KindVague:
		if c.role == CellAction && m.Strong && c.timeWord(m) {
			return Vague
		}
		return None
	case KindRecurring:
		if c.role == CellOutcome {
			return None
		}
		return Open
	case KindPeriod:
		if !doing || m.Bare || m.Short || m.limit || c.conditional(m) || c.ifAfter(m) || c.inARow(m) || m.Role == RoleUntil {
			return None
		}
		if m.Role == RoleFor && (m.unit.months == 0 && m.n*m.unit.days < 14) {
			return None // "for two nights"
		}
		return Dated
	case KindEvent:
		if c.saidBy(m) {
			return None
		}
		if !firm || m.weakTo && !m.Date.IsZero() && !c.repeatsNear(m) || m.weakTo && m.Date.IsZero() {
			return None
		}
		if m.Date.IsZero() {
			if !doing || c.conditional(m) {
				return None
			}
			return OnEvent
		}
		return Dated
	}
	if c.pastBefore(m.from) && !m.Date.After(c.ref) {
		return None
	}
	future := m.Date.IsZero() || c.ref.IsZero() || !m.Date.Before(c.ref)
	switch {
	case m.Kind == KindRange:
		return datedIf(future)
	case m.Role == RoleFrom:
		if doing && startIsTask && c.startsNear(m) {
			return datedIf(future)
		}
		if doing {
			return Open
		}
		return None
	case m.Short:
		return datedIf(firm && doing && !c.conditional(m))
	case m.Weekday:
		return datedIf(m.Role == RoleBy && doing && !c.conditional(m) && !c.repeatsNear(m) && c.toks[m.to-1].Start > 0 && c.norm(m.to-2) != "the")
	case firm:
		return datedIf(!c.conditional(m) || c.role != CellAction || m.Role == RoleUntil)
	case c.role == CellOutcome:
		return datedIf(m.Role == RoleDuring && future)
	case m.Kind == KindMonth:
		return datedIf(future && (m.Role != RoleNone || c.weekOf(m)))
	case c.bracketed(m) && c.repeatsNear(m):
		return None
	}
	return datedIf(future && !c.conditional(m))
}

func datedIf(ok bool) Rung {
	if ok {
		return Dated
	}
	return None
}

// weekOf: the mention is one week, not a month or season.
func (c *looked) weekOf(m Mention) bool { return !m.Start.IsZero() && m.Start.Days(m.Date) == 6 }

// same lists the tokens of the sentence that m stands in, as a range.
func (c *looked) same(m Mention) (int, int) {
	n := c.sentence[m.from]
	i, j := m.from, m.to
	for i > 0 && c.sentence[i-1] == n && m.from-i < 60 {
		i--
	}
	for j < len(c.toks) && c.sentence[j] == n && j-m.to < 60 {
		j++
	}
	return i, j
}

// conditional: the sentence is about what happens if something else does.
func (c *looked) conditional(m Mention) bool {
	for i, _ := c.same(m); i < m.from; i++ {
		switch c.norm(i) {
		case "if", "unless", "should":
			if c.norm(i) == "should" && i > 0 && c.sentence[i-1] == c.sentence[i] {
				continue
			}
			return true
		}
	}
	return false
}

// ifAfter: "within 24 hours if she is not there".
func (c *looked) ifAfter(m Mention) bool {
	_, j := c.same(m)
	for i := m.to; i < j; i++ {
		if n := c.norm(i); n == "if" || n == "unless" {
			return true
		}
	}
	return false
}

// saidBy: "as agreed by the conference" sets no deadline.
func (c *looked) saidBy(m Mention) bool {
	if c.norm(m.from) != "by" {
		return false
	}
	switch c.norm(m.from - 1) {
	case "agreed", "recommended", "requested", "asked", "identified", "raised", "decided", "set", "noted", "suggested", "required", "wanted", "directed", "ordered", "advised":
		return true
	}
	return false
}

// inARow: "for six weeks in a row" is how long a change must hold.
func (c *looked) inARow(m Mention) bool {
	for k := m.from; k < m.to+3; k++ {
		switch c.norm(k) {
		case "row", "running", "consecutive", "consecutively":
			return true
		}
	}
	return false
}

// repeatsNear: the sentence speaks of something repeated.
func (c *looked) repeatsNear(m Mention) bool {
	n := c.sentence[m.from]
	for _, o := range c.ms {
		if o.Kind == KindRecurring && c.sentence[o.from] == n {
			return true
		}
	}
	return false
}

// startsNear: a verb of starting stands in the sentence before the mention.
func (c *looked) startsNear(m Mention) bool {
	i, _ := c.same(m)
	for ; i < m.from; i++ {
		if startVerbs[c.norm(i)] {
			return true
		}
	}
	return false
}

// bracketed: the mention stands in round brackets.
func (c *looked) bracketed(m Mention) bool {
	for k := m.from - 1; k >= 0 && k >= m.from-12; k-- {
		switch c.norm(k) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// timeWord: a vague word that says when, rather than how things should be, in
// a sentence about doing.
func (c *looked) timeWord(m Mention) bool {
	switch c.norm(m.from) {
	case "at", "always", "constant", "consistent", "consistently", "constantly", "open", "in", "stable", "flexible", "current", "currently", "present", "maintain", "maintained",
		"continue", "continues", "continuing", "to", "already", "started", "commenced", "now", "priority", "high", "top", "started.", "routine", "later", "until", "permanent", "permanently", "running", "long", "short", "medium", "mid", "timely", "carry", "carries", "over":
		return c.norm(m.from) == "at" && c.norm(m.to-1) != "times" || c.norm(m.from) == "in" && c.norm(m.to-1) == "course"
	}
	return true
}

var startVerbs = setOf("start starts starting begin begins beginning commence commences commencing")

// startIsTask: the action is to start something.
func startIsTask(row Row) bool {
	for _, cell := range row.Own {
		if cell.Role != CellAction {
			continue
		}
		sc := newScanner(cell.Text, Context{})
		for i := range sc.toks {
			if !startVerbs[sc.norm(i)] {
				continue
			}
			before := sc.norm(i - 1)
			if before == "to" || before == "will" || before == "should" || before == "must" || i == 0 {
				// "Starts 13 March" and "to start on 3 March" give a date to something
				// else; "to start at nursery" is the task.
				if _, j := sc.at(i); j <= i {
					return true
				}
			}
		}
	}
	return false
}
