package odt

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
	office
	texts
	tables
	styling
	drawing
	creator   // Dublin Core
	extension // LibreOffice's own: content controls
	fields    // form fields that came from Word
)

func spaceOf(n xml.Name) space {
	if s, ok := strings.CutPrefix(n.Space, "urn:oasis:names:tc:opendocument:xmlns:"); ok {
		switch s {
		case "office:1.0":
			return office
		case "text:1.0":
			return texts
		case "table:1.0":
			return tables
		case "style:1.0":
			return styling
		case "drawing:1.0":
			return drawing
		}
		return other
	}
	switch n.Space {
	case "http://purl.org/dc/elements/1.1/":
		return creator
	case "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0":
		return extension
	case "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0":
		return fields
	}
	return other
}

// count is a whole number of at least 1 in an attribute; 1 where it says
// nothing sensible.
func count(el xml.StartElement, local string) int {
	n, err := strconv.Atoi(xmlpart.Attr(el, local))
	if err != nil {
		return 1
	}
	return max(1, min(n, 1<<30))
}
