package when

import "github.com/childplan/smartplan/smartplan/text"

// things are what "each" and "every" count: meetings, times, parts of a day.
var things = setOf("visit visits session sessions meeting meetings group groups week weeks month months day days night nights morning mornings evening evenings " +
	"afternoon weekend weekends term half appointment appointments appt appts contact contacts clinic clinics handover feed feeds meal mealtime mealtimes lesson " +
	"friday monday tuesday wednesday thursday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun fortnight year time conference review scan " +
	"check call bedtime lunchtime breakfast dinner date pick drop school home core hour shift lunch tea break incident occasion attendance supervision test " +
	"screen sample weigh weighing delivery prescription nappy wash bath payday benefit quarter cg cgm scan change nappies")

func setOf(s string) map[string]bool {
	out := map[string]bool{}
	from := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' {
			if i > from {
				out[s[from:i]] = true
			}
			from = i + 1
		}
	}
	return out
}

// frequency reads "every 10 working days", "each core group", "3-weekly", "x2
// per week", "twice a week", "every other Thurs".
func (sc *scanner) frequency(i int, _ Role) (Mention, int) {
	rec := Mention{Kind: KindRecurring}
	switch n := sc.norm(i); n {
	case "every", "each", "alternate":
		return sc.every(i)
	case "once", "twice", "thrice":
		k := i + 1
		if sc.norm(k) == "in" {
			k++
		}
		switch sc.norm(k) {
		case "a", "per", "each", "every":
			if _, ok := units[sc.norm(k+1)]; ok || things[sc.norm(k+1)] {
				return rec, k + 2
			}
		case "daily", "weekly", "monthly":
			return rec, k + 1
		}
		return Mention{}, i
	case "x":
		if sc.digits(i+1) > 0 {
			return sc.rate(i+2, i)
		}
		return Mention{}, i
	case "per":
		if _, ok := units[sc.norm(i+1)]; ok {
			return rec, i + 2
		}
		return Mention{}, i
	}
	if sc.norm(i) == "a" || sc.norm(i) == "an" {
		return Mention{}, i
	}
	n, j := sc.count(i)
	if j == i || n > 1000 {
		return Mention{}, i
	}
	if sc.norm(j) == "-" && sc.glued(j) {
		j++
	}
	if u, e := sc.unitAt(j); e > j && (u.hours > 0 || u.days > 0) {
		return sc.rate(e, i) // "one hour per week"
	}
	// "one visit a month", "two home visits per week"
	for k, n := j, 0; n < 3 && sc.isLetter(k) && sc.adjacent(i, k); k, n = k+1, n+1 {
		if sc.norm(k) == "a" || sc.norm(k) == "per" || sc.norm(k) == "each" || sc.norm(k) == "every" {
			if m, e := sc.rate(k, i); e > i && k > j {
				return m, e
			}
			break
		}
	}
	switch sc.norm(j) {
	case "weekly", "monthly", "daily", "hourly", "yearly":
		return rec, j + 1
	case "x", "times", "time":
		if _, ok := units[sc.norm(j+1)]; ok && sc.norm(j) == "x" {
			return rec, j + 2
		}
		return sc.rate(j+1, i)
	}
	return sc.rate(j, i)
}

// rate reads "a week", "per fortnight", "weekly" at token j; the mention began
// at i.
func (sc *scanner) rate(j, i int) (Mention, int) {
	switch sc.norm(j) {
	case "a", "per", "each", "every", "/":
		if _, ok := units[sc.norm(j+1)]; ok {
			return Mention{Kind: KindRecurring}, j + 2
		}
	case "weekly", "daily", "monthly", "fortnightly", "termly":
		return Mention{Kind: KindRecurring}, j + 1
	}
	return Mention{}, i
}

// every reads what follows "every" or "each".
func (sc *scanner) every(i int) (Mention, int) {
	k := i + 1
	for n := 0; n < 2; n++ {
		switch sc.norm(k) {
		case "other", "second", "third", "fourth", "single", "alternate", "subsequent", "further", "following", "scheduled", "statutory", "new", "school", "sw", "hv", "home", "core", "antenatal", "clinic",
			"dental", "medical", "health", "midwife", "midwifery", "social", "work", "worker", "supervised", "family", "contact", "group", "working", "review", "professional", "nursery", "gp", "and", "1st", "2nd", "3rd":
			if isOrdinalEnd(sc.norm(k + 1)) {
				k++
			}
			k++
		}
	}
	if n := sc.norm(k + 2); sc.digits(k) > 0 && sc.norm(k+1) == "/" && (n == "52" || n == "12" || n == "7") {
		return Mention{Kind: KindRecurring}, k + 3
	}
	// "every 10 working days", "every six weeks", "every 2-3 weeks"
	if n, j := sc.count(k); j > k && n > 0 {
		if u, e := sc.unitAt(j); e > j && u != (unit{}) {
			return Mention{Kind: KindRecurring}, e
		}
		if things[sc.norm(j)] {
			return Mention{Kind: KindRecurring}, j + 1
		}
	}
	last := -1
	for n := 0; n < 4 && k+n < len(sc.toks); n++ {
		t := sc.toks[k+n]
		if t.Kind != text.Word || t.Line != sc.toks[i].Line {
			break
		}
		if things[t.Norm] {
			last = k + n
		} else if last >= 0 || n > 1 {
			break
		}
	}
	if last < 0 {
		if k > i+1 && things[sc.norm(k-1)] {
			return Mention{Kind: KindRecurring}, k
		}
		return Mention{}, i
	}
	j := sc.dayList(last + 1)
	return Mention{Kind: KindRecurring}, j
}
