package smartplan

import "github.com/childplan/smartplan/smartplan/text"

// Many plans put their headings as questions or half-questions in plain words:
// "What they do", "Until what day", "How we see that it is so". No list holds
// them all; the question word with the verb says what is asked for.

// questionFields reads such a heading; nil if it is not one.
func questionFields(toks []text.Token, weight float64) []fieldScore {
	ws := words(toks)
	if len(ws) < 2 || len(ws) > 14 {
		return nil
	}
	field := askedFor(ws)
	if field == "" {
		return nil
	}
	return []fieldScore{{[]Field{field}, weight * 0.86}}
}

func askedFor(ws []text.Token) Field {
	first := 0
	switch ws[0].Norm {
	case "by", "until", "till", "from", "on", "for", "before", "and":
		first = 1
	}
	lead, rest := ws[first].Norm, ws[first+1:]
	switch lead {
	case "what", "which":
		switch {
		case len(rest) > 0 && dayWords[rest[0].Norm]:
			return FieldDue
		case first == 1 || len(rest) < 2:
			return ""
		case hasNorm(rest, changedWords):
			if hasNorm(rest, heldWords) && !hasNorm(rest, wishWords) {
				return FieldProgress
			}
			return FieldOutcome
		case hasNorm(rest, lifeWords) && hasNorm(rest, wishWords):
			return FieldOutcome
		case hasNorm(rest, doWords):
			if hasNorm(rest, heldWords) && !hasNorm(rest, wishWords) {
				return FieldProgress
			}
			return FieldAction
		}
	case "how":
		if len(rest) == 0 {
			return ""
		}
		switch {
		case (rest[0].Norm == "long" || rest[0].Norm == "often") && hasNorm(rest, checkWords):
			return FieldMeasure
		case hasNorm(rest, checkWords) && !hasNorm(rest, lifeWords):
			return FieldMeasure
		case hasNorm(rest, lifeWords) && hasNorm(rest, wishWords):
			return FieldOutcome
		}
	case "who", "whom":
		if first == 0 && len(rest) > 0 && hasNorm(rest[:1], checkWords) {
			return FieldMeasure
		}
		if hasNorm(rest, doWords) || first == 1 {
			return FieldOwner
		}
	case "when":
		if hasNorm(rest, doWords) || hasNorm(rest, finishWords) {
			return FieldDue
		}
	}
	return ""
}

func hasNorm(toks []text.Token, set map[string]bool) bool {
	for _, t := range toks {
		if set[t.Norm] {
			return true
		}
	}
	return false
}

var (
	dayWords     = setOf("day", "date", "time", "week", "month", "days", "dates")
	changedWords = setOf("different", "better", "change", "changes", "changed", "improve", "improved", "notice", "notices", "experience", "experiences")
	lifeWords    = setOf("life", "lives", "days", "nights", "home", "world", "feel", "feels", "like", "see", "sees", "hear", "have", "has")
	wishWords    = setOf("will", "must", "should", "would", "need", "needs", "want", "wants", "hope", "hopes", "going", "shall", "to", "'ll")
	heldWords    = setOf("was", "were", "did", "has", "have", "been", "happened", "already")
	doWords      = setOf("do", "does", "done", "doing", "did", "happen", "happens", "help", "helps", "act", "acts", "carry", "take", "takes")
	checkWords   = setOf("know", "knows", "see", "check", "checks", "checked", "tell", "sure", "measure", "measured", "prove", "proved", "show", "shown", "looks", "look", "watches", "judge", "judged", "seen", "test", "tested", "find")
	finishWords  = setOf("finished", "ready", "complete", "completed", "due", "end", "ends", "over")
)

func setOf(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}
