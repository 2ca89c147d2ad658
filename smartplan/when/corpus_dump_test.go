package when

import (
	"fmt"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	f := os.Getenv("DUMP")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	s := string(b)
	d, _ := Parse(os.Getenv("PLAN"))
	for _, m := range Scan(s, Context{Plan: d}) {
		a, z := max(0, m.Span.Start-25), min(len(s), m.Span.End+15)
		fl := ""
		if m.WeekdayWrong { fl += " WRONGDAY" }
		if !m.Valid { fl += " INVALID" }
		if m.Inferred { fl += " inf" }
		fmt.Printf("%-9s %-7s %s..%s%s %s\t%q  in  %q\n", m.Kind, m.Role, m.Start, m.Date, fl, m.Event, s[m.Span.Start:m.Span.End], s[a:z])
	}
}
