// Package formats holds the formats that plans come in as one list, and the
// call that finds the right one for a file.
package formats

import (
	"bytes"
	"context"
	"errors"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/docx"
	"github.com/childplan/smartplan/smartplan/html"
	"github.com/childplan/smartplan/smartplan/markdown"
	"github.com/childplan/smartplan/smartplan/odt"
	"github.com/childplan/smartplan/smartplan/plain"
)

// Standard are the formats that this module reads. The slice is the caller's
// to add to.
func Standard() []document.Format {
	return []document.Format{
		docx.Format(),
		odt.Format(),
		markdown.Format(),
		html.Format(),
		plain.Format(),
	}
}

// sniffed is how many first bytes of a file Sniff sees.
const sniffed = 4096

// Decode finds the format of a file by its name and content and reads it. The
// name need not be a path that exists; it may be empty. No formats means
// Standard. Every error is a *document.Error or that of ctx.
func Decode(ctx context.Context, name string, data []byte, formats []document.Format, limits document.Limits) (*document.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	limits = limits.Or()
	if len(data) > limits.File {
		return nil, tooLarge(limits.File)
	}
	if err := refuse(name, data); err != nil {
		return nil, err
	}
	if len(formats) == 0 {
		formats = Standard()
	}
	f := Find(name, data, formats)
	if f == nil {
		return nil, &document.Error{Kind: document.Unknown}
	}
	doc, err := f.Decode(ctx, data, limits)
	if err != nil {
		var known *document.Error
		if errors.As(err, &known) || ctx.Err() != nil {
			return nil, err
		}
		return nil, &document.Error{Kind: document.Damaged, Err: err}
	}
	if doc.Format == "" {
		doc.Format = f.Name
	}
	return doc, nil
}

// Find is the format that is surest of the file, the first of several that are
// equally sure, or nil where none knows it.
func Find(name string, data []byte, formats []document.Format) *document.Format {
	head := data[:min(len(data), sniffed)]
	best, score := -1, 0
	for i, f := range formats {
		if f.Sniff == nil || f.Decode == nil {
			continue
		}
		if s := f.Sniff(name, head); s > score {
			best, score = i, s
		}
	}
	if best < 0 || score < doubtful && bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return nil
	}
	return &formats[best]
}

// doubtful is how unsure a format may be of an archive before it counts as
// unknown: any archive could be a document with its parts in an odd order.
const doubtful = 30
