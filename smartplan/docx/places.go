package docx

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"sort"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// Place is a paragraph (w:p) in the bytes of a part, for whoever wants to put
// something into it without writing the part anew. Elements may be put at Head,
// at Tail, and before and behind every run.
type Place struct {
	Start, End int // of the whole element
	// Head is behind the paragraph's properties, or behind its start tag where
	// it has none. Tail is before its end tag. Of <w:p/> both are End.
	Head, Tail int
	// Closed says that the paragraph is written as <w:p/> and must be opened.
	Closed bool
	// Prefix is what stands for Word's namespace here: "w", or "" where it is
	// the default one.
	Prefix string
	// Runs are the bytes of each w:r, those in insertions, links and controls
	// included, in order.
	Runs [][2]int
	// Parent is the index of the paragraph that a text box is anchored to, or
	// -1.
	Parent int
}

// Paragraphs finds the paragraphs of a part, in the order of their beginnings.
// Its errors are those of Decode.
func Paragraphs(ctx context.Context, part string, data []byte, limits document.Limits) ([]Place, error) {
	s := xmlpart.New(ctx, part, data, limits)
	var out []Place
	var open, runs []int // indices of open paragraphs, beginnings of open runs
	var kinds []byte     // of all open elements
	for {
		tok, err := s.Next()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			kind := byte(0)
			if spaceOf(t.Name) == word {
				switch t.Name.Local {
				case "p":
					kind = 'p'
					out = append(out, place(s, open))
					open = append(open, len(out)-1)
				case "r":
					kind = 'r'
					runs = append(runs, s.Start)
				case "pPr":
					if len(kinds) > 0 && kinds[len(kinds)-1] == 'p' {
						kind = 'P'
					}
				}
			}
			kinds = append(kinds, kind)
		case xml.EndElement:
			kind := kinds[len(kinds)-1]
			kinds = kinds[:len(kinds)-1]
			if kind == 0 || len(open) == 0 {
				continue
			}
			p := &out[open[len(open)-1]]
			switch kind {
			case 'p':
				p.Tail, p.End = s.Start, s.End
				open = open[:len(open)-1]
			case 'P':
				p.Head = s.End
			case 'r':
				p.Runs = append(p.Runs, [2]int{runs[len(runs)-1], s.End})
				runs = runs[:len(runs)-1]
			}
		}
	}
}

func place(s *xmlpart.Scanner, open []int) Place {
	p := Place{Start: s.Start, Head: s.End, Closed: s.SelfClosed(), Parent: -1}
	if len(open) > 0 {
		p.Parent = open[len(open)-1]
	}
	name := s.Bytes(s.Start+1, s.End)
	if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		p.Prefix = string(name[:i])
	}
	return p
}

// Around is the innermost of the paragraphs that Paragraphs found that encloses
// bytes start to end, or nil.
func Around(places []Place, start, end int) *Place {
	n := sort.Search(len(places), func(i int) bool { return places[i].Start > start })
	for n--; n >= 0; n = places[n].Parent {
		if end <= places[n].End {
			return &places[n]
		}
	}
	return nil
}
