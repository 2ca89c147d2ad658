package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// maxMarks is how many brackets and stars of one block are looked at. The time
// for them grows with the square of their number; beyond it they are text.
const maxMarks = 2000

// maxWork bounds marks times bytes, for each may be looked for to the end.
const maxWork = 400 << 20

var marksKey = parser.NewContextKey()

// marks counts those of the block that is being read.
type marks struct {
	block ast.Node
	count int
}

// capped stops an inline parser at maxMarks in a block.
type capped struct{ parser.InlineParser }

func (c capped) Parse(parent ast.Node, block gtext.Reader, pc parser.Context) ast.Node {
	m := pc.ComputeIfAbsent(marksKey, func() any { return &marks{} }).(*marks)
	if m.block != parent {
		m.block, m.count = parent, 0
	}
	if m.count++; m.count > 64 && m.count > min(maxMarks, maxWork/(len(block.Source())+1)) {
		return nil
	}
	return c.InlineParser.Parse(parent, block, pc)
}

// CloseBlock tells the parser inside that the block ends, if it asks for that.
func (c capped) CloseBlock(parent ast.Node, block gtext.Reader, pc parser.Context) {
	if b, ok := c.InlineParser.(parser.CloseBlocker); ok {
		b.CloseBlock(parent, block, pc)
	}
}

// maxDepth is how deep lists and quotations stand in one another; what is
// deeper is text. Decode refuses less than that.
const maxDepth = 600

// shallow stops a parser of containers at maxDepth.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if depth++; depth > maxDepth {
			return nil, parser.NoChildren
		}
	}
	return s.BlockParser.Open(parent, reader, pc)
}
