package accuracy

import (
	"math"

	"github.com/childplan/smartplan/rules"
)

// Figures are what is recorded of one ladder.
type Figures struct {
	N        int
	Accuracy float64
	// Low and High are the 95 % interval of the accuracy (Wilson).
	Low, High float64
	Kappa     float64
	// Recall is the share of each rung's cases that got it; Cases how many
	// there are.
	Recall map[string]float64
	Cases  map[string]int
	// Precision, Fall (recall) and F1 of saying that a case falls short of good.
	Precision, Fall, F1 float64
}

// Compute works out the figures of a ladder's pairs.
func Compute(l rules.Ladder, pairs []Pair) Figures {
	f := Figures{N: len(pairs), Recall: map[string]float64{}, Cases: map[string]int{}}
	right := 0
	want, got := map[string]int{}, map[string]int{}
	hit := map[string]int{}
	var tp, fp, fn int
	for _, p := range pairs {
		want[p.Want]++
		got[p.Got]++
		if p.Want == p.Got {
			right++
			hit[p.Want]++
		}
		short, said := falls(l, p.Want), p.Got == "" || falls(l, p.Got)
		switch {
		case short && said && p.Got != "":
			tp++
		case short:
			fn++
		case said && p.Got != "":
			fp++
		}
	}
	if f.N == 0 {
		return f
	}
	n := float64(f.N)
	f.Accuracy = float64(right) / n
	f.Low, f.High = wilson(right, f.N)
	expected := 0.0
	for r, k := range want {
		f.Cases[r] = k
		f.Recall[r] = float64(hit[r]) / float64(k)
		expected += float64(k) / n * float64(got[r]) / n
	}
	if expected < 1 {
		f.Kappa = (f.Accuracy - expected) / (1 - expected)
	}
	f.Precision, f.Fall = ratio(tp, tp+fp), ratio(tp, tp+fn)
	if f.Precision+f.Fall > 0 {
		f.F1 = 2 * f.Precision * f.Fall / (f.Precision + f.Fall)
	}
	return f
}

// falls reports whether a rung falls short of good.
func falls(l rules.Ladder, rung string) bool {
	switch rung {
	case "measurable", "observable", "specific", "named", "dated", "defined", "involved", "accounted":
		return false
	}
	return true
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// wilson is the 95 % interval of k hits in n.
func wilson(k, n int) (low, high float64) {
	const z = 1.959964
	p, m := float64(k)/float64(n), float64(n)
	mid := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, mid-half), min(1, mid+half)
}
