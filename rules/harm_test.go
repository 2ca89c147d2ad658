package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/stretchr/testify/require"
)

// harms are pieces of advice that could endanger somebody if a plan followed
// them: the people named in a plan read it, those who harm among them.
var harms = []struct {
	name string
	says *regexp.Regexp
}{
	{"whereabouts", regexp.MustCompile(`\b(write|record|note|give|state|say|include|add|list|enter|fill in)\b[^.;:]*\b(address(es)?|whereabouts|postcode|contact details|(phone|mobile|telephone) numbers?|where (she|he|they|mum|dad|the (mother|father|parent|family|child(ren)?)) (is|are|lives?|stays?|moved|will be)|(name|place) of the refuge|which refuge)\b`)},
	{"contact", regexp.MustCompile(`\b(contact|confront|invite|ring|phone|call|visit|trace|track down|find|approach|speak (to|with)|talk (to|with)|challenge|meet|write to|get hold of|bring in)(ing)? ({man}|(him|(the|a|her|this|each|every|any|his) ?(violent |absent |abusive |child's |children's )?(father|partner|ex-partner|man|perpetrator|boyfriend)|fathers|dads?|perpetrators)\b)`)},
	{"together", regexp.MustCompile(`\b(joint (sessions?|work|meetings?|visits?|appointments?|counselling)|couples?'? (work|counselling|therapy|sessions?)|relationship counselling|mediation|sessions? with both (parents|of them)|(see|meet|interview|bring|get) (both parents|the parents|the couple|them( both)?) together|both parents (attend|come|sit|meet)s? together)\b`)},
	{"disclosure", regexp.MustCompile(`\b(tell|show|inform|let|share with|read (it )?to|report to|pass (it )?on to|ask|put (it )?to)\b[^.;]*(\b(parents?|mum|dad|mother|father|carers?|him|her|family|partner)\b|{man})[^.;]*((\bchild|{child}|\bhe|\bshe) (has )?(said|says|disclosed|told)\b|\bdisclos\w+|\bchild's (words|account))`)},
	{"held elsewhere", regexp.MustCompile(`\b(write|record|copy|repeat|set out|put|include|attach|enter|quote|summarise)\b[^.;]*\b(held elsewhere|restricted (record|section|part)|safety plan|marac|taken out|protected (detail|information|address)|confidential (detail|information|section))\b`)},
	// What may be dangerous to write is asked for only with a way out.
	{"no way out", regexp.MustCompile(`\b(record|write|say|give|state) why ({man}|(not|he|she|none)\b)|\b(write|add|say|record|quote) what (the child|{child}|a child) (said|says|told)\b|\bwho he is\b`)},
}

// careful are the words that take the danger out.
var careful = regexp.MustCompile(`not safe to write( it)? here|where (it is|that is|they are) held|where that is safe for the child`)

// denied: the sentence speaks against it.
var denied = regexp.MustCompile(`\b(no (message|source|rule)|never|do not|does not|must not|not to|nobody|without)\b`)

// harm names the first harmful piece of advice in a text; "" for none.
func harm(s string) string {
	low := strings.ToLower(strings.Join(strings.Fields(s), " "))
	for _, sentence := range regexp.MustCompile(`[.!?] `).Split(low, -1) {
		if denied.MatchString(sentence) {
			continue
		}
		for _, h := range harms {
			if !h.says.MatchString(sentence) {
				continue
			}
			// A way out excuses what may be said with care, never a man sought
			// out, two people brought together or a child's words passed on.
			if careful.MatchString(low) && (h.name == "no way out" || h.name == "whereabouts") {
				continue
			}
			return h.name + ": " + sentence
		}
	}
	return ""
}

// The net holds what it should and lets through what is harmless.
func TestHarmIsSeen(t *testing.T) {
	for want, all := range map[string][]string{
		"whereabouts":    {"Write the mother's new address.", "Give his phone number and postcode.", "Say where she lives now.", "Add contact details for each person.", "Record the whereabouts of the father.", "Say who comes and where the children will be."},
		"contact":        {"Contact the father.", "Invite him to the conference.", "Ring Dad and ask.", "Confront the violent partner with it.", "Somebody should speak to {man}.", "Try to trace the absent father."},
		"together":       {"Offer joint sessions.", "Refer them to couple counselling.", "See both parents together.", "Suggest mediation."},
		"disclosure":     {"Tell Mum what {child} said.", "Ask the father about what the child disclosed.", "Share with the parents what she told her teacher."},
		"held elsewhere": {"Copy what stands in the restricted record.", "Set out the safety plan.", "Put the MARAC actions into the plan."},
		"no way out":     {"Record why he has no part.", "Write what {child} said.", "Say who he is and what his part is."},
	} {
		for _, s := range all {
			got, _, _ := strings.Cut(harm(s), ":")
			require.Equal(t, want, got, s)
		}
	}
	for _, s := range []string{
		"Never contact him.",
		"Say where the children will be safe; or say where it is held, if it is not safe to write it here.",
		"Arrange it separately, or through a professional.",
		"Give a date.",
		"Name the person there who will do it.",
		"Give him a part of his own if that is safe, or record why not, or where that is held if it is not safe to write it here.",
		"Police marker on the address.",
	} {
		require.Empty(t, harm(s), s)
	}
	// A way out does not excuse everything.
	require.NotEmpty(t, harm("Invite him; or say where it is held, if it is not safe to write it here."))
}

// Nobody is told to write down what may endanger somebody, to seek out a man,
// to bring two people together, or to pass on what a child has said.
func TestMessagesAndPagesDoNoHarm(t *testing.T) {
	for _, r := range rules.Rules() {
		page, err := rules.PageOf(r.Name)
		require.NoError(t, err)
		for code, m := range page.Messages {
			for _, s := range []string{m.Text + " " + m.Suggestion, m.Short} {
				require.Empty(t, harm(s), r.Name+" "+code)
			}
			switch r.Name {
			case "contingency-stated", "visits-stated", "child-voice", "history-considered":
				require.Contains(t, m.Suggestion, "not safe to write it here", r.Name+" "+code)
			case "father-involved":
				require.Regexp(t, careful, m.Suggestion, r.Name+" "+code)
			}
		}
		// All of the page but its weak example.
		for _, s := range []string{page.Title, page.LooksFor, page.Why, page.Good, page.Ignore, page.Differ, page.Sources} {
			for _, paragraph := range strings.Split(s, "\n\n") {
				require.Empty(t, harm(paragraph), r.Name)
			}
		}
	}
	data, err := os.ReadFile(filepath.Join("docs", "README.md"))
	require.NoError(t, err)
	for _, paragraph := range strings.Split(string(data), "\n\n") {
		require.Empty(t, harm(paragraph))
	}
}
