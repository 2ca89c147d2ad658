package cli

import (
	"fmt"
	"strings"

	"github.com/childplan/smartplan/rules"
)

type explain struct {
	Rule string `arg:"" optional:"" help:"Name of a rule; without it, the list."`
}

// Run shows a rule's page as it stands.
func (e *explain) Run(s *streams) error {
	if e.Rule == "" {
		for _, r := range rules.Rules() {
			page, err := rules.PageOf(r.Name)
			if err != nil {
				return err
			}
			fmt.Fprintf(s.out, "%-24s %s\n", r.Name, page.Title)
		}
		return nil
	}
	if rules.RuleNamed(e.Rule) == nil {
		return wrongUse("no rule is called %q; the nearest is %q", e.Rule, rules.Nearest(e.Rule, rules.RuleNames()))
	}
	page, err := rules.PageOf(e.Rule)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.out, strings.TrimSpace(page.Text))
	return err
}
