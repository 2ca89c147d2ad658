package plain

import (
	"context"

	"github.com/childplan/smartplan/smartplan/document"
)

// Format is not built yet.
func Format() document.Format {
	return document.Format{Name: "plain", Sniff: func(string, []byte) int { return 0 }, Decode: func(context.Context, []byte, document.Limits) (*document.Document, error) {
		return nil, &document.Error{Kind: document.Unknown}
	}}
}
