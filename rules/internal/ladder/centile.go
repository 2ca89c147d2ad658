package ladder

// elidedCentile reports whether the ordinal at i (its end at j) is a line of the
// growth chart with the word left out: "back on the 25th; now under the 2nd".
func elidedCentile(sc *scan, i, j int) bool {
	if !chartLines[sc.word(i)] || sc.word(i-1) != "the" && !onLine[sc.word(i-1)] || months[sc.word(j+1)] || sc.word(j+1) == "of" && months[sc.word(j+2)] {
		return false
	}
	before := sc.word(i - 1)
	if before == "the" {
		before = sc.word(i - 2)
	}
	return onLine[before] && sc.anyWord(max(0, i-30), min(len(sc.toks), j+15), growthWords) >= 0
}

var (
	chartLines  = set("2 9 25 50 75 91 98")
	onLine      = set("on above below under over to from off between near towards across crossing through past and or")
	growthWords = set("weigh weighs weight weights line centile centiles height growth grow grows gain gains gaining grew chart")
)

// naming are verbs by which people are counted off: the number counts.
var naming = set("name names naming list lists identify identifies tell")

// pairs come in twos.
var pairs = set("feet foot hands hand arms arm legs leg eyes ears wheels knees fingers thumbs")
