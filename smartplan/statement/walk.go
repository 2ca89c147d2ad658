package statement

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// walker goes through one passage.
type walker struct {
	*roster
	passage *Passage
	number  int
	scope   who // whom the passage is about: its child, or the one in its heading
	lead    who // whom the line is about: "Joel: …", "**Joel** was …"
	// firm says that lead stands before a colon or dash, or alone on its line.
	firm bool
	// others says that the line has named another child than lead.
	others bool
	// topic is the child whom the last sentence of the line was about.
	topic who
	mem   memory
	quote []quotation
	out   []Statement
}

func (w *walker) walk() []Statement {
	s := w.passage.Text.String()
	if c := w.passage.Child; c >= 0 && c < len(w.children) {
		w.scope = child(c)
	} else {
		w.scope = w.inHeading(w.passage.Heading)
	}
	for from := 0; from < len(s); {
		to := strings.IndexByte(s[from:], '\n')
		if to < 0 {
			to = len(s)
		} else {
			to += from
		}
		w.line(s[from:to], from)
		from = to + 1
	}
	return w.out
}

// inHeading is the one person whom a heading is about.
func (w *walker) inHeading(heading string) who {
	toks := text.Tokens(heading)
	found := nobody
	for _, m := range w.mentions(heading, toks) {
		if m.pron != 0 || m.kin != "" || m.doubt != "" {
			continue
		}
		c := m.children()
		switch {
		case len(c) == 1 && len(m.who) == 1 && !m.group:
			if found != nobody && found != m.who[0] {
				return nobody
			}
			found = m.who[0]
		case len(m.who) > 1:
			return nobody
		}
	}
	return found
}

// line reads one line: a paragraph or an item of a list.
func (w *walker) line(s string, offset int) {
	toks := text.Tokens(s)
	if len(toks) == 0 {
		return
	}
	if !w.firm {
		w.lead = nobody
	}
	w.topic, w.others = nobody, false
	if lead, to, firm := w.leadIn(s, toks, 0); lead != nobody {
		w.lead, w.firm = lead, firm
		if to >= len(toks) {
			return // the name alone: the lines below are about this person
		}
	}
	w.quote = w.quotations(s)
	first := true
	for _, span := range clauses(s, toks) {
		sentence := s[span.Start:span.End]
		st := text.Tokens(sentence)
		if len(st) == 0 {
			continue
		}
		if !first {
			if lead, _, firm := w.leadIn(sentence, st, 0); lead != nobody && firm {
				w.lead, w.firm, w.others = lead, true, false
			}
		}
		w.sentence(sentence, st, offset+span.Start, span)
		first = false
		if !strings.HasSuffix(sentence, ";") {
			w.mem.now++
		}
	}
	if w.firm && w.lead != nobody && len(toks) > 0 {
		// A name before a colon holds for its own line only, unless it stood
		// alone.
		w.firm = false
	}
}

// clauses are the sentences of a line, cut at semicolons outside brackets and
// quoted words.
func clauses(s string, toks []text.Token) []text.Span {
	var out []text.Span
	k, depth := 0, 0
	for _, span := range text.Sentences(s) {
		from := span.Start
		quoted := false
		for ; k < len(toks) && toks[k].Start < span.End; k++ {
			switch toks[k].Norm {
			case "(":
				depth++
			case ")":
				depth = max(0, depth-1)
			case "\"":
				quoted = !quoted
			case ";":
				if depth == 0 && !quoted && toks[k].End < span.End && strings.TrimSpace(s[from:toks[k].Start]) != "" {
					out = append(out, text.Span{Start: from, End: toks[k].End})
					from = toks[k].End
				}
			}
		}
		depth = 0
		if strings.TrimSpace(s[from:span.End]) != "" {
			for from < span.End && s[from] == ' ' {
				from++
			}
			out = append(out, text.Span{Start: from, End: span.End})
		}
	}
	return out
}

// leadIn finds the person at the start of a line: "Joel: …", "Tomos (20
// months) was …", "Impact – Shay is …". firm says that a mark sets the name
// apart. to is the token where the text goes on.
func (w *walker) leadIn(s string, toks []text.Token, i int) (lead who, to int, firm bool) {
	for i < len(toks) && (toks[i].Kind == text.Punct && toks[i].Norm != "\"" && toks[i].Norm != "'" || toks[i].Kind == text.Number && i == 0) {
		i++
	}
	find := func(i int) (mention, bool) {
		if i >= len(toks) {
			return mention{}, false
		}
		m, ok := w.mentionAt(s, toks, i)
		return m, ok && m.pron == 0 && m.kin == "" && len(m.who) == 1 && !m.group && m.doubt == ""
	}
	m, ok := find(i)
	label := false
	if !ok {
		// A label of up to three words and a mark: "Impact – Shay is".
		j := i
		for j < len(toks) && j < i+4 && toks[j].Kind == text.Word {
			j++
		}
		if j == i || j >= len(toks) || toks[j].Norm != "-" && toks[j].Norm != ":" || toks[j].Norm == "-" && toks[j].Glued {
			return nobody, 0, false
		}
		if m, ok = find(j + 1); !ok {
			return nobody, 0, false
		}
		label = true
	}
	j := m.to
	for j < len(toks) && toks[j].Norm == "*" {
		j++
	}
	if at(toks, j) == "(" {
		for k := j; k < len(toks) && k < j+14; k++ {
			if toks[k].Norm == ")" {
				j = k + 1
				break
			}
		}
	}
	for j < len(toks) && toks[j].Norm == "*" {
		j++
	}
	if at(toks, m.to) == "'s" && m.who[0].kind == 'c' && !w.adultWithin(s, toks, m.to+1) {
		return m.who[0], j, false
	}
	switch next := at(toks, j); {
	case j >= len(toks):
		return m.who[0], j, !label
	case next == ":", next == "-" && !toks[j].Glued, next == ";":
		for j < len(toks) && toks[j].Kind == text.Punct {
			j++
		}
		return m.who[0], j, true
	case next == "," && (at(toks, j+1) == "who" || at(toks, j+1) == "aged" || at(toks, j+2) == ",") && m.who[0].kind == 'c':
		return m.who[0], j, false
	case next == "," || next == "and" || next == "&" || next == "/" || next == "'s":
		return nobody, 0, false
	}
	if m.who[0].kind != 'c' {
		return nobody, 0, false
	}
	return m.who[0], j, false
}

// adultWithin reports whether an adult is spoken of within three tokens.
func (w *walker) adultWithin(s string, toks []text.Token, i int) bool {
	for j := i; j < len(toks) && j < i+3; j++ {
		if m, ok := w.mentionAt(s, toks, j); ok && m.pron == 0 && m.hasAdult() {
			return true
		}
	}
	return false
}

// place is the text of bytes i to j of the passage.
func (w *walker) place(i, j int) text.Text { return w.passage.Text.Slice(i, j) }
