package plain_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/outline"
	"github.com/childplan/smartplan/smartplan/plain"
)

var cases = []struct{ name, in, want string }{
	{"labels", "Name: Mia\nDOB: 4/5/21   Age: 5\nCategory:\nSW: Ann", "P Name: Mia⏎DOB: 4/5/21⏎Age: 5⏎Category:⏎SW: Ann\n"},
	{"labels in line", "Name:           Mia Cole\nDOB:            4 May 2021\nAddress:        14 Elm Road, where she lives\n                with her mother\nSocial worker:  Ann Bell\n",
		"P Name:           Mia Cole⏎DOB:            4 May 2021⏎Address:        14 Elm Road, where she lives with her mother⏎Social worker:  Ann Bell\n"},
	{"labels in pairs are no table", "Mother: Ann      Father: Bob\nSchool: Elm      GP: Dr Shah\nHV: Jo           SW: Sue\n", "P Mother: Ann⏎Father: Bob⏎School: Elm⏎GP: Dr Shah⏎HV: Jo⏎SW: Sue\n"},
	{"headings in capitals", "REASON FOR PLAN\nMia is thin.\nACTIONS (see below):\ntext\n", "H2 REASON FOR PLAN\nP Mia is thin.\nH2 ACTIONS (see below):\nP text\n"},
	{"values in capitals", "Category:\nNEGLECT\nStatus: AMBER\nNFA\nRAG", "P Category:⏎NEGLECT⏎Status: AMBER⏎NFA⏎RAG\n"},
	{"decorated headings", "=== SECTION 1 - DETAILS ===\na\n*** Plan ***\n--- end ---\n# One\n### Three\n-- no --", "H2 SECTION 1 - DETAILS\nP a\nH2 Plan\nH2 end\nH1 One\nH3 Three\nP -- no --\n"},
	{"underlined headings", "Strengths\n---------\nShe came.\n\nThe plan\n========\n\nName: Mia\n-----------\nText", "H2 Strengths\nP She came.\nH1 The plan\nP Name: Mia\nP Text\n"},
	{"rules", "----\nPLANNED ACTIONS\n----\n____\na\n- - - -\nb\n", "H2 PLANNED ACTIONS\nP a\nP b\n"},
	{"numbered sections", "Section 4\nx\n\nPart B: Views\ny\n\nSection 47 enquiries were held\n\nSection 20 would be discussed.", "H2 Section 4\nP x\nH2 Part B: Views\nP y\nP Section 47 enquiries were held\nP Section 20 would be discussed.\n"},
	{"a label alone is a heading", "Contingency:\nIf she loses weight we meet.\n\nStart:\nEnd: June\n\nStart: May\nEnd: July", "H3 Contingency:\nP If she loses weight we meet.\nP Start:⏎End: June\nP Start: May⏎End: July\n"},
	{"a title", "Reason for plan\n\nMia has lost weight since October and nobody took her to the clinic.\n\nMeasures\nNo new marks on her arms or legs, on the map that nursery keeps each day.\n\nActions\n- Weigh her\n\nYours sincerely\n\nAnn Bell\nSocial worker",
		"H3 Reason for plan\nP Mia has lost weight since October and nobody took her to the clinic.\nH3 Measures\nP No new marks on her arms or legs, on the map that nursery keeps each day.\nH3 Actions\nL0 • Weigh her\nP Yours sincerely\nP Ann Bell⏎Social worker\n"},
	{"lists", "1. Weigh Mia\n   at the clinic\n   Who: HV\n2) Call\n   a) school\n   b) GP\n\n- x\n* y\n• z\n(i) q\n1.9 Mum to ring\n1.10 Dad to ring\n",
		"L0 1. Weigh Mia at the clinic⏎Who: HV\nL0 2) Call\nL1 a) school\nL1 b) GP\nL0 • x\nL0 • y\nL0 • z\nL0 (i) q\nL0 1.9 Mum to ring\nL0 1.10 Dad to ring\n"},
	{"an item goes on behind a blank line", "1. Weigh Mia\n\n   Who: HV\n\n2. Call\n\nText\n", "L0 1. Weigh Mia⏎Who: HV\nL0 2. Call\nP Text\n"},
	{"a broken item without indent", "I am writing to let you know what was agreed at the conference on Tuesday, and\nto say what you are asked to do.\n\n* You will take Mia to the clinic on Friday 6 March at 10am, where the health\nvisitor will meet you.\n* Mr Cole will ring.\n",
		"P I am writing to let you know what was agreed at the conference on Tuesday, and to say what you are asked to do.\nL0 • You will take Mia to the clinic on Friday 6 March at 10am, where the health visitor will meet you.\nL0 • Mr Cole will ring.\n"},
	{"lines of their own stay", "Alcohol. Beth drinks a bottle most nights and more at weekends, and on 28 March Rowan rang Jo at nine because Mummy would not wake up, so that an ambulance was called.\nHoarding. There is no floor.\n",
		"P Alcohol. Beth drinks a bottle most nights and more at weekends, and on 28 March Rowan rang Jo at nine because Mummy would not wake up, so that an ambulance was called.⏎Hoarding. There is no floor.\n"},
	{"a table with bars", "Action | Who | When\nWeigh Mia | HV | 3 March\nDentist | Mum |\n\n| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n", "T 3x3\n  | Action | Who | When\n  | Weigh Mia | HV | 3 March\n  | Dentist | Mum | \nT 2x2 head 1\n  | a | b\n  | 1 | 2 \\| 3\n"},
	{"a grid", "+------+---------------+\n| Need | Action        |\n+======+===============+\n| Food | Weigh Mia     |\n|      | every week    |\n+------+---------------+\n| Home | - clean       |\n|      | - paint       |\n+------+---------------+\n| all agreed           |\n+------+---------------+\n",
		"T 4x2 head 1\n  | Need | Action\n  | Food | Weigh Mia every week\n  | Home | L0 • clean ¶ L0 • paint\n  |[1x2] all agreed\n"},
	{"a boxed table of lines", "+----+----+\n| a  | b  |\n+----+----+\n| 1  | 2  |\n| 3  | 4  |\n+----+----+\nText", "T 3x2 head 1\n  | a | b\n  | 1 | 2\n  | 3 | 4\nP Text\n"},
	{"a grid with cells merged down", "+------+-------+------+\n| Need | Action| Who  |\n+======+=======+======+\n| Food | Weigh | HV   |\n|      +-------+------+\n|      | Feed  | Mum  |\n+------+-------+      |\n| Home | Paint |      |\n|      +-------+------+\n|      | Clean | Dad  |\n+------+-------+------+\n",
		"T 5x3 head 1\n  | Need | Action | Who\n  |[2x1] Food | Weigh | HV\n  | Feed |[2x1] Mum\n  |[2x1] Home | Paint\n  | Clean | Dad\n"},
	{"a grid below a title", "+--------------+\n| Plan for Mia |\n+------+-------+\n| Food | Weigh |\n+------+-------+\n| Home | Paint |\n+------+-------+\n", "T 3x2\n  |[1x2] Plan for Mia\n  | Food | Weigh\n  | Home | Paint\n"},
	{"a padded line makes rows of the rules", "+------+-------+\n| Need | Action|\n+======+=======+\n| Food | Weigh |\n|      | Feed  |\n|      |       |\n+------+-------+\n", "T 2x2 head 1\n  | Need | Action\n  | Food | Weigh Feed\n"},
	{"a heading in a grid", "+-------------+-------+\n| ## Home     | Paint |\n|             |       |\n| It is cold. |       |\n+-------------+-------+\n| #1 Health   | Weigh |\n+-------------+-------+\n", "T 2x2\n  | H2 Home ¶ It is cold. | Paint\n  | #1 Health | Weigh\n"},
	{"a long marked heading", "### Joel puts on weight and is held, talked to and protected from illness. He is back above the 2nd centile by 15 July.\nText\n", "H3 Joel puts on weight and is held, talked to and protected from illness. He is back above the 2nd centile by 15 July.\nP Text\n"},
	{"tabs", "Need\tAction\tWho\nFood\tWeigh\tHV\nHome\t\tMum\n\nTel:\t0123\nFax:\tnone\n", "T 3x3\n  | Need | Action | Who\n  | Food | Weigh | HV\n  | Home |  | Mum\nP Tel: 0123⏎Fax: none\n"},
	{"columns", "Need              Action                    Who          When\n----------------------------------------------------------------\nHome conditions   Clean the kitchen and     Kayleigh     12/03/26\n                  bathroom\n                  FSW to visit weekly       Julie        27/02/26\nHealth            Take Mia to the           Mum          ASAP\n                  dentist on 3 March\nFathers\n",
		"T 5x4 head 1\n  | Need | Action | Who | When\n  | Home conditions | Clean the kitchen and bathroom | Kayleigh | 12/03/26\n  |  | FSW to visit weekly | Julie | 27/02/26\n  | Health | Take Mia to the dentist on 3 March | Mum | ASAP\n  | Fathers |  |  | \n"},
	{"columns with blank lines between rows", "Who          What                        By when\n\nMrs Cole     Take Mia to the clinic      6 March\n             and bring the red book\n\nMs Okafor    Weigh Mia                   Every Friday\n\nText behind the table.\n",
		"T 3x3\n  | Who | What | By when\n  | Mrs Cole | Take Mia to the clinic and bring the red book | 6 March\n  | Ms Okafor | Weigh Mia | Every Friday\nP Text behind the table.\n"},
	{"pages", "Child         School          GP\nMia Cole      Elm Primary     Dr Shah\nLeo Cole      Elm Primary     Dr Shah\n\n        Page 1 of 2\n\n\fAnn Cole      Oak Primary     Dr Shah\n              and nursery\n\n- 3 -\nPage 4\n", "T 4x3\n  | Child | School | GP\n  | Mia Cole | Elm Primary | Dr Shah\n  | Leo Cole | Elm Primary | Dr Shah\n  | Ann Cole | Oak Primary and nursery | Dr Shah\n"},
	{"names below one another", "Core group:   Ann Bell\n              Jo Shah\nVisits:       every ten working days, and\n              alone\n", "P Core group:   Ann Bell⏎Jo Shah⏎Visits:       every ten working days, and alone\n"},
	{"a list in line is no table", "1.   Weigh Mia\n2.   Call Dad\n3.   Paint\n", "L0 1. Weigh Mia\nL0 2. Call Dad\nL0 3. Paint\n"},
	{"line ends and pages", "a\rb\r\nc\fd\n", "P a⏎b⏎c\nP d\n"},
	{"UTF-16", "\xff\xfeM\x00i\x00a\x00\n\x00\x19\x20x\x00", "P Mia⏎’x\n"},
	{"Windows-1252", "Mia\x92s caf\xe9 \x96 ok", "P Mia’s café – ok\n"},
}

func TestDecode(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := plain.Decode(context.Background(), []byte(c.in), document.Limits{})
			require.NoError(t, err)
			require.NoError(t, outline.Check(d, []byte(c.in)))
			if diff := cmp.Diff(c.want, outline.Of(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, in string
		limits   document.Limits
		kind     document.ErrorKind
		limit    string
	}{
		{"nothing", " \n\n---\n", document.Limits{}, document.Empty, ""},
		{"a file too large", "abc", document.Limits{File: 2}, document.TooLarge, "File 2"},
		{"too much text", "abc\n\nabc\n\nabc", document.Limits{Text: 4}, document.TooLarge, "Text 4"},
		{"too many blocks", "a\n\nb\n\nc", document.Limits{Blocks: 2}, document.TooLarge, "Blocks 2"},
		{"too many cells", "a | b | c\nd | e | f\n", document.Limits{Cells: 5}, document.TooLarge, "Cells 5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := plain.Decode(context.Background(), []byte(c.in), c.limits)
			var e *document.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.kind, e.Kind)
			require.Equal(t, c.limit, e.Limit)
		})
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := plain.Decode(ctx, []byte("a"), document.Limits{})
	require.ErrorIs(t, err, context.Canceled)
}

func FuzzDecode(f *testing.F) {
	for _, c := range cases {
		f.Add([]byte(c.in))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := plain.Decode(context.Background(), data, document.Limits{})
		if err != nil {
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
			return
		}
		require.NoError(t, outline.Check(d, data))
	})
}
