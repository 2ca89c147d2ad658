package smartplan

import (
	"strings"
	"unicode"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// itemKind says what an item of the outline is.
type itemKind uint8

const (
	itemPara itemKind = iota
	itemHeading
	itemList
	itemTable
)

// item is one step of the document read from top to bottom, tables whole.
type item struct {
	kind   itemKind
	text   text.Text
	level  int // of a heading: 1 to 6 as marked, 7 by its look, 9 as a label before text
	marker string
	block  *document.Block
	region document.Region
	// section is the heading that the item stands under; -1 before the first.
	section int
	// used says that a reader took the item for rows.
	used bool
}

// heading is a heading with what it was found to be.
type heading struct {
	text   text.Text
	level  int
	kind   SectionKind // its own, or that of the nearest heading above it that has one
	own    bool        // kind is its own
	parent int
	at     int // index of its item
}

// outline is the document as one list of items under headings.
type outline struct {
	doc      *document.Document
	items    []item
	headings []heading
	// records says that the document writes actions as label: value lines, so
	// that "Need:" and "Progress:" open no sections.
	records bool
}

// addBlocks appends blocks as items.
func (o *outline) addBlocks(blocks []document.Block) {
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == document.TableBlock {
			o.items = append(o.items, item{kind: itemTable, block: b, region: b.Region})
			continue
		}
		t := o.doc.At(b.Span).Trim()
		if t.Len() == 0 {
			continue
		}
		switch {
		case b.Kind == document.Heading:
			level := b.Level
			if level < 1 || level > 6 {
				level = 6
			}
			o.items = append(o.items, item{kind: itemHeading, text: t, level: level, block: b, region: b.Region})
		case b.Kind == document.ListItem && numberedHeading(b, t):
			o.items = append(o.items, item{kind: itemHeading, text: t, level: 6, block: b, region: b.Region})
		case b.Kind == document.ListItem:
			o.items = append(o.items, item{kind: itemList, text: t, level: b.Level, marker: b.Marker, block: b, region: b.Region})
		default:
			o.addParagraph(b, t)
		}
	}
}

// numberedHeading reports whether a numbered item is the heading of a section:
// "3. PLAN" in minutes.
func numberedHeading(b *document.Block, t text.Text) bool {
	s := t.String()
	if b.Level > 0 || b.Marker == "" || strings.Trim(b.Marker, "0123456789.)( ") != "" || len(s) > 80 || strings.Contains(s, "\n") || !allCapitals(s) {
		return false
	}
	kind, _ := classifyHeading(s)
	return kind != ""
}

// addParagraph appends a paragraph, cutting off lines that are headings by
// their look and labels that open a section.
func (o *outline) addParagraph(b *document.Block, t text.Text) {
	lines := t.Lines()
	var pending []text.Text
	flush := func() {
		if len(pending) > 0 {
			o.items = append(o.items, item{kind: itemPara, text: text.Join(pending...), block: b, region: b.Region})
			pending = nil
		}
	}
	for i, line := range lines {
		switch {
		case !(o.records && ofRecord(line)) && looksLikeHeading(o.doc, b, line, i == 0, len(lines) == 1):
			flush()
			o.items = append(o.items, item{kind: itemHeading, text: line, level: 7, block: b, region: b.Region})
		default:
			head, rest, ok := sectionLabel(line)
			if !ok {
				head, rest, ok = runInHeading(b, line)
			}
			if !ok {
				head, rest, ok = capitalsHeading(line)
			}
			if ok && !(o.records && ofRecord(line)) {
				flush()
				o.items = append(o.items, item{kind: itemHeading, text: head, level: 9, block: b, region: b.Region})
				if rest.Len() > 0 {
					pending = append(pending, rest)
				}
				continue
			}
			pending = append(pending, line)
		}
	}
	flush()
}

// writesRecords reports whether a document has at least two actions written as
// label: value lines, each with who or when.
func writesRecords(doc *document.Document) bool {
	actions, about := 0, 0
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Table != nil {
			continue
		}
		for _, line := range doc.At(b.Span).Lines() {
			if !strings.ContainsAny(line.String(), ":?") {
				continue
			}
			switch f, _, _ := lineLabel(line); f {
			case FieldAction:
				actions++
			case FieldOwner, FieldDue:
				about++
			}
		}
	}
	return actions >= 2 && about >= 2
}

// ofRecord reports whether a line is a label of a record with its value.
func ofRecord(line text.Text) bool {
	s := line.String()
	if !strings.ContainsAny(s, ":?") {
		return false
	}
	f, _, ok := lineLabel(line)
	return ok && order[f] > 0
}

// looksLikeHeading reports whether a line of a paragraph serves as a heading:
// all in bold or capitals and short, or the name of a section on its own.
func looksLikeHeading(doc *document.Document, b *document.Block, line text.Text, first, alone bool) bool {
	s := line.String()
	if len(s) > 120 || strings.HasSuffix(s, ".") && len(s) > 40 || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ";") {
		return false
	}
	toks := text.Tokens(s)
	if len(toks) == 0 || len(toks) > 16 {
		return false
	}
	if i := strings.IndexByte(s, ':'); i >= 0 && i < len(s)-1 {
		return false
	}
	bold := alone && coveredBy(line.First(), b.Bold)
	kind, whole := classifyHeading(s)
	switch {
	case bold && alone:
		return true
	case whole && (alone || first || strings.HasSuffix(s, ":") || coveredBy(line.First(), b.Bold)) && kind != SectionFront && startsUpper(s):
		return len(toks) <= 12
	case first && allCapitals(s) && kind != "" && len(toks) >= 1:
		return true
	case alone && allCapitals(s) && len(toks) >= 2:
		return true
	}
	return false
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}

func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 4
}

// coveredBy reports whether the spans together cover s but for a few bytes.
func coveredBy(s text.Span, spans []text.Span) bool {
	n := 0
	for _, b := range spans {
		if b.Overlaps(s) {
			n += min(b.End, s.End) - max(b.Start, s.Start)
		}
	}
	return s.Len() > 0 && n >= s.Len()-2
}

// sectionLabel cuts "Contingency plan: if …" into heading and text, where the
// label is the name of a section that running text belongs to.
func sectionLabel(line text.Text) (head, rest text.Text, ok bool) {
	s := line.String()
	at, width := labelEnd(s)
	if at <= 0 || at > 70 {
		return
	}
	kind, whole := classifyHeading(s[:at])
	if !whole {
		return
	}
	switch kind {
	case SectionFront, SectionPeople, SectionMeetings, SectionOther, SectionSignatures, SectionKey, SectionActions, SectionFathers, "":
		return
	}
	if lexicon.Headings().Whole(text.Tokens(s[:at])) != nil && kind != SectionContingency && kind != SectionStrengths && kind != SectionProgress && kind != SectionImpact {
		return // "Outcome: …" is a field of a row
	}
	return line.Slice(0, at).Trim(), line.Slice(at+width, len(s)).Trim(), true
}

// runInHeading cuts a heading in bold type from the text that goes on behind it
// on the same line: "Bridget's view. She likes her teacher."
func runInHeading(b *document.Block, line text.Text) (head, rest text.Text, ok bool) {
	at := line.First()
	for _, bold := range b.Bold {
		if bold.Start > at.Start || bold.End <= at.Start+2 || bold.End >= at.End {
			continue
		}
		h := line.Slice(0, bold.End-at.Start).Trim()
		s := h.String()
		name := strings.TrimRight(s, " .:-–—?")
		if name == "" || len(words(text.Tokens(name))) > 10 || !strings.ContainsAny(s[len(name):], ".:-–—?") {
			return
		}
		kind, whole := classifyHeading(name)
		switch kind {
		case SectionFront, SectionPeople, SectionMeetings, SectionSignatures, SectionKey, SectionActions, SectionFathers, SectionOther, "":
			return
		}
		if !whole || strings.HasSuffix(s, ":") && lexicon.Headings().Whole(columnTokens(name)) != nil {
			return
		}
		return h, line.Slice(bold.End-at.Start, line.Len()).Trim(), true
	}
	return
}

// capitalsHeading cuts a heading in capitals from the text that goes on behind
// it, where line breaks were lost: "CONTINGENCY If Tomasz is called out …".
func capitalsHeading(line text.Text) (head, rest text.Text, ok bool) {
	s := line.String()
	end, letters := 0, 0
	for _, t := range text.Tokens(s) {
		word := s[t.Start:t.End]
		if t.Kind == text.Word && (strings.ToUpper(word) != word || len(word) == 1) || t.Kind == text.Number {
			break
		}
		if t.Kind == text.Word {
			letters += len(word)
			end = t.End
		}
	}
	if letters < 5 || end == len(s) || end > 80 || !strings.HasPrefix(s[end:], " ") {
		return
	}
	switch kind, whole := classifyHeading(s[:end]); {
	case !whole:
	case kind == SectionContingency, kind == SectionChildViews, kind == SectionParentViews, kind == SectionImpact, kind == SectionStrengths, kind == SectionVisits, kind == SectionHistory:
		return line.Slice(0, end).Trim(), line.Slice(end, len(s)).Trim(), true
	}
	return
}

// labelEnd is where a label before text ends: at the first colon, or at a dash
// with a space on both sides; -1 if there is none. width is that of the mark.
func labelEnd(s string) (at, width int) {
	for i, r := range s {
		if i > 80 {
			break
		}
		switch r {
		case ':':
			if i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' && i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
				continue // a time
			}
			return i, 1
		case '–', '—':
			if i > 0 && s[i-1] == ' ' {
				return i, len(string(r))
			}
		case '-':
			if i > 0 && s[i-1] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
				return i, 1
			}
		case '.', '\n':
			return -1, 0
		}
	}
	return -1, 0
}

// place puts every item under its heading and gives headings their kinds.
func (o *outline) place() {
	o.headings = o.headings[:0]
	var stack []int
	for i := range o.items {
		it := &o.items[i]
		if it.kind == itemHeading {
			for len(stack) > 0 && o.headings[stack[len(stack)-1]].level >= it.level {
				stack = stack[:len(stack)-1]
			}
			h := heading{text: it.text, level: it.level, parent: -1, at: i}
			if len(stack) > 0 {
				h.parent = stack[len(stack)-1]
			}
			if !o.titles(i) {
				h.kind, _ = classifyHeading(it.text.String())
				h.own = h.kind != ""
			}
			if h.kind == "" && h.parent >= 0 {
				h.kind = o.headings[h.parent].kind
			}
			o.headings = append(o.headings, h)
			stack = append(stack, len(o.headings)-1)
		}
		it.section = -1
		if len(stack) > 0 {
			it.section = stack[len(stack)-1]
		}
	}
}

// titles reports whether the heading that is item i is a title of the document:
// it stands at the very beginning, and running text or a front sheet follows.
func (o *outline) titles(i int) bool {
	if i > 5 {
		return false
	}
	for k := 0; k < i; k++ {
		if o.items[k].kind == itemTable {
			return false
		}
	}
	if i == 0 {
		return true
	}
	for _, t := range text.Tokens(o.items[i].text.String()) {
		switch t.Norm {
		case "conference", "council", "plan", "trust", "services", "borough", "county", "board", "family", "form", "service":
			return i+1 >= len(o.items) || o.items[i+1].kind != itemList
		}
	}
	return false
}

// kindAt is the kind of section that item i stands in.
func (o *outline) kindAt(i int) SectionKind {
	if s := o.items[i].section; s >= 0 {
		return o.headings[s].kind
	}
	return ""
}

// within reports whether heading h or one above it has the kind.
func (o *outline) within(h int, kind SectionKind) bool {
	for ; h >= 0; h = o.headings[h].parent {
		if o.headings[h].kind == kind && o.headings[h].own {
			return true
		}
	}
	return false
}

// classifyHeading gives the kind of section that a heading opens; whole says
// that all of its words were understood.
func classifyHeading(s string) (kind SectionKind, whole bool) {
	if t := strings.TrimSpace(s); strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		return "", false // a remark under a title
	}
	return sectionHeading(s, true)
}

// sectionHeading is classifyHeading; columns says that what heads a column of
// actions may head a section too.
func sectionHeading(s string, columns bool) (kind SectionKind, whole bool) {
	toks := headingTokens(s)
	if len(toks) == 0 || len(toks) > 24 {
		return "", false
	}
	if tags := lexicon.Sections().Whole(toks); tags != nil {
		return SectionKind(tags[0]), true
	}
	if full := unfolded(toks); len(full) != len(toks) {
		toks = full
		if tags := lexicon.Sections().Whole(toks); tags != nil {
			return SectionKind(tags[0]), true
		}
	}
	if columns && len(toks) >= 3 {
		// A question that could head a column heads a section as well.
		if tags := lexicon.Headings().Whole(toks); tags != nil {
			if k, ok := sectionOfField[fieldsOf(tags[0])[0]]; ok {
				return k, true
			}
		}
	}
	best, bestLen := "", 0
	for _, m := range lexicon.Sections().FindAll(toks) {
		n := 0
		for _, t := range toks[m.From:m.To] {
			if !emptyWord(t.Norm) {
				n += 2
			} else {
				n++
			}
		}
		if m.From == 0 {
			n++
		}
		if n > bestLen {
			best, bestLen = m.Tags[0], n
		}
	}
	total := 0
	for _, t := range toks {
		if t.Kind == text.Punct {
			continue
		}
		if !emptyWord(t.Norm) {
			total += 2
		} else {
			total++
		}
	}
	if bestLen*5 >= total*2 {
		return SectionKind(best), false
	}
	return "", false
}

// sectionOfField is the kind of section that a column heading opens where it
// stands over running text.
var sectionOfField = map[Field]SectionKind{
	FieldAction: SectionActions, FieldOutcome: SectionOutcomes, FieldMeasure: SectionMeasures, FieldNeed: SectionImpact, FieldImpact: SectionImpact,
	FieldStrength: SectionStrengths, FieldContingency: SectionContingency, FieldProgress: SectionProgress,
}

func emptyWord(w string) bool {
	switch w {
	case "the", "a", "an", "of", "and", "or", "to", "for", "in", "on", "at", "is", "are", "we", "our", "this", "that", "'s", "by", "with", "what", "it", "as", "from", "be", "will":
		return true
	}
	return false
}

// headingTokens are the words of a heading without numbering ("4.1", "A.",
// "SECTION B –"), bracketed notes and marks at the ends.
func headingTokens(s string) []text.Token {
	if i := strings.IndexByte(s, '\n'); i > 0 {
		s = s[:i]
	}
	toks := text.Tokens(s)
	var out []text.Token
	depth := 0
	for _, t := range toks {
		switch t.Norm {
		case "(", "[":
			depth++
			continue
		case ")", "]":
			depth--
			continue
		}
		if depth > 0 {
			continue
		}
		out = append(out, t)
	}
	if len(out) == 0 { // all of it in brackets
		out = toks
	}
	for len(out) > 0 {
		t := out[0]
		next := ""
		if len(out) > 1 {
			next = out[1].Norm
		}
		switch {
		case t.Kind == text.Punct:
			out = out[1:]
		case t.Kind == text.Number && len(out) > 1:
			out = out[1:]
		case len(t.Norm) == 1 && t.Kind == text.Word && (next == "." || next == ")" || next == ":" || next == "-"):
			out = out[2:]
		case (t.Norm == "section" || t.Norm == "part" || t.Norm == "appendix") && len(out) > 2 && (out[1].Kind == text.Number || len(out[1].Norm) <= 2):
			out = out[2:]
		default:
			return words(out)
		}
	}
	return nil
}
