package when

import (
	"fmt"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	s := os.Getenv("DBG")
	if s == "" {
		t.Skip()
	}
	ctx := Context{Plan: Date{2026, 2, 12}}
	for _, m := range Scan(s, ctx) {
		fmt.Printf("%q %+v\n", s[m.Span.Start:m.Span.End], m)
	}
}
