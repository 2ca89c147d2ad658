// Package odt reads OpenDocument texts (.odt, .ott), as LibreOffice and others
// write them, as neutral documents. It knows nothing of child protection.
//
// It follows the same rules as the decoder of Word files: what a reader sees is
// text, deletions and hidden text are none, text boxes stand behind their
// paragraph, headers, footers and notes behind the body, comments apart; a
// table of contents is left out.
//
// # Places
//
// Every stretch of character data has its Origin in content.xml or styles.xml.
// It is exact but for entities; where white space collapses the stretch is cut,
// so that the pieces stay exact. The Origin of an empty cell is the place
// behind the start tag of its first paragraph, or the bytes of <text:p/>, or
// those of the cell if it has no paragraph.
package odt

import (
	"bytes"
	"context"
	"errors"
	"path"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/archive"
	"github.com/childplan/smartplan/smartplan/internal/story"
)

const (
	contentPart = "content.xml"
	stylesPart  = "styles.xml"
	family      = "application/vnd.oasis.opendocument."
)

// Format is the format of OpenDocument texts as a value.
func Format() document.Format {
	return document.Format{Name: "odt", Extensions: []string{".odt", ".ott"}, Sniff: sniff, Decode: Decode}
}

// sniff also answers for other OpenDocument files, so that Decode can say what
// they are.
func sniff(name string, head []byte) int {
	named := false
	switch strings.ToLower(path.Ext(name)) {
	case ".odt", ".ott":
		named = true
	}
	switch {
	case !archive.IsZip(head):
		if named {
			return 10
		}
		return 0
	case bytes.Contains(head, []byte("mimetype"+family+"text")):
		return 100
	case bytes.Contains(head, []byte("mimetype"+family)):
		return 60
	case named:
		return 85
	}
	return 0
}

// Decode reads an OpenDocument text. Its errors are *document.Error or the
// context's: Encrypted, Spreadsheet, Damaged for what is no OpenDocument text,
// TooLarge over a limit, Scanned for pictures without text, and Empty for no
// text at all. Styles that cannot be read are a doubt.
func Decode(ctx context.Context, data []byte, limits document.Limits) (*document.Document, error) {
	a, err := archive.Open(data, limits)
	if err != nil {
		return nil, err
	}
	if err := kind(ctx, a); err != nil {
		return nil, err
	}
	d := &decoder{
		ctx: ctx, archive: a, limits: limits, budget: story.NewBudget(ctx, limits),
		lists: map[string]*listStyle{}, last: map[string]*counts{}, named: map[string]*counts{}, ended: map[string]bool{},
	}
	if err := d.run(); err != nil {
		return nil, err
	}
	return d.document()
}

// kind is an error for what is not an OpenDocument text, or is locked.
func kind(ctx context.Context, a *archive.Archive) error {
	if a.Has("encrypted-package") {
		return &document.Error{Kind: document.Encrypted}
	}
	if a.Has("mimetype") {
		m, err := a.Read(ctx, "mimetype")
		if err != nil {
			return err
		}
		is := strings.TrimSpace(string(m))
		switch {
		case strings.HasPrefix(is, family+"spreadsheet"):
			return &document.Error{Kind: document.Spreadsheet}
		case !strings.HasPrefix(is, family+"text"):
			return &document.Error{Kind: document.Damaged, Err: errors.New("not an OpenDocument text")}
		}
	}
	if !a.Has(contentPart) {
		if a.Has("xl/workbook.xml") {
			return &document.Error{Kind: document.Spreadsheet}
		}
		return &document.Error{Kind: document.Damaged, Err: errors.New("not an OpenDocument text")}
	}
	const manifest = "META-INF/manifest.xml"
	if !a.Has(manifest) {
		return nil
	}
	m, err := a.Read(ctx, manifest)
	if err == nil && bytes.Contains(m, []byte("encryption-data")) {
		err = &document.Error{Kind: document.Encrypted}
	}
	return err
}
