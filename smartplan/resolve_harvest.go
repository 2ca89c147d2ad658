package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// harvest collects the people of a plan from its front sheet and its text.
type harvest struct {
	plan  *Plan
	ctx   when.Context
	words *vocabulary
	// current is the child that entries without a name of their own are about.
	current int
	// kinless are fathers whom the plan speaks of without a name.
	kinless []kinless
}

// front reads the front sheet: children first, then everybody else, because a
// label may name a child ("Father of Ben").
func (h *harvest) front(entries []Entry) {
	h.current = -1
	for _, e := range entries {
		h.childEntry(e)
	}
	for _, e := range entries {
		h.adultEntry(e)
	}
}

func entryTags(e Entry) []string {
	if e.Label.Column == "role" {
		return roleLabelTags(e.Label.String())
	}
	return labelTags(e.Label.String())
}

// roleLabelTags reads the relationship column of a table of people.
func roleLabelTags(s string) []string {
	toks := columnTokens(s)
	if len(toks) == 0 {
		return nil
	}
	for _, t := range toks {
		switch t.Norm {
		case "child", "subject", "unborn", "baby", "son", "daughter":
			if !strings.Contains(strings.ToLower(s), "child's") {
				return []string{"child"}
			}
		}
	}
	if len(lexicon.Relations().FindAll(toks)) > 0 {
		return []string{"adult"}
	}
	return []string{"professional"}
}

func (h *harvest) childEntry(e Entry) {
	tags := entryTags(e)
	if tags == nil {
		return
	}
	of := h.current
	if name, ok := strings.CutPrefix(e.Value.Column, "of:"); ok {
		of = h.childNamed(name)
	}
	switch tags[0] {
	case "child", "sibling":
		if otherLabel(e.Value.String()) {
			return
		}
		off := offPlan(e.Value.String())
		for _, c := range childList(e.Value.Text, h.ctx) {
			if e.Label.Column == "line" && c.Born.IsZero() && c.Due.IsZero() && !c.Unborn {
				continue
			}
			if tags[0] == "sibling" || off {
				c.OnPlan = !off && !offPlan(e.Label.String()) && tags[0] != "sibling"
			}
			h.addChild(c)
		}
		h.current = len(h.plan.Children) - 1
	case "dob", "age", "edd":
		if of < 0 {
			return
		}
		c := &h.plan.Children[of]
		probe := Child{Age: -1, Unborn: c.Unborn || tags[0] == "edd" && strings.Contains(strings.ToLower(e.Value.String()), "edd") || strings.Contains(strings.ToLower(e.Value.String()), "edd")}
		if tags[0] == "edd" && strings.Contains(strings.ToLower(e.Label.String()), "dob") && !probe.Unborn {
			probe.Unborn = false
		} else if tags[0] == "edd" && !strings.Contains(strings.ToLower(e.Label.String()), "dob") {
			probe.Unborn = true
		}
		s := " " + e.Value.String()
		attributes(&probe, s, nameRun{}, len(s), text.Tokens(ageWords(tags[0], s)), when.Scan(s, h.ctx))
		if probe.Unborn && !probe.Due.IsZero() {
			c.Unborn, c.Due = true, probe.Due
			c.Names = childForms(*c)
		}
		if c.Born.IsZero() {
			c.Born = probe.Born
		}
		if c.Age < 0 {
			c.Age = probe.Age
		}
	case "school":
		if of >= 0 {
			h.plan.Children[of].School = e.Value.String()
		}
	case "category":
		if of >= 0 && strings.HasPrefix(e.Value.Column, "of:") {
			h.plan.Children[of].Category = categoriesIn(e.Value.String())
		}
	}
}

func ageWords(tag, s string) string {
	if tag == "age" {
		return "age " + s
	}
	return s
}

// offPlan: the words say that this child is not on the plan.
func offPlan(s string) bool {
	s = strings.ToLower(s)
	for _, w := range []string{"not subject", "not on this plan", "not on the plan", "not on a plan", "not part of this plan", "no plan"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// childNamed is the index of the child with the name as written; -1 if none.
func (h *harvest) childNamed(name string) int {
	list := childList(text.Literal(name), h.ctx)
	if len(list) == 0 {
		return -1
	}
	for i, c := range h.plan.Children {
		if strings.EqualFold(c.Name, list[0].Name) {
			return i
		}
	}
	return -1
}

func (h *harvest) addChild(c Child) {
	for i := range h.plan.Children {
		old := &h.plan.Children[i]
		if sameChild(*old, c) {
			if len(c.Name) > len(old.Name) && !old.Unborn {
				old.Name = c.Name
			}
			old.nick = orString(old.nick, c.nick)
			if old.Born.IsZero() {
				old.Born = c.Born
			}
			if old.Due.IsZero() {
				old.Due = c.Due
			}
			if old.Age < 0 {
				old.Age = c.Age
			}
			old.Unborn = old.Unborn || c.Unborn
			if old.Sex == "" {
				old.Sex = c.Sex
			}
			old.Names = childForms(*old)
			return
		}
	}
	c.Names = childForms(c)
	h.plan.Children = append(h.plan.Children, c)
}

func sameChild(a, b Child) bool {
	if strings.EqualFold(a.Name, b.Name) {
		return true
	}
	if a.Unborn != b.Unborn {
		return false
	}
	if a.Unborn && b.Unborn {
		return strings.EqualFold(lastWord(a.Name), lastWord(b.Name))
	}
	return strings.EqualFold(firstName(a.Name), firstName(b.Name)) && (lastName(a.Name) == "" || lastName(b.Name) == "")
}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// adultEntry reads everybody else.
func (h *harvest) adultEntry(e Entry) {
	tags := entryTags(e)
	if tags == nil {
		return
	}
	label := e.Label.String()
	if tags[0] == "people" && severalNamed(label) {
		tags = []string{"professional"}
	}
	switch tags[0] {
	case "mother", "father", "parent", "adult", "sibling":
		if tags[0] == "sibling" {
			return
		}
		var of []int
		if name, ok := strings.CutPrefix(e.Value.Column, "of:"); ok {
			if c := h.childNamed(name); c >= 0 {
				of = []int{c}
			}
		}
		h.family(label, tags[0], e.Value.Text, of)
	case "lead", "chair", "professional":
		role := canonicalRole(label)
		for i, run := range personRuns(e.Value.String()) {
			a := h.person(e.Value.Text, run)
			a.Harvested = "front"
			if a.Role == "" || a.Role == "worker" && role.sector != "" || i == 0 && tags[0] == "lead" {
				if i > 0 && a.Role == "" && tags[0] != "professional" && !severalNamed(label) {
					continue
				}
				a.Role, a.Sector = role.name, role.sector
			}
			if tags[0] == "lead" && i == 0 {
				a.Lead = true
				a.Role, a.Sector = "social worker", "social-care"
			}
			if tags[0] == "chair" && i == 0 {
				a.Role, a.Sector = "chair", "social-care"
			}
			h.addAdult(a)
		}
		h.namedRoles(e.Value.Text)
	case "people":
		h.list(e.Value.Text)
	}
}

// severalNamed: a role in the plural, "Social workers: Ruth Adeyemi and Paul
// Kerr".
func severalNamed(label string) bool {
	label = strings.TrimRight(label, " :.")
	return strings.HasSuffix(strings.ToLower(label), "s") && len(strings.Fields(label)) <= 3 && canonicalRole(label).sector != ""
}

type roleName struct{ name, sector string }

// canonicalRole is the role that a label or phrase names.
func canonicalRole(s string) roleName {
	toks := text.Tokens(s)
	var best text.Match
	for _, m := range roleMatches(s, toks) {
		if m.To-m.From > best.To-best.From {
			best = m
		}
	}
	if best.Tags == nil {
		return roleName{name: strings.ToLower(strings.TrimSpace(s))}
	}
	return roleOf(best.Tags)
}

func roleOf(tags []string) roleName {
	r := roleName{name: tags[0]}
	if len(tags) > 1 {
		r.sector = tags[1]
	}
	return r
}

// personRuns are the names in a short text such as the value beside "Mother".
func personRuns(s string) []nameRun {
	toks := text.Tokens(s)
	var out []nameRun
	for _, r := range bothTitles(s, toks, withNicknames(s, toks, findNames(s, toks))) {
		if r.from > 0 {
			switch toks[r.from-1].Norm {
			case "at", "in", "hmp", "near", "c/o", "from", "brother", "sister":
				if len(out) > 0 {
					continue
				}
				if toks[r.from-1].Norm == "hmp" || toks[r.from-1].Norm == "at" || toks[r.from-1].Norm == "in" || toks[r.from-1].Norm == "near" {
					continue
				}
			}
		}
		if r.title == "" && (organisationName(toks[r.from:r.to]) || addressLike(s, toks, r)) {
			continue
		}
		out = append(out, r)
	}
	return out
}

// addressLike: "14 Garrison Close", "Castlebrook)" behind a comma: words of an
// address or place.
func addressLike(s string, toks []text.Token, r nameRun) bool {
	if r.from > 0 && toks[r.from-1].Kind == text.Number && toks[r.from-1].Line == toks[r.from].Line && !toks[r.from].Glued && r.to < len(toks) && capital(s, toks[r.to]) && toks[r.to].Kind == text.Word {
		return true
	}
	if r.to >= len(toks) || toks[r.to].Line != toks[r.from].Line || !settingWords[toks[r.to].Norm] || lexiconName(r.given[0]) {
		return false
	}
	for _, m := range lexicon.Roles().FindAll(toks[r.to:min(len(toks), r.to+5)]) {
		if m.From == 0 && m.To > 1 {
			return false // "Zeynep Demirtas School nurse"
		}
	}
	return true
}

// person is an adult from a name run, with the role or relation that stands
// behind the name in brackets or after a comma.
func (h *harvest) person(t text.Text, run nameRun) Adult {
	s := t.String()
	a := Adult{Title: run.title, Name: ordinaryCapitals(run.name()), At: t.Slice(run.start, run.end), Sex: titles[strings.ToLower(run.title)]}
	if a.Title != "" {
		a.Title = strings.TrimSuffix(a.Title, ".")
		// "Mrs Kaur" is called so; "Auntie Rukhsana" and "PC Dhillon" too.
		a.Name = a.Title + " " + a.Name
		if rel := lexicon.Relations().Whole(text.Tokens(run.title)); rel != nil {
			a.Relation = rel[0]
			a.Name = ordinaryCapitals(run.name())
			a.Title = ""
		}
		if role := lexicon.Roles().Whole(text.Tokens(run.title)); role != nil {
			r := roleOf(role)
			a.Role, a.Sector = r.name, r.sector
		}
	}
	if a.Role == "faith leader" {
		// A pastor may be the grandfather: what stands beside the name counts first.
		role, sector := a.Role, a.Sector
		a.Role, a.Sector = "", ""
		if h.describe(&a, s[run.end:]); a.Relation == "" && a.Role == "" {
			a.Role, a.Sector = role, sector
		}
		return a
	}
	h.describe(&a, s[run.end:])
	return a
}

// describe reads "(HV)", ", family support worker", " – key worker at Horizon"
// behind a name.
func (h *harvest) describe(a *Adult, after string) {
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	if len(after) > longestDescription {
		after = strings.ToValidUTF8(after[:longestDescription], "")
	}
	toks := text.Tokens(after)
	i := 0
	if i < len(toks) && toks[i].Kind == text.Number {
		i++
	}
	if i >= len(toks) {
		return
	}
	end := len(toks)
	switch toks[i].Norm {
	case "(", "[":
		for k := i; k < len(toks); k++ {
			if toks[k].Norm == ")" || toks[k].Norm == "]" || toks[k].Norm == ";" && k > i+1 {
				end = k
				break
			}
		}
		i++
	case ",", "-", ":", "from", "at":
		i++
		for k := i; k < len(toks); k++ {
			if toks[k].Norm == "," || toks[k].Norm == ";" || toks[k].Norm == "." || toks[k].Norm == "(" {
				end = k
				break
			}
		}
	default:
		if m := roleMatches(after, toks[i:]); len(m) > 0 && m[0].From == 0 && toks[i].Line == 0 {
			end = i + m[0].To
		} else {
			return
		}
	}
	part := toks[i:end]
	if len(part) == 0 || len(part) > 14 {
		return
	}
	comma := i > 0 && toks[i-1].Norm != "(" && toks[i-1].Norm != "["
	if comma {
		// Behind a comma only what begins with the role: ", family support worker".
		for len(part) > 0 && (part[0].Norm == "the" || part[0].Norm == "a" || part[0].Norm == "our" || part[0].Norm == "named" || part[0].Norm == "their" || part[0].Norm == "her" || part[0].Norm == "his") {
			part = part[1:]
		}
		lead := longestAtStart(after, part)
		if lead.Tags == nil {
			return
		}
		// ", PC Lomas" begins the next name of a list.
		if lead.To < len(part) && capital(after, part[lead.To]) && part[lead.To].Kind == text.Word && titles[part[lead.From].Norm] == "" && lead.To-lead.From == 1 {
			if _, title := titles[part[lead.From].Norm]; title {
				return
			}
		}
		if lead.To < len(part) && taskWord(part[lead.To].Norm) {
			return
		}
		part = part[:min(len(part), lead.To+5)]
	}
	// A name in the brackets first is somebody else: "(with Jo Hirst, FSW)".
	switch part[0].Norm {
	case "with", "to", "and", "for", "if", "who", "also", "when", "see":
		return
	}
	relation := longest(relationMatches(after, part))
	role := longest(roleMatches(after, part))
	agency := longest(agencyMatches(after, part))
	switch {
	case relation.Tags != nil && (role.Tags == nil || relation.To-relation.From >= role.To-role.From && relation.From <= role.From):
		if a.Relation == "" && a.Role == "" {
			h.relate(a, after[part[0].Start:part[len(part)-1].End])
		}
	case role.Tags != nil:
		if a.Role == "" {
			r := roleOf(role.Tags)
			a.Role, a.Sector = r.name, r.sector
		}
		if agency.Tags != nil && agency.From >= role.To {
			a.Agency = after[part[agency.From].Start:part[agency.To-1].End]
		} else if setting := settingBehind(after, part, role.To); setting != "" {
			a.Agency = setting
		}
	case agency.Tags != nil && !comma && a.Role == "" && a.Relation == "":
		a.Role, a.Sector = "worker", agency.Tags[0]
		a.Agency = after[part[0].Start:part[len(part)-1].End]
	}
}

// longestDescription is how many bytes behind a name can describe its bearer.
const longestDescription = 240

// longestAtStart is the longest role or relation that the tokens begin with.
func longestAtStart(s string, toks []text.Token) text.Match {
	var best text.Match
	for _, set := range [][]text.Match{roleMatches(s, toks), relationMatches(s, toks)} {
		for _, m := range set {
			if m.From == 0 && m.To > best.To || m.From == 1 && toks[0].Kind == text.Word && best.Tags == nil && m.To-m.From >= 1 && !taskWord(toks[0].Norm) {
				best = m
			}
		}
	}
	return best
}

func longest(ms []text.Match) text.Match {
	var best text.Match
	for _, m := range ms {
		if m.To-m.From > best.To-best.From {
			best = m
		}
	}
	return best
}

// list reads "Molly Greenhalgh (SW), Julie Ormerod (FSW), Mrs Whitworth (DSL)".
func (h *harvest) list(t text.Text) {
	for _, run := range personRuns(t.String()) {
		a := h.person(t, run)
		a.Harvested = "front"
		h.addAdult(a)
	}
	h.namedRoles(t)
}

// namedRoles reads names with a role or relation beside them in any text:
// "Dr Nwosu (paediatrics)", "health visitor Karen Liddell", "her nursery
// teacher Miss Holt", "Karen Lister (HV)".
func (h *harvest) namedRoles(t text.Text) {
	s := t.String()
	toks := text.Tokens(s)
	runs := findNames(s, toks)
	if len(runs) == 0 {
		return
	}
	roleEnd := map[int]text.Match{}
	for _, m := range roleMatches(s, toks) {
		if old, ok := roleEnd[m.To]; !ok || m.From < old.From {
			roleEnd[m.To] = m
		}
	}
	relEnd := map[int]text.Match{}
	for _, m := range relationMatches(s, toks) {
		if old, ok := relEnd[m.To]; !ok || m.From < old.From {
			relEnd[m.To] = m
		}
	}
	for _, run := range runs {
		a := h.person(t, run)
		a.Harvested = "text"
		before := run.from
		if before > 0 && (toks[before-1].Norm == "," || toks[before-1].Norm == "-" || toks[before-1].Norm == "(" || toks[before-1].Norm == ":") {
			before--
		}
		said := before == run.from && before > 1 && toks[before].Line == toks[before-1].Line && (toks[before-1].Norm == "is" || toks[before-1].Norm == "was" || toks[before-1].Norm == "called") && !(run.to < len(toks) && toks[run.to].Norm == "'s")
		if said {
			before-- // "His health visitor is Orla Devine."
		}
		if m, ok := roleEnd[before]; ok && a.Role == "" && a.Relation == "" && !(before < run.from && toks[before].Norm == "-" && !run.titleOrTwo()) {
			r := roleOf(m.Tags)
			a.Role, a.Sector = r.name, r.sector
			if low := strings.ToLower(s[toks[m.From].Start:toks[m.To-1].End]); strings.HasPrefix(low, "lead ") || strings.HasPrefix(low, "allocated ") || said && r.name == "social worker" && !h.hasLead() {
				a.Lead = true
			}
		} else if m, ok := relEnd[before]; ok && a.Role == "" && a.Relation == "" && before == run.from && toks[before-1].Line == toks[before].Line {
			h.relate(&a, s[toks[m.From].Start:toks[m.To-1].End])
		}
		if a.Role == "" && a.Relation == "" && a.Title == "" {
			continue
		}
		if run.title == "" && (organisationName(toks[run.from:run.to]) || addressLike(s, toks, run)) {
			continue
		}
		if !h.credible(s, toks, run) || run.title == "" && len(run.given) > 1 && roadWords[strings.ToLower(run.given[len(run.given)-1])] {
			continue
		}
		h.addAdult(a)
	}
}

// credible: a single word is a name if it has a title, is a usual first name,
// or is written with a capital inside a sentence and never in lower case.
func (h *harvest) credible(s string, toks []text.Token, run nameRun) bool {
	if run.title != "" || len(run.given) > 1 {
		return true
	}
	return h.words.isName(run.given[0])
}

func (r nameRun) titleOrTwo() bool { return r.title != "" || len(r.given) > 1 }

// addAdult merges a person into those known already.
func (h *harvest) addAdult(a Adult) int {
	p := h.plan
	bare := strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title))
	for _, c := range p.Children {
		if a.Title == "" && a.Role == "" && a.Relation == "" && (strings.EqualFold(c.Name, a.Name) || strings.EqualFold(c.First(), a.Name)) {
			return -1
		}
		if a.Title == "" && strings.EqualFold(c.Name, a.Name) {
			return -1
		}
		if a.Title == "" && lastName(a.Name) == "" && strings.EqualFold(c.First(), a.Name) && a.Harvested != "front" {
			return -1
		}
	}
	match := -1
	if a.Harvested == "text" && a.Relation != "" && lastName(bare) != "" {
		// What the name is near to does not change the kin that the plan has said.
		for i, old := range p.Adults {
			if old.Relation != "" && strings.EqualFold(old.Name, a.Name) {
				return i
			}
		}
	}
	for i := range p.Adults {
		if h.samePerson(p.Adults[i], a, bare) {
			if match >= 0 && !strings.EqualFold(p.Adults[match].Name, a.Name) {
				match = -2 // two fit: neither
				break
			}
			match = i
		}
	}
	if match == -2 {
		return -1
	}
	if match >= 0 {
		old := &p.Adults[match]
		if old.Role == "" && old.Relation == "" {
			old.Role, old.Sector = a.Role, a.Sector
		}
		if old.Relation == "" && old.Role == "" {
			old.Relation, old.Children, old.Sex = a.Relation, a.Children, orString(old.Sex, a.Sex)
		} else if old.Relation == a.Relation && a.Relation != "" {
			old.Children = union(old.Children, a.Children)
		} else if a.Relation == "father" && (old.Relation == "step-father" || old.Relation == "partner") {
			old.Relation = "father"
			if len(a.Children) > 0 {
				old.Children = a.Children
			}
		}
		old.Lead = old.Lead || a.Lead
		old.Sex = orString(old.Sex, a.Sex)
		old.Agency = orString(old.Agency, a.Agency)
		if oldBare := strings.TrimSpace(strings.TrimPrefix(old.Name, old.Title)); a.Title == "" && lastName(bare) != "" && (lastName(oldBare) == "" || strings.HasSuffix(strings.ToLower(bare), " "+strings.ToLower(oldBare))) {
			old.Names = unionStrings(old.Names, personForms(a.Title, a.Name, a.Sex, false))
			if old.Title == "" {
				old.Name = a.Name
			}
		}
		if a.Title != "" {
			old.Names = unionStrings(old.Names, personForms(a.Title, bare, a.Sex, false))
		}
		if old.Notes.Len() == 0 {
			old.Notes = a.Notes
		}
		return match
	}
	a.Names = personForms(a.Title, bare, a.Sex, false)
	p.Adults = append(p.Adults, a)
	return len(p.Adults) - 1
}

func orString(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func union(a, b []int) []int {
	for _, x := range b {
		has := false
		for _, y := range a {
			has = has || x == y
		}
		if !has {
			a = append(a, x)
		}
	}
	return a
}

func unionStrings(a, b []string) []string {
	for _, x := range b {
		has := false
		for _, y := range a {
			has = has || x == y
		}
		if !has {
			a = append(a, x)
		}
	}
	return a
}

// samePerson: the same full name; a first name alone; a title and surname that
// fit; roles that do not speak against it.
func (h *harvest) samePerson(old, a Adult, bare string) bool {
	if old.Name == "" {
		return false
	}
	oldBare := strings.TrimSpace(strings.TrimPrefix(old.Name, old.Title))
	if strings.EqualFold(oldBare, bare) {
		return (old.Title == "" || a.Title == "" || strings.EqualFold(old.Title, a.Title)) && compatible(old, a)
	}
	// "Mr Karim Uddin", "KARIM UDDIN" and "Abdul Karim Uddin".
	if strings.Contains(bare, " ") && strings.HasSuffix(strings.ToLower(oldBare), " "+strings.ToLower(bare)) {
		return titleFits(a, old) && compatible(old, a)
	}
	if strings.Contains(oldBare, " ") && strings.HasSuffix(strings.ToLower(bare), " "+strings.ToLower(oldBare)) {
		return titleFits(old, a) && compatible(old, a)
	}
	oldFirst, oldLast := firstName(oldBare), lastName(oldBare)
	first, last := firstName(bare), lastName(bare)
	switch {
	case old.Title != "" && strings.EqualFold(old.Title, a.Title) && (oldLast == "") != (last == ""):
		// "Mr Akhtar", or "Pastor Emmanuel", and the full name with that title.
		long, short := bare, oldBare
		if last == "" {
			long, short = oldBare, bare
		}
		return (strings.EqualFold(lastName(long), short) || !surnameTitles[strings.ToLower(a.Title)] && strings.EqualFold(firstName(long), short)) && compatible(old, a)
	case a.Title != "" && last == "" && old.Title == "": // "Mr Cole" and "Dean Cole"
		return strings.EqualFold(oldLast, first) && titleFits(a, old) && compatible(old, a)
	case old.Title != "" && oldLast == "" && a.Title == "":
		return strings.EqualFold(last, oldFirst) && titleFits(old, a) && compatible(old, a)
	case last == "" && a.Title == "" && old.Title == "": // "Dean" and "Dean Cole"
		return strings.EqualFold(oldFirst, first) && compatible(old, a)
	case oldLast == "" && old.Title == "" && a.Title == "":
		return strings.EqualFold(oldFirst, first) && compatible(old, a)
	case runeLenWhole(first) == 1 && last != "": // "P. Anand" and "Priya Anand"
		return strings.EqualFold(oldLast, last) && strings.EqualFold(first, oldFirst[:runeLen(oldFirst)])
	case runeLenWhole(oldFirst) == 1 && oldLast != "":
		return strings.EqualFold(oldLast, last) && strings.EqualFold(oldFirst, first[:max(1, runeLen(first))])
	}
	return false
}

func runeLenWhole(s string) int { return len([]rune(s)) }

func titleFits(titled, plain Adult) bool {
	sex := titles[strings.ToLower(titled.Title)]
	return sex == "" || plain.Sex == "" || sex == plain.Sex
}

// compatible: nobody is both the father and the health visitor.
func compatible(a, b Adult) bool {
	if a.Role == "faith leader" && b.Relation != "" || a.Relation != "" && b.Role == "faith leader" {
		return true // a pastor has a family
	}
	if a.Relation != "" && b.Role != "" || a.Role != "" && b.Relation != "" {
		return a.Relation == "" && a.Role == "worker" || b.Role == "worker"
	}
	return a.Sex == "" || b.Sex == "" || a.Sex == b.Sex
}

// hasLead reports whether a lead social worker is known.
func (h *harvest) hasLead() bool {
	for _, a := range h.plan.Adults {
		if a.Lead {
			return true
		}
	}
	return false
}

// surnameTitles stand before a surname, never before a first name alone.
var surnameTitles = wordSet("mr mrs ms miss mx dr prof pc dc ds di sgt wpc pcso")

// bothTitles makes two of "Mr and Mrs Osei".
func bothTitles(s string, toks []text.Token, runs []nameRun) []nameRun {
	var out []nameRun
	for _, r := range runs {
		if k := r.from - 2; r.title != "" && k >= 0 && len(r.given) > 0 && (toks[k+1].Norm == "and" || toks[k+1].Norm == "&") && surnameTitles[toks[k].Norm] && capital(s, toks[k]) {
			out = append(out, nameRun{from: k, to: k + 1, start: toks[k].Start, end: toks[k].End, title: s[toks[k].Start:toks[k].End], given: r.given[len(r.given)-1:]})
		}
		out = append(out, r)
	}
	return out
}
