package rules

import "github.com/childplan/smartplan/smartplan"

// categoryNamed asks for the category of abuse, where the nation has
// categories: in Scotland areas of concern stand in their place.
var categoryNamed = &Rule{
	Name: "category-named", Severity: Warning, Outline: Warning, WholePlan: true,
	Check: func(p *Pass) {
		if !childProtection(p.Plan) || p.Plan.Nation == smartplan.Scotland || len(p.Plan.Categories) > 0 || len(onPlan(p.Plan)) == 0 {
			return
		}
		for _, c := range p.Plan.Children {
			if len(c.Category) > 0 {
				return
			}
		}
		for _, s := range p.sentences() {
			if namesCategory(s) {
				return
			}
		}
		code := "none"
		switch p.Plan.Nation {
		case smartplan.Wales:
			code = "wales"
		case smartplan.NorthernIreland:
			code = "northern-ireland"
		}
		p.missing(code, nil)
	},
}

// categoryWords are what a category is called beside the word abuse.
var categoryWords = map[string]bool{"neglect": true, "physical": true, "emotional": true, "psychological": true, "sexual": true, "financial": true, "exploitation": true}

// namesCategory reports whether a heading, a label or a short line outside the
// rows names a category, in whatever words: "Reason: emotional harm", "Plan for
// neglect".
func namesCategory(s sentence) bool {
	if s.kind == inRow || s.kind == inBlock {
		return false
	}
	named, word := false, false
	for _, t := range s.toks {
		named = named || categoryWords[t.Norm]
		switch t.Norm {
		case "category", "categories", "registered", "registration", "register", "subject", "plan", "plans", "abuse", "harm":
			word = true
		}
	}
	return named && (word && len(s.toks) <= 40 || s.is(smartplan.SectionFront, inLabel, smartplan.SectionOther) && len(s.toks) <= 12) || onlyCategory(s)
}

// onlyCategory reports whether one item of a line such as "Mapping 18 May |
// Neglect" is nothing but a category.
func onlyCategory(s sentence) bool {
	named, other := false, false
	for i := 0; i <= len(s.toks); i++ {
		if i == len(s.toks) || s.toks[i].Norm == "|" || s.toks[i].Norm == "·" || s.toks[i].Norm == ";" || s.toks[i].Norm == "•" || s.toks[i].Norm == "." {
			if named && !other {
				return true
			}
			named, other = false, false
			continue
		}
		switch w := s.toks[i].Norm; {
		case categoryWords[w]:
			named = true
		case w == "abuse", w == "harm", w == "and", w == "&", w == "/", w == ",", w == "likely", w == "(", w == ")", w == "both":
		default:
			other = true
		}
	}
	return false
}
