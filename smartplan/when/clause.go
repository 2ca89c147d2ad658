package when

// clause: the cell ties the task to something that an outsider could see
// happen ("when the keys are handed over") and not to how somebody feels or to
// what may be offered.
func (c *looked) clause() bool {
	from := -1
	for i := range c.toks {
		if clauseStart(c.scanner, i) {
			from = i + 1
			break
		}
	}
	if from < 0 {
		return false
	}
	content := 0
	for i := from; i < len(c.toks); i++ {
		n := c.norm(i)
		if uncertain[n] || (n == "there" && (c.norm(i+1) == "is" || c.norm(i+1) == "are")) || n == "up" && c.norm(i+1) == "to" {
			return false
		}
		if c.isLetter(i) && !smallWord[n] && len(n) > 2 {
			content++
		}
	}
	return content > 0
}

func clauseStart(sc *scanner, i int) bool {
	switch sc.norm(i) {
	case "when", "once", "after", "before", "until", "till", "whenever", "upon", "following", "if", "prior", "on", "at", "pending":
		return true
	case "soon":
		return sc.norm(i+1) == "as" && i+2 < len(sc.toks)
	case "time":
		return sc.norm(i-1) == "the" && sc.norm(i-2) == "by"
	}
	return false
}

// uncertain are words that make a clause one that nobody outside could check.
var uncertain = setOf("ready able feel feels feeling want wants wish wishes willing available availability offered offer offers space place places slot slots " +
	"vacancy vacancies capacity funding possible appropriate necessary need needed needs required convenient suitable settled stable better confident comfortable " +
	"time allows permits engage engages engaging engagement agree agrees agreeable chooses choose decide decides ask asks asked likes access can could " +
	"opportunity opportunities safe best right mood")
