// Package plain decodes plans in plain text: typed, exported from a case
// management system, or pasted from elsewhere. It finds the headings, lists
// and tables that people write with nothing but letters and spaces.
package plain

import (
	"bytes"
	"context"
	"path"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/charset"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// Format is plain text as a format: files ending in .txt or .text, and what no
// other format knows.
func Format() document.Format {
	return document.Format{
		Name:       "text",
		Extensions: []string{".txt", ".text"},
		Sniff:      sniff,
		Decode:     Decode,
	}
}

func sniff(name string, head []byte) int {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return 0 // an archive, whatever its name
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text":
		return 90
	case "":
		return 10
	}
	return 5
}

// Decode reads a text file. Its errors are *document.Error or ctx's.
func Decode(ctx context.Context, data []byte, limits document.Limits) (*document.Document, error) {
	limits = limits.Or()
	if len(data) > limits.File {
		return nil, flow.TooLarge("File", limits.File)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	src := charset.Decode(data)
	d := &decoder{ctx: ctx, lines: split(string(src.Text)), limits: limits}
	d.width = d.measure()
	items, err := d.read()
	if err != nil {
		return nil, err
	}
	return flow.Write(ctx, "text", src, items, limits)
}
