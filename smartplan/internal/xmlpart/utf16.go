package xmlpart

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// toUTF8 converts a part in UTF-16, which the standards allow and hardly
// anybody writes. It says whether it had to.
func toUTF8(data []byte) ([]byte, bool) {
	if len(data) < 4 {
		return data, false
	}
	var order binary.ByteOrder
	skip := 0
	switch {
	case data[0] == 0xff && data[1] == 0xfe:
		order, skip = binary.LittleEndian, 2
	case data[0] == 0xfe && data[1] == 0xff:
		order, skip = binary.BigEndian, 2
	case data[0] == '<' && data[1] == 0 && data[2] == '?' && data[3] == 0:
		order = binary.LittleEndian
	case data[0] == 0 && data[1] == '<' && data[2] == 0 && data[3] == '?':
		order = binary.BigEndian
	default:
		return data, false
	}
	out := make([]byte, 0, len(data))
	for i := skip; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(data) {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(data[i+2:]))); pair != utf8.RuneError {
				r = pair
				i += 2
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out, true
}
