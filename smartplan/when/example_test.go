package when_test

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan/when"
)

func ExampleRead() {
	ctx := when.Context{
		Plan:     when.Date{Year: 2026, Month: 3, Day: 3},
		Events:   []when.Event{{Kind: when.EventReview, Date: when.Date{Year: 2026, Month: 5, Day: 28}}},
		Calendar: when.NewCalendar(when.England),
	}
	for _, row := range []when.Row{
		{Due: "weekly until RCPC"},
		{Due: "within 10 working days"},
		{Due: "by next core group"},
		{Due: "as and when", Own: []when.Cell{{Role: when.CellAction, Text: "Fit the stair gates by 20 March"}}},
		{Due: "from 9 March"},
	} {
		r := when.Read(row, ctx)
		fmt.Printf("%s => %s (%s) [%s]\n", row.Due, r.Rung, r.Kind, r.Due)
	}
	// Output:
	// weekly until RCPC => dated (recurring-until) [2026-05-28]
	// within 10 working days => dated (period) [2026-03-17]
	// by next core group => event (event) []
	// as and when => dated (date) [2026-03-20]
	// from 9 March => open (start) []
}

func ExampleScan() {
	s := "Seen on Mon 10 March 2026; notes by 31 June, then fortnightly"
	for _, m := range when.Scan(s, when.Context{Plan: when.Date{Year: 2026, Month: 3, Day: 3}}) {
		fmt.Println(s[m.Span.Start:m.Span.End], m.Kind, m.Date, m.WeekdayWrong, m.Valid)
	}
	// Output:
	// Seen on Mon 10 March 2026 date 2026-03-10 true true
	// by 31 June date 2026-06-31 false false
	// fortnightly recurring  false true
}
