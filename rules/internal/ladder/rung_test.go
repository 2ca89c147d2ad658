package ladder

import "testing"

// TestOutcomeTable goes through every combination of features.
func TestOutcomeTable(t *testing.T) {
	for bits := range 1 << 6 {
		on := func(i int) bool { return bits&(1<<i) != 0 }
		f := outcomeFacts{Change: on(0), Activity: on(1), Seen: on(2), Amount: on(3), Checker: on(4), Target: on(5)}
		want := OutcomeNone
		if f.Activity {
			want = OutcomeActivity
		}
		if f.Change {
			want = OutcomeVague
		}
		if f.Seen {
			want = OutcomeObservable
		}
		if f.Target || f.Seen && (f.Amount || f.Checker) {
			want = OutcomeMeasurable
		}
		got, reason := outcomeRung(f)
		if got != want || reason == "" {
			t.Errorf("%+v: %s (%s), want %s", f, got, reason, want)
		}
	}
}

// TestActionTable goes through every combination of features.
func TestActionTable(t *testing.T) {
	for bits := range 1 << 9 {
		on := func(i int) bool { return bits&(1<<i) != 0 }
		f := actionFacts{Written: on(0), Deed: on(1), Product: on(2), Named: on(3), Prohibition: on(4), Result: on(5), Watch: on(6), Looked: on(7), Detail: on(8)}
		want := ActionNone
		if f.Written || f.Watch {
			want = ActionVague
		}
		if f.Deed || f.Product || f.Named || f.Prohibition || f.Result || f.Watch && f.Looked && f.Detail {
			want = ActionSpecific
		}
		got, reason := actionRung(f)
		if got != want || reason == "" {
			t.Errorf("%+v: %s (%s), want %s", f, got, reason, want)
		}
	}
}
