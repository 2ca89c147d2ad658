package smartplan

import (
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/text"
)

// calledNames gives a child the first name that the plan uses: "Oliver (Ollie)
// Harding" is Ollie Harding where the plan goes on to speak of Ollie. Names
// keeps every form.
func (p *Plan) calledNames() {
	for i := range p.Children {
		c := &p.Children[i]
		first := strings.ToLower(firstName(c.Name))
		nick := ""
		for _, n := range c.Names {
			if !strings.Contains(n, " ") && utf8.RuneCountInString(n) > 2 && !strings.Contains(strings.ToLower(c.Name), n) {
				nick = n
			}
		}
		if nick == "" || first == "" {
			continue
		}
		uses := map[string]int{}
		written := ""
		for _, t := range p.AllText() {
			s := t.String()
			for _, tok := range text.Tokens(s) {
				if tok.Norm != nick && tok.Norm != first {
					continue
				}
				uses[tok.Norm]++
				if tok.Norm == nick && written == "" {
					written = s[tok.Start:tok.End]
				}
			}
		}
		if strings.ToUpper(written) != written && uses[nick] > 2*uses[first] {
			c.Name = ordinaryCapitals(written + strings.TrimPrefix(c.Name, firstName(c.Name)))
		}
	}
}
