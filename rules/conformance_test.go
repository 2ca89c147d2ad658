package rules_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/stretchr/testify/require"
)

// Every rule has a whole page, a row in the table and a case in which it fires.
func TestEveryRuleIsWhole(t *testing.T) {
	readme, err := os.ReadFile("docs/README.md")
	require.NoError(t, err)
	tests := testFiles(t)
	named := regexp.MustCompile(`(?m)^- (http|[A-Z])`)
	for _, r := range rules.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			page, err := rules.PageOf(r.Name)
			require.NoError(t, err)
			for section, s := range map[string]string{
				"title": page.Title, "looks for": page.LooksFor, "why": page.Why, "weak": page.Weak, "good": page.Good,
				"when to ignore it": page.Ignore, "where sources differ": page.Differ, "sources": page.Sources,
			} {
				require.NotEmpty(t, s, section)
			}
			require.NotEmpty(t, page.Messages)
			require.Regexp(t, named, page.Sources, "a source has a name or a link")
			for code, m := range page.Messages {
				require.NotEmpty(t, m.Text, code)
				require.NotEmpty(t, m.Suggestion, code)
			}
			require.Contains(t, string(readme), "| [`"+r.Name+"`]("+r.Name+".md) |")
			require.True(t, slices.ContainsFunc(fragments, func(f fragment) bool { return f.rule == r.Name }), "no fragment below")
			if r.Ladder == "" {
				require.Contains(t, tests, `(t, "`+r.Name+`", `, "no test file calls its cases")
			}
		})
	}
	pages, err := filepath.Glob("docs/*-*.md")
	require.NoError(t, err)
	require.Len(t, pages, len(rules.Rules()), "a page without a rule")
}

// testFiles is the text of the tests of single rules.
func testFiles(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("*_test.go")
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range files {
		if f == "conformance_test.go" {
			continue
		}
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		b.Write(data)
	}
	return b.String()
}

// fragment is one edit of the silent plan that makes it weak, and another that
// is good, both of the same part.
type fragment struct {
	rule, code string
	// old is replaced; "" replaces nothing and appends.
	part, old, weak, good string
	// words are those that the finding points to; "" where something is missing.
	words string
	// without are parts that the weak plan lacks besides.
	without []string
	// also are other rules that the weak fragment honestly breaks.
	also []string
}

// lastRow is that of the base plan with an outcome that can be counted.
const (
	weakRow = "| Everybody knows how things are |"
	lastRow = "| Physical care of Noor and of Sami on the Graded Care Profile 2 from 4 to 2 |"
)

// silentRows are the rows of the base plan with that.
var silentRows = strings.Replace(basePlan["rows"], weakRow, lastRow, 1)

// edit puts words into the silent plan.
func edit(t *testing.T, part, old, put string, without ...string) string {
	t.Helper()
	parts := map[string]string{"rows": silentRows}
	for _, k := range without {
		parts[k] = ""
	}
	if part == "" {
		return with(parts)
	}
	s, ok := parts[part]
	if !ok {
		s = basePlan[part]
	}
	switch {
	case old == "":
		s += put
	default:
		require.Equal(t, 1, strings.Count(s, old), "%q in %s", old, part)
		s = strings.Replace(s, old, put, 1)
	}
	parts[part] = s
	return with(parts)
}

// everyRule switches on the rules that are off by default.
var everyRule = rules.Config{Severity: map[string]rules.RuleSeverity{"child-planned-for": {All: rules.Advice}, "worry-unanswered": {All: rules.Advice}}}

func allFindings(t *testing.T, doc string) []rules.Finding {
	t.Helper()
	l, err := rules.New(everyRule)
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), parsePlan(t, doc))
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	return r.Findings
}

// worth are the rules, but one, with an error or a warning, sorted.
func worth(fs []rules.Finding, but string) []string {
	var out []string
	for _, f := range fs {
		if f.Rule != but && f.Severity.AtLeast(rules.Warning) && !slices.Contains(out, f.Rule) {
			out = append(out, f.Rule)
		}
	}
	slices.Sort(out)
	return out
}

func TestSilentPlan(t *testing.T) {
	for _, f := range allFindings(t, edit(t, "", "", "")) {
		t.Errorf("%s %s: %s", f.Rule, f.Code, f.Message)
	}
}

// The weak fragment gives that finding and nothing else that weighs, the good
// one nothing of the rule and nothing that weighs.
func TestFragments(t *testing.T) {
	for _, c := range fragments {
		t.Run(c.rule+" "+c.code, func(t *testing.T) {
			fs := allFindings(t, edit(t, c.part, c.old, c.weak, c.without...))
			var own []rules.Finding
			for _, f := range fs {
				if f.Rule == c.rule {
					own = append(own, f)
				}
			}
			if len(own) != 1 {
				for _, f := range fs {
					t.Logf("%s %s %s", f.Rule, f.Code, f.Message)
				}
			}
			require.Len(t, own, 1)
			require.Equal(t, c.code, own[0].Code)
			require.Equal(t, slices.Sorted(slices.Values(c.also)), worth(fs, c.rule), "%v", messages(fs))
			if c.words != "" {
				all := own[0].At.String() + "\n" + own[0].Subject.Text
				for _, e := range own[0].Evidence {
					all += "\n" + e.Text.String()
				}
				require.Contains(t, all, c.words)
			}
			fs = allFindings(t, edit(t, c.part, c.old, c.good))
			for _, f := range fs {
				require.NotEqual(t, c.rule, f.Rule, f.Message)
			}
			require.Empty(t, worth(fs, ""), "%v", messages(fs))
		})
	}
}

func messages(fs []rules.Finding) (out []string) {
	for _, f := range fs {
		out = append(out, f.Rule+" "+f.Code+": "+f.Message)
	}
	return out
}

// sure is an outcome that nobody could fault.
const sure = "Noor is in bed by 7.30 on every school night"

// bail follows the table.
const bail = "\n\nKarim is on police bail until 30 June 2026 on condition that he does not contact Layla."

// newRow is a further row that nobody could fault, with an action, an owner and
// a date of the case.
func newRow(action, who, when string) string {
	return "\n| " + sure + " | " + action + " | " + who + " | " + when + " | Ruth asks Noor every Monday |"
}

var fragments = []fragment{
	{rule: "outcome-specific", code: "vague", part: "rows", old: lastRow, weak: "| Home life to improve |", good: "| Physical care of both children on the Graded Care Profile 2 from 3 to 1 |", words: "Home life to improve"},
	{rule: "outcome-specific", code: "activity", part: "rows", old: "Noor is in school by 8.50 every day", weak: "Parents to attend the parenting course", good: "Noor is in class by 8.45 every day", words: "Parents to attend the parenting course"},
	{rule: "action-specific", code: "vague", part: "rows", old: "Hold a breakfast club place for Noor and ring Ruth if she is not in", weak: "Support the family with routines", good: "Meet Noor at the gate at 8.45", words: "Support the family with routines"},
	{rule: "owner-named", code: "collective", part: "rows", old: "| Ruth Okafor | 30 April", weak: "| All professionals | 30 April", good: "| Jean Pryce and Ruth Okafor | 30 April", words: "All professionals"},
	{rule: "timescale-set", code: "vague", part: "rows", old: "16 March 2026", weak: "Ongoing", good: "within 5 working days", words: "Ongoing"},
	{rule: "neglect-impact", code: "partial-exposure", part: "worries", old: "Sami is left in his cot until noon; he has lost weight and has stopped crying.", weak: "Sami has lost weight and has stopped crying.", good: "Sami is left in a wet nappy for most of the day; he has sores that bleed and cries when he is changed.", words: "lost weight"},
	{rule: "father-involved", code: "mentioned", part: "rows", old: "| Get Sami up and dressed on weekdays | Karim Haddad", weak: "| Get Sami up and dressed on weekdays | Layla Haddad", good: "| Give Sami his breakfast at 8 on weekdays | Karim Haddad", words: "Karim"},
	{rule: "category-named", code: "none", part: "category", old: "| Category | Neglect |", weak: "| Decision | To be made subject to a plan |", good: "| Category of abuse | Neglect |"},
	{rule: "plan-dated", code: "none", part: "title", old: "Initial Child Protection Conference: Tuesday 10 March 2026", weak: "Initial Child Protection Conference", good: "Date of plan: 10 March 2026", without: []string{"dates"}, also: []string{"review-dates"}},
	{rule: "review-dates", code: "no-review", part: "dates", old: "\n| Review conference | 2 June 2026 |", weak: "", good: "\n| Review conference | 9 June 2026 |"},
	{rule: "review-dates", code: "core-late", part: "dates", old: "20 March 2026", weak: "7 April 2026", good: "19 March 2026"},
	{rule: "lead-named", code: "no-name", part: "lead", old: "Ruth Okafor", weak: "Duty", good: "Ruth Okafor (lead)", words: "Duty"},
	{rule: "visits-stated", code: "no-number", part: "visits", old: "Ruth sees both children every 10 working days, Noor on her own at school.", weak: "Visits in line with statutory requirements.", good: "Ruth sees both children every two weeks.", words: "in line with statutory requirements"},
	{rule: "contingency-stated", code: "process", part: "contingency", old: strings.TrimPrefix(basePlan["contingency"], "## Contingency\n\n"), weak: "If concerns escalate then legal advice will be sought.", good: "If Layla or Karim is drunk with the children in the house or misses a visit, Amal takes both children to hers for the night and rings Ruth, who calls round the next day and asks what got in the way.", words: "escalate"},
	{rule: "child-voice", code: "not-heard-baby", part: "voices", old: "Sami watched the door and did not reach out.", weak: "Sami is too young.", good: "Sami stopped crying when Noor picked him up.", words: "too young"},
	{rule: "change-sustained", code: "none", part: "rows", old: "every school day for eight weeks in a row", weak: "every school day", good: "every school day for six weeks running"},
	{rule: "history-considered", code: "none", part: "history", old: basePlan["history"], weak: "## Background\n\nPolice came on 2 March and found the children alone.", good: "## Background\n\nThe children were on a plan for neglect from 2019 to 2020."},
	{rule: "neglect-tool-used", code: "none", part: "rows", old: lastRow + " Complete the Graded Care Profile 2 with both parents |", weak: "| " + sure + " | Assess bedrooms and kitchen on a visit with both parents |", good: "| " + sure + " | Complete the Home Conditions Tool with both parents |"},
	{rule: "engagement-strategy", code: "none", part: "contingency", old: strings.TrimPrefix(basePlan["contingency"], "## Contingency\n\n"), weak: "If Sami loses weight, Amal takes him to the ward at once and rings Ruth.", good: "If Sami loses weight, Amal takes him to the ward at once and rings Ruth. If Layla misses two appointments, Jean visits the next day and asks what would make it easier."},
	{rule: "health-involved", code: "none", part: "rows", old: silentRows, weak: strings.ReplaceAll(silentRows, "Jean Pryce", "Ruth Okafor"), good: strings.ReplaceAll(silentRows, "Weigh Sami", "Measure Sami")},
	{rule: "school-involved", code: "none", part: "rows", old: silentRows, weak: strings.NewReplacer("Mrs Anne Bell", "Karim Haddad", "Mrs Bell", "Amal").Replace(silentRows), good: strings.ReplaceAll(silentRows, "Hold a breakfast", "Keep a breakfast")},
	{rule: "young-carer", code: "none", part: "worries", old: "falls asleep in lessons.", weak: "falls asleep in lessons. Noor gets her brother up and dressed.", good: "falls asleep in lessons. Noor likes to draw.", words: "gets her brother up"},
	{rule: "burden-shared", code: "one-parent", part: "rows", weak: newRow("Wash Noor's uniform on Sundays", "Layla Haddad", "23 March 2026") + newRow("Clear the stairs and the landing", "Layla Haddad", "24 March 2026") + newRow("Buy a mattress for Noor", "Layla Haddad", "25 March 2026"), good: newRow("Wash Noor's uniform on Sundays", "Karim Haddad", "23 March 2026")},
	{rule: "workload-realistic", code: "many", part: "rows", weak: strings.Repeat(newRow("Wash Noor's uniform on Sundays", "Layla Haddad", "23 March 2026")+newRow("Clear the stairs and the landing", "Karim Haddad", "24 March 2026"), 7) + newRow("Buy a mattress", "Layla Haddad", "26 March 2026"), good: newRow("Buy a mattress", "Layla Haddad", "26 March 2026")},
	{rule: "appointments-accessible", code: "none", part: "rows", old: silentRows, weak: strings.Replace(silentRows, "Sami at home", "Sami", 1) + newRow("Attend the Triple P parenting course", "Layla Haddad", "23 March 2026") + newRow("Attend the Caring Dads course", "Karim Haddad", "24 March 2026") + newRow("Take Noor to her appointment at the eye clinic", "Karim Haddad", "25 March 2026"), good: silentRows + newRow("Attend the Triple P parenting course, Tuesdays 10am at the Hub; crèche booked", "Layla Haddad", "23 March 2026"), without: []string{"dates", "contingency"}, also: []string{"contingency-stated", "review-dates"}},
	{rule: "language-access", code: "none", part: "history", weak: " Layla speaks little English.", good: " Layla speaks little English; an interpreter is booked for every visit.", words: "little English"},
	{rule: "child-planned-for", code: "none", part: "family", old: "| Mother |", weak: "| Child | Omar Haddad (DOB 02/06/2012) |\n| Mother |", good: "| Mother |", without: []string{"visits", "contingency"}, also: []string{"child-voice", "contingency-stated", "neglect-impact", "visits-stated"}},
	{rule: "worry-unanswered", code: "none", part: "worries", weak: " Layla is depressed.", good: " Layla is a keen cook.", words: "depressed"},
	{rule: "order-respected", code: "police", part: "rows", weak: newRow("Layla to make sure Karim stays away from the house", "Layla Haddad", "23 March 2026") + bail, good: newRow("Ring Layla every Friday about the bail terms", "Ruth Okafor", "23 March 2026") + bail, words: "make sure Karim stays away", also: []string{"action-specific"}},
	{rule: "name-unknown", code: "unknown", part: "rows", weak: newRow("Jayden to be taken to the dentist by Karim", "Karim Haddad", "23 March 2026"), good: newRow("Noor to be taken to the dentist by Karim", "Karim Haddad", "23 March 2026"), words: "Jayden"},
	{rule: "timescale-valid", code: "weekday", part: "dates", old: "20 March 2026", weak: "Thursday 20 March 2026", good: "Friday 20 March 2026", words: "Thursday 20 March 2026"},
	{rule: "timescale-valid", code: "no-such-day", part: "rows", old: "30 April 2026", weak: "31 April 2026", good: "29 April 2026", words: "31 April 2026"},
	{rule: "action-overdue", code: "carried-forward", part: "rows", old: "16 March 2026", weak: "16 February 2026", good: "17 March 2026", words: "16 February 2026"},
	{rule: "after-review", code: "late", part: "rows", weak: newRow("Register Noor at the dentist", "Karim Haddad", "31 July 2026"), good: newRow("Register Noor at the dentist", "Karim Haddad", "27 March 2026"), words: "31 July 2026"},
	{rule: "timescale-staggered", code: "one-day", part: "rows", weak: strings.Repeat(newRow("Wash Noor's uniform on Sundays", "Karim Haddad", "27 March 2026")+newRow("Weigh Sami on the clinic scales", "Jean Pryce", "27 March 2026")+newRow("Clear the stairs and the landing", "Layla Haddad", "27 March 2026"), 6) + newRow("Meet Noor at the gate at 8.45", "Mrs Anne Bell", "27 March 2026") + newRow("Photograph the bedrooms", "Ruth Okafor", "27 March 2026"), good: newRow("Photograph the bedrooms", "Ruth Okafor", "27 March 2026")},
	{rule: "action-single", code: "owners", part: "rows", weak: newRow("Karim clears the back bedroom over two Saturdays. Ruth applies for a bed from the welfare fund", "Karim Haddad, Ruth Okafor", "23 March 2026"), good: newRow("Karim clears the back bedroom over two Saturdays", "Karim Haddad", "23 March 2026"), words: "Ruth applies for a bed"},
	{rule: "frequency-stated", code: "no-number", part: "rows", old: "30 April 2026 | Report |", weak: "30 April 2026 | Regular visits by Ruth |", good: "30 April 2026 | Two visits a month by Ruth |", words: "Regular visits"},
	{rule: "measure-independent", code: "parent-only", part: "rows", old: "Jean Pryce calls without notice once a week", weak: "Layla reports that mornings are calmer", good: "Jean Pryce calls without notice on Mondays", words: "Layla reports"},
	{rule: "parent-need-linked", code: "not-linked", part: "rows", weak: "\n| Karim gives a clean swab every week | Meet the alcohol worker at Horizon on 19 March | Karim Haddad | 19 March 2026 | Letter |", good: "\n| Karim is sober whenever he cares for Sami, every day | Meet the alcohol worker at Horizon on 19 March | Karim Haddad | 19 March 2026 | Ruth looks on every visit |", words: "alcohol", also: []string{"outcome-specific"}},
	{rule: "child-individual", code: "impact", part: "worries", old: strings.TrimPrefix(basePlan["worries"], "## What we are worried about\n\n"), weak: "Noor has been left on her own with nothing to eat until late and cries with hunger. Sami has been left on his own with nothing to eat until late and cries with hunger.", good: "Noor comes to school without breakfast and falls asleep in lessons. Sami is left in his cot until noon and has lost weight.", words: "nothing to eat until late"},
	{rule: "language-respectful", code: "engage", part: "history", weak: " Layla failed to engage.", good: " Layla came to two of six sessions.", words: "failed to engage"},
	{rule: "age-consistent", code: "differs", part: "worries", old: "Noor comes to school", weak: "Noor (11) comes to school", good: "Noor (9) comes to school", words: "11"},
	{rule: "abbreviations-explained", code: "unexplained", part: "history", weak: " The QXT saw Noor twice.", good: " The speech therapist saw Noor twice.", words: "QXT"},
}
