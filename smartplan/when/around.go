package when

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
func (c *looked) repeatsNear(m Mention) bool { return c.repeats[c.sentence[m.from]] }

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
