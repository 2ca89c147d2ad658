// Package docx reads Word documents (.docx, .docm, .dotx) as neutral
// documents. It knows nothing of child protection.
//
// What Word shows is text: tracked insertions, the contents of content
// controls, the results of fields. What it does not show is none: tracked
// deletions, hidden text, field codes, the prompts of controls that nobody has
// filled in. Text boxes stand behind the paragraph that they are anchored to;
// headers, footers, footnotes and endnotes behind the body, each once. A table
// of contents is left out. Comments are kept apart.
//
// # Places
//
// Every w:t has its Origin: the part and the bytes of its character data. A
// w:t with a non-breaking space or a character that cannot be seen has several,
// so that the others stay exact. Where a w:t holds entities its Origin is not
// exact. A break, a tab or a tick box has the bytes of its element.
//
// An empty cell has an Origin whose Start and End are the place in its first
// paragraph where a comment or a run can be put: behind </w:pPr>, or behind the
// start tag where the paragraph has no properties. For <w:p/> they enclose that
// element, which must be opened first. A cell without any paragraph, which the
// standard forbids, has the bytes of its w:tc. Paragraphs finds the paragraph
// and the runs around any place.
package docx

import (
	"bytes"
	"context"
	"path"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/archive"
)

// Format is Word's format as a value.
func Format() document.Format {
	return document.Format{
		Name:       "docx",
		Extensions: []string{".docx", ".docm", ".dotx", ".dotm"},
		Sniff:      sniff,
		Decode:     Decode,
	}
}

// sniff also answers for what only looks like a Word file, so that Decode can
// say what it is: protected and old Word files, and zip files of no known kind.
func sniff(name string, head []byte) int {
	named := false
	switch strings.ToLower(path.Ext(name)) {
	case ".docx", ".docm", ".dotx", ".dotm":
		named = true
	}
	switch {
	case archive.IsOLE(head):
		return 50
	case !archive.IsZip(head):
		if named {
			return 10
		}
		return 0
	case bytes.Contains(head, []byte("mimetypeapplication/")):
		return 5
	case bytes.Contains(head, []byte("word/")):
		return 95
	case named:
		return 90
	}
	return 20
}

// Decode reads a Word file. Its errors are *document.Error or the context's:
// Encrypted, OldWord, RichText or PDF for files of other kinds, Spreadsheet for
// a workbook, Damaged for what cannot be read, TooLarge over a limit, Scanned
// for pictures without text, and Empty for no text at all. A part that a plan
// can be read without, and that cannot be read itself, is a doubt.
func Decode(ctx context.Context, data []byte, limits document.Limits) (*document.Document, error) {
	pack, err := open(ctx, data, limits)
	if err != nil {
		return nil, err
	}
	d := newDecoder(ctx, pack, limits)
	if err := d.run(); err != nil {
		return nil, err
	}
	return d.document()
}
