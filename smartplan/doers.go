package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// doers are the agents of an action: who is to do it, not who is helped, told
// or met. Where the row has no owner cell, names in brackets or behind a dash
// at the end count as well.
func (p *Plan) doers(t text.Text, noOwnerCell bool) []Owner {
	s := t.String()
	toks := text.Tokens(s)
	ms := p.index.mentions(s, toks)
	out := p.spokenTo(t, s, toks, ms)
	for i, m := range ms {
		if !p.agent(s, toks, ms, i) {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok || !p.mayOwn(o, toks, m) {
			continue
		}
		o.Doer = true
		o.Doubt = orBeside(toks, m)
		out = append(out, o)
		out = append(out, p.inBracket(t, s, toks, ms, i)...)
	}
	out = mergeRoles(out, ms, toks)
	if len(out) == 0 {
		out = p.askedOf(t, s, toks, ms)
	}
	if len(out) == 0 {
		out = p.seenByChild(t, s, toks, ms)
	}
	if noOwnerCell && !anyPerson(out) {
		out = append(out, p.trailingOwners(t, s, toks, ms, len(out) == 0)...)
	}
	if len(out) == 0 {
		out = p.professionalInAction(t, s, toks, ms)
	}
	if len(out) == 0 {
		out = p.sessionGiver(t, s, toks, ms)
	}
	if len(out) == 0 && noOwnerCell {
		out = p.jobFirst(t, s, toks, ms)
	}
	if len(out) == 0 && noOwnerCell {
		out = p.pronounOwner(t, s, toks)
	}
	return out
}

func orBeside(toks []text.Token, m mention) bool {
	return m.to < len(toks) && (toks[m.to].Norm == "or" || toks[m.to].Norm == "?") || m.from > 0 && toks[m.from-1].Norm == "or"
}

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

// atPlace: the mention stands behind "at" or "in", so it is where, not who.
func atPlace(toks []text.Token, m mention) bool {
	k := m.from - 1
	for k >= 0 && determiner[toks[k].Norm] {
		k--
	}
	return m.kind == ofAgency || k >= 0 && (toks[k].Norm == "at" || toks[k].Norm == "in")
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

// isTaskVerb reports whether the words from token k on say that the subject
// does something: "to weigh", "will ring", "has agreed to", "takes".
func isTaskVerb(s string, toks []text.Token, k int, m mention) bool {
	w := toks[k].Norm
	next := func(n int) string {
		if k+n < len(toks) {
			return toks[k+n].Norm
		}
		return ""
	}
	switch w {
	case "to", "will", "must", "shall", "should", "can", "cannot":
		v := next(1)
		if v == "" {
			return false
		}
		if v == "not" || v == "also" || v == "then" || v == "both" || v == "each" || v == "always" || v == "continue" {
			return true
		}
		if v == "be" {
			return !participle(next(2), next(3))
		}
		if m.kind == ofChild || m.kind == ofChildren {
			return !receives(v)
		}
		return true
	case "agrees", "agreed", "undertakes", "undertook", "promises", "promised", "commits", "offers", "offered", "volunteered", "volunteers", "needs", "need", "agree", "ought", "undertake", "promise", "intends", "plans", "is", "are":
		if w != "is" && w != "are" {
			return next(1) == "to" && (next(2) != "be" || !participle(next(3), next(4)))
		}
	case "has", "have":
		return next(1) == "agreed" || next(1) == "offered" || next(1) == "to" && next(2) != "be" || next(1) == "undertaken" || next(1) == "promised" || hasCare(toks, k, m)
	}
	switch w {
	case "is", "are":
		if next(1) == "to" || next(1) == "going" {
			return next(2) != "be" || !participle(next(3), next(4))
		}
		return m.kind != ofChild && (next(1) == "at" || next(1) == "in" || next(1) == "responsible" || next(1) == "there") && (m.kind == ofAdult || m.kind == ofRelation)
	case "does", "do", "not", "never", "doesn't", "don't", "won't", "looks", "keeps":
		return m.kind != ofChild
	case "would", "may", "might", "could":
		return false
	}
	// "Patience and two other women from church cook for the freezer"
	if w == "and" && m.from == 0 && (m.kind == ofAdult || m.kind == ofName || m.kind == ofRelation) {
		for j := k + 2; j < len(toks) && j < k+9 && toks[j].Kind == text.Word; j++ {
			if lexicon.Deeds().Whole(toks[j:j+1]) != nil && toks[j-1].Norm != "to" && !determiner[toks[j-1].Norm] {
				return true
			}
		}
		return false
	}
	// Third person: "takes", "rings", and the plain form behind several subjects.
	if m.kind == ofChild || m.kind == ofChildren || !opensClause(toks, m) {
		return false
	}
	if toks[k].Kind == text.Word {
		stem := strings.TrimSuffix(w, "s")
		for _, f := range []string{w, stem, strings.TrimSuffix(w, "es"), strings.TrimSuffix(w, "ies") + "y"} {
			if lexicon.Deeds().Whole([]text.Token{{Kind: text.Word, Norm: f}}) != nil {
				return strings.HasSuffix(w, "s") || plural(toks, m, k)
			}
		}
		if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3 && !capital(s, toks[k]) && !noDeed[w] && (m.kind == ofAdult || m.kind == ofName || m.kind == ofRelation || m.kind == ofRole && capital(s, toks[m.from])) {
			return true
		}
	}
	return false
}

// noDeed are verbs of being, wishing and feeling, and words in "s" that are no
// verbs.
var noDeed = wordSet(`has was does this his hers its ours yours always sometimes perhaps towards besides unless needs wants likes feels thinks says loves hates lives seems appears knows understands believes worries
	struggles smokes drinks uses remains stays becomes accepts recognises acknowledges enjoys prefers misses hopes wishes suffers sleeps owes weeks days months times hours minutes sessions appointments concerns mondays tuesdays
	wednesdays thursdays fridays saturdays sundays weekdays weekends mornings evenings nights afternoons visits reports views works groups classes hits shouts swears denies minimises presents`)

// opensClause: the subject stands at the beginning of a clause, an article or
// "then" before it allowed.
func opensClause(toks []text.Token, m mention) bool {
	at := m.from
	for at > 0 && (determiner[toks[at-1].Norm] || toks[at-1].Norm == "then") && toks[at-1].Line == toks[m.from].Line {
		at--
	}
	return startsClause(toks, at) || toks[at-1].Norm == "/" || toks[at-1].Norm == "&" || toks[at-1].Norm == "'s" || toks[at-1].Norm == "(" || toks[at-1].Norm == ")" || toks[at-1].Kind == text.Number
}

// hasCare: "Leon has Zion from Friday", "Nan has the children on Saturdays".
func hasCare(toks []text.Token, k int, m mention) bool {
	if m.kind == ofChild || m.kind == ofChildren || !opensClause(toks, m) || k+2 >= len(toks) {
		return false
	}
	for j := k + 2; j < len(toks) && j < k+6; j++ {
		switch toks[j].Norm {
		case "from", "on", "every", "each", "at", "overnight", "while", "after", "for":
			return toks[k+1].Norm != "a" && toks[k+1].Norm != "been" && toks[k+1].Norm != "no" && toks[k+1].Kind == text.Word
		}
	}
	return false
}

// receives are verbs by which a child is helped rather than acts.
func receives(v string) bool {
	switch v {
	case "have", "receive", "access", "get", "benefit", "be", "feel", "start", "see", "enjoy", "develop", "achieve", "reach", "remain", "stay", "live", "grow", "gain", "experience", "sleep", "meet", "continue":
		return true
	}
	return false
}

// participle reports whether "to be w" is passive: "to be weighed", "to be
// taken"; "to be mindful", "to be home" are not.
func participle(w, after string) bool {
	switch w {
	case "":
		return false
	case "given", "taken", "seen", "told", "brought", "made", "done", "held", "sent", "kept", "shown", "met", "put", "set", "known", "found", "left", "fed", "taught", "bought", "read", "written", "drawn", "chosen", "spoken", "driven", "begun", "run", "paid", "sought", "built", "lent", "heard", "bathed", "fit":
		return true
	case "concerned", "determined", "committed", "prepared", "dressed", "organised":
		return false
	}
	return strings.HasSuffix(w, "ed") || (w == "fully" || w == "not" || w == "properly" || w == "regularly") && strings.HasSuffix(after, "ed")
}

// passiveBefore reports whether a participle stands shortly before "by".
func passiveBefore(toks []text.Token, by int) bool {
	for k := by - 1; k >= 0 && k > by-8; k-- {
		if toks[k].Norm == "." || toks[k].Norm == ";" {
			return false
		}
		if participle(toks[k].Norm, "") {
			return true
		}
		if toks[k].Norm == "completion" || toks[k].Norm == "visits" || toks[k].Norm == "assessment" || toks[k].Norm == "support" || toks[k].Norm == "work" || toks[k].Norm == "checks" || toks[k].Norm == "sessions" || toks[k].Norm == "review" {
			return true
		}
	}
	return false
}

// mayOwn: children own tasks from the age of twelve, and only deeds.
func (p *Plan) mayOwn(o Owner, toks []text.Token, m mention) bool {
	if o.Child < 0 {
		return m.kind != ofChildren
	}
	c := p.Children[o.Child]
	if c.Unborn || c.Age >= 0 && c.Age < 12 {
		return false
	}
	return c.Age >= 12
}

// professionalInAction: a session or visit that names the professional who
// gives it: "Ms Adair (ELSA) 30 mins each Monday".
func (p *Plan) professionalInAction(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	for _, m := range ms {
		if m.kind != ofAdult && m.kind != ofName {
			continue
		}
		if m.kind == ofName && m.run.title == "" {
			continue
		}
		if m.kind == ofAdult && !p.Adults[m.who[0]].Professional() && !startsClause(toks, m.from) {
			continue
		}
		if !startsClause(toks, m.from) || m.to >= len(toks) || toks[m.to].Norm == "'s" {
			continue
		}
		if m.kind == ofAdult && p.Adults[m.who[0]].Family() {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok {
			continue
		}
		o.Doer = true
		return []Owner{o}
	}
	return nil
}

func anyPerson(os []Owner) bool {
	for _, o := range os {
		if o.Kind == OwnerPerson {
			return true
		}
	}
	return false
}

// jobFirst: a visit or assessment with the job of whoever makes it before it:
// "School nurse health assessment", "HV visits weekly".
func (p *Plan) jobFirst(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	if len(ms) == 0 || ms[0].kind != ofRole || ms[0].from > 1 || ms[0].from == 1 && !determiner[toks[0].Norm] {
		return nil
	}
	for k := ms[0].to; k < len(toks) && k < ms[0].to+5; k++ {
		switch toks[k].Norm {
		case "assessment", "assessments", "visit", "visits", "check", "checks", "contact", "contacts", "sessions", "session", "support", "review", "reviews", "input", "advice", "observation", "observations", "drop-in":
			if o, ok := p.ownerOf(t, s, toks, ms[0]); ok {
				o.Doer = true
				return []Owner{o}
			}
		}
		if toks[k].Kind == text.Punct && toks[k].Norm != "-" {
			break
		}
	}
	return nil
}

// inBracket are the people in brackets behind the subject: "Perinatal team
// (nurse Colette Byng) to see Nkechi".
func (p *Plan) inBracket(t text.Text, s string, toks []text.Token, ms []mention, i int) []Owner {
	k := ms[i].to
	if k >= len(toks) || toks[k].Norm != "(" || ms[i].kind != ofAgency && ms[i].kind != ofRole && ms[i].kind != ofRelation && ms[i].kind != ofGroup && ms[i].kind != ofParents {
		return nil
	}
	var out []Owner
	for _, m := range ms[i+1:] {
		if m.from > k+8 || m.from < k {
			break
		}
		closed := false
		for x := k; x < m.from; x++ {
			closed = closed || toks[x].Norm == ")"
		}
		if closed {
			break
		}
		if m.kind == ofAdult || m.kind == ofName && (m.run.title != "" || len(m.run.given) > 1) {
			if o, ok := p.ownerOf(t, s, toks, m); ok {
				o.Doer = true
				out = append(out, o)
			}
		}
	}
	return out
}

// seenByChild: a child who will see somebody is seen by that person: "Caoimhe
// will see Orla Fegan, play therapist, on Wednesdays".
func (p *Plan) seenByChild(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	for i, m := range ms {
		if m.kind != ofChild || i+1 >= len(ms) || m.to+2 >= len(toks) {
			continue
		}
		k := m.to
		if toks[k].Norm == "will" || toks[k].Norm == "to" {
			k++
		}
		switch toks[k].Norm {
		case "see", "sees", "meet", "meets", "work", "works":
		default:
			continue
		}
		if k == m.to && !strings.HasSuffix(toks[k].Norm, "s") {
			continue
		}
		n := ms[i+1]
		if n.from > k+3 || n.kind != ofAdult && n.kind != ofRole && n.kind != ofName || n.kind == ofAdult && !p.Adults[n.who[0]].Professional() {
			continue
		}
		if n.kind == ofName && n.run.title == "" && !(i+2 < len(ms) && ms[i+2].kind == ofRole && ms[i+2].from <= n.to+1) {
			continue
		}
		if o, ok := p.ownerOf(t, s, toks, n); ok {
			o.Doer = true
			return []Owner{o}
		}
	}
	return nil
}

// sessionGiver: whoever gives sessions that the action speaks of: "six sessions
// with the nursery nurse".
func (p *Plan) sessionGiver(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	session := -1
	for i, k := range toks {
		switch k.Norm {
		case "session", "sessions", "lessons", "therapy", "tuition":
			session = i
		}
	}
	if session < 0 {
		return nil
	}
	for _, m := range ms {
		if m.from <= session || m.kind != ofRole && m.kind != ofAdult && m.kind != ofName || m.to < len(toks) && toks[m.to].Norm == "'s" {
			continue
		}
		at := m.from - 1
		for at > session && (determiner[toks[at].Norm] || toks[at].Norm == "'s" || toks[at].Kind == text.Word && capital(s, toks[at])) {
			at--
		}
		if toks[at].Norm != "with" && toks[at].Norm != "from" && toks[at].Norm != "by" {
			continue
		}
		if m.kind == ofAdult && (!p.Adults[m.who[0]].Professional() || p.Adults[m.who[0]].Sector == "carer") || m.kind == ofName && m.run.title == "" {
			continue
		}
		if o, ok := p.ownerOf(t, s, toks, m); ok {
			o.Doer = true
			return []Owner{o}
		}
	}
	return nil
}

// pronounOwner: "She'll also put a plate by for him": the last person before
// the sentence whom the pronoun can mean.
func (p *Plan) pronounOwner(t text.Text, s string, toks []text.Token) []Owner {
	if len(toks) < 2 || p.Draft.Document == nil {
		return nil
	}
	sex := ""
	w := strings.TrimSuffix(toks[0].Norm, "'ll")
	switch w {
	case "she":
		sex = "f"
	case "he":
		sex = "m"
	default:
		return nil
	}
	if w == toks[0].Norm && !isTaskVerb(s, toks, 1, mention{kind: ofAdult, from: 0, to: 1}) {
		return nil
	}
	start := t.First().Start
	before := p.Draft.Document.Text[max(0, start-400):max(0, start)]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	ptoks := text.Tokens(before)
	who := -1
	for _, m := range p.index.mentions(before, ptoks) {
		switch m.kind {
		case ofAdult:
			if a := p.Adults[m.who[0]]; a.Sex == "" || a.Sex == sex {
				who = m.who[0]
			}
		case ofRelation:
			if ids := p.byRelation(m.tags[0], m.word); len(ids) == 1 && (p.Adults[ids[0]].Sex == "" || p.Adults[ids[0]].Sex == sex) {
				who = ids[0]
			}
		}
	}
	if who < 0 {
		return nil
	}
	a := p.Adults[who]
	return []Owner{{Kind: OwnerPerson, Text: t.Slice(toks[0].Start, toks[0].End), Adult: who, Child: -1, Name: a.Called(), Role: orString(a.Relation, a.Role), Sector: a.Sector, Doer: true, Reason: "whom the sentence before speaks of"}}
}

// plural reports whether the subject of the verb at k is several people, so
// that the verb has its plain form.
func plural(toks []text.Token, m mention, k int) bool {
	if m.kind == ofParents || m.kind == ofGroup {
		return true
	}
	for i := m.from; i < k; i++ {
		if toks[i].Norm == "and" || toks[i].Norm == "&" || toks[i].Norm == "," {
			return true
		}
	}
	return m.from > 0 && (toks[m.from-1].Norm == "and" || toks[m.from-1].Norm == "&")
}
