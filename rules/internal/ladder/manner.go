package ladder

import "github.com/childplan/smartplan/smartplan/text"

// mannerOnly reports whether a segment says no more of an everyday act than how
// well it goes: "eats well", "talks to his brother with respect". Everybody eats
// and talks; over "well" two people differ.
func mannerOnly(sc *scan, seg clause) bool {
	at := -1
	for i := seg.from; i < min(seg.to, seg.from+6) && at < 0; i++ {
		if everyday[sc.word(i)] && verbish(sc, i, seg) {
			at = i
		}
	}
	if at < 0 || sc.anyWord(seg.from, at, negation) >= 0 {
		return false
	}
	judged := false
	for i := at + 1; i < seg.to; i++ {
		t := sc.toks[i]
		switch {
		case t.Kind == text.Punct || small[t.Norm] || sc.names[i]:
		case sc.tags[i]&(tGeneral|tAbstract) != 0 && sc.tags[i]&tThing == 0 || manners[t.Norm]:
			judged = true
		case sc.tags[i]&(tChild|tAdult|tProfessional) != 0:
		default:
			return false
		}
	}
	return judged
}

var (
	everyday = set(`eat eats eating sleep sleeps sleeping play plays playing talk talks talking speak speaks speaking listen listens listening feed feeds feeding drink drinks
		settle settles behave behaves treat treats grow grows walk walks learn learns interact interacts`)
	manners = set("well nicely respect kindness dignity warmth patience care consideration courtesy affection empathy sensitivity properly better politely normally healthily")
)
