package smartplan

import (
	"context"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// Resolve works out what a Draft means: the people, twice, because owner cells
// teach who has which job; the dates; the children whom each statement is
// about. It fails with a *NotPlanError where a Draft laid out from a document
// holds no plan, and when ctx is done; a Draft that a program made is never
// refused.
func Resolve(ctx context.Context, d *Draft, o Options) (*Plan, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p := &Plan{Draft: d, Ref: d.Ref, Nation: d.Nation, Stage: d.Stage, InProgress: d.InProgress, Notes: d.Notes, Today: o.Today, tagger: o.Tagger}
	p.nation(o)
	cal := when.NewCalendar(when.Nation(p.Nation))
	p.context = when.Context{Calendar: cal}
	for _, s := range d.Sections {
		p.Sections = append(p.Sections, PlanSection{s, -1})
	}
	entries := append(draftEntries(d), d.Front...)

	vocab := p.vocabulary()
	h := &harvest{plan: p, ctx: p.context, words: vocab}
	h.draftChildren(d)
	p.meetings(entries)
	p.context.Plan = p.Date
	h.ctx = p.context
	h.front(entries)
	h.births(d)
	h.letter(d)
	for i := range p.Children {
		c := &p.Children[i]
		if c.Age < 0 || !c.Born.IsZero() && !p.Date.IsZero() {
			if a := ageAt(c.Born, p.Date); a >= 0 {
				c.Age = a
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p.siblingsOnPlan()
	p.context.Events = p.events()
	h.kin()
	h.joinNameless()
	h.everywhere()
	h.impliedFamily()
	p.category(entries)
	p.settleNames()
	p.index = newNameIndex(p, o.Words, vocab)
	if h.fromOwners() {
		p.settleNames()
		p.index = newNameIndex(p, o.Words, vocab)
	}
	p.letter = p.readLetter()
	p.scopes()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p.actions()
	p.stage()
	p.planType()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p.statements()
	if d.Document != nil {
		p.calledNames()
		if err := p.isPlan(); err != nil {
			return nil, err
		}
	}
	return p, ctx.Err()
}

// siblingsOnPlan: a child headed "Sibling" beside one other child is on the plan
// where the plan says that it is for both.
func (p *Plan) siblingsOnPlan() {
	on := 0
	for _, c := range p.Children {
		if c.OnPlan {
			on++
		}
	}
	if len(p.Children) != 2 || on != 1 {
		return
	}
	for _, t := range p.AllText() {
		low := strings.ToLower(t.String())
		if strings.Contains(low, "not subject") || strings.Contains(low, "not on the plan") || strings.Contains(low, "not on this plan") {
			return
		}
	}
	for _, t := range p.AllText() {
		if strings.Contains(strings.ToLower(t.String()), "both children") {
			p.Children[0].OnPlan, p.Children[1].OnPlan = true, true
			return
		}
	}
}

// draftEntries turns the people and dates that a program put into a Draft into
// front sheet entries, so that they are read in the same way.
func draftEntries(d *Draft) []Entry {
	var out []Entry
	lit := func(s string) Value { return written(text.Literal(s), "") }
	for _, p := range d.People {
		label := p.Role
		if p.Of.Is() {
			label = Value{Text: text.Literal(p.Role.String() + " of " + p.Of.String()), State: Written}
		}
		label.Column = "role"
		v := p.Name
		if !v.Is() {
			v = lit("")
		}
		out = append(out, Entry{Label: label, Value: v})
	}
	for _, c := range d.Children {
		if c.Father.Is() {
			v := c.Father
			v.Column = "of:" + c.Name.String()
			out = append(out, Entry{Label: lit("Father"), Value: v})
		}
		if c.Mother.Is() {
			out = append(out, Entry{Label: lit("Mother"), Value: c.Mother})
		}
	}
	return out
}

// draftChildren takes the children that a program put into a Draft.
func (h *harvest) draftChildren(d *Draft) {
	for _, c := range d.Children {
		k := Child{Ref: c.Ref, Name: ordinaryCapitals(strings.TrimSpace(c.Name.String())), Age: -1, OnPlan: !c.OffPlan, School: c.School.String(), Category: categoriesIn(c.Category.String()), At: c.Name.Text}
		if c.Born.Is() {
			k.Born, _ = firstDate(c.Born.String(), h.ctx)
			probe := Child{Age: -1}
			s := " " + c.Born.String()
			attributes(&probe, s, nameRun{}, len(s), text.Tokens("age "+s), nil)
			if k.Born.IsZero() {
				k.Age = probe.Age
			}
		}
		if c.Due.Is() {
			k.Unborn = true
			k.Due, _ = firstDate(c.Due.String(), h.ctx)
		}
		h.addChild(k)
	}
}

// everywhere reads people with a role or relation beside their name in all the
// text of the plan.
func (h *harvest) everywhere() {
	for _, s := range h.plan.Sections {
		if s.Kind == SectionPeople || s.Kind == SectionKey {
			h.list(s.Text.Text)
			continue
		}
		h.namedRoles(s.Text.Text)
	}
	for _, b := range h.plan.Draft.Blocks {
		for _, r := range b.Rows {
			for _, v := range []Value{r.Need, r.Action, r.Owner, r.Measure} {
				if v.IsOwn() {
					h.namedRoles(v.Text)
				}
			}
		}
	}
}

// fromOwners learns from owner cells: "J. Omar, FSW" names the family support
// worker of the other rows. It reports whether anybody is new.
func (h *harvest) fromOwners() bool {
	before := len(h.plan.Adults)
	changed := false
	for _, b := range h.plan.Draft.Blocks {
		for _, r := range b.Rows {
			if !r.Owner.IsOwn() {
				continue
			}
			for _, run := range personRuns(r.Owner.String()) {
				a := h.person(r.Owner.Text, run)
				a.Harvested = "owner"
				if a.Role == "" && a.Relation == "" {
					continue
				}
				h.addAdult(a)
				changed = true
			}
		}
	}
	return changed || len(h.plan.Adults) > before
}

// scopes finds the child whose name a section's heading carries, and whose
// views a section holds: "What Rhian says" is a parent's only because Rhian is.
func (p *Plan) scopes() {
	for i := range p.Sections {
		s := &p.Sections[i]
		heading := s.Heading.String()
		kids := p.childrenIn(heading)
		if len(kids) == 1 {
			s.Child = kids[0]
		}
		if s.Kind != SectionChildViews && s.Kind != SectionParentViews {
			continue
		}
		adults := 0
		for _, m := range p.index.mentions(heading, text.Tokens(heading)) {
			if m.kind == ofAdult || m.kind == ofRelation {
				adults++
			}
		}
		switch {
		case len(kids) > 0 && adults == 0:
			s.Kind = SectionChildViews
		case adults > 0 && len(kids) == 0:
			s.Kind = SectionParentViews
		}
	}
}

// allText is the running text of the plan: sections, then rows.
func (p *Plan) allText() []text.Text {
	var out []text.Text
	for _, s := range p.Sections {
		if s.Heading.Is() {
			out = append(out, s.Heading.Text)
		}
		if s.Text.Is() {
			out = append(out, s.Text.Text)
		}
	}
	for _, e := range p.Draft.Front {
		out = append(out, e.Value.Text)
	}
	return out
}

// AllText is everything that the plan says, field by field, for checks that
// look through the whole of it: titles, front sheet, sections, rows.
func (p *Plan) AllText() []text.Text {
	out := p.allText()
	for _, b := range p.Draft.Blocks {
		for _, v := range []Value{b.Heading, b.Need, b.Outcome, b.Measure} {
			if v.Is() {
				out = append(out, v.Text)
			}
		}
		for _, r := range b.Rows {
			for _, v := range []Value{r.Need, r.Outcome, r.Action, r.Owner, r.Start, r.Due, r.Measure, r.Progress, r.Status} {
				if v.Is() && (v.From == Own || v.From == OfBlock) {
					out = append(out, v.Text)
				}
			}
		}
	}
	return out
}

// nation finds the nation by its own words.
func (p *Plan) nation(o Options) {
	if p.Nation != "" {
		return
	}
	score := map[Nation]int{}
	count := func(s string) {
		low := strings.ToLower(s)
		for _, w := range nationWords {
			if strings.Contains(low, w.words) {
				score[w.nation]++
			}
		}
	}
	count(p.Draft.Title.String())
	for _, s := range p.Draft.Sections {
		count(s.Heading.String())
		if s.Kind == SectionFront || s.Kind == SectionOther || s.Kind == SectionMeetings {
			count(s.Text.String())
		}
	}
	for _, e := range p.Draft.Front {
		count(e.Label.String())
		count(e.Value.String())
	}
	for _, n := range []Nation{Wales, Scotland, NorthernIreland} {
		if score[n] >= 1 && score[n] > score[p.Nation] {
			p.Nation = n
		}
	}
	if p.Nation == "" {
		p.Nation = o.Nation
	}
	if p.Nation == "" {
		p.Nation = England
	}
}

var nationWords = []struct {
	nation Nation
	words  string
}{
	{Wales, "care and support protection plan"}, {Wales, "county borough council"}, {Wales, "gwasanaethau"}, {Wales, "cynllun"}, {Wales, "cyngor"},
	{Scotland, "cppm"}, {Scotland, "child protection planning meeting"}, {Scotland, "named person"}, {Scotland, "children's reporter"}, {Scotland, "reporter to the children"}, {Scotland, "children's hearing"}, {Scotland, "areas of concern"}, {Scotland, "wellbeing indicator"},
	{NorthernIreland, "hsc trust"}, {NorthernIreland, "health and social care trust"}, {NorthernIreland, "unocini"}, {NorthernIreland, "gateway team"}, {NorthernIreland, "sbni"},
}

// stage works out whether the plan is an outline, an initial or a review plan.
func (p *Plan) stage() {
	if p.Stage != "" {
		return
	}
	var head strings.Builder
	head.WriteString(strings.ToLower(p.Draft.Title.String()))
	for i, s := range p.Draft.Sections {
		if i < 4 {
			head.WriteString(" | " + strings.ToLower(s.Heading.String()))
			if s.Kind == SectionFront || i < 2 {
				t := s.Text.String()
				head.WriteString(" " + strings.ToLower(t[:min(len(t), 300)]))
			}
		}
	}
	for _, e := range p.Draft.Front {
		head.WriteString(" | " + strings.ToLower(e.Label.String()))
		if v := e.Value.String(); len(v) < 120 {
			head.WriteString(": " + strings.ToLower(v))
		}
	}
	h := head.String()
	kinds := map[string]bool{}
	for _, m := range p.Meetings {
		kinds[m.Kind] = true
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(h, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("outline"):
		p.Stage = StageOutline
	case kinds["this-review"] || kinds["initial-conference"] && kinds["conference"] || has("review child protection c", "review plan", "(review", "review conference: child protection plan", "this review", "at this review", "1st review", "2nd review", "third review"):
		p.Stage = StageReview
	case kinds["initial-conference"] || has("initial", "pre-birth", "first core group", "1st core group", "first review"):
		p.Stage = StageInitial
	default:
		p.Stage = StageUnknown
	}
}

// planType recognises plans of other kinds by their titles.
func (p *Plan) planType() {
	p.Type = "child-protection"
	var head strings.Builder
	head.WriteString(strings.ToLower(p.Draft.Title.String()))
	for i, s := range p.Draft.Sections {
		if i < 3 {
			head.WriteString(" | " + strings.ToLower(s.Heading.String()))
		}
	}
	h := head.String()
	if strings.Contains(h, "child protection plan") || strings.Contains(h, "protection plan") {
		return
	}
	for _, k := range planTypes {
		if strings.Contains(h, k.words) {
			p.Type = k.kind
			return
		}
	}
}

var planTypes = []struct{ words, kind string }{
	{"child in need", "child-in-need"}, {"children in need", "child-in-need"}, {"cin plan", "child-in-need"},
	{"early help", "early-help"}, {"team around the family", "early-help"}, {"family support plan", "early-help"},
	{"education, health and care", "ehcp"}, {"ehc plan", "ehcp"}, {"ehcp", "ehcp"},
	{"personal education plan", "pep"}, {"pep", "pep"},
	{"written agreement", "written-agreement"}, {"working agreement", "written-agreement"},
	{"core group minutes", "core-group-minutes"}, {"minutes of core group", "core-group-minutes"}, {"core group meeting", "core-group-minutes"},
	{"care plan", "care"}, {"pathway plan", "pathway"},
}

// Subjects are the children as readers of statements know them.
func (p *Plan) Subjects() []statement.Child {
	children := make([]statement.Child, len(p.Children))
	for i, c := range p.Children {
		children[i] = statement.Child{Names: c.Names, Sex: c.Sex, Unborn: c.Unborn, OnPlan: c.OnPlan, Months: c.months(p.Date), Twin: p.twin(i)}
	}
	return children
}

// statements attributes what is said of harm to the children.
func (p *Plan) statements() {
	children := p.Subjects()
	adults := make([]statement.Person, len(p.Adults))
	for i, a := range p.Adults {
		names := a.Names
		if a.Word != "" {
			names = append(names[:len(names):len(names)], strings.ToLower(a.Word))
		}
		adults[i] = statement.Person{Names: names, Sex: a.Sex, Role: orString(a.Relation, a.Role)}
	}
	var passages []statement.Passage
	for _, s := range p.Sections {
		switch s.Kind {
		case SectionContingency, SectionVisits, SectionPeople, SectionMeetings, SectionSignatures, SectionKey, SectionActions, SectionOutcomes, SectionMeasures:
			if s.Kind != SectionActions && s.Kind != SectionOutcomes {
				continue
			}
		}
		if s.Text.Is() {
			passages = append(passages, statement.Passage{Heading: s.Heading.String(), Text: s.Text.Text, Child: s.Child, Kind: passageKind(s.Kind)})
		}
	}
	for _, b := range p.Draft.Blocks {
		scope := -1
		if kids := p.childrenIn(b.Heading.String()); len(kids) == 1 {
			scope = kids[0]
		}
		if b.Need.Is() {
			passages = append(passages, statement.Passage{Heading: b.Heading.String(), Text: b.Need.Text, Child: scope, Kind: statement.KindConcern})
		}
		for _, r := range b.Rows {
			child := scope
			if kids := p.childrenIn(r.Child.String()); len(kids) == 1 {
				child = kids[0]
			} else if kids := p.childrenIn(r.Need.String() + " " + r.Outcome.String() + " " + r.Action.String()); child < 0 && len(kids) == 1 {
				child = kids[0]
			}
			for _, v := range []struct {
				v    Value
				kind string
			}{{r.Need, statement.KindConcern}, {r.Outcome, statement.KindOutcome}, {r.Action, statement.KindAction}, {r.Progress, statement.KindProgress}} {
				if v.v.IsOwn() {
					passages = append(passages, statement.Passage{Heading: b.Heading.String(), Text: v.v.Text, Child: child, Kind: v.kind})
				}
			}
		}
	}
	p.Statements = statement.Attribute(children, adults, passages)
}

// passageKind tells readers of statements what a section is about.
func passageKind(k SectionKind) string {
	switch k {
	case SectionStrengths:
		return statement.KindStrengths
	case SectionHistory:
		return statement.KindHistory
	case SectionChildViews, SectionParentViews:
		return statement.KindViews
	case SectionContingency:
		return statement.KindContingency
	case SectionOutcomes:
		return statement.KindOutcome
	case SectionActions, SectionFathers:
		return statement.KindAction
	case SectionProgress:
		return statement.KindProgress
	}
	return statement.KindConcern
}

// Parse decodes, lays out and resolves a file. Name is only used to recognise
// the format. Options.Formats must hold the formats to try; package formats
// has a Parse that knows the standard ones.
func Parse(ctx context.Context, name string, data []byte, o Options) (*Plan, error) {
	doc, err := decode(ctx, name, data, o)
	if err != nil {
		return nil, err
	}
	d, err := Layout(ctx, doc, o)
	if err != nil {
		return nil, err
	}
	return Resolve(ctx, d, o)
}

func decode(ctx context.Context, name string, data []byte, o Options) (*document.Document, error) {
	best, score := -1, 0
	head := data[:min(len(data), 4096)]
	for i, f := range o.Formats {
		if s := f.Sniff(name, head); s > score {
			best, score = i, s
		}
	}
	if best < 0 {
		return nil, &document.Error{Kind: document.Unknown}
	}
	return o.Formats[best].Decode(ctx, data, o.Limits.Or())
}
