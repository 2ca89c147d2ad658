package impact

import (
	"strconv"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// composed are exposures that two words far apart say together: something a
// child needs and a "no", an appointment and "missed", an adult and a blow.
func (r *reading) composed() []found {
	var out []found
	add := func(family string, from, to int) {
		out = append(out, found{from, to, []string{Exposure, family}})
	}
	for n, f := range r.all {
		switch f.tags[0] {
		case "carefor", "careneed":
			if i := r.lacking(f); i >= 0 {
				add(careFamily(f, r), i, f.to)
			}
		case "havedone":
			if r.st.Subject != statement.ByAdult || r.childAt(0, f.from+2) {
				if i := r.deniedBefore(f); i >= 0 {
					add(careFamily(found{from: f.to - 1, to: f.to}, r), i, f.to)
				}
			}
		case "careact":
			if i := r.lacking(f); i >= 0 && r.st.Subject == statement.ByAdult {
				add("physical", i, f.to)
			}
		case "appointment":
			if r.ofParent() {
				continue
			}
			if g, ok := r.missing(n); ok && !r.negated(g) {
				add(f.tags[1], min(f.from, g.from), max(f.to, g.to))
			}
		case "harm":
			if r.st.Subject == statement.ByAdult && r.childAt(f.from, f.to+3) && !r.negated(f) {
				add("emotional", f.from, f.to)
			}
		}
	}
	return out
}

// lacking is the "no" that stands before something a child needs, or -1.
func (r *reading) lacking(f found) int {
	for i, n := f.from-1, 0; i >= 0 && n < 5; i, n = i-1, n+1 {
		t := r.toks[i]
		if t.Kind == text.Punct && t.Norm != "-" || r.barred[i] {
			return -1
		}
		switch t.Norm {
		case "like", "want", "mind", "need", "know", "and", "but", "because", "when", "until", "longer", "more", "only", "concerns", "concern", "worries", "issues", "enjoy", "eat", "finish", "refuse", "cry", "less", "free", "stopped", "if", "that", "so", "hold", "hungry", "sleep", "use", "stay", "go":
			return -1
		case "hardly", "seldom", "rarely", "failed", "fails", "failing", "nobody", "neglects":
			return i
		}
		if isDenial(t) {
			switch t.Norm {
			case "reduced", "reduction", "prevent", "avoid", "denies", "denied", "fewer", "recovered", "unlikely", "overcome", "reducing", "cannot", "can't", "couldn't":
				return -1
			}
			return i
		}
	}
	return -1
}

// deniedBefore is a denial at most two words before a phrase, or -1.
func (r *reading) deniedBefore(f found) int {
	for i := f.from - 1; i >= 0 && i >= f.from-3; i-- {
		if r.barred[i] {
			return -1
		}
		if isDenial(r.toks[i]) || r.toks[i].Norm == "rarely" || r.toks[i].Norm == "seldom" || r.toks[i].Norm == "hardly" {
			return i
		}
	}
	return -1
}

func careFamily(f found, r *reading) string {
	switch r.toks[f.from].Norm {
	case "fed", "breakfast", "lunch", "tea", "dinner", "meals", "food", "milk", "packed":
		return "nutrition"
	case "washed", "bathed", "bath", "changed", "nappies", "cleaned":
		return "skin"
	case "brushed", "toothbrush":
		return "teeth"
	case "glasses":
		return "eyes"
	case "played", "read", "spoken", "talked", "stimulated", "toys", "books":
		return "speech"
	case "treated", "applied", "immunised", "given":
		return "health"
	}
	return "physical"
}

// missing finds "missed" or "not brought" near the appointment that is phrase n.
func (r *reading) missing(n int) (found, bool) {
	f := r.all[n]
	for _, g := range r.around(n) {
		if g.tags[0] != "miss" {
			continue
		}
		a, b := g.to, f.from
		if g.from > f.from {
			a, b = f.to, g.from
		}
		if b-a > 6 {
			continue
		}
		clear := true
		for i := a; i < b; i++ {
			if n := r.toks[i].Norm; n == "." || n == ";" || n == "school" || n == "because" || n == "lessons" {
				clear = false
			}
		}
		if clear {
			return g, true
		}
	}
	return found{}, false
}

// attendance finds an attendance in per cent that is low: under 92. Of "from 95%
// to 74%" the second figure is what it is.
func (r *reading) attendance() (found, bool) {
	at := -1
	for i, t := range r.toks {
		if t.Norm == "attendance" || t.Norm == "attending" || t.Norm == "attended" || t.Norm == "sessions" || t.Norm == "absence" {
			at = i
		}
		if at < 0 || t.Norm != "%" && t.Norm != "per" && t.Norm != "percent" || i == 0 || r.toks[i-1].Kind != text.Number {
			continue
		}
		first := i - 1
		for first >= 2 && r.toks[first-1].Norm == "." && r.toks[first-1].Glued && r.toks[first-2].Kind == text.Number {
			first -= 2
		}
		v, err := strconv.Atoi(r.toks[first].Norm)
		if err != nil || v >= 92 || r.barred[first] || v < 5 {
			continue
		}
		if r.norm(first-1) == "to" && r.risen(first, v) || r.norm(first-1) == "from" && r.risesTo(i, v) || r.norm(first-1) == "under" || r.norm(first-1) == "least" || r.norm(first-1) == "above" {
			continue
		}
		return found{min(at, first), i + 1, nil}, true
	}
	return found{}, false
}

// risen reports whether a lower figure stands before the one at token i.
func (r *reading) risen(i, v int) bool {
	for j := i - 2; j >= 0 && j > i-8; j-- {
		if r.toks[j].Norm == "%" && j > 0 {
			if w, err := strconv.Atoi(r.toks[j-1].Norm); err == nil {
				return w < v && v >= 88
			}
		}
	}
	return false
}

// risesTo reports whether "to 95%" follows the figure before token i.
func (r *reading) risesTo(i, v int) bool {
	for j := i + 1; j < len(r.toks) && j < i+6; j++ {
		if r.toks[j].Norm == "to" && j+1 < len(r.toks) {
			w, err := strconv.Atoi(r.toks[j+1].Norm)
			return err == nil && w > v && w >= 92
		}
	}
	return false
}
