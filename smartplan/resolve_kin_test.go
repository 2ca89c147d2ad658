package smartplan

import (
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

func TestKinIn(t *testing.T) {
	for _, c := range []struct{ said, want string }{
		{"Gordon Petrie, Ailsa's dad, died in 2021", "Gordon Petrie father 0"},
		{"Ailsa's dad, Gordon Petrie, died in 2021", "Gordon Petrie father 0"},
		{"Craig Rennie, dad to Finlay and the baby", "Craig Rennie father 12"},
		{"Craig Rennie is the father of Ailsa and Finlay", "Craig Rennie father 01"},
		{"Mother Kirsty Dunn, father Craig Rennie.", "Kirsty Dunn mother ; Craig Rennie father"},
		{"Jean and Jim Dunn, Granny and Papa.", "Jean Dunn grandmother ; Jim Dunn grandfather"},
		{"Jim (Granda) Dunn, Kirsty's father, drives her", "Jim Dunn grandfather"},
		{"Kirsty's brother Lewis Dunn sleeps on the sofa", "Lewis Dunn uncle"},
		{"Stevie Bell, Kirsty's partner", "Stevie Bell partner"},
		{"Hamza's dad, Ali Khan, runs the team", ""},
		{"PC Dhillon of the DA unit", ""},
		{"Wants dad to ring", ""},
		{"Ailsa plays with her cousin Lowri Dunn", "Lowri Dunn cousin"},
		{"Finlay is her son from a relationship with Craig Rennie", "Craig Rennie father 1"},
	} {
		p := &Plan{Draft: &Draft{}, Children: []Child{{Name: "Ailsa Dunn", OnPlan: true}, {Name: "Finlay Rennie", OnPlan: true}, {Name: "Baby Dunn", Unborn: true, OnPlan: true}}}
		for i := range p.Children {
			p.Children[i].Names = childForms(p.Children[i])
		}
		if !strings.Contains(c.said, "Mother") {
			p.Adults = []Adult{{Name: "Kirsty Dunn", Relation: "mother", Sex: "f", Names: personForms("", "Kirsty Dunn", "f", false)}}
		}
		known := len(p.Adults)
		h := &harvest{plan: p, words: p.vocabulary(), current: -1}
		h.kinIn(text.Literal(c.said), h.motherNames())
		var got []string
		for _, a := range p.Adults[known:] {
			kids := ""
			for _, k := range a.Children {
				kids += string(rune('0' + k))
			}
			got = append(got, strings.TrimSpace(a.Name+" "+a.Relation+" "+kids))
		}
		want := strings.ReplaceAll(c.want, " ;", ";")
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: got %q, want %q", c.said, strings.Join(got, "; "), want)
		}
	}
}
