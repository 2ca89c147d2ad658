// Package impact judges what a plan says of the neglect of each child: whether
// it says what happens to the child and what that does to the child, or only a
// label. It finds features in statements and maps them to a rung of the ladder
// "neglect impact".
package impact

import (
	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// The rungs of the ladder, from worst to best.
const (
	None       = "none"       // nothing says how this child is harmed
	Collective = "collective" // only said of the children together
	OnlyLabel  = "label"      // a label, a diagnosis or the parent's state
	Partial    = "partial"    // exposure or consequence, not both
	Defined    = "defined"    // exposure and consequence
)

// Evidence is one feature and the words that show it.
type Evidence struct {
	// Feature is Exposure, Consequence, Condition or Label; Family says which
	// kind: nutrition, teeth, supervision …
	Feature, Family string
	Text            text.Text
}

// Reading is the verdict on one child.
type Reading struct {
	Rung     string
	Reason   string
	Evidence []Evidence
}

// Grade judges each child by the statements. Readings stand in the order of the
// children; a child who is not on the plan has an empty one.
func Grade(children []statement.Child, statements []statement.Statement) []Reading {
	own := make([][]feature, len(children))
	group := make([][]feature, len(children))
	for i := range statements {
		st := &statements[i]
		fs := features(i, st)
		if len(fs) == 0 {
			continue
		}
		given := map[int]bool{}
		for _, c := range st.Children {
			if c < 0 || c >= len(children) {
				continue
			}
			for _, f := range fs {
				switch {
				case f.unborn:
				case st.Collective:
					group[c] = append(group[c], f)
				case children[c].Unborn && f.name != Label && (st.Ground == statement.OnlyChild || st.Ground == statement.Paragraph) && st.Subject != statement.ByChild:
					// The home and the mother's past are not yet this child's.
				default:
					own[c] = append(own[c], f)
				}
			}
			given[c] = true
		}
		for c := range children {
			if !children[c].Unborn || (st.Ground == statement.Named || st.Subject == statement.ByChild) && !given[c] {
				continue
			}
			for _, f := range fs {
				if f.unborn {
					own[c] = append(own[c], f)
				}
			}
		}
	}
	out := make([]Reading, len(children))
	for c := range children {
		if !children[c].OnPlan {
			continue
		}
		out[c].Rung, out[c].Reason = rung(summary(own[c], group[c]))
		from := own[c]
		if out[c].Rung == Collective {
			from = group[c]
		}
		for _, f := range from {
			out[c].Evidence = append(out[c].Evidence, Evidence{f.name, f.family, f.text})
		}
	}
	return out
}

// summed is what was found out about one child.
type summed struct{ exposure, consequence, condition, caused, label, together bool }

func summary(own, group []feature) summed {
	s := summed{together: len(group) > 0}
	for _, f := range own {
		switch f.name {
		case Exposure:
			s.exposure = true
		case Consequence:
			s.consequence = true
		case Condition:
			s.condition = true
			s.caused = s.caused || causedBy(f, own)
		case Label:
			s.label = true
		}
	}
	return s
}

// causedBy reports whether a condition stands with what brought it about: an
// exposure of its own kind, or a missed health appointment beside it.
func causedBy(f feature, own []feature) bool {
	for _, g := range own {
		if g.name != Exposure {
			continue
		}
		near := g.statement-f.statement <= 1 && f.statement-g.statement <= 1
		switch {
		case g.family == f.family, kin[f.family] == g.family:
			return true
		case near && (g.family == "health" || kin[f.family] == g.family):
			return true
		case near && g.statement == f.statement && f.family != "development" && f.family != "feelings":
			return true
		}
	}
	return false
}

// kin are exposures that bring about conditions of another name.
var kin = map[string]string{"weight": "nutrition", "health": "health", "chest": "health"}

// rung maps what was found to the rung, with the reason.
func rung(s summed) (string, string) {
	switch {
	case s.exposure && s.consequence:
		return Defined, "says what happens to the child and what it does to the child"
	case s.condition && s.caused:
		return Defined, "says a condition and what brought it about"
	case s.exposure:
		return Partial, "says what happens to the child, not what it does to the child"
	case s.consequence:
		return Partial, "says what it does to the child, not what happens to the child"
	case s.condition && s.label:
		return OnlyLabel, "names a condition and a label only"
	case s.condition:
		return OnlyLabel, "names a condition only"
	case s.label:
		return OnlyLabel, "names a label or a parent's difficulty only"
	case s.together:
		return Collective, "speaks of the children together only"
	}
	return None, "nothing says how this child is harmed"
}
