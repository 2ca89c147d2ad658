package when

import (
	"strings"
	"testing"
)

// Wordings with their days, read on Thursday 12 February 2026; "-" gives none.
const measured = `
3rd March 2026 → 2026-03-03
03/03/26 → 2026-03-03
by 12.03.2026 → 2026-03-12
by RCPC 14/05/26 → 2026-05-14
04/05/2026 → 2026-05-04
5-6-26 → 2026-06-05
2026-03-09 → 2026-03-09
Monday 9th March → 2026-03-09
w/c 9 March → 2026-03-09
week commencing 09/03/2026 → 2026-03-09
w/e 13.03.26 → 2026-03-13
within 10 working days → 2026-02-26
within 5 working days of the conference → 2026-02-19
in 6 weeks → 2026-03-26
within six weeks → 2026-03-26
6/52 → 2026-03-26
3/12 → 2026-05-12
end of June → 2026-06-30
by the end of March 2026 → 2026-03-31
mid-April 2026 → 2026-04-15
weekly until 1 June → 2026-06-01
from 3 March 2026 to 14 April 2026 → 2026-03-03
by 1st of April → 2026-04-01
12th Feb 2026 at 2pm → 2026-02-12
next Friday → 2026-02-20
by next Tuesday → 2026-02-17
tomorrow → 2026-02-13
within 24 hours → 2026-02-13
in two weeks' time → 2026-02-26
by Easter → 2026-04-05
before half term → -
by the next core group → -
ASAP → -
ongoing → -
immediately → -
on discharge → -
weekly → -
every Tuesday → -
Sept 2026 → 2026-09-30
Spring term 2026 → -
TBC → -
may attend sessions → -
Refer to section 3.2 → -
10 Elm Street → -
0800 1111 → -
2 sessions per week → -
31/02/2026 → -
`

func TestMeasured(t *testing.T) {
	ctx := Context{Plan: Date{2026, 2, 12}}
	for _, line := range strings.Split(strings.TrimSpace(measured), "\n") {
		in, want, _ := strings.Cut(line, " → ")
		got := "-"
		for _, m := range Scan(in, ctx) {
			d := m.Date
			// A week or a stretch is known by its first day here; a month by its last.
			if m.Kind == KindRange || m.Kind == KindMonth && m.Start.Days(m.Date) == 6 && !strings.HasPrefix(in, "w/e") {
				d = m.Start
			}
			if m.Valid && !d.IsZero() {
				got = d.String()
			}
		}
		if got != want {
			t.Errorf("%q: got %s, want %s: %+v", in, got, want, Scan(in, ctx))
		}
	}
}
