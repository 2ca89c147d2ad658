// Package markdown decodes plans written in Markdown, as CommonMark with
// tables. What a writer of plans means is kept where Markdown means something
// else: lines of one paragraph stay lines, cells beyond the heading row stay
// cells, placeholders in angle brackets are text.
package markdown

import (
	"bytes"
	"context"
	"path"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/charset"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// Format is Markdown as a format: files ending in .md or .markdown, and text
// with the marks of Markdown.
func Format() document.Format {
	return document.Format{
		Name:       "markdown",
		Extensions: []string{".md", ".markdown"},
		Sniff:      sniff,
		Decode:     Decode,
	}
}

var (
	tableMark   = regexp.MustCompile(`(?m)^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t:|-]*\r?$`)
	headingMark = regexp.MustCompile(`(?m)^#{1,6} +\S`)
	boldMark    = regexp.MustCompile(`\*\*[^*\s][^*\n]*\*\*`)
)

func sniff(name string, head []byte) int {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return 0 // an archive, whatever its name
	}
	ext := strings.ToLower(path.Ext(name))
	marks := 0
	for _, m := range []*regexp.Regexp{tableMark, headingMark, boldMark} {
		if m.Match(head) {
			marks++
		}
	}
	switch {
	case ext == ".md" || ext == ".markdown":
		return 90
	case ext == ".txt" || ext == ".text" || ext == "":
		return []int{0, 20, 92, 92}[marks]
	}
	return 0
}

// Decode reads a Markdown file. Its errors are *document.Error or ctx's.
func Decode(ctx context.Context, data []byte, limits document.Limits) (*document.Document, error) {
	limits = limits.Or()
	if len(data) > limits.File {
		return nil, flow.TooLarge("File", limits.File)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	src := charset.Decode(data)
	d := &decoder{ctx: ctx, source: lines(src.Text), limits: limits}
	d.width = measure(d.source)
	root := newParser().Parse(gtext.NewReader(d.source))
	items := d.blocks(root, 0, 0)
	if d.err != nil {
		return nil, d.err
	}
	return flow.Write(ctx, "markdown", src, items, limits)
}

// lines is s with "\n" for a lone "\r" and a space for a zero byte, so that
// all offsets stay what they are.
func lines(s []byte) []byte {
	if bytes.IndexByte(s, '\r') < 0 && bytes.IndexByte(s, 0) < 0 {
		return s
	}
	out := bytes.Clone(s)
	for i, c := range out {
		if c == 0 {
			out[i] = ' '
		}
		if c == '\r' && (i+1 == len(out) || out[i+1] != '\n') {
			out[i] = '\n'
		}
	}
	return out
}

// newParser leaves out what would lose or hide text of a plan: indented code,
// link definitions ("[Mother]: Kelly") and automatic links.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(indented{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(capped{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(capped{parser.NewEmphasisParser()}, 500),
			util.Prioritized(capped{extension.NewStrikethroughParser()}, 500),
		),
		parser.WithParagraphTransformers(util.Prioritized(tables{}, 200)),
	)
}

// indented lets paragraphs begin with any indent: without indented code, such
// lines would be nothing at all.
type indented struct{ parser.BlockParser }

func (indented) CanAcceptIndentedLine() bool { return true }
