package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// categories of abuse by the words that name them.
var categories = []struct{ name, words string }{
	{"neglect", "neglect"},
	{"physical abuse", "physical abuse;physical harm;physical injury;physical"},
	{"emotional abuse", "emotional abuse;emotional harm;emotional/psychological;emotional or psychological;psychological abuse;emotional"},
	{"sexual abuse", "sexual abuse;sexual harm;sexual"},
	{"financial abuse", "financial abuse;financial"},
	{"exploitation", "exploitation;criminal exploitation;sexual exploitation"},
	{"domestic abuse", "domestic abuse;domestic violence"},
	{"parental substance misuse", "parental substance misuse;parental alcohol;parental drug"},
	{"parental mental health", "parental mental health;parental mental ill health"},
}

// categoriesIn are the categories that a text names, in the order above.
func categoriesIn(s string) []string {
	s = strings.ToLower(s)
	var out []string
	for _, c := range categories {
		for _, w := range strings.Split(c.words, ";") {
			if i := strings.Index(s, w); i >= 0 {
				if before := s[:i]; strings.HasSuffix(strings.TrimRight(before, " "), "not") || strings.HasSuffix(strings.TrimRight(before, " "), "no") {
					continue
				}
				out = append(out, c.name)
				break
			}
		}
	}
	return out
}

// category works out the categories and whether neglect is one, or a concern.
func (p *Plan) category(entries []Entry) {
	take := func(v Value) {
		if found := categoriesIn(v.String()); len(found) > 0 {
			if p.CategoryText.Len() == 0 {
				p.CategoryText = v.Text
			}
			for _, c := range found {
				p.Categories = unionStrings(p.Categories, []string{c})
			}
		}
	}
	take(p.Draft.Category)
	for _, e := range entries {
		if tags := labelTags(e.Label.String()); tags != nil && tags[0] == "category" {
			take(e.Value)
		}
	}
	for _, c := range p.Draft.Children {
		take(c.Category)
	}
	if len(p.Categories) == 0 {
		p.categoryInText()
	}
	for _, c := range p.Categories {
		p.Neglect = p.Neglect || c == "neglect"
	}
	for _, c := range p.Children {
		for _, k := range c.Category {
			p.Neglect = p.Neglect || k == "neglect"
		}
	}
	if !p.Neglect {
		p.Neglect = p.neglectConcern()
	}
}

// categoryInText finds "under the category of neglect", "category: neglect" or
// a title line in running text.
func (p *Plan) categoryInText() {
	if p.categoryInTitleLines() {
		return
	}
	for _, s := range p.allText() {
		for _, sp := range text.Sentences(s.String()) {
			sentence := s.Slice(sp.Start, sp.End)
			low := strings.ToLower(sentence.String())
			found := categoriesIn(low)
			if len(found) == 0 {
				continue
			}
			near := false
			for _, w := range []string{"category", "categories", "registered under", "protection register", "on the register", "made subject", "subject to a child protection plan", "placed on the", "conference decided", "under neglect", "areas of concern", "area of concern"} {
				near = near || strings.Contains(low, w)
			}
			short := len(text.Tokens(low)) <= 12 && (strings.HasPrefix(low, "neglect") || strings.HasPrefix(low, "physical abuse") || strings.HasPrefix(low, "emotional abuse") || strings.HasPrefix(low, "sexual abuse"))
			if near || short {
				p.CategoryText = sentence
				p.Categories = found
				return
			}
		}
	}
}

// neglectConcern reports whether the plan names neglect as a worry although it
// is no category.
func (p *Plan) neglectConcern() bool {
	for _, s := range p.Sections {
		if s.Kind != SectionImpact && s.Kind != SectionOther && s.Kind != SectionFront {
			continue
		}
		if namesNeglect(s.Text.String()) {
			return true
		}
	}
	for _, b := range p.Draft.Blocks {
		for _, r := range b.Rows {
			if namesNeglect(r.Need.String()) {
				return true
			}
		}
	}
	return len(p.Categories) == 0 && false
}

// namesNeglect: "neglect" is said of this family now, not denied.
func namesNeglect(s string) bool {
	for _, sp := range text.Sentences(s) {
		toks := text.Tokens(s[sp.Start:sp.End])
		for i, t := range toks {
			if !strings.HasPrefix(t.Norm, "neglect") {
				continue
			}
			denied := false
			for k := max(0, i-5); k < i; k++ {
				switch toks[k].Norm {
				case "not", "no", "never", "without", "previous", "previously", "2017", "former":
					denied = true
				}
			}
			if !denied {
				return true
			}
		}
	}
	return false
}

// categoryInTitleLines finds a category that stands alone between bars or dots
// in the first lines: "Mapping 18 May 2026 | Neglect".
func (p *Plan) categoryInTitleLines() bool {
	for i, s := range p.Draft.Sections {
		if i > 2 {
			return false
		}
		for _, line := range s.Text.Text.Lines() {
			str := line.String()
			from := 0
			for j := 0; j <= len(str); j++ {
				if j < len(str) && str[j] != '|' && !strings.HasPrefix(str[j:], "·") {
					continue
				}
				part := strings.TrimSpace(str[from:j])
				from = min(len(str), j+1)
				if found := categoriesIn(part); len(found) > 0 && len(text.Tokens(part)) <= 4 && (from > 1 && j < len(str) || j == len(str) && part != strings.TrimSpace(str)) {
					p.Categories, p.CategoryText = found, line
					return true
				}
			}
		}
	}
	return false
}
