package smartplan

import (
	"context"
	"fmt"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// Layout finds the plan in a document: the front sheet, the actions wherever
// they stand, the sections of running text. It fails only when ctx is done; a
// document in which nothing is found gives a Draft without rows, and Resolve
// says what that means.
func Layout(ctx context.Context, doc *document.Document, o Options) (*Draft, error) {
	l := &layout{ctx: ctx, doc: doc, local: foldedHeadings(o.Headings), tables: map[int][]Block{}, scores: map[int]float64{}}
	d := &Draft{Schema: DraftSchema, Document: doc, Nation: o.Nation, Stage: o.Stage}
	l.draft = d
	l.out = &outline{doc: doc, records: writesRecords(doc)}
	l.peers = peerTables(doc)
	if err := l.expand(doc.Blocks, 0); err != nil {
		return nil, err
	}
	l.out.place()
	l.title()
	l.tableBlocks()
	l.recordBlocks()
	l.listBlocks()
	if countRows(d.Blocks) == 0 {
		l.narrative()
	}
	l.goals()
	l.sections()
	l.front()
	l.leftover()
	d.labels = append(d.labels, settleReferences(d.Blocks)...)
	return d, ctx.Err()
}

// layout is the work in progress.
type layout struct {
	ctx   context.Context
	doc   *document.Document
	local map[string]Field
	draft *Draft
	out   *outline
	// tables are the blocks read from the table that is item i of the outline.
	tables map[int][]Block
	scores map[int]float64
	number int
	// lastNumber is the number of the last numbered action of a list.
	lastNumber int
	// peers are the tables of the document by the words of their first row.
	peers map[string]*peerGroup
}

// peerTables groups the tables of a document by the words of their first row.
func peerTables(doc *document.Document) map[string]*peerGroup {
	out := map[string]*peerGroup{}
	doc.Walk(func(b *document.Block, _ *document.Cell) {
		if b.Table != nil && b.Table.Rows > 0 {
			k := headKey(doc, b.Table)
			if out[k] == nil {
				out[k] = &peerGroup{pooled: map[int][]stat{}}
			}
			out[k].tables = append(out[k].tables, b.Table)
		}
	})
	return out
}

func headKey(doc *document.Document, t *document.Table) string {
	var b strings.Builder
	g := &grid{doc: doc, table: t}
	for c := range min(t.Cols, 24) {
		for _, tok := range columnTokens(g.string(0, c)) {
			b.WriteString(tok.Norm + " ")
		}
		b.WriteByte('|')
	}
	return b.String()
}

func foldedHeadings(m map[string]Field) map[string]Field {
	out := make(map[string]Field, len(m))
	for k, f := range m {
		out[text.Fold(k)] = f
	}
	return out
}

func countRows(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.Rows)
	}
	return n
}

// expand fills the outline, reading every table: one that holds actions stays
// an item of its own; one that only arranges text on the page is opened.
func (l *layout) expand(blocks []document.Block, depth int) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != document.TableBlock || depth > 8 {
			l.out.addBlocks(blocks[i : i+1])
			continue
		}
		if err := l.table(b, depth); err != nil {
			return err
		}
	}
	return nil
}

// table reads one table: the readers compete, the best takes it.
func (l *layout) table(b *document.Block, depth int) error {
	l.number++
	g := &grid{doc: l.doc, table: b.Table, number: l.number, peers: l.peers[headKey(l.doc, b.Table)]}
	var opened []*document.Cell
	heads := tryHeadingTable(g, l.local)
	side := trySideTable(g, l.local)
	columns := tryColumns(g)
	l.consider("heading-table", heads != nil, func() (int, float64, string) {
		return g.table.Rows - heads.a.row - heads.a.rows, heads.a.score, heads.why()
	})
	l.consider("side-table", side != nil, func() (int, float64, string) {
		return g.table.Cols - 1, float64(side.known) * 0.8, "labels down the side"
	})
	l.consider("columns", columns != nil, func() (int, float64, string) { return 0, columns.score, "sections side by side" })

	takesHeads := heads != nil && (columns == nil || columns.score <= heads.a.score) && (side == nil || float64(side.known)*0.8 <= heads.a.score)
	if takesHeads && !(heads.a.score < 2.6 && len(peopleTable(g)) > 0) {
		// What stands over the headings inside the table belongs above it.
		for r := 0; r < heads.a.row; r++ {
			for c := range g.table.Cols {
				if cell := g.table.At(r, c); cell != nil && cell.Row == r && cell.Col == c {
					if err := l.expand(cell.Blocks, depth+1); err != nil {
						return err
					}
				}
			}
		}
	}
	at := len(l.out.items)
	l.out.items = append(l.out.items, item{kind: itemTable, block: b, region: b.Region})

	switch {
	case columns != nil && (heads == nil || columns.score > heads.a.score):
		l.choose("columns")
		for c := range g.table.Cols {
			if head := columns.heads[c]; !head.IsEmpty() {
				l.out.items = append(l.out.items, item{kind: itemHeading, text: head, level: 6})
			} else if cell, head := g.cell(columns.row, c); cell != nil && cell.Col == c && !head.IsEmpty() {
				l.out.items = append(l.out.items, item{kind: itemHeading, text: head, level: 6})
			}
			for r := columns.row + 1; r < g.table.Rows; r++ {
				if cell := g.table.At(r, c); cell != nil && cell.Row == r && cell.Col == c {
					if err := l.expand(cell.Blocks, depth+1); err != nil {
						return err
					}
				}
			}
		}
		return nil
	case side != nil && (heads == nil || float64(side.known)*0.8 > heads.a.score):
		l.choose("side-table")
		l.tables[at] = side.read()
		for r := range g.table.Rows {
			if cell := g.table.At(r, 0); cell != nil && side.fields[r] != "" {
				l.draft.labels = append(l.draft.labels, cell.Span)
			}
		}
		l.scores[at] = float64(side.known) * 0.8
		return nil
	case heads != nil && heads.a.score < 2.6 && len(peopleTable(g)) > 0:
		l.draft.Front = append(l.draft.Front, peopleTable(g)...)
		l.out.items[at].used = true
	case heads != nil:
		l.choose("heading-table")
		l.tables[at] = heads.read(func(cells []*document.Cell) { opened = append(opened, cells...) })
		l.scores[at] = heads.a.score
		l.headed(g.table, heads.a.row, heads.a.row+heads.a.rows)
		for r := heads.a.row + heads.a.rows; r < g.table.Rows; r++ {
			if heads.repeatsHeading(r) {
				l.headed(g.table, r, r+1)
			}
		}
		l.draft.Notes = append(l.draft.Notes, heads.a.notes...)
	default:
		if e := frontTable(g); e != nil {
			l.consider("front-sheet", true, func() (int, float64, string) { return 0, float64(len(e)), "labels and values" })
			l.choose("front-sheet")
			l.draft.Front = append(l.draft.Front, e...)
			l.out.items[at].used = true
			// Cells beside the labels may still hold whole sections.
			l.openLong(g, &opened)
			break
		}
		for i := range g.table.Cells {
			opened = append(opened, &g.table.Cells[i])
		}
	}
	for _, cell := range opened {
		if err := l.expand(cell.Blocks, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// openLong opens the cells of a front sheet that hold several paragraphs or a
// table: a section that shares the sheet.
func (l *layout) openLong(g *grid, opened *[]*document.Cell) {
	for i := range g.table.Cells {
		c := &g.table.Cells[i]
		nested := false
		for _, b := range c.Blocks {
			nested = nested || b.Kind == document.TableBlock
		}
		if nested || c.Span.Len() > 400 {
			*opened = append(*opened, c)
		}
	}
}

func (l *layout) consider(reader string, found bool, describe func() (int, float64, string)) {
	if !found {
		return
	}
	rows, score, why := describe()
	l.draft.Why = append(l.draft.Why, Candidate{Reader: reader, Table: l.number, Rows: rows, Score: score, Why: why})
}

func (l *layout) choose(reader string) {
	for i := len(l.draft.Why) - 1; i >= 0; i-- {
		if c := &l.draft.Why[i]; c.Table == l.number && c.Reader == reader {
			c.Chosen = true
			return
		}
	}
}

// title is the first heading or line.
func (l *layout) title() {
	for _, it := range l.out.items {
		if it.region == document.Body && it.text.Len() > 0 {
			l.draft.Title = written(it.text.Slice(0, len(firstLine(it.text.String()))), "")
			return
		}
	}
}

// tableBlocks puts the blocks of tables into the draft, with what stands
// around each table: heading, goal, need, measure.
func (l *layout) tableBlocks() {
	eligible := l.actionTables()
	for i := range l.out.items {
		blocks, ok := l.tables[i]
		if !ok {
			continue
		}
		kind := l.out.kindAt(i)
		h := l.out.items[i].section
		// A run-in label ("What Callum says.") does not reach as far as a table.
		if l.notForActions(kind, h) && (l.scores[i] < 2.6 || eligible > 0 && l.out.headings[h].level < 9) {
			l.passOver(i, h)
			continue
		}
		l.out.items[i].used = true
		around := l.around(i, hasOutcomes(blocks))
		for b := range blocks {
			if !blocks[b].Heading.Is() {
				blocks[b].Heading = around.Heading
			}
			if !blocks[b].Need.Is() {
				blocks[b].Need = around.Need
			}
			if !blocks[b].Outcome.Is() {
				blocks[b].Outcome = around.Outcome
			}
			if !blocks[b].Measure.Is() {
				blocks[b].Measure = around.Measure
			}
		}
		l.draft.Blocks = append(l.draft.Blocks, blocks...)
	}
}

// notForActions: a table that stands under the history, the attendance or the
// children's views is not read for actions.
func (l *layout) notForActions(kind SectionKind, h int) bool {
	switch kind {
	case SectionHistory, SectionChildViews, SectionParentViews, SectionPeople, SectionSignatures, SectionKey:
		return h >= 0 && l.out.headings[h].own
	case SectionContingency, SectionVisits, SectionMeetings, SectionStrengths:
		return h >= 0 && l.out.headings[h].own && len(l.tables) > 1
	}
	return false
}

// actionTables counts the tables that hold actions and stand where actions may
// stand.
func (l *layout) actionTables() int {
	n := 0
	for k, blocks := range l.tables {
		if countRows(blocks) > 0 && !l.notForActions(l.out.kindAt(k), l.out.items[k].section) {
			n++
		}
	}
	return n
}

// passOver leaves a table unread for actions: its words become part of the
// section that it stands in, and a note says so.
func (l *layout) passOver(i, h int) {
	it := &l.out.items[i]
	l.draft.Notes = append(l.draft.Notes, Note{Kind: "table-passed-over", Text: fmt.Sprintf("a table under %q", l.headingText(h))})
	g := &grid{doc: l.doc, table: it.block.Table}
	if e := frontTable(g); e != nil && l.out.kindAt(i) == SectionPeople {
		l.draft.Front = append(l.draft.Front, e...)
	}
	it.kind, it.text = itemPara, g.text()
}

func (l *layout) headingText(h int) string {
	if h < 0 {
		return ""
	}
	return l.out.headings[h].text.String()
}

// textOf is the running text that stands directly under heading h.
func (l *layout) textOf(h int) Value {
	var parts []text.Text
	for k := l.out.headings[h].at + 1; k < len(l.out.items); k++ {
		it := l.out.items[k]
		if it.section != h {
			break
		}
		if it.kind == itemPara || it.kind == itemList {
			parts = append(parts, it.text)
		}
	}
	return written(text.Join(parts...), "")
}

// lineLabel reads "Outcome: …" at the beginning of a line.
func lineLabel(line text.Text) (Field, Value, bool) {
	s := line.String()
	at, width := labelEnd(s)
	if q := strings.IndexByte(s, '?'); q > 0 && q < 60 && (at <= 0 || q < at) && lexicon.Headings().Whole(columnTokens(s[:q])) != nil {
		at, width = q, 1 // "By whom? Anu"
		if rest := strings.TrimLeft(s[q+1:], " "); strings.HasPrefix(rest, ":") {
			width = len(s[q:]) - len(rest) + 1
		}
		f := fieldsOf(lexicon.Headings().Whole(columnTokens(s[:q]))[0])[0]
		return f, written(line.Slice(at+width, len(s)), strings.TrimSpace(s[:q])), true
	}
	if at <= 0 || at > 60 {
		return "", Value{}, false
	}
	name := withoutOrdinal(s[:at])
	if n, ok := labelNumber(name); ok {
		name = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(name, " )]."), lastToken(name, n)), " (#[")
	}
	options := headingFields(name, nil)
	if len(options) == 0 || options[0].score < 0.85 {
		return "", Value{}, false
	}
	if s[at] != ':' && options[0].score < 0.99 {
		return "", Value{}, false
	}
	v := written(line.Slice(at+width, len(s)), strings.TrimSpace(s[:at]))
	return options[0].fields[0], v, true
}

// lastToken is how a label writes its number n.
func lastToken(label, n string) string {
	label = strings.TrimRight(label, " )].")
	if len(label) < len(n) {
		return ""
	}
	return label[len(label)-len(n):]
}

// withoutOrdinal takes a number with a letter from the end of a label: "Task
// 1a".
func withoutOrdinal(s string) string {
	t := strings.TrimRight(s, " ")
	if n := len(t); n > 2 && t[n-1] >= 'a' && t[n-1] <= 'z' && t[n-2] >= '0' && t[n-2] <= '9' {
		return strings.TrimRight(t[:n-1], "0123456789. ")
	}
	return s
}
