package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// tableRow is a row of a table with the section that it stands in.
type tableRow struct {
	node *html.Node
	head bool
	left int // rows of its section from it on
}

// table reads a table: merged cells, nested tables, headings and caption.
func (w *walker) table(n *html.Node) {
	w.flush()
	if w.depth >= w.limits.Tables {
		w.fail(flow.TooLarge("Tables", w.limits.Tables))
		return
	}
	rows, caption := rowsOf(n)
	t := &flow.Table{}
	if caption != nil {
		sub := w.inside(0)
		sub.nodes(caption)
		t.Caption = sub.take()
		for _, it := range sub.out {
			t.Caption = append(t.Caption, it.Lines...)
		}
		w.after(sub)
	}
	var busy []int // rows that each column is still taken for
	headed := true
	for r, row := range rows {
		if !w.step() {
			return
		}
		col, own, all := 0, 0, true
		for c := row.node.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || c.Data != "td" && c.Data != "th" || hidden(c, w.styleOf(c)) {
				continue
			}
			for col < len(busy) && busy[col] > 0 {
				col++
			}
			down := span(c, "rowspan", row.left)
			across := span(c, "colspan", 1000)
			for k := 1; k < across; k++ {
				if col+k < len(busy) && busy[col+k] > 0 {
					across = k
				}
			}
			if col+across > w.limits.Cells || (r+1)*max(len(busy), col+across) > w.limits.Cells {
				w.fail(flow.TooLarge("Cells", w.limits.Cells))
				return
			}
			for len(busy) < col+across {
				busy = append(busy, 0)
			}
			for k := col; k < col+across; k++ {
				busy[k] = down
			}
			t.Cells = append(t.Cells, w.cell(c, r, col, down, across))
			if w.err != nil {
				return
			}
			own++
			all = all && c.Data == "th"
			col += across
		}
		for k := range busy {
			busy[k] = max(0, busy[k]-1)
		}
		headed = headed && own > 0 && (row.head || all && own > 1)
		if headed {
			t.HeaderRows = r + 1
		}
	}
	if t.HeaderRows == len(rows) {
		t.HeaderRows = 0
	}
	clip(t)
	if only := wrapped(t); only != nil {
		w.out = append(w.out, only...)
		return
	}
	if len(t.Cells) > 0 {
		w.out = append(w.out, flow.Item{Kind: document.TableBlock, Table: t, Region: w.region})
	}
}

// clip takes off the columns behind the last in which a cell begins: a colspan
// of 99 means "the rest".
func clip(t *flow.Table) {
	last := 0
	for _, c := range t.Cells {
		last = max(last, c.Col)
	}
	for i := range t.Cells {
		c := &t.Cells[i]
		c.Cols = min(c.Cols, last+1-c.Col)
	}
}

// wrapped is the content of a table of one cell that only frames other tables,
// as pages and letters have them for their looks.
func wrapped(t *flow.Table) []flow.Item {
	if len(t.Cells) != 1 {
		return nil
	}
	for _, it := range t.Cells[0].Items {
		if it.Table != nil {
			return t.Cells[0].Items
		}
	}
	return nil
}

func (w *walker) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// inside is a walker for what stands in a cell.
func (w *walker) inside(depth int) *walker {
	sub := &walker{ctx: w.ctx, limits: w.limits, pieces: w.pieces, classes: w.classes, count: w.count, comments: w.comments}
	sub.space = true
	sub.depth = w.depth + depth
	sub.region = w.region
	return sub
}

// after takes over what the walker of a cell found out.
func (w *walker) after(sub *walker) {
	w.count, w.comments = sub.count, sub.comments
	if sub.err != nil {
		w.fail(sub.err)
	}
}

func (w *walker) cell(n *html.Node, row, col, down, across int) flow.Cell {
	sub := w.inside(1)
	sub.bold = weight(w.styleOf(n)) > 0
	sub.pre = strings.HasPrefix(w.styleOf(n)["white-space"], "pre")
	sub.nodes(n)
	sub.flush()
	w.after(sub)
	at, _ := strconv.Atoi(attr(n, placeAttr))
	at = max(0, min(at, len(w.pieces.source)))
	return flow.Cell{Row: row, Col: col, Rows: down, Cols: across, Head: n.Data == "th", Items: sub.out, Start: at, End: at}
}

// span is how many rows or columns a cell covers, at most limit.
func span(n *html.Node, name string, limit int) int {
	v, err := strconv.Atoi(strings.TrimSpace(attr(n, name)))
	switch {
	case err != nil || v < 0:
		return 1
	case v == 0 && name == "rowspan":
		return limit // to the end of its section
	}
	return max(1, min(v, limit))
}

// rowsOf are the rows of a table, not those of tables in it, and its caption.
func rowsOf(n *html.Node) (rows []tableRow, caption *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "caption":
			if caption == nil {
				caption = c
			}
		case "thead", "tbody", "tfoot":
			var own []tableRow
			for r := c.FirstChild; r != nil; r = r.NextSibling {
				if r.Type == html.ElementNode && r.Data == "tr" && !hasCellsNot(r) {
					own = append(own, tableRow{node: r, head: c.Data == "thead"})
				}
			}
			for i := range own {
				own[i].left = len(own) - i
			}
			rows = append(rows, own...)
		}
	}
	return rows, caption
}

// hasCellsNot reports whether a row has no cells, as Word's template rows.
func hasCellsNot(r *html.Node) bool {
	for c := r.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
			return false
		}
	}
	return true
}
