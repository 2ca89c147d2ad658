package when

// clause: the cell ties the task to something that an outsider could see
// happen ("when the keys are handed over") and not to how somebody feels or to
// what may be offered. The day is given where the plan knows such an event.
func (c *looked) clause(begins func(*scanner, int) int) (bool, Date) {
	for i := range c.toks {
		from := begins(c.scanner, i)
		if from <= i {
			continue
		}
		if c.inMention(i) && c.norm(i) != "until" && c.norm(i) != "till" {
			continue
		}
		if words := c.sureWords(from); len(words) > 0 {
			return true, c.ctx.named(words)
		}
		return false, Date{}
	}
	return false, Date{}
}

// inMention: token i belongs to something that has been read already.
func (c *looked) inMention(i int) bool {
	for _, m := range c.ms {
		if m.from <= i && i < m.to && m.Kind != KindVague {
			return true
		}
	}
	return false
}

// sureWords are the content words of the clause from token i to the end of its
// sentence; none if one of them makes it uncertain.
func (c *looked) sureWords(i int) []string {
	var out []string
	for ; i < len(c.toks); i++ {
		n := c.norm(i)
		if n == ";" || n == "." && !c.glued(i+1) || n == "(" {
			break
		}
		if len(out) == 0 && everyday[n] {
			return nil
		}
		if uncertain[n] || n == "there" && (c.norm(i+1) == "is" || c.norm(i+1) == "are") || n == "up" && (c.norm(i+1) == "to" || c.norm(i-1) == "comes" || c.norm(i-1) == "come") {
			return nil
		}
		if c.isLetter(i) && !smallWord[n] && len(n) > 2 {
			out = append(out, n)
		}
	}
	return out
}

// clauseStart is the token after a word that begins a clause of time at i; i
// itself if none does.
func clauseStart(sc *scanner, i int) int {
	switch sc.norm(i) {
	case "when", "once", "after", "whenever", "upon", "following", "if", "prior", "on", "at", "pending":
		return i + 1
	case "soon":
		if sc.norm(i+1) == "as" {
			return i + 2
		}
	}
	return clauseEnd(sc, i)
}

// clauseEnd is the same for words that set an end.
func clauseEnd(sc *scanner, i int) int {
	switch sc.norm(i) {
	case "until", "till", "til", "before":
		return i + 1
	case "by":
		switch sc.norm(i + 1) {
		case "the", "his", "her", "their", "end", "start", "completion", "next", "time", "first", "second", "third":
			return i + 1
		}
	}
	return i
}

// everyday are times of an ordinary day: "before school" is no event.
var everyday = setOf("school work bed bedtime nursery contact breakfast lunch dinner tea meals mealtimes visits home waking weekends weekdays mornings evenings " +
	"night nights rota earliest latest phone request demand")

// uncertain are words that make a clause one that nobody outside could check.
var uncertain = setOf("ready able feel feels feeling felt want wants wish wishes willing available availability offered offer offers space spaces place places slot slots " +
	"vacancy vacancies capacity funding possible appropriate necessary need needed needs required convenient suitable suits suit settled settles settle stable better confident comfortable " +
	"time allows permits engage engages engaging engagement agree agrees agreeable chooses choose decide decides ask asks asked likes access can could " +
	"opportunity opportunities strong stronger enough fit safe best right mood pace further otherwise notice older grown runs run calmer improves improve improved well")
