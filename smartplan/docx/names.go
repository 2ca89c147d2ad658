package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// space is one of the namespaces that matter.
type space uint8

const (
	other space = iota
	word
	compat // mc: choices for newer and older programs
	maths
	newWord // w14 and later: tick boxes
)

// spaceOf tells namespaces apart; the strict and the transitional form of the
// standard are the same to us.
func spaceOf(n xml.Name) space {
	switch n.Space {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
		return word
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return compat
	case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
		return maths
	case "http://schemas.microsoft.com/office/word/2010/wordml":
		return newWord
	}
	return other
}

// val is the attribute that nearly everything in Word's format has.
func val(el xml.StartElement) string { return xmlpart.Attr(el, "val") }

// number is a whole number in an attribute, or else the given one. It is kept
// small, for nothing that we count is large.
func number(s string, otherwise int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return otherwise
	}
	return max(-1, min(n, 1<<30))
}

// on reads a switch: <w:b/> is on, <w:b w:val="0"/> is off.
func on(el xml.StartElement) bool { return truth(val(el)) }

func truth(s string) bool {
	switch s {
	case "0", "false", "off":
		return false
	}
	return true
}

// toggle is a property that may be on, off, or left to the style.
type toggle int8

func toggleOf(el xml.StartElement) toggle {
	if on(el) {
		return 1
	}
	return -1
}

// properties reports whether an element only says how another looks or is set
// up, so that nothing in it is text.
func properties(local string) bool {
	return strings.HasSuffix(local, "Pr") || strings.HasSuffix(local, "PrChange") || strings.HasSuffix(local, "PrEx")
}
