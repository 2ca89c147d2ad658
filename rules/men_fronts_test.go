package rules_test

import (
	"context"
	"sort"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

const fourColumns = "\n\n| Outcome | Action | Who | When |\n|---|---|---|---|\n"

// TestMenOfFrontSheets: the men of a plan, and its children, in the shapes in
// which front sheets and letters introduce them.
func TestMenOfFrontSheets(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		kids, men  []string
	}{
		"a front sheet of sentences": {
			"a.md",
			"# Child protection plan for Noor\n\nNoor Rauf, born 4 May 2020. Category: neglect. Date of plan: 3 March 2026.\n\nNoor's mum is Hina Sadiq. Her dad is Bilal Rauf. They stay with Hina's parents, Mr Tariq Sadiq and Mrs Shabana Sadiq. Her social worker is Greta Holm." +
				fourColumns + "| Noor sleeps in her own bed every night | Mr and Mrs Sadiq to clear the box room | Mr and Mrs Sadiq | 20 March 2026 |\n| Noor is safe | GH to meet BR on his own three times | GH | 30 April 2026 |\n",
			[]string{"Noor Rauf"},
			[]string{"Bilal Rauf father involved", "Mr Tariq Sadiq grandfather involved"},
		},
		"a column for each child": {
			"b.md",
			"# Child Protection Plan\n\n| | Oskar Lind | Freja Lind-Bose |\n|---|---|---|\n| DOB | 3/4/2018 | 9/9/2022 |\n| School | Ashby Primary | n/a |\n| Father | Nils Lind (died 2021) | Arun Bose, lives at home |\n| Mother | Maja Lind | Maja Lind |\n\nSocial worker: Pat Doyle Chair: Wendy Orme\nConference: 3 March 2026" +
				fourColumns + "| Freja eats three meals a day | Arun to cook tea on Mondays and Tuesdays | Arun | from 9 March 2026 |\n| Oskar is at school every day | Maja to take Oskar to school | Maja | until 1 May 2026 |\n",
			[]string{"Freja Lind-Bose", "Oskar Lind"},
			[]string{"Arun Bose father involved", "Nils Lind father accounted"},
		},
		"surname first, labels that run on, a lodger": {
			"c.md",
			"# Review child protection plan\n\nChildren: COYLE, Patrick (12.02.2016)\nMother: Roisin Coyle Father: not known\nLiving in the household: Terry Nunn, mum's partner; Gerald, lodger\nRoisin Coyle was seen alone.\nSocial worker: Ines Duarte\nDate of conference: 3 March 2026" +
				fourColumns + "| Patrick has no bruises for 3 months | Mum's partner to do the Caring Dads programme, 17 weeks | Terry | 20 June 2026 |\n| | ID to see Gerald and carry out checks | Ines Duarte | 3 April 2026 |\n",
			[]string{"Patrick Coyle"},
			[]string{" father mentioned", "Gerald lodger involved", "Terry Nunn partner involved"},
		},
		"a ban that others see to": {
			"d.md",
			"# Child Protection Plan\n\n**Child:** Erin Vance, born 3 May 2017. **Plan date:** 3 March 2026\n\n**Family:** Mother Dawn Vance. Father of Erin: Keith Hollis (SHPO; no contact with children). Step-dad: Imam Yusuf Demir.\n\n**Social worker:** Tara Lunn" +
				fourColumns + "| Erin is not hurt | Keith not to come to the house or ring Erin; 999 if he does | Dawn Vance | 3 June 2026 |\n| Erin sleeps by 8 | Imam Yusuf to read to Erin on Mondays | Step-dad | 3 June 2026 |\n",
			[]string{"Erin Vance"},
			[]string{"Imam Yusuf Demir step-father involved", "Keith Hollis father accounted"},
		},
		"a letter to a couple": {
			"e.txt",
			"12 May 2026\n\nDear Mr and Mrs Osei\n\nYour plan for Kwame (born 3 June 2019) and Ama (born 7 July 2022)\n\nThank you for coming. Both children have a child protection plan because of neglect. Ama's dad is somebody called Dex from Leeds. We asked the Leeds team and looked at the register but he could not be found.\n\nWhat was agreed\n\nMr Osei, please walk Kwame to school each morning.\n\nI will ring the housing office by 18 May 2026.\n\nMr Osei's brother Kojo, who sleeps on the sofa, is going to take Ama to nursery on Tuesdays.\n\nYours sincerely\n\nBeth Marlow\nSocial worker\n",
			[]string{"Ama", "Kwame"},
			[]string{"Dex father accounted", "Kojo uncle involved", "Mr Osei father involved"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := formats.Parse(context.Background(), c.file, []byte(c.text), smartplan.Options{})
			require.NoError(t, err)
			var kids, men []string
			for _, k := range p.Children {
				kids = append(kids, k.Name)
			}
			for _, m := range rules.GradePlan(p).Men {
				men = append(men, strings.Join([]string{m.Name, m.Relation, string(m.Grade.Rung)}, " "))
			}
			sort.Strings(kids)
			sort.Strings(men)
			require.Empty(t, cmp.Diff(c.kids, kids))
			require.Empty(t, cmp.Diff(c.men, men))
		})
	}
}
