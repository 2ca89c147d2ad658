package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// goals gathers the outcomes that stand apart from the rows: in a section of
// goals, or behind a label such as "Overall aim:".
func (l *layout) goals() {
	for i := range l.out.items {
		it := &l.out.items[i]
		if it.used || it.kind == itemTable || it.region != document.Body {
			continue
		}
		h := it.section
		if it.kind == itemHeading {
			if n, goal, ok := numberedGoal(it.text); ok && it.level < 9 && (goalNouns[text.Tokens(it.text.String())[0].Norm] || goalLikeHeading(goal.String())) {
				l.addGoal(n, goal, h)
			}
			continue
		}
		if l.out.kindAt(i) == SectionOutcomes {
			l.goalItem(it, h)
			continue
		}
		switch l.out.kindAt(i) {
		case SectionImpact, SectionActions, SectionOther, SectionFront, "":
			for _, line := range it.text.Lines() {
				if f, v, ok := lineLabel(line); ok && f == FieldOutcome && v.Is() && it.kind == itemPara {
					n, _ := labelNumber(v.Column)
					l.addGoal(n, v.Text, h)
				}
			}
		}
	}
}

// goalItem reads one paragraph or list item of a section of goals.
func (l *layout) goalItem(it *item, h int) {
	if it.kind == itemList {
		n := numberKey(it.marker)
		if it.marker == "" || strings.ContainsAny(it.marker, "•-–*·▪○●") {
			n = ""
		}
		if m, goal, ok := numberedGoal(it.text); ok && m != "" {
			n = m
			l.addGoal(n, goal, h)
			return
		}
		l.addGoal(n, it.text, h)
		return
	}
	lines := it.text.Lines()
	numbered := false
	for _, line := range lines {
		if n, _, ok := numberedGoal(line); ok && n != "" {
			numbered = true
		}
	}
	if numbered {
		var n string
		var parts []text.Text
		flush := func() {
			if len(parts) > 0 {
				l.addGoal(n, text.Join(parts...), h)
			}
			n, parts = "", nil
		}
		for _, line := range lines {
			if m, goal, ok := numberedGoal(line); ok && m != "" {
				flush()
				n, parts = m, []text.Text{goal}
				continue
			}
			parts = append(parts, line)
		}
		flush()
		return
	}
	for _, line := range lines {
		if _, v, ok := lineLabel(line); ok && v.Is() {
			line = v.Text
		}
		for _, sp := range text.Sentences(line.String()) {
			part := line.Slice(sp.Start, sp.End)
			if len(text.Tokens(part.String())) >= 3 && !strings.HasSuffix(part.String(), "?") && !promptText(part.String()) {
				l.addGoal("", part, h)
			}
		}
	}
}

func (l *layout) addGoal(n string, t text.Text, h int) {
	v := written(t, "")
	if !v.Is() {
		return
	}
	g := Goal{Number: n, Text: v}
	if h >= 0 {
		g.Heading = written(l.out.headings[h].text, "")
	}
	l.draft.Goals = append(l.draft.Goals, g)
}

// numberedGoal cuts "SG1. Dominik comes home …", "Goal 2 – …", "A. Cerys's hair
// …" into the number and the goal.
func numberedGoal(t text.Text) (number string, goal text.Text, ok bool) {
	s := t.String()
	toks := text.Tokens(s)
	i := 0
	for i < len(toks) && i < 3 && goalNouns[toks[i].Norm] {
		i++
	}
	if i >= len(toks) {
		return "", text.Text{}, false
	}
	k := toks[i]
	if k.Kind != text.Number && !(k.Kind == text.Word && len(k.Norm) == 1 && k.Norm != "i" || i > 0 && k.Norm == "i") {
		return "", text.Text{}, false
	}
	i++
	mark := false
	for i < len(toks) && toks[i].Kind == text.Punct && strings.Contains(".:)-–—]", toks[i].Norm) {
		mark = true
		i++
	}
	if !mark || i >= len(toks) {
		return "", text.Text{}, false
	}
	return k.Norm, t.Slice(toks[i].Start, t.Len()).Trim(), true
}

// goalNouns are words that stand before the number of a goal.
var goalNouns = wordSet("sg g o goal goals outcome outcomes safety aim aims objective target wellbeing well-being so desired ds statement")

// labelNumber is the number at the end of a label: "Outcome 2".
func labelNumber(label string) (string, bool) {
	toks := words(text.Tokens(label))
	if len(toks) < 2 {
		return "", false
	}
	last := toks[len(toks)-1]
	if last.Kind == text.Number || last.Kind == text.Word && len(last.Norm) == 1 && last.Norm != "s" {
		return last.Norm, true
	}
	return "", false
}

// goalRef finds what a row points to: "(SG1)", "(Outcome A)", "links to goal
// 2". whole says that the text says nothing else.
func goalRef(s string) (number string, whole, ok bool) {
	toks := text.Tokens(s)
	if len(toks) == 0 {
		return "", false, false
	}
	bare := words(toks)
	if len(bare) == 1 && (bare[0].Kind == text.Number || bare[0].Kind == text.Word && len(bare[0].Norm) == 1) {
		return bare[0].Norm, true, true
	}
	for i := 0; i+1 < len(toks); i++ {
		t, next := toks[i], toks[i+1]
		if !refNouns[t.Norm] {
			continue
		}
		if next.Norm == "#" && i+2 < len(toks) {
			next = toks[i+2]
		}
		short := t.Norm == "sg" || t.Norm == "g" || t.Norm == "o"
		if next.Kind == text.Number && (!short || next.Glued || t.Norm == "sg") || next.Kind == text.Word && len(next.Norm) == 1 && next.Norm != "a" && !short ||
			next.Norm == "a" && (i+2 >= len(toks) || toks[i+2].Kind == text.Punct) {
			return next.Norm, len(bare) <= 4, true
		}
	}
	return "", false, false
}

var refNouns = wordSet("sg g o goal outcome aim objective")
