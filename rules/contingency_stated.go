package rules

import (
	"strings"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// contingencyStated asks what happens if things do not change or get worse.
// Nothing at all can be neither waived nor switched off.
var contingencyStated = &Rule{
	Name: "contingency-stated", Severity: Error, Fixed: true, FixedAt: []string{"none"}, WholePlan: true,
	Rungs: map[string]Severity{"none": Error, "process": Warning, "pointer": Warning},
	Check: func(p *Pass) {
		var process, pointer []Evidence
		said := false
		for _, s := range p.sentences() {
			if s.field == "heading" || s.kind == inRow {
				continue
			}
			in := isContingency(s)
			if !in && !elsewhereIf(s) {
				continue
			}
			switch kind, words := p.response(s, in); {
			case kind == "answer":
				return
			case kind == "process":
				process = append(process, Evidence{Feature: "process", Text: words})
			case kind == "pointer" && in:
				if namedAndDated(p.Plan, s) {
					return
				}
				pointer = append(pointer, Evidence{Feature: "pointer", Text: words})
			}
			said = said || in
		}
		switch {
		case len(process) > 0:
			p.missing("process", map[string]string{"words": shorten(process[0].Text.String(), 80)}, process...)
		case len(pointer) > 0:
			p.missing("pointer", map[string]string{"words": shorten(pointer[0].Text.String(), 80)}, pointer...)
		default:
			p.missing("none", map[string]string{"searched": searched(p.Plan, smartplan.SectionContingency)})
		}
	},
}

// isContingency reports whether a sentence stands where the plan says what
// happens if it does not work.
func isContingency(s sentence) bool {
	return s.is(smartplan.SectionContingency) || (s.kind != inRow && s.kind != inBlock) && headsContingency(s.heading)
}

// headsContingency reports whether a heading or label opens a contingency: "If
// this does not hold", "Back-up".
func headsContingency(h string) bool {
	toks := text.Tokens(h)
	return len(toks) > 0 && len(toks) <= 14 && lex.Has(lex.Contingency, toks, "heading")
}

// elsewhereIf reports whether a sentence outside the contingency is a condition
// with what follows from it.
func elsewhereIf(s sentence) bool {
	if s.kind == inBlock || s.is(smartplan.SectionChildViews, smartplan.SectionParentViews, smartplan.SectionStrengths, smartplan.SectionHistory, smartplan.SectionImpact) {
		return false
	}
	switch s.firstWord() {
	case "if", "should", "unless", "otherwise":
		return true
	case "in":
		return strings.HasPrefix(strings.ToLower(s.String()), "in the event")
	}
	return false
}

// response reads what follows from a trigger: an answer (somebody does
// something, or a child is somewhere), a process, a pointer, or nothing.
func (p *Pass) response(s sentence, in bool) (string, text.Text) {
	toks := s.toks
	from, to, _ := answerPart(toks)
	part := toks[from:to]
	inProcess := make([]bool, len(part))
	processes := 0
	for _, m := range lex.FindAll(lex.Contingency, part) {
		if m.Has("process") {
			processes++
			for i := m.From; i < m.To; i++ {
				inProcess[i] = true
			}
		}
	}
	safe, deed := false, false
	for _, m := range lex.FindAll(lex.Contingency, part) {
		if inProcess[m.From] {
			continue
		}
		safe = safe || m.Has("safe")
		deed = deed || m.Has("deed")
	}
	if safe {
		return "answer", s.text
	}
	if len(part) > 0 {
		who := p.somebody(s, part, inProcess)
		dated := processes == 0 || p.timed(s, part[0].Start, part[len(part)-1].End)
		if who == "name" && (deed || processes > 0) && dated || who == "role" && deed && dated && (in || processes == 0) {
			return "answer", s.text
		}
	}
	if m, ok := lex.First(lex.Contingency, toks, "process"); ok {
		return "process", s.text.Slice(toks[m.From].Start, toks[m.To-1].End)
	}
	if lex.Has(lex.Contingency, toks, "pointer") {
		return "pointer", s.text
	}
	return "", text.Text{}
}

// somebody is who is spoken of in a part of a sentence: a "name" or relation
// that leads to one person, a "role", or "". Words of a process are nobody.
func (p *Pass) somebody(s sentence, part []text.Token, process []bool) string {
	found := ""
	for _, q := range p.people(s) {
		if q.Start < part[0].Start || q.End > part[len(part)-1].End {
			continue
		}
		words := false
		for i, t := range part {
			words = words || process[i] && t.Start < q.End && q.Start < t.End
		}
		if words {
			continue
		}
		switch {
		case q.Role != "":
			if found == "" {
				found = "role"
			}
		case len(q.Adults) > 0 || len(q.Children) > 0 || q.Relation != "" || q.Unknown && q.Word != strings.ToUpper(q.Word):
			found = "name"
		}
	}
	return found
}

// timed reports whether a stretch of a sentence says by when.
func (p *Pass) timed(s sentence, from, to int) bool {
	str := s.String()[from:to]
	for _, m := range when.Scan(str, p.Plan.Context()) {
		switch m.Kind {
		case when.KindDate, when.KindRange, when.KindMonth, when.KindPeriod, when.KindEvent:
			return true
		}
	}
	low := " " + strings.ToLower(str) + " "
	for _, w := range []string{" same day", " that day", " same night", " that night", " that week", " same week", " next day", " next morning", " that morning", " same evening"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// answerPart is the stretch of a sentence that says what follows from its
// trigger: what stands behind "if …," or "…:"; what stands before "if …" at the
// end; else the whole sentence. It is firm where a mark or an "if" at the end
// shows where it begins.
func answerPart(toks []text.Token) (from, to int, firm bool) {
	i := 0
	for i < len(toks) && toks[i].Kind != text.Word {
		i++
	}
	if i == len(toks) {
		return 0, 0, false
	}
	opens := triggerAt(toks, i)
	if !opens {
		for j := i; j < len(toks); j++ {
			switch toks[j].Norm {
			case ":", "→", "=", "->":
				if j+1 < len(toks) {
					return j + 1, len(toks), true
				}
			case "if", "unless":
				if j > i+1 {
					return i, j, true
				}
			}
		}
		return i, len(toks), false
	}
	// The trigger runs to the first comma behind which no further trigger
	// begins, to a colon, or to the verb of what follows.
	for j := i + 1; j < len(toks); j++ {
		switch toks[j].Norm {
		case ":", "→", "=", "then", "->":
			return j + 1, len(toks), true
		case ",", ";", "-", "–":
			if toks[j].Norm == "-" && toks[j].Glued {
				continue
			}
			k := j + 1
			if k < len(toks) && (toks[k].Norm == "or" || toks[k].Norm == "and" && k+1 < len(toks) && triggerAt(toks, k+1) || triggerAt(toks, k)) {
				continue
			}
			if k < len(toks) {
				return k, len(toks), true
			}
		}
	}
	modal := 0
	for j := i + 3; j < len(toks); j++ {
		switch toks[j].Norm {
		case "will", "would", "must", "shall", "he'll", "she'll", "they'll", "we'll", "i'll":
			modal = j
		}
		if modal > 0 {
			break
		}
	}
	if modal == 0 {
		return i, len(toks), false
	}
	return max(i+1, modal-3), len(toks), false
}

// triggerAt reports whether a trigger word opens the clause at token i.
func triggerAt(toks []text.Token, i int) bool {
	if i >= len(toks) {
		return false
	}
	switch toks[i].Norm {
	case "if", "should", "unless", "when", "whenever", "where", "once":
		return true
	case "in":
		return i+2 < len(toks) && (toks[i+2].Norm == "event" || toks[i+1].Norm == "case")
	}
	return false
}

// namedAndDated reports whether a pointer says which document it means and of
// when.
func namedAndDated(p *smartplan.Plan, s sentence) bool {
	if len(datesIn(p, s)) == 0 {
		return false
	}
	for _, w := range norms(s.String()) {
		switch w {
		case "plan", "record", "document", "file", "agreement", "section", "sheet":
			return true
		}
	}
	return false
}
