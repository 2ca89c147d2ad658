package smartplan

import (
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// jobMatches finds jobs that no lexicon lists by the noun that ends them:
// "children's rights worker", "swimming teacher", "CGL nurse".
func jobMatches(s string, toks []text.Token) []text.Match {
	return headed(s, toks, jobNoun, "")
}

// teamMatches finds teams and services by their last word: "youth team",
// "bereavement service". "The team" alone is a group.
func teamMatches(s string, toks []text.Token) []text.Match {
	return headed(s, toks, teamNoun, "agency")
}

// headed finds noun phrases that end in one of the nouns: up to three words
// before it that can belong to it.
func headed(s string, toks []text.Token, nouns map[string]bool, sector string) []text.Match {
	var out []text.Match
	for i, t := range toks {
		if !nouns[t.Norm] || t.Kind != text.Word {
			continue
		}
		from := i
		for from > 0 && i-from < 4 && modifier(s, toks, from-1, i) {
			from--
		}
		for from < i && (toks[from].Norm == "'s" || toks[from].Kind == text.Punct || toks[from].Norm == "and") {
			from++
		}
		if from == i {
			continue
		}
		word := s[toks[from].Start:t.End]
		tags := []string{sectorOf(toks[from : i+1])}
		if sector == "" {
			if tags[0] == "agency" {
				tags[0] = "other"
			}
			tags = []string{text.Fold(word), tags[0]}
		}
		out = append(out, text.Match{From: from, To: i + 1, Tags: tags})
	}
	return out
}

// modifier: the token may belong to the noun at the end of the phrase.
func modifier(s string, toks []text.Token, k, noun int) bool {
	t := toks[k]
	if t.Line != toks[noun].Line {
		return false
	}
	if t.Kind == text.Punct {
		return (t.Norm == "-" && t.Glued || t.Norm == "&") && k > 0
	}
	if t.Kind != text.Word {
		return false
	}
	w := t.Norm
	if w == "'s" {
		return k > 0 && (!capital(s, toks[k-1]) || commonPlural[toks[k-1].Norm]) // "children's", not "Zofia's"
	}
	if determiner[w] || taskWord(w) || noModifier[w] || particles[w] || groupLead[w] || groupAdjective[w] && w != "family" && w != "key" && w != "lead" {
		return false
	}
	if (k == 0 || startsClause(toks, k)) && isDeed(w) && !capitalNoun[w] {
		return false // "Ring housing officer"
	}
	if lexicon.Relations().Whole(toks[k:k+1]) != nil || lexiconName(w) && capital(s, t) {
		return false
	}
	return true
}

var (
	jobNoun  = wordSet("workers officers advisers nurses therapists worker officer adviser advisor co-ordinator coordinator practitioner nurse therapist teacher tutor coach mentor assistant specialist supervisor technician clinician instructor facilitator counsellor manager")
	teamNoun = wordSet("team service services clinic unit department hub charity scheme project agency")
	// noModifier cannot stand inside the name of a job or team.
	noModifier = wordSet(`to with for of from at about by via and or in on into than then when if is are was be been will would has have not no new next same whole wider other own good another
		any some one two three both a the see ask tell meet ring phone contact refer referred invite through who which that using use work working works help support supports
		offer offered take took get give given named allocated current previous former relevant appropriate specific only also local different existing second first third duty
		multi-agency professional core free full regular weekly monthly fortnightly daily available suitable`)
	commonPlural = wordSet("children women men parents carers people girls boys fathers mothers dads mums victims travellers refugees")
	capitalNoun  = wordSet("support contact work group play drug help care family visit lead share time book look")
)
