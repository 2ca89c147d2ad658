package rules

import (
	"strings"
	"unicode"

	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan/text"
)

// abbreviationsExplained gives one finding for a plan: the abbreviations that
// it spells out nowhere, with what they usually mean.
var abbreviationsExplained = &Rule{
	Name: "abbreviations-explained", Severity: Advice, Outline: Advice,
	Check: func(p *Pass) {
		r := readAbbreviations(p)
		var ev []Evidence
		var list []string
		for _, a := range r.order {
			if r.explained(a) {
				continue
			}
			ev = append(ev, Evidence{"abbreviation", r.found[a]})
			w := r.found[a].String()
			if m, ok := words.Glossary(a); ok {
				w += " (usually " + m.Full[0] + ")"
			}
			list = append(list, w)
		}
		if len(ev) == 0 {
			return
		}
		p.Report(Finding{Code: "unexplained", Evidence: ev, At: ev[0].Text, Place: Place{Label: "The whole plan"},
			Params: map[string]string{"list": strings.Join(list, ", ")}})
	},
}

// mostAbbreviations is how many of one plan are looked at.
const mostAbbreviations = 200

// abbreviations are what a plan abbreviates and what it says in full.
type abbreviations struct {
	found map[string]text.Text // first place, by upper case form
	order []string
	// lower holds every word of the plan that is also written in small letters.
	lower map[string]bool
	// said is the whole plan, folded, with single spaces between words.
	said string
	// initials are the first letters of every run of words, for what the
	// glossary does not know.
	initials string
	known    map[string]bool // by the plan's own key: "FSW – family …"
}

func readAbbreviations(p *Pass) *abbreviations {
	r := &abbreviations{found: map[string]text.Text{}, lower: map[string]bool{}, known: map[string]bool{}}
	local := map[string]bool{}
	for _, a := range p.Config.Abbreviations {
		local[strings.ToUpper(a)] = true
	}
	for _, c := range p.Plan.Children {
		for _, n := range c.Names {
			local[strings.ToUpper(n)] = true
		}
	}
	for _, a := range p.Plan.Adults {
		for _, n := range append(a.Names, a.Name) {
			for _, w := range strings.Fields(n) {
				if _, known := words.Glossary(w); known {
					continue
				}
				if len(w) > 2 || len(strings.Fields(n)) == 1 {
					local[strings.ToUpper(w)] = true
				}
			}
		}
	}
	var said, initials strings.Builder
	texts, labels := abbreviationTexts(p)
	for _, t := range texts {
		s := t.String()
		toks := text.Tokens(s)
		said.WriteString(" |")
		for _, k := range toks {
			w := s[k.Start:k.End]
			if k.Kind == text.Word && w == strings.ToLower(w) {
				r.lower[k.Norm] = true
			}
			switch k.Kind {
			case text.Word:
				if k.Norm != "'s" {
					said.WriteString(" " + k.Norm)
					if len(k.Norm) > 1 || k.Norm == "a" {
						initials.WriteByte(k.Norm[0])
					} else {
						initials.WriteByte('.')
					}
				}
			case text.Number:
				said.WriteString(" " + k.Norm)
				initials.WriteString(".")
			default:
				if k.Norm != "-" && k.Norm != "'" && k.Norm != "&" && k.Norm != "/" && k.Norm != "," {
					initials.WriteByte('.')
				}
				if k.Norm == "," {
					said.WriteString(",")
				}
			}
		}
		initials.WriteByte('.')
	}
	r.said = said.String() + " |"
	r.initials = initials.String()
	for n, t := range texts {
		s := t.String()
		toks := text.Tokens(s)
		for i := 0; i < len(toks); {
			short, to := abbreviationAt(s, toks, i)
			if short == "" {
				i++
				continue
			}
			key := strings.ToUpper(short)
			if _, known := words.Glossary(key); n < labels && !known {
				i = to
				continue // words in capitals are common in headings
			}
			if !local[key] && !exempt[key] && r.isAbbreviation(s, toks, i, to, key) {
				if defines(s, toks, i, to) {
					r.known[key] = true
				}
				if _, ok := r.found[key]; !ok && len(r.order) < mostAbbreviations {
					r.found[key] = t.Slice(toks[i].Start, toks[to-1].End)
					r.order = append(r.order, key)
				}
			}
			i = to
		}
	}
	return r
}

// abbreviationTexts are the texts in which the family meets abbreviations; the
// first of them, as many as labels says, are titles, labels and headings.
func abbreviationTexts(p *Pass) (texts []text.Text, labels int) {
	var out []text.Text
	if p.Plan.Draft.Title.Is() {
		out = append(out, p.Plan.Draft.Title.Text)
	}
	for _, e := range p.Plan.Draft.Front {
		out = append(out, e.Label.Text)
	}
	for _, b := range p.Plan.Draft.Blocks {
		for _, c := range b.Columns {
			out = append(out, text.Literal(c))
		}
	}
	for _, s := range p.Plan.Sections {
		out = append(out, s.Heading.Text)
	}
	return append(out, p.Texts()...), len(out)
}

// abbreviationAt reads one at token i: capitals with what is glued to them
// ("GCP2", "PHQ-9", "S47", "HbA1c", "N/S", "w/l"). It gives the end.
func abbreviationAt(s string, toks []text.Token, i int) (string, int) {
	t := toks[i]
	if t.Kind != text.Word {
		return "", i
	}
	w := s[t.Start:t.End]
	end := i + 1
	if i > 0 && t.Glued && toks[i-1].Kind != text.Punct {
		return "", i // the "D" of "2D"
	}
	if end+1 < len(toks) && toks[end].Norm == "/" && toks[end].Glued && toks[end+1].Glued {
		whole := s[t.Start:toks[end+1].End]
		if _, ok := words.Glossary(whole); ok {
			return whole, end + 2
		}
	}
	up := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			up++
		}
	}
	if up == 0 || len(w) > 8 {
		return "", i
	}
	if end < len(toks) && toks[end].Kind == text.Number && toks[end].Glued && up == len(w) {
		end++
		if end < len(toks) && toks[end].Kind == text.Word && toks[end].Glued {
			end++
		}
	} else if end < len(toks) && toks[end].Kind == text.Number && toks[end].Glued && up >= 2 {
		end++
		if end < len(toks) && toks[end].Kind == text.Word && toks[end].Glued {
			end++
		}
	} else if end+1 < len(toks) && toks[end].Norm == "-" && toks[end].Glued && toks[end+1].Kind == text.Number && toks[end+1].Glued {
		if _, ok := words.Glossary(s[t.Start:toks[end+1].End]); ok {
			end += 2
		}
	}
	whole := s[t.Start:toks[end-1].End]
	if up < 2 {
		if _, ok := words.Glossary(whole); !ok || end == i+1 {
			return "", i
		}
	}
	return whole, end
}

// isAbbreviation: known to the glossary; or short, never written in small
// letters, and not in a line of capitals.
func (r *abbreviations) isAbbreviation(s string, toks []text.Token, i, to int, key string) bool {
	if strings.HasSuffix(key, "S") && len(key) > 2 {
		if _, ok := words.Glossary(strings.TrimSuffix(key, "S")); ok && s[toks[to-1].End-1] == 's' {
			return false // the plural of one that is counted where it stands alone
		}
	}
	_, known := words.Glossary(key)
	if shouted(s, toks, i, to) && (!known || len(key) > 2 && r.lower[toks[i].Norm]) {
		return false
	}
	if key == "DNA" && to < len(toks) && childTest[toks[to].Norm] {
		return false
	}
	if known {
		return true
	}
	w := s[toks[i].Start:toks[i].End]
	if len(w) < 3 || len(w) > 5 || r.lower[toks[i].Norm] || w != strings.ToUpper(w) {
		return false
	}
	// Beside a capitalised word it may be part of a name: "AFC Harrow".
	if to < len(toks) && toks[to].Kind == text.Word && toks[to].Line == toks[i].Line && isCapital(s, toks[to]) && len(w) > 2 && notSentenceEnd(toks, i, to) {
		next := s[toks[to].Start:toks[to].End]
		if next != strings.ToUpper(next) {
			return false
		}
	}
	return hasNoVowelPair(w)
}

func notSentenceEnd(toks []text.Token, i, to int) bool {
	return toks[to-1].End <= toks[to].Start && to == i+1
}

func isCapital(s string, t text.Token) bool {
	for _, r := range s[t.Start:t.End] {
		return unicode.IsUpper(r)
	}
	return false
}

// hasNoVowelPair keeps words in capitals out that read as words: four letters
// or more with vowels between consonants.
func hasNoVowelPair(w string) bool {
	if len(w) <= 3 {
		return true
	}
	vowels := 0
	for _, r := range strings.ToLower(w) {
		if strings.ContainsRune("aeiou", r) {
			vowels++
		}
	}
	return vowels*3 < len(w)
}

// shouted: the line is written in capitals.
func shouted(s string, toks []text.Token, i, to int) bool {
	caps, small := 0, 0
	for _, dir := range []int{-1, 1} {
		for n, k := 0, i; n < 6; n++ {
			k += dir
			if dir > 0 && k < to {
				k = to
			}
			if k < 0 || k >= len(toks) || toks[k].Line != toks[i].Line {
				break
			}
			if toks[k].Kind != text.Word || toks[k].End-toks[k].Start < 3 {
				continue
			}
			w := s[toks[k].Start:toks[k].End]
			if w == strings.ToUpper(w) {
				if _, ok := words.Glossary(w); !ok {
					caps++
				}
			} else {
				small++
			}
		}
	}
	return caps > 0 && small == 0
}

// defines: the abbreviation stands in or before brackets, or before "=", with
// words that begin with its letters.
func defines(s string, toks []text.Token, i, to int) bool {
	key := strings.ToLower(s[toks[i].Start:toks[i].End])
	letters := ""
	for _, r := range key {
		if unicode.IsLetter(r) {
			letters += string(r)
		}
	}
	norm := func(k int) string {
		if k < 0 || k >= len(toks) {
			return ""
		}
		return toks[k].Norm
	}
	// "family support worker (FSW)"
	if norm(to) == "key" {
		return true // "RAG key: R = …"
	}
	if norm(i-1) == "(" {
		k := i - 2
		n := len(letters) - 1
		for steps := 0; k >= 0 && n >= 0 && steps < len(letters)+4; k, steps = k-1, steps+1 {
			if toks[k].Kind == text.Word && toks[k].Norm[0] == letters[n] {
				n--
			}
		}
		if n < 0 {
			return true
		}
	}
	// "FSW (family support worker)", "FSW = family support worker", "FSW: …"
	switch norm(to) {
	case "(", "=", ":", "-":
		k, n := to+1, 0
		for steps := 0; k < len(toks) && n < len(letters) && steps < len(letters)+4; k, steps = k+1, steps+1 {
			if toks[k].Kind == text.Word && toks[k].Norm[0] == letters[n] {
				n++
			}
		}
		return n == len(letters)
	}
	return false
}

// explained: the plan spells it out somewhere.
func (r *abbreviations) explained(key string) bool {
	if r.known[key] {
		return true
	}
	if m, ok := words.Glossary(key); ok {
		for _, full := range m.Full {
			if r.says(full) {
				return true
			}
		}
	}
	letters := strings.ToLower(strings.TrimRight(key, "0123456789"))
	if len(letters) < 3 || strings.ContainsAny(letters, "-/") {
		return false
	}
	_, known := words.Glossary(key)
	return !known && strings.Contains(r.initials, letters)
}

// says reports whether the plan holds the words, singular or plural.
func (r *abbreviations) says(full string) bool {
	var b strings.Builder
	for _, k := range text.Tokens(full) {
		switch k.Kind {
		case text.Word, text.Number:
			if k.Norm != "'s" {
				b.WriteString(" " + k.Norm)
			}
		default:
			if k.Norm == "," {
				b.WriteString(",")
			}
		}
	}
	w := b.String()
	for _, end := range []string{" ", "s ", ",", "s,"} {
		if strings.Contains(r.said, w+end) {
			return true
		}
	}
	return false
}

// childTest are the words that make DNA a matter of blood.
var childTest = map[string]bool{"test": true, "tests": true, "testing": true, "sample": true, "result": true, "results": true, "swab": true, "paternity": true}

// exempt are abbreviations that people know, and capitals that are none.
var exempt = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`GP GPS NHS A&E TV TVS ID IDS UK GB USA EU PE RE DOB AM PM OK DIY MOT DVD CD PC DC DS DI PS PCSO CCTV PIN IT ICT SMS QR LED WC SIM CV
		TBC TBA ASAP NA N/A RIP BMX MP HMRC DVLA RSPCA NSPCC GCSE GCSES SATS BBC ITV PJS PJ FC HGV LGV BBQ IVF MRI ECG STI WHOM IKEA ASDA ALDI BT KFC VIP FAQ PTO NB PS RSVP ETC EG IE NO YES
		CHILD PLAN AIM GOAL NEED RISK DATE NAME ROLE TASK RISKS STEP PART PAGE NOTE NOTES CORE GROUP MUM DAD BABY HOME HELP SAFE STOP
		NOT ALL AND OR THE MUST DO IF TO IN ON BY WHO WHAT WHEN WHY HOW NONE NIL NEW RED AMBER GREEN HIGH LOW MET DONE ONLY NEVER ALSO BOTH SHOULD WILL OUT
		MR MRS MS DR REV SGT ST RD AVE NW SE NE II III IV VI VII BSL WIFI YMCA HENRY MIND SSAFA LGBT LGBTQ HIV COVID UNICEF`) {
		m[w] = true
	}
	delete(m, "NA")
	return m
}()
