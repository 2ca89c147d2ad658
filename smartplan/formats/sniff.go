package formats

import (
	"bytes"
	"encoding/binary"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/charset"
)

// refuse recognises what is no format of ours by its first bytes and says why;
// nil where nothing speaks against the file.
func refuse(name string, data []byte) error {
	no := func(k document.ErrorKind) error { return &document.Error{Kind: k} }
	has := func(magic string) bool { return bytes.HasPrefix(data, []byte(magic)) }
	switch {
	case blank(data):
		return no(document.Empty)
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		if pdfHasText(data) {
			return no(document.PDF)
		}
		return no(document.Scanned)
	case has("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return no(compound(name, data))
	case has(`{\rtf`):
		return no(document.RichText)
	case has("PK\x03\x04") || has("PK\x05\x06") || has("PK\x07\x08"):
		if err := archive(name, data); err != nil {
			return err
		}
	case picture(data):
		return no(document.Scanned)
	case binaryJunk(data):
		return no(document.Unknown)
	}
	return nil
}

// blank reports whether the file holds nothing but white space and marks.
func blank(data []byte) bool {
	for _, c := range data {
		if c > ' ' && c != 0xef && c != 0xbb && c != 0xbf && c != 0xfe && c != 0xff {
			return false
		}
	}
	return true
}

// pdfHasText looks for fonts, which a scan has none of. Compressed object
// streams hide them; a file with those counts as one with text unless it is
// full of pictures.
func pdfHasText(data []byte) bool {
	if bytes.Contains(data, []byte("/Font")) {
		return true
	}
	pictures := bytes.Count(data, []byte("/DCTDecode")) + bytes.Count(data, []byte("/CCITTFaxDecode")) +
		bytes.Count(data, []byte("/JBIG2Decode")) + bytes.Count(data, []byte("/JPXDecode"))
	return pictures == 0 && bytes.Contains(data, []byte("/ObjStm"))
}

// compound tells apart what Microsoft keeps in a compound file, by the names
// in its directory.
func compound(name string, data []byte) document.ErrorKind {
	found := func(s string) bool {
		var wide []byte
		for _, u := range utf16.Encode([]rune(s)) {
			wide = binary.LittleEndian.AppendUint16(wide, u)
		}
		return bytes.Contains(data, wide)
	}
	switch {
	case found("EncryptedPackage") || found("EncryptionInfo") || found("DRMEncrypted"):
		return document.Encrypted
	case found("WordDocument"):
		return document.OldWord
	case found("Workbook"):
		return document.Spreadsheet
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".doc", ".dot":
		return document.OldWord
	case ".xls", ".xlt":
		return document.Spreadsheet
	}
	return document.Unknown
}

// archive refuses spreadsheets and protected archives; what else is in a zip is
// for the formats to judge. Names of parts are never compressed.
func archive(name string, data []byte) error {
	holds := func(part string) bool { return bytes.Contains(data, []byte(part)) }
	if len(data) > 7 && data[6]&1 != 0 {
		return &document.Error{Kind: document.Encrypted}
	}
	head := data[:min(len(data), 128)]
	switch {
	case bytes.Contains(head, []byte("opendocument.spreadsheet")):
		return &document.Error{Kind: document.Spreadsheet}
	case holds("word/document") || bytes.Contains(head, []byte("opendocument.text")):
		return nil
	case holds("xl/workbook") || holds("xl/worksheets/") || holds("Index/Tables/"):
		return &document.Error{Kind: document.Spreadsheet}
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".ods", ".xlsx", ".xlsm", ".xlsb", ".numbers":
		return &document.Error{Kind: document.Spreadsheet}
	}
	return nil
}

// picture reports whether the file is an image, as from a scanner or a
// telephone.
func picture(data []byte) bool {
	for _, m := range []string{"\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF87a", "GIF89a", "II*\x00", "MM\x00*", "BM"} {
		if bytes.HasPrefix(data, []byte(m)) {
			return m != "BM" || binaryJunk(data)
		}
	}
	if len(data) < 12 {
		return false
	}
	if string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP" {
		return true
	}
	if string(data[4:8]) == "ftyp" {
		switch string(data[8:12]) {
		case "heic", "heix", "hevc", "mif1", "msf1", "avif":
			return true
		}
	}
	return false
}

// binaryJunk reports whether the file is not text in any encoding known here:
// too many control characters and characters that stand for nothing.
func binaryJunk(data []byte) bool {
	head := data[:min(len(data), 4096)]
	enc, skip := charset.Detect(head)
	if enc == charset.Windows1252 && len(data) > len(head) {
		// The cut may have gone through a character.
		if cut := len(head) - 1; utf8.Valid(head[:cut]) || utf8.Valid(head[:cut-1]) || utf8.Valid(head[:cut-2]) {
			enc = charset.UTF8
			for !utf8.Valid(head) {
				head = head[:len(head)-1]
			}
		}
	}
	bad, all := 0, 0
	for _, r := range string(charset.As(head, enc, skip).Text) {
		all++
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\v':
		case r < 0x20 || r >= 0x7f && r < 0xa0 || r == utf8.RuneError:
			bad++
		}
	}
	return bad*20 > all
}
