package document

import "fmt"

// ErrorKind says why a file could not be read.
type ErrorKind string

// The kinds of error. What a person should do about each is the caller's to
// say; the command has a sentence for every one.
const (
	Encrypted   ErrorKind = "encrypted"   // protected by a password or a sensitivity label
	OldWord     ErrorKind = "old-word"    // .doc of Word 97 to 2003
	RichText    ErrorKind = "rich-text"   // .rtf
	PDF         ErrorKind = "pdf"         // a PDF with text
	Scanned     ErrorKind = "scanned"     // a PDF or picture without text
	Spreadsheet ErrorKind = "spreadsheet" // .xlsx, .xls, .ods
	Unknown     ErrorKind = "unknown"     // no format that we read
	Empty       ErrorKind = "empty"       // no text in it
	TooLarge    ErrorKind = "too-large"   // over the limit named in Limit
	Damaged     ErrorKind = "damaged"     // not what its name or beginning says it is
)

// Error is a file that could not be read. It holds no text of the file.
type Error struct {
	Kind  ErrorKind
	Part  string // the part of the file concerned, if any: "word/document.xml"
	Limit string // of TooLarge: which of Limits, and its value: "Depth 512"
	Err   error  // the cause, if another package gave one
}

func (e *Error) Error() string {
	s := "document: " + string(e.Kind)
	if e.Part != "" {
		s += " (" + e.Part + ")"
	}
	if e.Limit != "" {
		s += ": limit " + e.Limit
	}
	if e.Err != nil {
		s += fmt.Sprintf(": %v", e.Err)
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }
