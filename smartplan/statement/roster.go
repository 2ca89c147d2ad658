package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/text"
)

// who is a person: a listed child, a listed adult, or somebody known by a word.
type who struct {
	kind byte // 'c', 'a', 'g' or 0
	n    int
	key  string
}

var nobody = who{}

func child(n int) who { return who{kind: 'c', n: n} }

// roster is everybody whom the caller named, ready to be found in text.
type roster struct {
	children []Child
	adults   []Person
	sex      []string // of the children, learned
	adultSex []string
	names    map[string]*nameNode
	byRole   map[string][]int // kin role: adults
	only     int              // the one child on the plan, or -1
	seniors  map[who]bool     // children whose namesake is always marked as the elder
}

// nameNode is a step in the tree of names.
type nameNode struct {
	next map[string]*nameNode
	who  []who
	// capital says that every letter has to be a capital: initials.
	capital bool
	end     bool
}

func newRoster(children []Child, adults []Person) *roster {
	r := &roster{children: children, adults: adults, names: map[string]*nameNode{}, byRole: map[string][]int{}, only: -1}
	type entry struct {
		form string
		who  who
	}
	var certain, derived []entry
	collect := func(names []string, w who, baby bool) {
		sure, maybe := forms(names, baby)
		for _, f := range sure {
			certain = append(certain, entry{f, w})
		}
		for _, f := range maybe {
			derived = append(derived, entry{f, w})
		}
	}
	onPlan := 0
	for i, c := range children {
		collect(c.Names, child(i), c.Unborn || c.Months < 24)
		r.sex = append(r.sex, c.Sex)
		if c.OnPlan {
			onPlan++
			r.only = i
		}
	}
	if onPlan != 1 {
		r.only = -1
	}
	ofChild := map[string]bool{}
	for _, e := range certain {
		ofChild[e.form] = true
	}
	for i, a := range adults {
		role := kinRole(a.Role)
		if role != "" || !bareNames(a.Names, ofChild) {
			collect(a.Names, who{kind: 'a', n: i}, false)
		}
		if role != "" {
			r.byRole[role] = append(r.byRole[role], i)
		}
		r.adultSex = append(r.adultSex, sexOfAdult(a, role))
	}
	taken := map[string]bool{}
	for _, e := range certain {
		r.addName(e.form, e.who)
		taken[strings.TrimPrefix(e.form, "^")] = true
	}
	for _, e := range derived {
		if !taken[strings.TrimPrefix(e.form, "^")] {
			r.addName(e.form, e.who)
		}
	}
	return r
}

// bareNames reports whether every form of a name is a child's: "Kacper's school"
// read as a person of the school is nobody but the child.
func bareNames(names []string, ofChild map[string]bool) bool {
	for _, name := range names {
		if !ofChild[strings.Join(nameTokens(name), " ")] {
			return false
		}
	}
	return len(names) > 0
}

func (r *roster) addName(form string, w who) {
	form, capital := strings.CutPrefix(form, "^")
	toks := strings.Fields(form)
	if len(toks) == 0 || len(toks) == 1 && (babyWords[toks[0]] || adultNouns[toks[0]] != noun{} || titles[toks[0]] != "") {
		return
	}
	level := r.names
	var n *nameNode
	for _, t := range toks {
		n = level[t]
		if n == nil {
			n = &nameNode{next: map[string]*nameNode{}}
			level[t] = n
		}
		level = n.next
	}
	if !n.end {
		n.end, n.capital = true, capital
	} else if !capital {
		n.capital = false
	}
	if !slices.Contains(n.who, w) {
		n.who = append(n.who, w)
	}
}

// kinRole folds a role to one of the words of adultNouns.
func kinRole(role string) string {
	toks := nameTokens(role)
	step := false
	for _, t := range toks {
		if t == "step" {
			step = true
			continue
		}
		if n, ok := adultNouns[t]; ok && n.kin != "" && !n.many {
			if step && (n.kin == "father" || n.kin == "mother") {
				return "step" + n.kin
			}
			return n.kin
		}
	}
	return ""
}

func sexOfAdult(a Person, role string) string {
	if a.Sex != "" {
		return a.Sex
	}
	for _, t := range nameTokens(a.Role) {
		if n, ok := adultNouns[t]; ok && n.sex != "" {
			return n.sex
		}
	}
	for _, name := range a.Names {
		if toks := nameTokens(name); len(toks) > 0 {
			if s := titles[toks[0]]; s == "m" || s == "f" {
				return s
			}
		}
	}
	_ = role
	return ""
}

// nameAt is the longest name that begins at token i: who may be meant, and the
// token after it.
func (r *roster) nameAt(s string, toks []text.Token, i int) ([]who, int) {
	if !upper(s[toks[i].Start:]) {
		return nil, 0
	}
	var found []who
	end := 0
	level := r.names
	for j := i; j < len(toks); j++ {
		if j > i && (toks[j].Norm == "-" && toks[j].Glued || toks[j].Norm == "." && toks[j].Glued) {
			continue
		}
		n := level[toks[j].Norm]
		if n == nil || j > i && toks[j].Line != toks[i].Line {
			break
		}
		if n.end && (!n.capital || allUpper(s[toks[i].Start:toks[j].End])) {
			found, end = n.who, j+1
		}
		level = n.next
	}
	return found, end
}

func upper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

func allUpper(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

// sexOf is what is known of a person's sex: "m", "f" or "".
func (r *roster) sexOf(w who) string {
	switch w.kind {
	case 'c':
		return r.sex[w.n]
	case 'a':
		return r.adultSex[w.n]
	case 'g':
		if n, ok := adultNouns[w.key]; ok {
			return n.sex
		}
		if s := titles[w.key]; s == "m" || s == "f" {
			return s
		}
		return ""
	}
	return ""
}

// kin is the listed adult whom a word like "mum" means, or the word itself.
func (r *roster) kin(word string) who {
	n := adultNouns[word]
	if !n.many && n.kin != "" {
		if l := r.byRole[n.kin]; len(l) == 1 {
			return who{kind: 'a', n: l[0]}
		}
		return who{kind: 'g', key: n.kin}
	}
	return who{kind: 'g', key: word}
}

// byWork reports whether a person comes into the story by work or chance.
func (r *roster) byWork(w who) bool {
	switch w.kind {
	case 'a':
		return kinRole(r.adults[w.n].Role) == "" && r.adults[w.n].Role != ""
	case 'g':
		n, ok := adultNouns[w.key]
		return !ok || n.work
	}
	return false
}

// among is the one child for whom ok holds, or -1.
func (r *roster) among(ok func(i int) bool) int {
	found := -1
	for i := range r.children {
		if ok(i) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// theBaby is the child whom "the baby" can only mean, or -1.
func (r *roster) theBaby() int {
	if n := r.among(func(i int) bool { return r.children[i].Unborn }); n >= 0 {
		return n
	}
	if n := r.among(func(i int) bool { return r.children[i].Months > 0 && r.children[i].Months < 24 }); n >= 0 {
		return n
	}
	return r.among(func(i int) bool {
		return slices.ContainsFunc(r.children[i].Names, func(s string) bool { return strings.HasPrefix(strings.ToLower(s), "baby") })
	})
}
