package smartplan

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// addKin adds or corrects the person whom a phrase of kinship names.
func (h *harvest) addKin(t text.Text, r nameRun, k kinPhrase) {
	p := h.plan
	i := h.find(r)
	if i >= 0 && p.Adults[i].Role != "" && !k.said {
		return // "family friend", "carer" beside a professional
	}
	if i < 0 {
		a := Adult{Title: strings.TrimSuffix(r.title, "."), Name: ordinaryCapitals(r.name()), At: t.Slice(r.start, r.end), Relation: k.rel, Sex: orString(k.sex, titles[strings.ToLower(r.title)]), Children: k.children, Notes: t, Harvested: "text", Possible: k.possible}
		if a.Title != "" {
			if lexicon.Relations().Whole(text.Tokens(a.Title)) != nil {
				a.Title = ""
			} else {
				a.Name = a.Title + " " + a.Name
			}
		}
		if !familyRelation[k.rel] || !h.credibleKin(r, k) {
			return
		}
		a.Names = personForms(a.Title, strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title)), a.Sex, false)
		if r.nick != "" {
			a.Names = unionStrings(a.Names, []string{strings.ToLower(r.nick)})
		}
		p.Adults = append(p.Adults, a)
		return
	}
	a := &p.Adults[i]
	if a.Role != "" || !familyRelation[k.rel] {
		return
	}
	if full := ordinaryCapitals(r.name()); len(strings.Fields(full)) > 1 && lastName(strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title))) == "" && a.Title == "" {
		a.Name = full
		a.Names = unionStrings(a.Names, personForms("", full, orString(k.sex, a.Sex), false))
	}
	switch {
	case a.Relation == k.rel || a.Relation == "father" && (k.rel == "step-father" || k.rel == "partner"):
		if a.Relation == k.rel && k.said && len(k.children) > 0 {
			if a.kinSaid {
				a.Children = union(append([]int{}, a.Children...), k.children)
			} else if a.Harvested != "front" || len(a.Children) == 0 || len(a.Children) == len(p.Children) {
				a.Children = k.children
			}
			a.kinSaid = true
		}
	case a.Relation == "", a.Relation == "parent", a.Relation == "friend", a.Relation == "carer",
		sexOf(a.Relation) != "" && sexOf(k.rel) != "" && sexOf(a.Relation) != sexOf(k.rel),
		k.said && k.rel == "father" && (a.Relation == "step-father" || a.Relation == "partner"),
		k.said && (a.Relation == "brother" && k.rel == "uncle" || a.Relation == "sister" && k.rel == "aunt"),
		k.said && a.Relation == "father" && k.rel == "grandfather", k.said && a.Relation == "mother" && k.rel == "grandmother":
		a.Relation = k.rel
		a.Sex = orString(k.sex, a.Sex)
		if k.sex != "" {
			a.Sex = k.sex
		}
		a.Children = k.children
		a.kinSaid = k.said && len(k.children) > 0
	}
	a.Possible = a.Possible || k.possible
	if a.Notes.Len() < t.Len() && (a.Notes.Len() == 0 || strings.Contains(t.String(), strings.TrimSpace(a.Notes.String()))) {
		a.Notes = t
	}
}

// joinNameless drops a mother or father without a name, known only from what
// somebody of that word says or thinks ("Dad: not happy with the centre"),
// where the plan has just one by name for the same children.
func (h *harvest) joinNameless() {
	p := h.plan
	p.Adults = slices.DeleteFunc(p.Adults, func(a Adult) bool {
		if a.Name != "" || !parental(a.Relation) || a.Possible || saysUnknown(a.Notes.String()) {
			return false
		}
		named := 0
		for _, b := range p.Adults {
			if b.Name != "" && b.Relation == a.Relation && !b.Possible {
				named++
				if !covers(b.Children, a.Children, len(p.Children)) {
					return false
				}
			}
		}
		return named == 1
	})
}

// covers: all of the others' children are among these; no children stand for
// all of the plan.
func covers(mine, others []int, all int) bool {
	if len(mine) == 0 || len(mine) >= all {
		return true
	}
	if len(others) == 0 {
		return false
	}
	for _, c := range others {
		if !slices.Contains(mine, c) {
			return false
		}
	}
	return true
}

// saysUnknown: the words speak of a man whom nobody knows or names.
func saysUnknown(s string) bool {
	s = strings.ToLower(s)
	if isPlaceholder(s) {
		return true
	}
	for _, w := range []string{"known", "named", "disclos", "record", "trace", "certificate", "identif", "refus", "declin", "not to say", "wish"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// addRelative notes somebody who is kin of an adult of the plan.
func (h *harvest) addRelative(t text.Text, r nameRun, k kinPhrase) {
	name := strings.TrimSuffix(r.title, ".") + " " + ordinaryCapitals(r.name())
	if titles[strings.ToLower(strings.TrimSuffix(r.title, "."))] == "" {
		return
	}
	for _, a := range h.plan.Adults {
		if strings.EqualFold(a.Name, name) {
			return
		}
	}
	sex := orString(titles[strings.ToLower(strings.TrimSuffix(r.title, "."))], k.sex)
	title := strings.TrimSuffix(r.title, ".")
	h.plan.Adults = append(h.plan.Adults, Adult{Title: title, Name: name, Names: personForms(title, ordinaryCapitals(r.name()), sex, false), Sex: sex, Relation: "relative", Notes: t, At: t.Slice(r.start, r.end), Harvested: "text"})
}

// fathersAgain reads the fathers of the front sheet anew: the children may have
// been found only after it.
func (h *harvest) fathersAgain() {
	h.plan.Adults = slices.DeleteFunc(h.plan.Adults, func(a Adult) bool {
		return a.Harvested == "front" && a.Role == "" && slices.ContainsFunc(h.plan.Children, func(c Child) bool {
			return strings.EqualFold(a.Name, c.First()) || strings.EqualFold(a.Name, c.Name)
		})
	})
	for _, e := range h.plan.Draft.Front {
		tags := entryTags(e)
		if tags == nil || tags[0] != "father" || strings.HasPrefix(e.Value.Column, "of:") {
			continue
		}
		if parts := h.perChild(e.Value.Text); len(parts) > 1 {
			for _, p := range parts {
				h.family("father", "father", p.text, []int{p.child})
			}
			continue
		}
		if kids := h.labelChildren(e.Label.String()); len(kids) > 0 {
			for _, r := range personRuns(e.Value.String())[:min(1, len(personRuns(e.Value.String())))] {
				if i := h.find(r); i >= 0 && h.plan.Adults[i].Relation == "father" {
					h.plan.Adults[i].Children = kids
					h.plan.Adults[i].kinSaid = true
				}
			}
		}
	}
}

// credibleKin: the run is a name and not a word that begins a sentence, and
// its title is none of a job.
func (h *harvest) credibleKin(r nameRun, k kinPhrase) bool {
	if role := lexicon.Roles().Whole(text.Tokens(r.title)); role != nil && role[0] != "faith leader" || strings.EqualFold(r.title, "dr") {
		return false
	}
	if r.title == "" && len(r.given) == 1 && len(r.given[0]) <= 3 && isUpper(r.given[0]) {
		return false // initials
	}
	if last := strings.ToLower(r.given[len(r.given)-1]); settingWords[last] || roadWords[last] {
		return false
	}
	if r.title != "" || len(r.given) > 1 {
		return true
	}
	w := strings.ToLower(r.given[0])
	return h.words.isName(r.given[0]) || !h.words.lower[w] && k.said
}

// roadWords are short forms that end an address.
var roadWords = wordSet("rd st ave ln cl dr sq tce gdns ct acad pri prim sec sch hq")

// schoolShort end the short name of a school: "Oakfield Sec".
var schoolShort = wordSet("acad pri prim sec sch")

// familyRelation are the relations that make somebody one of the family.
var familyRelation = wordSet("mother father step-father step-mother partner grandmother grandfather grandparent aunt uncle lodger cousin brother sister")

// addKinless notes a father whom the plan only speaks of: "Tegan's dad".
func (h *harvest) addKinless(t text.Text, k kinPhrase) {
	h.kinless = append(h.kinless, kinless{t, k})
}

type kinless struct {
	at text.Text
	k  kinPhrase
}

// settleKinless adds the fathers whom the plan speaks of without a name, for
// the children who have no other.
func (h *harvest) settleKinless() {
	p := h.plan
	open := false
	for _, a := range p.Adults {
		open = open || a.Relation == "father" && len(a.Children) == 0 || a.Relation == "donor"
	}
	if open {
		return
	}
	for _, n := range h.kinless {
		var kids []int
		for _, c := range n.k.children {
			has := false
			for _, a := range p.Adults {
				if a.Relation == "father" {
					for _, x := range a.Children {
						has = has || x == c
					}
				}
			}
			if !has {
				kids = append(kids, c)
			}
		}
		if len(kids) > 0 {
			p.Adults = append(p.Adults, Adult{Word: capitalised(n.k.word), Relation: "father", Sex: "m", Children: kids, Notes: n.at, At: n.at, Harvested: "text", Possible: n.k.possible})
		}
	}
}
