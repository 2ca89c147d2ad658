package smartplan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// nameRun is a stretch of a text that looks like a person's name.
type nameRun struct {
	from, to   int // tokens
	start, end int // bytes
	title      string
	given      []string // all words but the title, as written
	nick       string   // another name in brackets or quotation marks
}

func (n nameRun) name() string {
	return strings.Join(n.given, " ")
}

// titles that stand before a surname, with the sex that they show.
var titles = map[string]string{
	"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": "", "dr": "", "prof": "", "pastor": "", "fr": "m", "canon": "", "reverend": "", "rabbi": "m", "councillor": "", "lord": "m", "lady": "f", "sister": "f", "sir": "m", "rev": "", "pc": "", "dc": "", "ds": "", "di": "", "sgt": "", "wpc": "f", "pcso": "", "nurse": "", "cllr": "", "imam": "m", "father": "m",
	"auntie": "f", "aunty": "f", "aunt": "f", "uncle": "m", "nan": "f", "nana": "f", "nanny": "f", "granny": "f", "gran": "f", "grandma": "f", "grandad": "m", "grandpa": "m", "cousin": "",
}

// particles join the words of one name.
var particles = wordSet("an na ait ben bar van von de der den del da dos ap ab ferch bin bint ibn al el la le st nic ní ni mac mc ó o ter di")

// findNames finds runs of capitalised words that may be names: no roles, no
// agencies, no months, no words of forms. It is a weak signal: the plan's own
// people come first.
func findNames(s string, toks []text.Token) []nameRun {
	blocked := make([]bool, len(toks))
	surname := func(i int) bool {
		if !surnameWords[toks[i].Norm] || i == 0 || toks[i-1].Line != toks[i].Line || !capital(s, toks[i]) {
			return false
		}
		before := toks[i-1]
		if before.Norm == ")" && i >= 4 && toks[i-3].Norm == "(" {
			before = toks[i-4] // "Bridget (Biddy) Ward"
		}
		_, title := titles[before.Norm]
		return (title || lexiconName(before.Norm)) && capital(s, before)
	}
	for _, set := range [][]text.Match{roleMatches(s, toks), agencyMatches(s, toks), lexicon.Groups().FindAll(toks)} {
		for _, m := range set {
			if m.To-m.From == 1 && surname(m.From) {
				continue // "Kathleen Ward", "Mr Head"
			}
			for i := m.From; i < m.To; i++ {
				blocked[i] = true
			}
		}
	}
	shout := isShouted(s, toks)
	for _, m := range lexicon.NotNames().FindAll(toks) {
		if m.To-m.From > 1 {
			for i := m.From; i < m.To; i++ {
				blocked[i] = true // tools and programmes: "Three Houses"
			}
		}
	}
	for _, m := range lexicon.Relations().FindAll(toks) {
		if m.To-m.From == 1 && titles[toks[m.From].Norm] != "" {
			continue
		}
		for i := m.From; i < m.To; i++ {
			blocked[i] = true
		}
	}
	ok := func(i int) bool {
		if i >= len(toks) || toks[i].Kind != text.Word || blocked[i] || !capital(s, toks[i]) {
			return false
		}
		w := toks[i].Norm
		if w == "'s" || i+1 < len(toks) && toks[i+1].Kind == text.Number && toks[i+1].Glued {
			return false // "Y6"
		}
		if isAcronym(s[toks[i].Start:toks[i].End]) {
			return false
		}
		if lexicon.NotNames().Whole(toks[i:i+1]) != nil && !monthName(s, toks, i) && !surname(i) {
			return false
		}
		if shout && !lexiconName(w) && (i == 0 || !lexiconName(toks[i-1].Norm) && titles[toks[i-1].Norm] == "") {
			return false
		}
		return true
	}
	var out []nameRun
	for i := 0; i < len(toks); i++ {
		_, title := titles[toks[i].Norm]
		title = title && capital(s, toks[i])
		start := i
		var run nameRun
		if title {
			run.title = s[toks[i].Start:toks[i].End]
			i++
			if i < len(toks) && toks[i].Norm == "." {
				i++
			}
		}
		j := i
		end := i
		for j < len(toks) && toks[j].Line == toks[start].Line {
			switch {
			case j > i && j+1 < len(toks) && toks[j+1].Norm == ":" && lexicon.Relations().Whole(toks[j:j+1]) != nil:
				// "Mother: Ann Lee Father: …": the label of the next.
			case ok(j):
				j++
				end = j
				// A hyphen joins: "Blake-Reid", "Jun-ho".
				for j+1 < len(toks) && toks[j].Norm == "-" && toks[j].Glued && toks[j+1].Glued && toks[j+1].Kind == text.Word && (capital(s, toks[j+1]) || len(toks[j+1].Norm) <= 3 && len(toks[j-1].Norm) <= 4 && !particles[toks[j+1].Norm] && lexicon.NotNames().Whole(toks[j+1:j+2]) == nil) {
					j += 2
					end = j
				}
				continue
			case j > i && toks[j].Norm == "." && toks[j].Glued && isInitial(s, toks[j-1]) && j+1 < len(toks):
				j++
				continue
			case j > i && particles[toks[j].Norm] && ok(j+1):
				j++
				continue
			case j > i && j+2 < len(toks) && (particles[toks[j].Norm] || len(toks[j].Norm) == 1) && toks[j+1].Norm == "-" && toks[j+1].Glued && toks[j+2].Glued && ok(j+2):
				j += 2 // "ap-Dafydd", "an t-Saoir"
				continue
			case j > i && j+3 < len(toks) && particles[toks[j].Norm] && len(toks[j+1].Norm) == 1 && toks[j+2].Norm == "-" && toks[j+2].Glued && toks[j+3].Glued && ok(j+3):
				j += 3
				continue
			case j == i && title && particles[toks[j].Norm] && toks[j].Kind == text.Word:
				k := j
				for k < len(toks) && k < j+3 && particles[toks[k].Norm] {
					k++
				}
				if ok(k) {
					j = k // "Dr. van der Berg"
					continue
				}
			case j == i && title && toks[j].Kind == text.Word && isInitial(s, toks[j]):
				j++
				end = j
				continue
			case j == i && !title && toks[j].Kind == text.Word && isInitial(s, toks[j]) && j+2 < len(toks) && toks[j+1].Norm == "." && ok(j+2):
				j += 2
				continue
			}
			break
		}
		if end == i {
			i = start
			continue
		}
		// "Encourage Caoimhe": the verb that opens a sentence is no first name.
		if !title && end-i > 1 && lexicon.Deeds().Whole(toks[i:i+1]) != nil && (i == 0 || startsClause(toks, i) || toks[i-1].Kind == text.Punct) && (!lexiconName(toks[i].Norm) || lexiconName(toks[i+1].Norm) && everydayName[toks[i].Norm]) && toks[i+1].Norm != "-" {
			start++
			i++
		}
		run.from, run.to = start, end
		run.start, run.end = toks[start].Start, toks[end-1].End
		run.given = strings.Fields(strings.ReplaceAll(s[toks[i].Start:toks[end-1].End], ". ", " "))
		for k := range run.given {
			run.given[k] = strings.TrimSuffix(run.given[k], ".")
		}
		out = append(out, run)
		i = end - 1
	}
	return out
}

// everydayName are first names that are also verbs: before another first name
// they are the verb ("Mark Leo's chart").
var everydayName = wordSet("mark bill will grant rob nick pat sue drew chase rich may grace bob jack josh tom")

// isAcronym: capitals without a vowel are no name: "CPPM", "RCPC".
func isAcronym(w string) bool {
	return len(w) >= 2 && isUpper(w) && !strings.ContainsAny(w, "AEIOUYÁÉÍÓÚÂÊÎÔÛŴŶ")
}

// isShouted reports whether a text of several words is all in capitals.
func isShouted(s string, toks []text.Token) bool {
	n := 0
	for _, t := range toks {
		if t.Kind == text.Word {
			n++
		}
	}
	return n >= 5 && isUpper(s)
}

// monthName: "May", "June", "April", "August", "Summer", "Mark" as a name:
// beside another capitalised word, or before "to".
func monthName(s string, toks []text.Token, i int) bool {
	if i+2 < len(toks) && toks[i+1].Norm == "-" && toks[i+1].Glued && toks[i+2].Glued && toks[i+2].Kind == text.Word && len(toks[i].Norm) <= 4 && lexicon.NotNames().Whole(toks[i+2:i+3]) == nil {
		return true // "Jun-ho"
	}
	switch toks[i].Norm {
	case "may", "june", "april", "august", "jan", "summer", "sun", "old", "lane", "park", "day", "white", "black", "english", "french", "house", "street", "church":
	default:
		return false
	}
	// "May 12/02/2018" at the beginning of an entry: a child and the date of birth.
	if i+5 < len(toks) && toks[i+1].Kind == text.Number && toks[i+3].Kind == text.Number && toks[i+5].Kind == text.Number && toks[i+2].Norm == toks[i+4].Norm && toks[i+2].Kind == text.Punct && toks[i+2].Glued {
		return i == 0 || toks[i-1].Kind == text.Punct || toks[i-1].Line < toks[i].Line
	}
	if i > 0 && toks[i-1].Kind == text.Number && toks[i-1].Line == toks[i].Line && !(i > 2 && toks[i-2].Kind == text.Punct && toks[i-2].Glued) || i+1 < len(toks) && toks[i+1].Kind == text.Number && toks[i+1].Line == toks[i].Line {
		return false
	}
	if i > 0 && (toks[i-1].Norm == "by" || toks[i-1].Norm == "in" || toks[i-1].Norm == "of" || toks[i-1].Norm == "until" || toks[i-1].Norm == "from" || toks[i-1].Norm == "end") {
		return false
	}
	if i+1 < len(toks) && toks[i+1].Kind == text.Word && capital(s, toks[i+1]) && toks[i+1].Line == toks[i].Line && (lexicon.NotNames().Whole(toks[i+1:i+2]) == nil || surnameWords[toks[i+1].Norm] && toks[i+1].Norm != "day" && toks[i+1].Norm != "bank") {
		return true
	}
	if i > 0 && toks[i-1].Kind == text.Word && capital(s, toks[i-1]) && lexicon.NotNames().Whole(toks[i-1:i]) == nil {
		return true
	}
	if i+1 < len(toks) && (toks[i+1].Norm == "to" || toks[i+1].Norm == "will" || toks[i+1].Norm == "'s") {
		return toks[i].Norm != "sun" && toks[i].Norm != "day"
	}
	return false
}

func capital(s string, t text.Token) bool {
	r, _ := utf8.DecodeRuneInString(s[t.Start:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func isInitial(s string, t text.Token) bool {
	return utf8.RuneCountInString(s[t.Start:t.End]) == 1 && capital(s, t)
}

// firstName is the first word of a name.
func firstName(name string) string {
	f := strings.Fields(name)
	if len(f) == 0 {
		return ""
	}
	return f[0]
}

// lastName is the last word of a name of two words or more.
func lastName(name string) string {
	f := strings.Fields(name)
	if len(f) < 2 {
		return ""
	}
	last := f[len(f)-1]
	for i := len(f) - 2; i > 0; i-- {
		if particles[strings.ToLower(f[i])] {
			last = f[i] + " " + last
			continue
		}
		break
	}
	return last
}

// ordinaryCapitals writes "BRADSHAW" as "Bradshaw" and leaves other words.
func ordinaryCapitals(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if utf8.RuneCountInString(w) > 2 && isUpper(w) {
			var b strings.Builder
			up := true
			for _, r := range w {
				if up {
					b.WriteRune(r)
				} else {
					b.WriteRune(unicode.ToLower(r))
				}
				up = !unicode.IsLetter(r)
			}
			words[i] = b.String()
		}
	}
	return strings.Join(words, " ")
}

// personForms are the ways in which a plan writes a person: full name, first
// name, title and surname, surname, initials and short forms. Lower case.
func personForms(title, name, sex string, child bool) []string {
	var out []string
	add := func(s string) {
		s = strings.ToLower(strings.TrimSpace(s))
		if s == "" {
			return
		}
		for _, o := range out {
			if o == s {
				return
			}
		}
		out = append(out, s)
	}
	first, last := firstName(name), lastName(name)
	add(name)
	if title == "" || last != "" {
		add(first)
	}
	if title != "" {
		surname := last
		if surname == "" {
			surname = name
		}
		add(title + " " + name)
		add(title + " " + surname)
		add(surname)
	} else if last != "" && !child {
		for _, t := range []string{"mr", "mrs", "ms", "miss", "dr"} {
			if s := titles[t]; s == "" || sex == "" || s == sex {
				add(t + " " + last)
			}
		}
		add(first[:runeLen(first)] + " " + last)
	}
	if head, tail, ok := strings.Cut(first, "-"); ok && tail != "" {
		add(head)
		add(tail)
		add(string(firstRune(head)) + string(firstRune(tail)))
		add(string(firstRune(head)) + "-" + string(firstRune(tail)))
	}
	if child && last != "" {
		add(string(firstRune(first)) + string(firstRune(last)))
	}
	for _, s := range shortForms(first) {
		add(s)
	}
	return out
}

func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// shortForms are everyday forms of a first name: a table of common English
// ones, and the first letters where five or more follow.
func shortForms(first string) []string {
	return nicknames[strings.ToLower(first)]
}

var nicknames = map[string][]string{
	"thomas": {"tom", "tommy"}, "william": {"will", "bill", "billy"}, "robert": {"rob", "bob", "bobby"}, "richard": {"rich", "rick", "dick"}, "james": {"jim", "jimmy", "jamie"},
	"michael": {"mike", "mick"}, "christopher": {"chris"}, "christine": {"chris"}, "daniel": {"dan", "danny"}, "david": {"dave"}, "andrew": {"andy"}, "anthony": {"tony"}, "joseph": {"joe", "joey"},
	"joshua": {"josh"}, "matthew": {"matt"}, "nicholas": {"nick"}, "samuel": {"sam"}, "samantha": {"sam"}, "benjamin": {"ben"}, "alexander": {"alex"}, "alexandra": {"alex"}, "katherine": {"kate", "katie"},
	"catherine": {"cath", "kate"}, "elizabeth": {"liz", "beth", "lizzie"}, "rebecca": {"becky", "becca"}, "jennifer": {"jen", "jenny"}, "victoria": {"vicky", "vikki"}, "margaret": {"maggie"}, "patricia": {"pat", "trish"},
	"deborah": {"deb", "debbie"}, "susan": {"sue"}, "kimberley": {"kim"}, "abigail": {"abi", "abby"}, "charlotte": {"charlie", "lottie"}, "charles": {"charlie"}, "oliver": {"ollie"}, "archibald": {"archie"},
	"frederick": {"fred", "freddie"}, "theodore": {"theo", "teddy"}, "edward": {"ed", "eddie", "ted"}, "stephen": {"steve"}, "steven": {"steve"}, "philip": {"phil"}, "peter": {"pete"}, "kenneth": {"ken"}, "ronald": {"ron"},
	"jessica": {"jess"}, "natalie": {"nat"}, "stephanie": {"steph"}, "jacqueline": {"jackie"}, "gemma": {"gem"}, "oluwaseun": {"seun"}, "mohammed": {"mo"}, "muhammad": {"mo"}, "isabella": {"bella", "izzy"}, "isabelle": {"izzy"},
	"mackenzie": {"kenzie"}, "malachi": {"mal"}, "leonard": {"len"}, "leo": nil,
}
