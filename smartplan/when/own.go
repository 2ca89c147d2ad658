package when

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
		if c.role == CellOutcome || c.notHowOften(m) {
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
		return datedIf(m.Role == RoleBy && doing && !c.conditional(m) && !c.repeatsNear(m) && !c.theDay(m))
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

// datedIf is Dated where the condition holds, else None.
func datedIf(ok bool) Rung {
	if ok {
		return Dated
	}
	return None
}

// notHowOften: outside the timescale cell "home visits" names a thing and "late
// 2 days a week" in a measure is a count.
func (c *looked) notHowOften(m Mention) bool {
	switch c.norm(m.from) {
	case "home", "core", "sw", "statutory", "hv", "routine", "planned", "universal", "mandated":
		return true
	}
	if c.role != CellMeasure {
		return false
	}
	for k := m.from; k < m.to; k++ {
		if n := c.norm(k); n == "a" || n == "per" {
			return true
		}
	}
	return false
}

// theDay: "by the Tuesday" is part of a rhythm, not a day of its own.
func (c *looked) theDay(m Mention) bool { return c.norm(m.to-2) == "the" }
