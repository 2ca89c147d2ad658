package smartplan

import "github.com/childplan/smartplan/smartplan/text"

// groupMatches finds groups without bounds in whatever words: "every adult in
// the home", "all of the professionals", "those working with the family",
// "whoever is on shift". Phrases of the lexicon come before them.
func groupMatches(toks []text.Token) []text.Match {
	var out []text.Match
	for i := 0; i < len(toks); i++ {
		w := toks[i].Norm
		switch {
		case groupLead[w]:
			k := i + 1
			for k < len(toks) && k < i+5 && (groupAdjective[toks[k].Norm] || determiner[toks[k].Norm] || toks[k].Norm == "of") {
				k++
			}
			if (k >= len(toks) || !groupNoun[toks[k].Norm]) && k > i+1 && groupNoun[toks[k-1].Norm] {
				k--
			}
			if k < len(toks) && groupNoun[toks[k].Norm] && toks[k].Line == toks[i].Line {
				out = append(out, text.Match{From: i, To: k + 1, Tags: []string{"collective"}})
				i = k
			}
		case groupAdjective[w]:
			k := i + 1
			for k < len(toks) && k < i+3 && groupAdjective[toks[k].Norm] {
				k++
			}
			if (k >= len(toks) || !groupNoun[toks[k].Norm]) && k > i+1 && groupNoun[toks[k-1].Norm] {
				k--
			}
			if k < len(toks) && groupNoun[toks[k].Norm] && toks[k].Line == toks[i].Line && plainPlural(toks[k].Norm) {
				out = append(out, text.Match{From: i, To: k + 1, Tags: []string{"collective"}})
				i = k
			}
		case w == "those" || w == "anyone" || w == "everyone" || w == "everybody" || w == "anybody" || w == "people" || w == "whoever" || w == "whichever":
			k := i + 1
			if k < len(toks) && groupAdjective[toks[k].Norm] || k < len(toks) && (toks[k].Norm == "working" || toks[k].Norm == "who" || toks[k].Norm == "supporting" || toks[k].Norm == "around" || toks[k].Norm == "present") || w == "whoever" {
				out = append(out, text.Match{From: i, To: min(k+1, len(toks)), Tags: []string{"collective"}})
			}
		}
	}
	return out
}

func plainPlural(w string) bool {
	return w[len(w)-1] == 's' || w == "staff" || w == "people" || w == "adults"
}

var (
	groupLead      = wordSet("every each any all most both")
	groupAdjective = wordSet("other relevant involved appropriate various partner key remaining different trusted responsible named multi-agency statutory professional family safe supportive lead front-line frontline adult")
	groupNoun      = wordSet(`professional professionals worker workers agency agencies adult adults grown-up grown-ups staff member members partner partners service services person persons people
		practitioner practitioners one party parties relative relatives friend friends neighbour neighbours colleague colleagues organisation organisations team teams attendee attendees
		participant participants caregiver caregivers household helper helpers`)
)
