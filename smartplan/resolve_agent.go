package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// agent reports whether mention i is the subject of a task, or stands behind
// "by" in a passive one.
func (p *Plan) agent(s string, toks []text.Token, ms []mention, i int) bool {
	m := ms[i]
	if m.from > 0 && toks[m.from-1].Norm == "by" || m.from > 1 && determiner[toks[m.from-1].Norm] && toks[m.from-2].Norm == "by" {
		by := m.from - 1
		if toks[by].Norm != "by" {
			by--
		}
		if by > 0 && (toks[by-1].Norm == "funded" || toks[by-1].Norm == "paid" || by > 1 && toks[by-1].Norm == "for" && toks[by-2].Norm == "paid") {
			return false // who pays is not who does
		}
		return passiveBefore(toks, by)
	}
	if objectOf(toks, ms, i, m.kind, 0) {
		return false
	}
	k := afterMention(toks, ms, i)
	if k >= len(toks) {
		return false
	}
	// A list of subjects shares the verb: "Leanne and Jordan will …".
	for n := 0; n < 4; n++ {
		j := k
		if j < len(toks) && (toks[j].Norm == "and" || toks[j].Norm == "," || toks[j].Norm == "/" || toks[j].Norm == "&" || toks[j].Norm == "+" || toks[j].Norm == "or") {
			next := -1
			for x := i + 1; x < len(ms) && ms[x].from <= j+2; x++ {
				if ms[x].from == j+1 || ms[x].from == j+2 && (determiner[toks[j+1].Norm] || toks[j+1].Norm == "and" || toks[j+1].Norm == "or") {
					next = x
				}
			}
			if next < 0 {
				break
			}
			k = afterMention(toks, ms, next)
			continue
		}
		break
	}
	if k >= len(toks) || toks[k].Line != toks[m.from].Line && !(taskWord(toks[k].Norm) && toks[k].Line == toks[m.from].Line+1) {
		return false
	}
	// A colon or dash behind the first words: "Mum: ring the clinic".
	if (toks[k].Norm == ":" || toks[k].Norm == "-" && !toks[k].Glued) && startsClause(toks, m.from) && m.kind != ofChild {
		rest := toks[k+1:]
		if len(rest) > 0 && (startsWithDeed(rest) || rest[0].Norm == "to" || rest[0].Norm == "will") {
			return true
		}
		return false
	}
	return isTaskVerb(s, toks, k, m) || p.asksTagger(s, toks, k, m)
}

// objectOf reports whether mention i is helped, told, met or only spoken of:
// behind a preposition, a verb, or a word that opens a subordinate clause.
func objectOf(toks []text.Token, ms []mention, i int, kind mentionKind, depth int) bool {
	m := ms[i]
	at := m.from - 1
	for at >= 0 && toks[at].Line == toks[m.from].Line && (determiner[toks[at].Norm] && toks[at].Norm != "that" || toks[at].Norm == "'s" && kind == ofRelation) {
		if toks[at].Norm == "'s" {
			at-- // the owner of the relation: "Leo's dad"
		}
		at--
	}
	if at < 0 || toks[at].Line != toks[m.from].Line {
		return false
	}
	prev := toks[at].Norm
	switch prev {
	case "'s":
		// "Zofia's school nurse to follow up": the nurse is the subject, unless
		// it is somebody else's support that is meant.
		return kind != ofRole && kind != ofAgency && kind != ofAdult && kind != ofName
	case "and", "&", ",", "/", "or", "+":
		if prev == "," && i > 0 && (kind == ofAdult || kind == ofName || kind == ofRelation) && ms[i-1].to == at && atPlace(toks, ms[i-1]) && m.to < len(toks) && strings.HasSuffix(toks[m.to].Norm, "s") && isDeed(toks[m.to].Norm) {
			return false // "Tuesdays at the Guildhall, Kev collects"
		}
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			if ms[j].to == at || ms[j].to == at-1 && toks[ms[j].to].Norm == "," {
				return depth < 8 && objectOf(toks, ms, j, ms[j].kind, depth+1)
			}
		}
		return false
	}
	if prev == "from" && at > 0 && unnamed[toks[at-1].Norm] {
		return false // "Somebody from the youth team will …"
	}
	if objectLead[prev] {
		return true
	}
	if toks[at].Kind != text.Word {
		return false
	}
	// Behind a verb: "Remind Mum to", "encourages Dad to", "supporting Leo to".
	if at == 0 || !nounBefore(toks, at) {
		if isDeed(prev) {
			return true
		}
	}
	return strings.HasSuffix(prev, "ing") && len(prev) > 4 && !notGerund[prev]
}

// objectLead are words behind which nobody is the doer of the sentence.
var objectLead = wordSet(`with for of from at about re between against near via than like into on in to towards around through regarding including without
	help support assist encourage encouraged helping supporting helps supports assists encourages tell ask asks asking tells invite invites remind reminds take takes see sees visit visits meet meets show shows give gives
	let lets enable enables allow allows teach teaches contact contacts ring rings inform informs refer refers assess assesses offer offers send sends if should when whether that while whenever until till unless
	because since as so which who whom where what how once expect expects want wants need needs where's days times nights weeks is are was were`)

var unnamed = wordSet("somebody someone anybody anyone staff worker one person member")

var notGerund = wordSet("evening morning meeting housing parenting building midwifing nursing during spring king ring string bring wellbeing safeguarding learning counselling setting sibling")

// isDeed reports whether a word is a verb of the lexicon, in whatever form.
func isDeed(w string) bool {
	for _, f := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "es"), strings.TrimSuffix(w, "ies") + "y"} {
		if lexicon.Deeds().Whole([]text.Token{{Kind: text.Word, Norm: f}}) != nil {
			return true
		}
	}
	return false
}

// nounBefore: the word at token k follows an article or adjective and is no
// verb here: "the school visit Ms Okafor …".
func nounBefore(toks []text.Token, k int) bool {
	return k > 0 && (determiner[toks[k-1].Norm] || toks[k-1].Norm == "'s")
}

// startsClause reports whether token i begins a sentence or clause.
func startsClause(toks []text.Token, i int) bool {
	if i == 0 {
		return true
	}
	p := toks[i-1]
	return p.Norm == "." || p.Norm == ";" || p.Norm == "," || p.Norm == "and" || p.Norm == ":" || p.Norm == "-" && !p.Glued || p.Norm == "•" || p.Norm == "?" || p.Norm == "!" || p.Line < toks[i].Line
}

// afterMention is the token after mention i and what belongs to it: a bracket,
// a role behind a comma, "from Young Carers", "(HV)".
func afterMention(toks []text.Token, ms []mention, i int) int {
	k := ms[i].to
	for n := 0; n < 3 && k < len(toks); n++ {
		switch toks[k].Norm {
		case "(", "[":
			for k < len(toks) && toks[k].Norm != ")" && toks[k].Norm != "]" {
				k++
			}
			k++
			continue
		case "from", "at":
			if k+1 < len(toks) && k-ms[i].to <= 6 {
				for x := i + 1; x < len(ms) && ms[x].from <= k+2; x++ {
					if ms[x].from >= k+1 && ms[x].from <= k+2 {
						k = ms[x].to
						break
					}
				}
				if k < len(toks) && (toks[k].Norm == "from" || toks[k].Norm == "at") {
					return k
				}
				continue
			}
		case ",":
			for x := i + 1; x < len(ms) && ms[x].from <= k+1; x++ {
				if ms[x].from == k+1 && (ms[x].kind == ofRole || ms[x].kind == ofRelation) && ms[x].to < len(toks) && (toks[ms[x].to].Norm == "," || taskWord(toks[ms[x].to].Norm)) {
					k = ms[x].to
					if toks[k].Norm == "," {
						k++
					}
				}
			}
			if k < len(toks) && toks[k].Norm == "," {
				if j := pastAside(toks, k); j > k {
					return j
				}
				return k
			}
			continue
		case "'s":
			// "Zofia's school nurse to …": the nurse is the subject, not Zofia.
			return len(toks)
		case "also", "both", "each", "then", "always", "only", "now", "all", "together", "themselves", "herself", "himself", "jointly", "still", "regularly", "immediately", "again", "too":
			k++
			continue
		}
		if j := pastAside(toks, k); j > k {
			return j
		}
		// A mention directly behind another describes it: "Social worker Sarah Bell".
		for x := i + 1; x < len(ms) && ms[x].from <= k; x++ {
			if ms[x].from == k && (ms[x].kind == ofRole || ms[x].kind == ofAdult || ms[x].kind == ofName || ms[x].kind == ofAgency) && ms[i].kind != ofChild {
				k = ms[x].to
				break
			}
		}
	}
	return k
}

// pastAside is the verb behind an aside: ", who does family support, will", ",
// when one has been appointed, will", "round the table will". It is k where
// there is none.
func pastAside(toks []text.Token, k int) int {
	if k+2 >= len(toks) {
		return k
	}
	comma := toks[k].Norm == ","
	from := k
	if comma {
		from++
	}
	if !asideLead[toks[from].Norm] {
		return k
	}
	for j := from + 1; j < len(toks) && j < from+16; j++ {
		switch {
		case toks[j].Norm == "." || toks[j].Norm == ";":
			return k
		case comma && toks[j].Norm == ",":
			if j+1 < len(toks) && (asideEnd[toks[j+1].Norm] || taskWord(toks[j+1].Norm)) {
				return j + 1
			}
		case !comma && asideEnd[toks[j].Norm]:
			return j
		case !comma && toks[j].Norm == ",":
			return k
		}
	}
	return k
}

var (
	asideLead = wordSet("who when once if whose as while then after before with round around involved present working supporting attending in of on under that which together currently alongside living caring providing")
	asideEnd  = wordSet("will must shall should to agrees agreed has")
)

func taskWord(w string) bool {
	switch w {
	case "to", "will", "must", "shall", "should", "can", "has", "have", "agrees", "agreed", "is", "are", "needs", "need", "not", "does", "do", "ought", "'ll":
		return true
	}
	return false
}
