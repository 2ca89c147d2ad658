package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/text"
)

// leadNamed asks for the name of the lead social worker or lead professional.
var leadNamed = &Rule{
	Name: "lead-named", Severity: Warning, Outline: Warning, WholePlan: true,
	Check: func(p *Pass) {
		if !childProtection(p.Plan) {
			return
		}
		for _, a := range p.Plan.Adults {
			if a.Name != "" && (a.Lead || a.Role == "social worker") {
				return
			}
		}
		var before sentence
		for _, s := range p.sentences() {
			if s.namesWorker() || before.passage == s.passage && before.onlyName() && isWorkerIn(norms(s.String())) && len(s.toks) <= 14 {
				return
			}
			before = s
		}
		var ev []Evidence
		for _, e := range p.Plan.Draft.Front {
			if isWorkerIn(norms(e.Label.String())) && strings.TrimSpace(e.Value.String()) != "" {
				ev = append(ev, Evidence{Feature: "lead", Text: e.Value.Text})
			}
		}
		if len(ev) > 0 {
			p.missing("no-name", map[string]string{"words": shorten(ev[0].Text.String(), 50)}, ev...)
			return
		}
		p.missing("none", nil)
	},
}

// isWorker reports whether words name the job of the lead.
func isWorker(ws []string) bool {
	for i, w := range ws {
		next := ""
		if i+1 < len(ws) {
			next = ws[i+1]
		}
		switch {
		case w == "sw", w == "keyworker", w == "coordinator", w == "social" && next == "worker", w == "key" && next == "worker",
			w == "lead" && (next == "practitioner" || next == "professional" || next == "worker"):
			return true
		}
	}
	return false
}

// isWorkerIn reports whether the job of the lead stands anywhere in words.
func isWorkerIn(ws []string) bool {
	for i := range ws {
		if isWorker(ws[i:min(len(ws), i+2)]) {
			return true
		}
	}
	return false
}

// onlyName: a line that is nothing but two or three words in capitals, as above
// a signature.
func (s sentence) onlyName() bool {
	if len(s.toks) < 2 || len(s.toks) > 4 {
		return false
	}
	for _, t := range s.toks {
		if t.Kind != text.Word && t.Norm != "-" && t.Norm != "." || t.Kind == text.Word && !upper(s.String()[t.Start:]) {
			return false
		}
	}
	return true
}

// upper reports whether a string begins with a capital.
func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// namesWorker reports whether a sentence puts two names in capitals beside the
// job: "your social worker is Tomasz Wilk", "Siwan Parry, social worker".
func (s sentence) namesWorker() bool {
	if s.kind == inRow || s.kind == inBlock {
		return false
	}
	var ws []string
	at := -1
	var words []text.Token
	for _, t := range s.toks {
		if t.Kind == text.Word {
			ws = append(ws, t.Norm)
			words = append(words, t)
		}
	}
	for i := range ws {
		if isWorker(ws[i:min(len(ws), i+2)]) {
			at = i
			break
		}
	}
	if at < 0 {
		return false
	}
	str := s.String()
	capital := func(i int) bool {
		return i >= 0 && i < len(words) && upper(str[words[i].Start:]) && !isWorker(ws[i:min(len(ws), i+2)]) && ws[i] != "duty" && ws[i] != "to" && ws[i] != "lead"
	}
	for i := max(0, at-4); i < min(len(words), at+12); i++ {
		if i != at && capital(i) && capital(i+1) && words[i+1].Start-words[i].End == 1 {
			return true
		}
	}
	return false
}
