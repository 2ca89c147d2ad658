package smartplan

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// grid is a table as the layout reads it: the trimmed text of every place,
// merged cells included.
type grid struct {
	doc   *document.Document
	table *document.Table
	// number counts the tables of the document from 1.
	number int
	// peers are the tables of the document with the same first row, this one
	// among them: what their columns hold is judged together.
	peers *peerGroup
}

// cell is the cell that covers (r, c), with its text; nil where there is none.
func (g *grid) cell(r, c int) (*document.Cell, text.Text) {
	cell := g.table.At(r, c)
	if cell == nil {
		return nil, text.Text{}
	}
	return cell, g.doc.At(cell.Span).Trim()
}

func (g *grid) string(r, c int) string {
	_, t := g.cell(r, c)
	return t.String()
}

// text is everything in the table, cell by cell.
func (g *grid) text() text.Text {
	var parts []text.Text
	for i := range g.table.Cells {
		if t := g.doc.At(g.table.Cells[i].Span).Trim(); !t.IsEmpty() {
			parts = append(parts, t)
		}
	}
	return text.Join(parts...)
}

// column is what one column was found to hold.
type column struct {
	fields  []Field // more than one for "By whom and by when"; none: unknown
	heading string
	at      text.Span
	head    float64 // 0 to 1: how well the heading fits
	guess   bool    // by content, or on a thin margin
}

func (c column) is(f Field) bool {
	for _, g := range c.fields {
		if g == f {
			return true
		}
	}
	return false
}

// headingFields are the fields that a heading may stand for, best first, with
// a score from 0 to 1.
func headingFields(s string, local map[string]Field) []fieldScore {
	if f, ok := local[text.Fold(s)]; ok {
		return []fieldScore{{[]Field{f}, 2}}
	}
	var best []fieldScore
	tries := []string{s}
	if i := strings.IndexByte(s, '\n'); i > 0 {
		tries = []string{s[:i], strings.ReplaceAll(s, "\n", " ")}
	}
	if i := strings.IndexAny(s, "(["); i > 0 {
		tries = append(tries, s[:i])
	}
	for n, try := range tries {
		weight := 1.0
		if n > 0 {
			weight = 0.95
		}
		toks := columnTokens(try)
		if len(toks) == 0 {
			continue
		}
		tags := lexicon.Headings().Whole(toks)
		if tags == nil {
			toks = unfolded(toks)
			tags = lexicon.Headings().Whole(toks)
		}
		if tags != nil {
			for k, tag := range tags { // a heading of two families may be either
				best = append(best, fieldScore{fieldsOf(tag), weight - 0.05*float64(k)})
			}
			continue
		}
		best = append(best, questionFields(toks, weight)...)
		best = append(best, byHeadWords(toks, weight)...)
		// "Action / owner": the parts each a heading of their own.
		if f, score := slashFields(toks); f != nil {
			best = append(best, fieldScore{f, weight * score})
		}
	}
	sort.SliceStable(best, func(i, j int) bool { return best[i].score > best[j].score })
	return best
}

type fieldScore struct {
	fields []Field
	score  float64
}

// columnTokens are the tokens of a heading without its numbering.
func columnTokens(s string) []text.Token {
	toks := headingTokens(s)
	if len(toks) == 0 {
		return words(text.Tokens(s))
	}
	return toks
}

// unfolded writes shortened words of a heading in full: "O/come", "T/scale",
// "who's", "what we'll do".
func unfolded(toks []text.Token) []text.Token {
	out := make([]text.Token, 0, len(toks)+2)
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if t.Norm == "'" && t.Glued {
			continue // "the girls' lives"
		}
		if i+2 < len(toks) && toks[i+1].Norm == "/" && toks[i+1].Glued && toks[i+2].Glued {
			if w := slashWords[t.Norm+"/"+toks[i+2].Norm]; w != "" {
				t.Norm, t.End = w, toks[i+2].End
				out = append(out, t)
				i += 2
				continue
			}
		}
		if w, is := strings.CutSuffix(t.Norm, "'s"); is && w != "" && w != "let" {
			second := t
			t.Norm, second.Norm = w, "is"
			out = append(out, t, second)
			continue
		}
		if w, will := strings.CutSuffix(t.Norm, "'ll"); will {
			second := t
			t.Norm, second.Norm = w, "will"
			out = append(out, t, second)
			continue
		}
		out = append(out, t)
	}
	return out
}

// slashWords are words that forms shorten with a slash.
var slashWords = map[string]string{"o/come": "outcome", "o/comes": "outcomes", "t/scale": "timescale", "t/scales": "timescales", "t/frame": "timeframe", "b/whom": "whom", "w/whom": "whom", "y/person": "child", "r/review": "review", "c/date": "date"}

func slashFields(toks []text.Token) ([]Field, float64) {
	var out []Field
	from := 0
	parts := 0
	score := 1.0
	for i := 0; i <= len(toks); i++ {
		if i < len(toks) && toks[i].Norm != "/" && toks[i].Norm != "&" && toks[i].Norm != "and" && toks[i].Norm != "+" && toks[i].Norm != "," {
			continue
		}
		part := words(toks[from:i])
		from = i + 1
		if len(part) == 0 {
			continue // ", and"
		}
		var fields []Field
		if tags := lexicon.Headings().Whole(part); tags != nil {
			fields = fieldsOf(tags[0])
		} else if fs := byHeadWords(part, 1); len(fs) > 0 && fs[0].score >= 0.6 {
			fields = fs[0].fields
			score = min(score, fs[0].score+0.1)
		} else if i < len(toks) && toks[i].Norm == "/" {
			continue // the other language of a bilingual heading
		} else {
			return nil, 0
		}
		for _, f := range fields {
			has := false
			for _, o := range out {
				has = has || o == f
			}
			if !has {
				out = append(out, f)
			}
		}
		parts++
	}
	if parts < 1 || len(out) == 0 || parts < 2 && !slashed(toks) {
		return nil, 0
	}
	return out, score * 0.92
}

func slashed(toks []text.Token) bool {
	for _, t := range toks {
		if t.Norm == "/" {
			return true
		}
	}
	return false
}

// fieldsOf turns the tag of a heading into fields: "action owner" is two.
func fieldsOf(tag string) []Field {
	var out []Field
	for _, w := range strings.Fields(tag) {
		out = append(out, Field(w))
	}
	return out
}

// byHeadWords scores a heading that no phrase fits whole by its words.
func byHeadWords(toks []text.Token, weight float64) []fieldScore {
	total := 0
	for _, t := range toks {
		if t.Kind != text.Punct && !emptyWord(t.Norm) {
			total++
		}
	}
	if total == 0 || total > 12 {
		return nil
	}
	scores := map[Field]float64{}
	for _, m := range lexicon.HeadWords().FindAll(toks) {
		for _, tag := range m.Tags {
			name, w, _ := strings.Cut(tag, " ")
			v, err := strconv.ParseFloat(w, 64)
			if err != nil {
				continue
			}
			v += 0.06 * float64(m.To-m.From-1)
			if m.From == 0 {
				v += 0.04
			}
			// A word among many says less.
			v -= 0.03 * float64(max(0, total-2))
			scores[Field(name)] = max(scores[Field(name)], v)
		}
	}
	// "By whom and by when": two fields side by side.
	if o, d := scores[FieldOwner], scores[FieldDue]; o >= 0.6 && d >= 0.6 && joined(toks) {
		return []fieldScore{{[]Field{FieldOwner, FieldDue}, weight * max(o, d)}}
	}
	var out []fieldScore
	for _, f := range []Field{FieldNeed, FieldOutcome, FieldAction, FieldOwner, FieldDue, FieldMeasure, FieldProgress, FieldNumber} {
		if s := scores[f]; s >= 0.45 {
			out = append(out, fieldScore{[]Field{f}, weight * min(s, 0.88)})
		}
	}
	return out
}

// joined: the heading has "and", "&" or a slash between its parts.
func joined(toks []text.Token) bool {
	for _, t := range toks {
		switch t.Norm {
		case "and", "&", "/", "+", ",":
			return true
		}
	}
	return false
}

// assignment is the reading of one heading row.
type assignment struct {
	row, rows int // the heading row, and how many rows the heading spans
	columns   []column
	score     float64
	known     int
	notes     []Note
}

func (a *assignment) has(f Field) bool {
	for _, c := range a.columns {
		if c.is(f) {
			return true
		}
	}
	return false
}

// assignColumns reads row h as headings and gives every column its fields:
// by what the heading says and by what stands below it.
func assignColumns(g *grid, h int, local map[string]Field) *assignment {
	n := g.table.Cols
	if n < 2 || n > 24 || h+1 > g.table.Rows {
		return nil
	}
	if onlyCell(g, h) {
		return nil // a title over the whole table
	}
	a := &assignment{row: h, rows: 1, columns: make([]column, n)}
	labels := make([]string, n)
	for c := range n {
		cell, t := g.cell(h, c)
		if cell == nil {
			continue
		}
		labels[c] = t.String()
		a.columns[c].heading = firstLine(t.String())
		a.columns[c].at = t.First()
	}
	// A heading of two rows: the second fills what the first spans or leaves blank.
	if h+1 < g.table.Rows && spansColumns(g, h) {
		better := 0
		for c := range n {
			below := g.string(h+1, c)
			if below != "" && below != labels[c] && bestScore(headingFields(below, local)) >= 0.6 {
				better++
			}
		}
		if better >= 2 {
			a.rows = 2
			for c := range n {
				if below := g.string(h+1, c); below != "" && below != labels[c] {
					labels[c] = below
					a.columns[c].heading = firstLine(below)
				}
			}
		}
	}
	type option struct {
		col   int
		fs    fieldScore
		total float64
	}
	body := h + a.rows
	stats := columnStats(g, body)
	var options []option
	for c := range n {
		if c > 0 {
			if cell, _ := g.cell(h, c); cell != nil && cell.Col < c && a.rows == 1 {
				continue // the same heading cell as the column before
			}
		}
		seen := map[Field]bool{}
		for _, fs := range headingFields(labels[c], local) {
			if seen[fs.fields[0]] {
				continue
			}
			seen[fs.fields[0]] = true
			total := fs.score
			for _, f := range fs.fields {
				total += (0.3 + 0.4*max(0, 1-fs.score)) * stats[c].fit(f) / float64(len(fs.fields))
			}
			// Of two columns with headings as good, the fuller one.
			total += 0.1 * stats[c].filled
			options = append(options, option{c, fs, total})
		}
	}
	sort.SliceStable(options, func(i, j int) bool { return options[i].total > options[j].total })
	taken := map[Field]int{}
	for _, o := range options {
		col := &a.columns[o.col]
		if col.fields != nil || o.fs.score < 0.3 {
			continue
		}
		// Of a heading that stands for two fields, one may be another column's.
		var free []Field
		for k, f := range o.fs.fields {
			if _, ok := taken[f]; !ok || !single(f) {
				free = append(free, f)
			} else if k == 0 {
				break
			}
		}
		if len(free) == 0 {
			continue
		}
		col.fields, col.head = free, o.fs.score
		for _, f := range free {
			taken[f] = o.col
		}
		a.known++
		a.score += o.fs.score
	}
	settleOutcomes(a, g.peerStats(body, stats))
	successAsOutcome(a)
	secondChoices(a, labels, stats, local)
	byContent(a, labels, stats)
	return a
}

// onlyCell reports whether a single cell of the row has text.
func onlyCell(g *grid, r int) bool {
	var only *document.Cell
	for c := range g.table.Cols {
		cell, t := g.cell(r, c)
		if cell == nil || t.IsEmpty() {
			continue
		}
		if only != nil && only != cell {
			return false
		}
		only = cell
	}
	return true
}

// single reports whether a table has one column of the field at the most.
func single(f Field) bool {
	switch f {
	case FieldAction, FieldOwner, FieldDue, FieldStart, FieldOutcome, FieldNumber, FieldChild:
		return true
	}
	return false
}

func bestScore(fs []fieldScore) float64 {
	if len(fs) == 0 {
		return 0
	}
	return fs[0].score
}

func spansColumns(g *grid, r int) bool {
	for c := range g.table.Cols {
		cell := g.table.At(r, c)
		if cell == nil || cell.Cols > 1 || cell.Rows > 1 || cell.Span.Len() == 0 {
			return true
		}
	}
	return false
}

// settleOutcomes tells "outcome" the goal from "outcome" the result so far: a
// column to the right of owner and date whose cells are blank or tell of what
// has happened is progress.
func settleOutcomes(a *assignment, stats []stat) {
	for c := range a.columns {
		col := &a.columns[c]
		if !col.is(FieldOutcome) || len(col.fields) > 1 || plainlyGoal(col.heading) {
			continue
		}
		after := false
		for d := 0; d < c; d++ {
			if a.columns[d].is(FieldDue) || a.columns[d].is(FieldOwner) {
				after = true
			}
		}
		if after && (stats[c].filled == 0 || stats[c].past >= 0.5) {
			col.fields = []Field{FieldProgress}
		}
	}
}

// successAsOutcome: where no column holds the outcome, what success looks like
// does.
func successAsOutcome(a *assignment) {
	if a.has(FieldOutcome) {
		return
	}
	for c := range a.columns {
		col := &a.columns[c]
		if !col.is(FieldMeasure) || len(col.fields) != 1 {
			continue
		}
		for _, t := range text.Tokens(col.heading) {
			switch t.Norm {
			case "success", "good", "achieved", "achievement", "different", "better", "working":
				col.fields = []Field{FieldOutcome}
				return
			}
		}
	}
}

// before reports whether column c stands left of the column of a field.
func before(a *assignment, c int, f Field) bool {
	for d := c + 1; d < len(a.columns); d++ {
		if a.columns[d].is(f) {
			return true
		}
	}
	return false
}

func plainlyGoal(heading string) bool {
	for _, t := range text.Tokens(heading) {
		switch t.Norm {
		case "desired", "planned", "hoped", "intended", "expected", "required", "goal", "goals", "aim", "aims", "want", "wanted", "sought", "target", "objective", "objectives", "needed", "different", "difference", "achieve", "personal", "better", "change", "changes":
			return true
		}
	}
	return false
}

// secondChoices gives columns that lost their field to another their next best.
func secondChoices(a *assignment, labels []string, stats []stat, local map[string]Field) {
	for c := range a.columns {
		col := &a.columns[c]
		if col.fields != nil || labels[c] == "" {
			continue
		}
		options := headingFields(labels[c], local)
		if len(options) == 0 || options[0].score < 0.5 {
			continue
		}
		switch f := options[0].fields[0]; f {
		case FieldOutcome:
			// A second column of outcomes: before the first it is what the child
			// needs, behind it the result so far or what would be seen.
			if before(a, c, FieldOutcome) {
				col.fields = []Field{FieldNeed}
			} else if stats[c].past >= 0.5 || stats[c].filled == 0 {
				col.fields = []Field{FieldProgress}
			} else {
				col.fields = []Field{FieldMeasure}
			}
		case FieldDue:
			if !a.has(FieldStart) && strings.Contains(strings.ToLower(labels[c]), "start") {
				col.fields = []Field{FieldStart}
			} else {
				col.fields = []Field{FieldOther}
			}
		case FieldAction:
			// "How?" beside "Actions", "Support" beside "Next steps".
			col.fields = []Field{FieldOther}
		default:
			col.fields = []Field{FieldOther}
		}
		col.head = options[0].score * 0.5
	}
}

// byContent names a column that no heading names, where its cells leave little
// doubt and the field is still free.
func byContent(a *assignment, labels []string, stats []stat) {
	if a.known < 2 {
		return
	}
	for c := range a.columns {
		col := &a.columns[c]
		if col.fields != nil || stats[c].filled < 0.3 {
			continue
		}
		for _, f := range []Field{FieldDue, FieldOwner, FieldAction} {
			if !a.has(f) && stats[c].fit(f) >= 0.7 && (f != FieldAction || labels[c] == "") {
				col.fields, col.guess = []Field{f}, true
				a.score += 0.4
				a.notes = append(a.notes, Note{Kind: "guessed-heading", Text: fmt.Sprintf("%s → %s", orDash(col.heading), f), At: col.at})
				break
			}
		}
		if col.fields == nil && strings.TrimSpace(labels[c]) != "" {
			a.notes = append(a.notes, Note{Kind: "unknown-heading", Text: col.heading, At: col.at})
		}
	}
}

func orDash(s string) string {
	if s == "" {
		return "(no heading)"
	}
	return s
}

func firstLine(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i]
	}
	return s
}
