package impact

import (
	"slices"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// bar marks the words of a statement that tell no fact about the child.
func (r *reading) bar() {
	for i, t := range r.toks {
		prev, next := r.norm(i-1), r.norm(i+1)
		switch t.Norm {
		case "if", "unless":
			if prev == "as" || prev == "even" || goesOn[next] || i+2 < len(r.toks) && r.child[i+1] && carriesOn[r.norm(i+2)] {
				continue
			}
			if n := r.norm(i + 2); n == "may" || n == "can" || n == "could" || n == "might" {
				r.barUntil(i, ",", "and", "because") // what was asked
				continue
			}
			r.barUntil(i, ",", "then")
		case "whether":
			for j := max(0, i-reach); j < i; j++ {
				switch r.toks[j].Norm {
				case "ask", "record", "note", "check", "monitor", "see", "log", "tell", "find", "sheet", "watch", "report", "notes", "looks", "records":
					r.barUntil(i)
				}
			}
		case "should":
			if (next == "never" || next == "not") && r.norm(i+2) == "have" && r.norm(i+3) == "been" && r.norm(i+4) == "born" {
				continue // "should never have been born"
			}
			if i == 0 {
				r.barUntil(i, ",")
			} else {
				r.barUntil(i)
			}
		case "must", "ought":
			r.barUntil(i)
		case "event":
			if prev == "the" {
				r.barUntil(i, ",")
			}
		case "to":
			// "Tyler to be fed": an aim. "has to", "is likely to" tell facts.
			if i > 0 && r.child[i-1] && r.toks[i-1].Norm != "his" && (i == 1 || r.startsClause(i-1)) && next != "school" && next != "bed" && next != "nursery" {
				r.barUntil(i)
			}
		case "that":
			if prev == "so" && (r.near(i, "may") || r.near(i, "might") || r.near(i, "could")) {
				continue // a result that is feared
			}
			if prev == "so" || prev == "ensure" || prev == "ensuring" || prev == "sure" {
				r.barUntil(i)
			}
		case "order":
			if prev == "in" && next == "to" {
				r.barUntil(i)
			}
		case "signs", "sign":
			if prev == "for" || prev == "any" || r.norm(i-2) == "for" {
				r.barUntil(i)
			}
		case "ensure", "ensuring", "aim", "goal", "target":
			r.barUntil(i)
		case "needs", "need":
			if next == "to" || next == "a" || next == "help" || next == "support" {
				r.barUntil(i, ",", "and", "because", "but")
			}
		case "would":
			if next == "like" || next == "love" || next == "benefit" {
				r.barUntil(i, "so", "because")
			}
		case "wishes", "wish", "wished":
			if next != "to" && r.near(i, "never") {
				continue // "wishes she had never had him"
			}
			r.barUntil(i, "because", "so", "but")
		case "wants", "want", "hopes", "hope", "hoping", "wanted", "asked", "asks":
			if next != "to" || r.norm(i+2) != "eat" && r.norm(i+2) != "die" && r.norm(i+2) != "sit" && r.norm(i+2) != "be" && r.norm(i+2) != "stay" {
				if t.Norm != "asked" && t.Norm != "asks" && (i == 0 || r.norm(i-1) != "not") {
					r.barUntil(i, "because", "so", "but")
				}
			}
		}
	}
	if r.st.ByChild < 0 && r.st.By != "" && !r.st.ByWork {
		for i := range r.toks {
			if slices.ContainsFunc(r.st.Quoted, func(q text.Span) bool { return q.Start <= r.toks[i].Start && r.toks[i].End <= q.End }) {
				r.barred[i] = true // a parent's words about the child
			}
		}
	}
	if r.st.Kind == statement.KindViews && r.st.ByChild < 0 && (r.st.Reporter == statement.ByAdult || r.st.Subject == statement.ByAdult && r.st.Ground != statement.Named) {
		for i := range r.barred {
			r.barred[i] = true
		}
	}
}

// near reports whether a word follows token i within five.
func (r *reading) near(i int, word string) bool {
	for j := i + 1; j < len(r.toks) && j <= i+5; j++ {
		if r.toks[j].Norm == word {
			return true
		}
	}
	return false
}

func (r *reading) norm(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].Norm
}

// goesOn follow the "if" of "if nothing changes": what comes then is feared.
var goesOn = map[string]bool{"nothing": true, "things": true, "this": true, "it": true, "that": true, "nobody": true}

// carriesOn behind "if Mia" says that what follows is so already: "if Mia goes on
// sleeping in the damp room".
var carriesOn = map[string]bool{"goes": true, "go": true, "continues": true, "continue": true, "carries": true, "carry": true, "keeps": true, "remains": true, "stays": true}

// startsClause reports whether token i begins the statement but for words like
// "and", or follows a mark.
func (r *reading) startsClause(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch n := r.toks[j].Norm; {
		case n == "and" || n == "for" || r.child[j]:
			continue
		case r.toks[j].Kind == text.Punct:
			return true
		default:
			return false
		}
	}
	return true
}

// barUntil bars the words from i to the first of the ends, or to the end of the
// clause.
func (r *reading) barUntil(i int, ends ...string) {
	for j := i; j < len(r.toks) && j < i+80; j++ {
		n := r.toks[j].Norm
		if j > i && (slices.Contains(ends, n) || n == ";" || n == ":" || n == "." && !r.toks[j].Glued) {
			return
		}
		r.barred[j] = true
	}
}
