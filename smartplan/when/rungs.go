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
	at, ok := c.depends[c.sentence[m.from]]
	return ok && at < m.from && m.Role == RoleNone
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
	if !doneWords[c.norm(m.from)] || c.toBe(m.from) {
		return None
	}
	// "Completed 3 Feb", "Green. Done 3 Feb", but not "2 year review done Feb".
	if before := c.norm(m.from - 1); m.from == 0 || c.sentence[m.from-1] != c.sentence[m.from] || before == "-" || before == ":" || before == "," || before == "(" {
		return Dated
	}
	return None
}

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
