package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// goal is one outcome that heads the plan or a section of goals.
type goal struct {
	number   string
	value    Value
	children []int
	words    map[string]bool
}

// goals are the plan's own, else the sentences of its sections of outcomes.
func (p *Plan) goals() []goal {
	var out []goal
	seen := map[string]bool{}
	add := func(number string, t text.Text, heading string) {
		key := text.Fold(t.String())
		if seen[key] {
			return
		}
		seen[key] = true
		v := Value{Text: t, State: Written, From: OfBlock}
		kids := p.childrenIn(t.String())
		if len(kids) == 0 {
			kids = p.childrenIn(heading)
		}
		out = append(out, goal{number, v, kids, topicWords(t.String())})
	}
	for _, g := range p.Draft.Goals {
		if g.Text.Is() {
			add(g.Number, g.Text.Text, g.Heading.String())
		}
	}
	if len(out) > 1 && p.oneGoal() {
		var parts []text.Text
		for _, g := range out {
			parts = append(parts, g.value.Text)
		}
		whole := text.Join(parts...)
		return []goal{{value: Value{Text: whole, State: Written, From: OfBlock}, children: p.childrenIn(whole.String()), words: topicWords(whole.String())}}
	}
	if len(out) > 0 || p.Draft.Document != nil {
		return out
	}
	for _, s := range p.Sections {
		if s.Kind != SectionOutcomes || !s.Text.Is() {
			continue
		}
		for _, line := range s.Text.Text.Lines() {
			for _, sp := range text.Sentences(line.String()) {
				add("", line.Slice(sp.Start, sp.End), s.Heading.String())
			}
		}
	}
	return out
}

// numbered is the goal with that number.
func numbered(goals []goal, number string) (Value, bool) {
	for _, g := range goals {
		if g.number != "" && strings.EqualFold(g.number, number) {
			return g.value, true
		}
	}
	return Value{}, false
}

// pointedGoal is the goal that the row points to by its number.
func pointedGoal(goals []goal, row Row, block *Block) (Value, bool) {
	for _, v := range []Value{row.Outcome, row.Action, row.Need, row.Measure} {
		if !v.Is() {
			continue
		}
		if n, whole, ok := goalRef(v.String()); ok && (!whole || v.Column == row.Outcome.Column) {
			if g, found := numbered(goals, n); found {
				return g, true
			}
		}
	}
	for _, e := range row.Other {
		if n, whole, ok := goalRef(e.Value.String()); ok && (!whole || namesGoal(e.Label.String())) {
			if g, found := numbered(goals, n); found {
				return g, true
			}
		}
	}
	if n, _, ok := goalRef(block.Heading.String()); ok && !row.Outcome.Is() && !block.Outcome.Is() {
		return numbered(goals, n)
	}
	return Value{}, false
}

func namesGoal(label string) bool {
	for _, t := range text.Tokens(label) {
		if goalNouns[t.Norm] && len(t.Norm) > 2 {
			return true
		}
	}
	return false
}

// goalOf is the outcome of a row: its own or carried one, the goal that it
// points to, that of its block, or the goal of the plan that fits it best.
func (p *Plan) goalOf(row Row, block *Block, goals []goal) Value {
	if row.Outcome.Is() {
		if _, whole, ok := goalRef(row.Outcome.String()); ok && whole {
			if g, found := pointedGoal(goals, Row{Outcome: row.Outcome}, block); found {
				return g
			}
		}
		return row.Outcome
	}
	if g, ok := pointedGoal(goals, row, block); ok {
		return g
	}
	if block.Outcome.Is() {
		v := block.Outcome
		v.From = OfBlock
		return p.fittingPart(v, row)
	}
	return p.fittingGoal(goals, row, block)
}

// fittingGoal is the goal of the plan that is plainly about the same child or
// topic as the row; absent if none is.
func (p *Plan) fittingGoal(goals []goal, row Row, block *Block) Value {
	if len(goals) == 0 {
		return row.Outcome
	}
	if best := p.best(goals, row, block); len(best) > 0 {
		return Value{Text: text.Join(best...), State: Written, From: OfBlock}
	}
	if len(goals) == 1 {
		return goals[0].value
	}
	return row.Outcome
}

// best are the goals that fit a row best: those of the same children and
// topic. Where a plan is for one child, the child's name tells nothing apart,
// and the topic decides first.
func (p *Plan) best(goals []goal, row Row, block *Block) []text.Text {
	about := row.Need.String() + " " + row.Action.String()
	kids := p.childrenIn(about)
	if len(kids) == 0 {
		for _, s := range block.Scope {
			kids = union(kids, p.childrenIn(s))
		}
		kids = union(kids, p.childrenIn(block.Heading.String()))
	}
	words := topicWords(about)
	var best []text.Text
	top := 0
	for _, g := range goals {
		score := 0
		for _, k := range g.children {
			for _, j := range kids {
				if k == j {
					score += 2
				}
			}
		}
		for w := range g.words {
			if words[w] {
				score += 2
			}
		}
		if score < 2 {
			continue
		}
		if score > top {
			best, top = best[:0], score
		}
		if score == top {
			best = append(best, g.value.Text)
		}
	}
	return best
}

// fittingPart leaves of a goal in several parts those that fit the row; all of
// it where none does.
func (p *Plan) fittingPart(v Value, row Row) Value {
	lines := v.Text.Lines()
	if len(lines) < 2 {
		return v
	}
	var parts []goal
	for _, line := range lines {
		s := line.String()
		parts = append(parts, goal{value: Value{Text: line}, children: p.childrenIn(s), words: topicWords(s)})
	}
	if best := p.best(parts, row, &Block{}); len(best) > 0 {
		v.Text = text.Join(best...)
	}
	return v
}

// topicWords are the content words of a text, cut to their stems, and the
// topics that they belong to.
func topicWords(s string) map[string]bool {
	out := map[string]bool{}
	toks := text.Tokens(s)
	for _, m := range lexicon.Topics().FindAll(toks) {
		out["#"+m.Tags[0]] = true
	}
	for _, t := range toks {
		if t.Kind != text.Word || len(t.Norm) < 4 || commonWord[t.Norm] {
			continue
		}
		w := t.Norm
		for _, end := range []string{"ing", "ed", "es", "s", "e"} {
			if strings.HasSuffix(w, end) && len(w)-len(end) >= 3 {
				w = strings.TrimSuffix(w, end)
				break
			}
		}
		if len(w) >= 4 || len(t.Norm) == 4 {
			out[w] = true
		}
	}
	return out
}

var commonWord = wordSet(`about above after again their there these those which while would could should being every other where whose within without
	child children parent parents mother father family school social worker weekly daily month months weeks needs support agreed making until during
	before every visit visits report group review conference plan planned action actions
	with will that this from have been them they into when then than home time times each week days make take show have been were what your over
	both must also does done more most much many some such very well work need goes give given keep kept look made only onto once same sure tell told
	used using want wanted says said like likes able long next last left part full free back come comes`)

// oneGoal reports whether all goals stand under one heading that speaks of a
// single one ("Safety goal", "Our aim"): it is that of the whole plan, however
// many sentences it has.
func (p *Plan) oneGoal() bool {
	if len(p.Draft.Goals) == 0 {
		return false
	}
	heading := p.Draft.Goals[0].Heading.String()
	for _, g := range p.Draft.Goals {
		if g.Heading.String() != heading || g.Number != "" {
			return false
		}
	}
	for _, t := range text.Tokens(heading) {
		switch t.Norm {
		case "goal", "aim", "objective", "vision", "purpose":
			return true
		}
	}
	return false
}
