// Package html decodes plans in HTML: pages that Word saved, pages of case
// management systems, and what a browser puts on the clipboard.
package html

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/charset"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// Format is HTML as a format: files ending in .html or .htm, and whatever
// begins as HTML does, for Word's "web page" is often called .doc.
func Format() document.Format {
	return document.Format{
		Name:       "html",
		Extensions: []string{".html", ".htm"},
		Sniff:      sniff,
		Decode:     Decode,
	}
}

func sniff(name string, head []byte) int {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return 0 // an archive, whatever its name
	}
	s := strings.ToLower(string(charset.Decode(head).Text))
	s = strings.TrimSpace(s)
	for strings.HasPrefix(s, "<?xml") || strings.HasPrefix(s, "<!--") && !strings.HasPrefix(s, "<!--startfragment") {
		_, rest, ok := strings.Cut(s, ">")
		if !ok {
			break
		}
		s = strings.TrimSpace(rest)
	}
	switch {
	case strings.HasPrefix(s, "<!doctype html"), strings.HasPrefix(s, "<html"), strings.HasPrefix(s, "<!--startfragment"),
		strings.HasPrefix(s, "version:") && strings.Contains(s, "starthtml:"):
		return 95
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return 90
	case ".md", ".markdown":
		return 0
	}
	for _, tag := range []string{"<body", "<head", "<meta", "<table", "<div", "<p>", "<p ", "<h1", "<h2", "<h3", "<ul", "<ol", "<span"} {
		if strings.HasPrefix(s, tag) && strings.Contains(s, "</") {
			return 92
		}
	}
	return 0
}

// Decode reads an HTML file. Its errors are *document.Error or ctx's.
func Decode(ctx context.Context, data []byte, limits document.Limits) (*document.Document, error) {
	limits = limits.Or()
	if len(data) > limits.File {
		return nil, flow.TooLarge("File", limits.File)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	src := charset.Decode(data)
	pieces := mark(src.Text)
	root, err := parse(pieces.marked)
	if err != nil {
		return nil, err
	}
	w := &walker{ctx: ctx, limits: limits, pieces: pieces, classes: pieces.classes()}
	w.space = true
	w.nodes(root)
	w.flush()
	if w.err != nil {
		return nil, w.err
	}
	doc, err := flow.Write(ctx, "html", src, w.out, limits)
	if err != nil {
		return nil, err
	}
	doc.Comments = w.comments
	return doc, nil
}

// parse reads the tree. The parser panics on elements nested too deeply.
func parse(b []byte) (root *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			root = nil
			err = broken(fmt.Sprint(r))
		}
	}()
	root, err = html.ParseWithOptions(bytes.NewReader(b), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, broken(err.Error())
	}
	return root, nil
}

// broken is the error for what the parser said. Its words are not passed on,
// for they may hold text of the file.
func broken(said string) error {
	if strings.Contains(said, "exceeds 512") {
		return flow.TooLarge("Depth", 512)
	}
	return &document.Error{Kind: document.Damaged}
}
