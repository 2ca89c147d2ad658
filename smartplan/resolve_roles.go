package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// roleMatches are the jobs that a text names. Short forms count only in
// capitals ("SW", but not the "pm" of "9pm"), unless the text is little else;
// words with an everyday meaning only where they can be a job.
func roleMatches(s string, toks []text.Token) []text.Match {
	all := lexicon.Roles().FindAll(toks)
	if len(all) == 0 {
		return nil
	}
	short := len(words(toks)) <= 4
	out := all[:0:0]
	for _, m := range all {
		if m.To-m.From == 1 {
			t := toks[m.From]
			w := s[t.Start:t.End]
			if m.From > 0 && toks[m.From-1].Kind == text.Number && t.Glued {
				continue
			}
			switch {
			case everydayShort[t.Norm] && !isUpper(w):
				continue
			case len(t.Norm) <= 3 && !isUpper(w) && !(short && len(t.Norm) > 1 && strings.ToLower(w) == w):
				continue
			case everydayRole[t.Norm] && !capital(s, t) && !short && !(m.From > 0 && (toks[m.From-1].Norm == "the" || toks[m.From-1].Norm == "'s") && m.To < len(toks) && taskWord(toks[m.To].Norm)):
				continue
			}
		}
		out = append(out, m)
	}
	return out
}

// everydayShort are short forms that are words in small letters.
var everydayShort = wordSet("pm pa com ep sm om di ds dc pc ht sn cg flo ot")

// everydayRole are jobs that are everyday words.
var everydayRole = wordSet("head sister officer coach minister warden reporter mentor consultant manager chair supervisor volunteer administrator principal")

// agencyMatches are the agencies and settings that a text names. Names that
// are everyday words count only with a capital.
func agencyMatches(s string, toks []text.Token) []text.Match {
	all := lexicon.Agencies().FindAll(toks)
	out := all[:0:0]
	short := len(words(toks)) <= 2
	for _, m := range all {
		if m.To-m.From == 1 && everydayAgency[toks[m.From].Norm] && !capital(s, toks[m.From]) && !short {
			continue
		}
		if m.To-m.From == 1 && len(toks[m.From].Norm) <= 2 && !isUpper(s[toks[m.From].Start:toks[m.From].End]) {
			continue
		}
		out = append(out, m)
	}
	return out
}

var everydayAgency = wordSet("mind kids scope crisis respect iris via shelter lifeline bank guides cubs sanctuary relate refuge trust department council setting provider service services team agency duty legal parish chapel kirk uni")

// kindOf is the general job that a canonical role belongs to: "nurse" for a
// district nurse; "" where there is none.
func kindOf(tags []string) string {
	for _, t := range tags {
		if k, ok := strings.CutPrefix(t, "kind "); ok {
			return k
		}
	}
	return ""
}

// roleTags are the tags of a phrase of the roles.
func roleKind(role string) string {
	return kindOf(lexicon.Roles().Whole(text.Tokens(role)))
}

// orgWord says whether a word belongs to names of organisations: "end" where
// it says so by itself, "part" where it is an ordinary word.
func orgWord(t text.Token) string {
	if tags := lexicon.OrgWords().Whole([]text.Token{t}); tags != nil {
		return tags[0]
	}
	return ""
}

// organisationName reports whether capitalised words are rather the name of an
// organisation, setting or place than of a person: "Pennine Homes", "Turning
// Point", "Elm Park".
func organisationName(toks []text.Token) bool {
	parts, n := 0, 0
	for i, t := range toks {
		if t.Kind != text.Word || t.Norm == "'s" {
			continue
		}
		n++
		switch orgWord(t) {
		case "end":
			// "Grace Hall", "Kathleen Ward": a first name before it.
			if i > 0 && surnameEnds[t.Norm] && lexiconName(toks[i-1].Norm) && orgWord(toks[i-1]) == "" {
				continue
			}
			if i > 0 || frontWords[t.Norm] {
				return true
			}
		case "part":
			parts++
		}
	}
	if n == 0 || lexiconName(toks[0].Norm) && parts < n {
		return false
	}
	return parts == n && !(n == 1 && lexiconName(toks[0].Norm)) && !(n == 2 && lexiconName(toks[0].Norm))
}

// surnameEnds are words of settings that are surnames behind a first name.
var surnameEnds = wordSet("ward church temple hall court bank banks house")

// frontWords open the names of settings: "Ysgol Bro Hafren", "Clwb Ti a Fi".
var frontWords = wordSet("ysgol hwb canolfan cylch bwrdd cyngor clwb university meithrin")

// surnameWords are surnames that are also roles, settings, months or words of
// forms: behind a first name they are a name.
var surnameWords = wordSet(`ward church temple head court park hall bishop may march day english french white black close lane street house nurse page
	price bank banks hope young child baker cook porter mason marshall parsons priest abbott pope king prince chambers wells field fields hill hills wood woods
	mills north west east england ireland scotland wales london welsh irish christmas easter friday summer summers winter winters spring reader clerk constable
	sargent sergeant proctor bridge bridges brook brooks marsh moor lake rivers stone stones forest heath dale glen green brown gray grey gold silver
	case link range reception chapel abbey castle farmer miller fisher carter cooper taylor potter hunter gardener lodge centre poole pool parish jan england
	sharp strong little small short long best good self love lord knight squire duke earl noble`)
