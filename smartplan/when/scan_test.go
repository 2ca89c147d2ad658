package when

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// What Scan finds in sentences: the words, their kind and role, the day, and
// the flags W (weekday wrong), X (no such day), ? (inferred), ~ (ambiguous).
// Read on Tuesday 3 March 2026.
const sentences = `
Mum to see Dr Shah on Tues 17th March at 9.20am, then fortnightly. => on Tues 17th March [date on 2026-03-17 ?]; fortnightly [recurring]
Noor (DOB 14/09/2018, 7) lives at 10 Elm Street. => 14/09/2018 [date 2018-09-14]
Review on Monday 10 March 2026 => Review on Monday 10 March 2026 [date by 2026-03-10 W]
Look at the notes on 31 June => on 31 June [date on 2026-06-31 X?]
Between 13 April and 22 May no more than 2 lates => 13 April and 22 May [range 2026-04-13..2026-05-22 ?]
He may attend and may be late; Mrs March will ring on 01632 960 114 or 07700 900123 =>
See section 3.2.1, page 12 and version 2.10.24 =>
Attendance was 71% Sept–Feb, now 4 out of 5 days =>  Sept–Feb [month 2025-09-01..2026-02-28 ?]; now [vague]; 5 days [period 2026-03-08]
Seen 4/2, 17/2 and 26/2 => Seen 4/2 [date done 2026-02-04 ?]; 17/2 [date 2026-02-17 ?]; 26/2 [date 2026-02-26 ?]
25/03, 08/04 and 22/04/26 => 25/03 [date 2026-03-25]; 08/04 [date 2026-04-08]; 22/04/26 [date 2026-04-22]
w/c 9 March and w/c 16 March => w/c 9 March [month 2026-03-09..2026-03-15 ?]; w/c 16 March [month 2026-03-16..2026-03-22 ?]
From 3.3.26 until 14.4.26 => From 3.3.26 until 14.4.26 [range from 2026-03-03..2026-04-14]
At 13:15 or 2pm, before 8.30 and by 9 => 
In April 2025 he was in hospital => In April 2025 [month within 2025-04-01..2025-04-30]
She has been low since October => since October [month since 2025-10-01..2025-10-31 ?]
On 18 January Idris was found outside => On 18 January [date on 2026-01-18 ?]
Aged 8 months, weight 7.2kg, 9th centile, 3/4 of a bottle, 50/50 care, 24/7 => 8 months [period 2026-11-03]; 24/7 [vague]
Scores: 4/10 on 24/02, hoping for 7/10 by 28 May => on 24/02 [date on 2026-02-24 ?]; by 28 May [date by 2026-05-28 ?]
Stage 1 may need more; Step 2 March 2026 => 2 March 2026 [date 2026-03-02]
Chapter 4, Flat 3, Room 12, Year 6, Level 2 and Key Stage 2 => Key Stage 2 [event]
Back by 3/4/26 or 4/4/2026 => by 3/4/26 [date by 2026-04-03]; 4/4/2026 [date 2026-04-04]
Clinic 12-03-26, ref 12/345/67, NHS 485 777 3456 => 12-03-26 [date 2026-03-12]
Within 7 days of birth and before discharge => Within 7 days of birth [event within]; before discharge [event by]
every 10 working days, alternate visits unannounced => every 10 working days [recurring]; alternate visits [recurring]
5.45am bottle, 8–3 at nan's, 7.15 on Mon, Tues and Wed => on Mon, Tues and Wed [recurring]
Thursday 12th and Friday 13th March => Thursday 12th and Friday 13th March [range 2026-03-12..2026-03-13 ?]
Q3 2026, mid-April, end of June => Q3 2026 [month 2026-07-01..2026-09-30 ~]; mid-April [month 2026-04-01..2026-04-15 ?]; end of June [month 2026-06-01..2026-06-30 ?]
6/52 then 3/12 => 6/52 [period 2026-04-14]; 3/12 [period 2026-06-03 ~]
by 3/12 => by 3/12 [date by 2026-12-03 ?]
15:30 on 2026-04-01T00:00 => on 2026-04-01 [date on 2026-04-01]
Drop-in 20 May => 20 May [date 2026-05-20 ?]
12–14 March => 12–14 March [range 2026-03-12..2026-03-14 ?]
Bank holiday Monday, Good Friday and Easter Monday 2027 => Bank holiday Monday [date 2026-04-03 ?]; Good Friday [date 2026-04-03 ?]; Easter Monday 2027 [date 2027-03-29]
30/02/2026 => 30/02/2026 [date 2026-02-30 X]
1/13/2026 and 32/01/2026 and 12/03/20261 =>
`

func show(s string, ms []Mention) string {
	var out []string
	for _, m := range ms {
		d := m.Date.String()
		if !m.Start.IsZero() {
			d = m.Start.String() + ".." + d
		}
		flags := ""
		for _, f := range []struct {
			on   bool
			mark string
		}{{m.WeekdayWrong, "W"}, {!m.Valid, "X"}, {m.Inferred && !m.Date.IsZero(), "?"}, {m.Ambiguous, "~"}} {
			if f.on {
				flags += f.mark
			}
		}
		parts := strings.Fields(fmt.Sprintf("%s %s %s %s", m.Kind, m.Role, d, flags))
		out = append(out, fmt.Sprintf("%s [%s]", s[m.Span.Start:m.Span.End], strings.Join(parts, " ")))
	}
	return strings.Join(out, "; ")
}

func TestScanSentences(t *testing.T) {
	ctx := Context{Plan: Date{2026, 3, 3}}
	for _, line := range strings.Split(strings.TrimSpace(sentences), "\n") {
		s, want, _ := strings.Cut(line, "=>")
		s = strings.TrimSpace(s)
		if d := cmp.Diff(strings.TrimSpace(want), show(s, Scan(s, ctx))); d != "" {
			t.Errorf("%s\n%s", s, d)
		}
	}
}

// Without a plan date nothing is guessed, and what is written stays.
func TestScanWithoutPlan(t *testing.T) {
	for s, want := range map[string]string{
		"by 12 March":                 "by 12 March [date by]",
		"by 12 March 2026":            "by 12 March 2026 [date by 2026-03-12]",
		"within 6 weeks":              "within 6 weeks [period within]",
		"Easter 2026":                 "Easter 2026 [date 2026-04-05]",
		"by Friday":                   "by Friday [date by]",
		"Thursday 12th":               "Thursday 12th [date]",
		"by June":                     "by June [month by]",
		"summer":                      "",
		"6 weeks from 3/3/26":         "6 weeks from 3/3/26 [period 2026-04-14]",
		"12/03 and 14/03/2026":        "12/03 [date 2026-03-12]; 14/03/2026 [date 2026-03-14]",
		"1 June to 20 July 2026":      "1 June to 20 July 2026 [range 2026-06-01..2026-07-20]",
		"next core group":             "next core group [event]",
		"29 February to 3 March 2027": "29 February to 3 March 2027 [range 2027-02-29..2027-03-03 X]",
	} {
		if d := cmp.Diff(want, show(s, Scan(s, Context{}))); d != "" {
			t.Errorf("%s\n%s", s, d)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, line := range strings.Split(sentences+measured, "\n") {
		f.Add(line)
	}
	f.Add("every every every 3 - - - 12/ / / 2026 by by by until the the")
	ctx := Context{Plan: Date{2026, 3, 3}, Events: []Event{{Kind: EventBirth, Date: Date{2026, 5, 1}}, {Kind: EventCoreGroup, Date: Date{2026, 3, 20}, EveryWeeks: 4}}}
	f.Fuzz(func(t *testing.T, s string) {
		for _, c := range []Context{ctx, {}} {
			end := 0
			for _, m := range Scan(s, c) {
				if m.Span.Start < end || m.Span.End <= m.Span.Start || m.Span.End > len(s) {
					t.Fatalf("span %v after %d in %d bytes", m.Span, end, len(s))
				}
				end = m.Span.End
				if m.Kind == "" {
					t.Fatal("a mention without a kind")
				}
				if m.Valid && !m.Date.IsZero() && !m.Date.Exists() {
					t.Fatalf("valid, but %s does not exist", m.Date)
				}
			}
			r := Read(Row{Due: s, Own: []Cell{{CellAction, s}, {CellStatus, s}}}, c)
			if _, ok := height[r.Rung]; !ok || r.Kind == "" {
				t.Fatalf("an unknown reading %q %q", r.Rung, r.Kind)
			}
		}
	})
}

// A long text of one kind ends: nothing looks back over it all for each word.
// The limit is far above what it takes (some hundredths of a second); how fast
// it is the benchmark says.
func TestLongTextsEnd(t *testing.T) {
	for _, piece := range []string{"every ", "by the end of ", "12/", "- ", "Mon, ", "3 and ", "within 6 weeks of ", "until the ", "(", "no later than day 5 birth ", "weekly by 3 March subject to it ", "if by 3 March ", "until he "} {
		s := strings.Repeat(piece, 4000)
		done := make(chan struct{})
		go func() {
			defer close(done)
			Scan(s, Context{Plan: Date{2026, 3, 3}})
			Read(Row{Due: s, Own: []Cell{{CellAction, s}}}, Context{Plan: Date{2026, 3, 3}})
		}()
		select {
		case <-done:
		case <-time.After(30 * time.Second):
			t.Fatalf("%q: no end", piece)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	s := strings.Repeat(strings.ReplaceAll(sentences, "=>", ""), 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Scan(s, Context{Plan: Date{2026, 3, 3}})
	}
}
