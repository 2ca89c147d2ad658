package archive

import (
	"bytes"
	"unicode/utf16"

	"github.com/childplan/smartplan/smartplan/document"
)

// oleMagic begins the compound files of Microsoft: old Word and Excel files,
// and new ones that are protected by a password or a label.
const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// IsOLE reports whether head begins a compound file.
func IsOLE(head []byte) bool { return bytes.HasPrefix(head, []byte(oleMagic)) }

// IsZip reports whether head begins a zip file.
func IsZip(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// Foreign is the error for a file that says by its first bytes that it is of
// another kind than a zip file: a compound file (Encrypted, OldWord,
// Spreadsheet), rich text, a PDF, or nothing at all. It is nil for a zip file
// and for what nobody knows.
func Foreign(data []byte) error {
	kind := document.ErrorKind("")
	switch {
	case len(data) == 0:
		kind = document.Empty
	case IsOLE(data):
		kind = compound(data)
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		kind = document.RichText
	case bytes.HasPrefix(data, []byte("%PDF-")):
		kind = document.PDF
	default:
		return nil
	}
	return &document.Error{Kind: kind}
}

// compound tells compound files apart by the names in their directory, which
// are UTF-16. A protected file holds only its wrapping, so that is looked for
// first.
func compound(data []byte) document.ErrorKind {
	for _, is := range []struct {
		name string
		kind document.ErrorKind
	}{
		{"EncryptedPackage", document.Encrypted},
		{"DRMContent", document.Encrypted},
		{"WordDocument", document.OldWord},
		{"Workbook", document.Spreadsheet},
	} {
		if bytes.Contains(data, wide(is.name)) {
			return is.kind
		}
	}
	return document.Damaged
}

func wide(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
