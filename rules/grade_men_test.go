package rules_test

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
)

// constellation is a family, what its plan says of the men, and the rungs on
// which they stand. Names are letters, so that each case is tried with several
// sets of names: no grade may depend on what anybody is called.
//
//	C, D, E  children    M mother    N second mother
//	A, B     men         G older man W social worker
//
// "A" is the full name, "a" the first name, "A's" and so on as usual.
type constellation struct {
	name  string
	front string
	text  string
	rows  string
	want  string // "A=involved; C absent"
}

// nameSets hold the names that the letters stand for.
var nameSets = []map[string]string{
	{"C": "Leo Carter", "D": "Mia Carter", "E": "Noah Carter", "M": "Kelly Carter", "N": "Donna Hughes", "A": "Dean Cole", "B": "Ryan Platt", "G": "Frank Carter", "W": "Sarah Bell"},
	{"C": "Ayaan Malik", "D": "Zoya Malik", "E": "Idris Malik", "M": "Samina Malik", "N": "Rukhsana Aziz", "A": "Tariq Hussain", "B": "Bilal Qureshi", "G": "Yusuf Malik", "W": "Grace Mensah"},
	{"C": "Kacper Lis", "D": "Zuzanna Lis", "E": "Filip Lis", "M": "Dorota Lis", "N": "Beata Wilk", "A": "Zbyszek Gorski", "B": "Wiesiek Kania", "G": "Kazik Lis", "W": "Harriet Moss"},
	{"C": "Tobi Adeyinka", "D": "Ife Adeyinka", "E": "Dayo Adeyinka", "M": "Folake Adeyinka", "N": "Ngozi Balogun", "A": "Chukwuma Eze", "B": "Olumide Bassey", "G": "Babatunde Adeyinka", "W": "Emma Stone"},
}

const sheet = `# Child protection plan

**Children:** {C}, born 04/03/2016; {D}, born 12/09/2021
{FRONT}
**Category:** Neglect
**Conference:** 3 March 2026
**Core group:** 12 March 2026
**Review conference:** 26 May 2026
**Social worker:** {W}

## Why there is a plan

{c} comes to school without breakfast and falls asleep. {d} has had nappy rash since January and cries when changed.
{TEXT}

## Plan

| Need | What will change | Action | Who | By when |
|---|---|---|---|---|
| Food | {c} eats breakfast every school day | {m} to buy cereal and milk from the list each Sunday | {m} | 20/03/2026 |
{ROWS}
`

func (c constellation) markdown(set map[string]string) string {
	s := sheet
	front := c.front
	if !strings.Contains(front, "Mother") && !strings.Contains(front, "Parents") && !strings.Contains(front, "NOMOTHER") {
		front = "**Mother:** {M}\n" + front
	}
	s = strings.NewReplacer("{FRONT}", strings.ReplaceAll(front, "NOMOTHER", ""), "{TEXT}", c.text, "{ROWS}", c.rows).Replace(s)
	for k, v := range set {
		f := strings.Fields(v)
		s = strings.ReplaceAll(s, "{"+k+"}", v)
		s = strings.ReplaceAll(s, "{"+strings.ToLower(k)+"}", f[0])
		s = strings.ReplaceAll(s, "{Mr "+k+"}", "Mr "+f[len(f)-1])
	}
	return strings.ReplaceAll(s, "\n\n\n", "\n\n")
}

func (c constellation) got(t *testing.T, set map[string]string) string {
	t.Helper()
	p, err := formats.Parse(context.Background(), "plan.md", []byte(c.markdown(set)), smartplan.Options{})
	if err != nil {
		t.Fatalf("%s: %v", c.name, err)
	}
	var out []string
	for _, m := range rules.GradePlan(p).Men {
		who := m.Name
		for k, v := range set {
			if who == v || who == strings.Fields(v)[0] || strings.HasPrefix(who, "Mr ") && strings.HasSuffix(v, strings.TrimPrefix(who, "Mr")) {
				who = k
			}
		}
		if m.Adult < 0 || m.Name == "" || len(who) > 1 && strings.Contains("dad father daddy step-dad stepdad grandad lodger", strings.ToLower(who)) {
			kids := ""
			for _, k := range m.Children {
				for l, v := range set {
					if p.Children[k].Name == v {
						kids += l
					}
				}
			}
			b := []byte(kids)
			sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
			who = strings.ToLower(m.Relation) + " of " + string(b)
		}
		out = append(out, fmt.Sprintf("%s=%s", who, m.Grade.Rung))
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

func TestConstellations(t *testing.T) {
	for _, c := range constellations {
		t.Run(c.name, func(t *testing.T) {
			for i, set := range nameSets {
				if got := c.got(t, set); got != strings.ReplaceAll(c.want, "{C}", set["C"]) {
					t.Errorf("names %d: got %q, want %q", i, got, c.want)
				}
			}
		})
	}
}
