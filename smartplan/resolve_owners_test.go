package smartplan

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// ownerPlan is a plan with one mother, two fathers, one social worker, two
// health visitors, a class teacher and a key of initials, and one row.
func ownerPlan(t *testing.T, owner, action string) *Plan {
	t.Helper()
	d := &Draft{Schema: DraftSchema}
	for _, e := range [][2]string{
		{"Date of conference", "3 March 2026"}, {"Child", "Noor Haddad, 04/05/2011"}, {"Child", "Sami Reid, 12/09/2019"},
		{"Mother", "Rania Haddad"}, {"Father of Noor", "Bassam Khoury"}, {"Father of Sami", "Curtis Reid"},
		{"Lead social worker", "Tafadzwa Chirwa"}, {"Class teacher", "Miss Pemberton"}, {"MGM", "Salma Haddad"},
		{"Other professionals", "Ilze Bērziņa (health visitor), Mairead Scully (HV), Dr Osei (GP), Kit Lander (recovery worker, Forward Road)"},
	} {
		d.Front = append(d.Front, Entry{Label: Write(e[0]), Value: Write(e[1])})
	}
	row := Row{Action: written(Write(action).Text, "")}
	if owner != "absent" {
		row.Owner = written(Write(owner).Text, "Who")
	}
	d.Blocks = []Block{{Rows: []Row{row}}}
	p, err := Resolve(context.Background(), d, Options{})
	require.NoError(t, err)
	require.Len(t, p.Actions, 1)
	return p
}

// bestOwner is the rung of the best owner, as package rules counts it.
func bestOwner(p *Plan) string {
	rungs := []string{"none", "collective", "organisation", "role", "named"}
	height := map[OwnerKind]int{OwnerCollective: 1, OwnerOrganisation: 2, OwnerRole: 3, OwnerPerson: 4}
	best := 0
	for _, o := range p.Actions[0].Owners {
		h := height[o.Kind]
		if o.Doubt {
			h--
		}
		best = max(best, h)
	}
	return rungs[best]
}

func TestOwnerCells(t *testing.T) {
	for want, cells := range map[string][]string{
		"none": {"TBC", "tbc at core group", "to be identified", "Not yet agreed", "No one at the moment", "no-one", "Nobody yet", "vacant", "Unallocated", "awaiting allocation", "N/A", "??", "-", "Still to be decided", "To follow", "Who?", "name tbc", "Not known", "to be confirmed by email"},
		"collective": {"All", "ALL PROFESSIONALS", "all the professionals", "Every professional", "Any worker", "Core group members", "the network", "Safety network", "everyone", "Everybody who knows the family", "Those working with the children", "Relevant agencies", "other professionals", "Involved staff",
			"family", "the extended family", "Household", "All adults at home", "whoever is on shift", "multi-agency", "TAF", "Team around the child", "Partners", "various", "Joint", "Both families", "Any adult present", "all concerned", "School?", "Housing or the food bank", "Each member of the core group"},
		"organisation": {"School", "Health", "Housing", "Police", "Children’s Social Care", "CSC", "LA", "Nursery", "Elm Park", "Turning Point", "Pennine Homes", "Sanctuary scheme", "St Oswin's", "Little Acorns", "Ysgol Bryn Coch", "Bright Futures", "Women's Aid", "CGL", "Home-Start", "Fire service", "0-19 team", "Youth justice",
			"Castle Surgery", "Holy Cross Primary", "The Willow Centre", "Moorside Foodbank", "Perinatal mental health team", "Legal", "HSC Trust", "Family hub", "Thornmere Young Carers", "Early Help", "CAMHS / school", "Barnardo's", "Lennan Housing", "Dogs Trust", "Probation", "council", "Citizens Advice", "The GP surgery", "Somebody from housing"},
		"role": {"HV", "Health visitor", "Dad", "Father", "School nurse", "Midwife (name TBC)", "Duty social worker", "Headteacher", "Swimming teacher", "Children's rights worker", "SENCO", "JB", "QX/LT", "IDVA", "Tenancy officer", "Key person at nursery", "Social worker?", "Tafadzwa Chirwa or Mairead Scully", "Miss Pemberton?", "Agency social worker", "Bereavement counsellor", "Recovery worker at Turning Point", "Health visitors"},
		"named": {"Rania Haddad", "RANIA HADDAD", "Mum", "mother", "Mum, TBC", "Ms Haddad", "Social worker", "SW", "TC", "T. Chirwa", "Lead social worker", "Noor's dad", "Sami's father", "MGM", "Gran", "Class teacher", "GP", "Dr Osei", "Miss Pemberton", "Parents", "Mum and dad", "Both parents", "Curtis", "Rania, by end of May 2026", "Mum with support from HV", "SW (Tafadzwa)", "Kit Lander, Forward Road",
			"Salma – ASAP", "Mairead Scully / school", "Rania & Bassam", "All, led by Tafadzwa Chirwa", "Wanjiku Mbatha-Reilly", "Mrs O'Shea", "PC 4471 Hughes", "Dr van der Berg", "Noor", "Recovery worker", "TBC / Tafadzwa Chirwa", "Mòrag Nic Dhòmhnaill", "Grace Bishop", "Kathleen Ward"},
	} {
		for _, cell := range cells {
			p := ownerPlan(t, cell, "Form to be sent")
			assertEqual(t, want, bestOwner(p), "%q: %s", cell, reasons(p))
		}
	}
}

// TestDoers reads actions that have no owner column beside them.
func TestDoers(t *testing.T) {
	for want, actions := range map[string][]string{
		"none": {"Form to be sent", "Bedtimes need to be better", "Support Mum with routines", "Help Rania to fill in the form", "Refer Sami to CAMHS", "Discuss contact arrangements with Mr Khoury", "Sami to be registered with a dentist", "Letter for Mum to sign", "Encourage Curtis to come", "Sami – dentist", "Home safety check",
			"Remind Mum and Salma to bring the book", "Ensure that Sami has a bed", "Noor will be supported to join Brownies", "Mum should be told of any change by letter", "Blankets bought if Rania asks", "Work with the mother on routines", "Update genogram and chronology", "Will be seen weekly", "May half-term club", "Mark the sheet each night", "Summer reading club"},
		"collective":   {"All professionals to be mindful of the language used", "Those working with the family will share worries", "Family to keep on top of the mould", "The professionals round the table will think about more help"},
		"organisation": {"School to monitor", "Housing will inspect the damp", "Carpets up and skip outside, Housing, w/c 9.3.26", "Fit the locks – Lennan Housing, job no. 771, by 2/4/26", "Somebody from the youth team will try to see him", "Castle Homes – balcony lock, asap", "Smoke alarms to be fitted by the fire service"},
		"role":         {"HV to weigh Sami weekly", "The youth worker, when one has been appointed, will take Noor to the session", "Dad to collect Sami", "School nurse health assessment", "Teach Noor to cook – children's rights worker – Easter"},
		"named": {"Rania to ring the clinic", "RANIA TO RING THE CLINIC EVERY WEEK FROM MONDAY", "Mum rings the clinic each Monday", "Fit the stair gate (Mum, by Friday)", "Fit the stair gate – Salma – tonight", "Noor to be kept in the loop, SW, as and when", "Tafadzwa Chirwa, allocated social worker, to complete the assessment", "Sami to be weighed by Mairead Scully", "Sami will be collected from school by Mum",
			"Social worker (T. Chirwa) to hold a family meeting", "Mum, who works nights, will swap shifts", "Mum: ring the clinic", "Rania and Salma will do bedtime", "Perinatal team (nurse Colette Byng) to see Rania", "Noor puts her phone in the kitchen; Mum to collect it", "Noor to go to boxing on Tuesdays", "Salma has Sami on Fridays overnight", "Mum will not drink when the children are with her", "Mum and her sister cook for the freezer", "Miss Pemberton gives Sami ten minutes after lunch", "Sami will see Orla Fegan, play therapist, on Wednesdays", "Curtis agrees to hand over the keys", "Rania is to finish the course", "Mum ought to ring", "Will Carter to fit the gate", "May Cartwright to sit with Sami", "Kwabena Owusu-Ansah to run six sessions"},
	} {
		for _, a := range actions {
			p := ownerPlan(t, "absent", a)
			assertEqual(t, want, bestOwner(p), "%q: %s", a, reasons(p))
		}
	}
}

func reasons(p *Plan) string {
	var b strings.Builder
	for _, o := range p.Actions[0].Owners {
		b.WriteString(string(o.Kind) + " " + o.Text.String() + " (" + o.Reason + "); ")
	}
	return b.String()
}

func assertEqual(t *testing.T, want, got, f string, a ...any) {
	t.Helper()
	if want != got {
		t.Errorf("want %s, got %s: "+f, append([]any{want, got}, a...)...)
	}
}
