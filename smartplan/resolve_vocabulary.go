package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// vocabulary is what the plan itself shows of its words: which are written in
// lower case somewhere, which with a capital inside a sentence, and which runs
// of capitalised words name a school, service or place.
type vocabulary struct {
	lower, inner map[string]bool
	times        map[string]int  // how often a word is written with a capital
	places       map[string]bool // words that stand behind "at" and "in"
	settings     []string
}

func (p *Plan) vocabulary() *vocabulary {
	v := &vocabulary{lower: map[string]bool{}, inner: map[string]bool{}, times: map[string]int{}, places: map[string]bool{}}
	for _, t := range p.AllText() {
		v.read(t.String())
	}
	return v
}

func (v *vocabulary) read(s string) {
	if isUpper(s) {
		return
	}
	toks := text.Tokens(s)
	for i, t := range toks {
		if t.Kind != text.Word {
			continue
		}
		if !capital(s, t) {
			v.lower[t.Norm] = true
			continue
		}
		v.times[t.Norm]++
		if i > 0 && (toks[i-1].Norm == "at" || toks[i-1].Norm == "in" || toks[i-1].Norm == "near" || toks[i-1].Norm == "hmp") && toks[i-1].Line == t.Line {
			v.places[t.Norm] = true
		}
		if i > 0 && toks[i-1].Line == t.Line && toks[i-1].Kind == text.Word && !capital(s, toks[i-1]) {
			v.inner[t.Norm] = true
		}
	}
	jobs := map[int]bool{} // tokens where a job of several words begins
	for _, m := range lexicon.Roles().FindAll(toks) {
		if m.To-m.From > 1 {
			jobs[m.From] = true
		}
	}
	for i := 0; i < len(toks); i++ {
		if toks[i].Kind != text.Word || !capital(s, toks[i]) {
			continue
		}
		j := i
		for j < len(toks) && !(j > i && (jobs[j] || wideGap(s, toks[j-1], toks[j]))) && toks[j].Line == toks[i].Line && (toks[j].Kind == text.Word && (capital(s, toks[j]) || toks[j].Norm == "'s" || toks[j].Norm == "of" || toks[j].Norm == "the" || toks[j].Norm == "and" && j+1 < len(toks) && capital(s, toks[j+1])) || toks[j].Norm == "-" && toks[j].Glued || toks[j].Norm == "." && j > i && toks[j-1].Norm == "st" || toks[j].Norm == "&") {
			if j > i && settingWords[toks[j].Norm] {
				// The name with and without the word that tells what it is.
				v.setting(s[toks[i].Start:toks[j].End])
				if j-i >= 2 || !lexiconName(toks[i].Norm) {
					v.setting(strings.TrimRight(s[toks[i].Start:toks[j].Start], " -"))
				}
			}
			j++
		}
		// "Young" lower-case setting words: "Elm Park primary".
		if j < len(toks) && j > i && !jobs[j] && settingWords[toks[j].Norm] && toks[j].Kind == text.Word && placeLike[toks[j].Norm] {
			v.setting(s[toks[i].Start:toks[j-1].End])
		}
		i = max(i, j-1)
	}
}

// wideGap: two spaces, a tab or a space that does not break stand between two
// tokens, as they do between the entries of a line.
func wideGap(s string, a, b text.Token) bool {
	gap := s[a.End:b.Start]
	return strings.Contains(gap, "  ") || strings.Contains(gap, "\t") || strings.Contains(gap, "\u00a0")
}

func (v *vocabulary) setting(s string) {
	s = strings.TrimSpace(s)
	for _, w := range []string{"The ", "At ", "In ", "From ", "To "} {
		s = strings.TrimPrefix(s, w)
	}
	if len(s) < 3 || len(v.settings) > 200 {
		return
	}
	toks := text.Tokens(s)
	if len(toks) == 1 && (v.lower[toks[0].Norm] || lexiconName(toks[0].Norm) || lexicon.NotNames().Whole(toks) != nil || lexicon.Relations().Whole(toks) != nil || lexicon.Roles().Whole(toks) != nil || len(s) < 5) {
		return
	}
	if lexicon.Groups().Whole(toks) != nil || lexicon.Roles().Whole(toks) != nil {
		return // "Core Group"
	}
	if len(toks) > 1 && lexicon.Relations().Whole(toks[:1]) != nil {
		return
	}
	if len(toks) == 2 && lexiconName(toks[0].Norm) && surnameWords[toks[1].Norm] {
		return // "Grace Park" is as often a person
	}
	for _, o := range v.settings {
		if o == s {
			return
		}
	}
	v.settings = append(v.settings, s)
}

// lexiconName reports whether a word is a usual first name; of "Ella-Mae" the
// first part counts, and accents do not matter.
func lexiconName(w string) bool {
	w, _, _ = strings.Cut(plainLetters.Replace(strings.ToLower(w)), "-")
	return lexicon.FirstNames().Whole([]text.Token{{Kind: text.Word, Norm: w}}) != nil
}

var plainLetters = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ą", "a", "ć", "c", "č", "c", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e", "ę", "e", "ě", "e", "í", "i", "ì", "i", "î", "i", "ï", "i", "ł", "l",
	"ń", "n", "ñ", "n", "ň", "n", "ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s", "ț", "t", "ţ", "t", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ů", "u", "ý", "y", "ÿ", "y", "ŷ", "y", "ŵ", "w", "ź", "z", "ż", "z", "ž", "z", "ă", "a")

// settingWords tell what a named place or organisation is.
var settingWords = wordSet(`school primary infants infant juniors junior academy college nursery preschool playgroup pre-school hospital surgery clinic centre
	center hub house court service services team project scheme trust programme practice pharmacy church mosque temple club association hall lodge
	partnership group unit ward infirmary library refuge hostel hotel park gardens university authority council hwb health dental medical recovery
	juniors secondary high grammar comprehensive kindergarten street road avenue lane close drive way place terrace crescent`)

// placeLike are those that count in lower case behind a name.
var placeLike = wordSet("school primary infants juniors academy nursery hospital surgery clinic")

// isName reports whether a single capitalised word is likely to be a name.
func (v *vocabulary) isName(w string) bool {
	low := strings.ToLower(w)
	if v == nil || lexiconName(low) {
		return lexiconName(low)
	}
	return v.inner[low] && !v.lower[low]
}

// recurs reports whether a word is written with a capital several times and
// never without.
func (v *vocabulary) recurs(w string) bool {
	low := strings.ToLower(w)
	return v != nil && v.times[low] >= 3 && !v.lower[low]
}
