package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// stat is what the cells of a column look like, as shares of the filled ones.
type stat struct {
	filled float64 // share of cells with text
	owner  float64 // short, and people, roles or agencies
	time   float64 // short, and dates, periods or vague times
	task   float64 // somebody to do something
	past   float64 // tells what has happened
	words  float64 // mean length
}

// fit is how well the content suits a field, from 0 to 1.
func (s stat) fit(f Field) float64 {
	switch f {
	case FieldOwner:
		return s.owner
	case FieldDue, FieldStart:
		return s.time
	case FieldAction:
		return s.task
	case FieldProgress:
		return s.past
	case FieldOutcome, FieldNeed, FieldMeasure:
		if s.words >= 3 {
			return 0.5 * (1 - s.owner) * (1 - s.time)
		}
	case FieldNumber, FieldScore, FieldStatus:
		if s.words <= 2 && s.owner < 0.3 {
			return 0.6
		}
	}
	return 0
}

// columnStats reads the rows from body on, at most sixty of them.
func columnStats(g *grid, body int) []stat {
	out := make([]stat, g.table.Cols)
	last := min(g.table.Rows, body+60)
	for c := range out {
		s := &out[c]
		cells, filled := 0, 0.0
		for r := body; r < last; r++ {
			cell, t := g.cell(r, c)
			if cell == nil || cell.Row != r || cell.Col != c {
				continue
			}
			cells++
			str := t.String()
			if t.IsEmpty() {
				continue
			}
			filled++
			toks := text.Tokens(str)
			s.words += float64(len(toks))
			if looksLikeOwner(toks) {
				s.owner++
			}
			if looksLikeTime(toks) {
				s.time++
			}
			if looksLikeTask(toks) {
				s.task++
			}
			if looksPast(toks) {
				s.past++
			}
		}
		if filled > 0 {
			s.words /= filled
			s.owner /= filled
			s.time /= filled
			s.task /= filled
			s.past /= filled
		}
		if cells > 0 {
			s.filled = filled / float64(cells)
		}
	}
	return out
}

// peerGroup are the tables of a document with the same first row.
type peerGroup struct {
	tables []*document.Table
	pooled map[int][]stat // by the first row below the headings
}

// peerStats are the stats of the columns with what is past and what is filled
// judged over all tables with these headings.
func (g *grid) peerStats(body int, own []stat) []stat {
	if g.peers == nil || len(g.peers.tables) < 2 {
		return own
	}
	sum, ok := g.peers.pooled[body]
	if !ok {
		sum = g.peers.pool(g.doc, g.table.Cols, body)
		g.peers.pooled[body] = sum
	}
	if len(sum) != len(own) {
		return own
	}
	out := make([]stat, len(own))
	for c := range own {
		out[c] = own[c]
		out[c].past, out[c].filled = sum[c].past, sum[c].filled
	}
	return out
}

// pool adds up the stats of up to forty tables of the group.
func (p *peerGroup) pool(doc *document.Document, cols, body int) []stat {
	sum := make([]stat, cols)
	weights := make([]float64, cols)
	for _, t := range p.tables[:min(len(p.tables), 40)] {
		if t.Cols != cols || body >= t.Rows {
			continue
		}
		for c, s := range columnStats(&grid{doc: doc, table: t}, body) {
			n := float64(t.Rows-body) * s.filled
			weights[c] += n
			sum[c].past += s.past * n
			sum[c].filled += s.filled
		}
	}
	for c := range sum {
		if weights[c] > 0 {
			sum[c].past /= weights[c]
		}
	}
	return sum
}

// looksLikeOwner: few words, most of them people, roles, relations or
// agencies.
func looksLikeOwner(toks []text.Token) bool {
	if len(toks) == 0 || len(toks) > 22 {
		return false
	}
	n, hits := 0, 0
	covered := make([]bool, len(toks))
	for _, set := range []*text.Phrases{lexicon.Roles(), lexicon.Relations(), lexicon.Agencies(), lexicon.Groups()} {
		for _, m := range set.FindAll(toks) {
			for i := m.From; i < m.To; i++ {
				covered[i] = true
			}
		}
	}
	for i, t := range toks {
		if t.Kind == text.Punct {
			continue
		}
		n++
		_, title := titles[t.Norm]
		named := len(toks) <= 8 && (title || i > 0 && titled(toks[i-1]) || lexiconName(t.Norm) || i > 0 && lexiconName(toks[i-1].Norm) && i+1 == len(toks))
		if covered[i] || named || t.Norm == "and" || t.Norm == "with" || t.Norm == "'s" {
			hits++
		}
	}
	return n > 0 && float64(hits)/float64(n) >= 0.5
}

// titled: the token is a title that a surname follows.
func titled(t text.Token) bool {
	_, ok := titles[t.Norm]
	return ok || t.Norm == "."
}

// timeWords mark a cell as being about when.
var timeWords = wordSet(`by before until till from daily weekly fortnightly monthly ongoing asap immediate immediately week weeks month months day days
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun review rcpc continuous
	continuing rolling now today tomorrow tbc w/c term easter christmas half completed complete done throughout every each next when as soon straight away
	commencing starting within end`)

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

func looksLikeTime(toks []text.Token) bool {
	if len(toks) == 0 || len(toks) > 30 {
		return false
	}
	n, hits := 0, 0
	for i, t := range toks {
		if t.Kind == text.Punct {
			continue
		}
		n++
		if timeWords[t.Norm] || t.Kind == text.Number && (i+1 < len(toks) || i > 0) {
			hits++
		}
	}
	return n > 0 && float64(hits)/float64(n) >= 0.4
}

// looksLikeTask: "X to do", "X will do", or a sentence that begins with a verb
// that plans use for deeds.
func looksLikeTask(toks []text.Token) bool {
	for i, t := range toks {
		if i > 8 {
			break
		}
		if (t.Norm == "to" || t.Norm == "will") && i+1 < len(toks) && toks[i+1].Kind == text.Word && i > 0 {
			return true
		}
	}
	return len(toks) > 2 && startsWithDeed(toks)
}

// pastWords open or make up reports of what has happened.
var pastWords = wordSet(`done completed complete achieved met missed attended not started yes no red amber green rag ongoing happened was were did
	partly partially improved progress outstanding new n/s started booked referred changed made had been awaited declined cancelled`)

func looksPast(toks []text.Token) bool {
	n, hits := 0, 0
	if w := words(toks); len(w) == 1 && (w[0].Norm == "r" || w[0].Norm == "a" || w[0].Norm == "g") {
		return true // a letter of red, amber, green
	}
	for _, t := range toks {
		if t.Kind == text.Punct {
			continue
		}
		n++
		if pastWords[t.Norm] || len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ed") {
			hits++
		}
	}
	return n > 0 && (float64(hits)/float64(n) >= 0.25 || n > 0 && pastWords[toks[0].Norm])
}
