package charset

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, data, want string
		enc              Encoding
	}{
		{"plain", "Mia’s", "Mia’s", UTF8},
		{"with a mark", "\xef\xbb\xbfMia", "Mia", UTF8},
		{"Windows", "Mia\x92s \x96 caf\xe9 \x80", "Mia’s – café €", Windows1252},
		{"wide, little", "\xff\xfeM\x00i\x00\x19\x20", "Mi’", UTF16LE},
		{"wide, big", "\xfe\xff\x00M\x00i\x20\x19", "Mi’", UTF16BE},
		{"wide without a mark", "P\x00l\x00a\x00n\x00", "Plan", UTF16LE},
		{"a pair", "\xff\xfe\x3d\xd8\x00\xdeA\x00", "😀A", UTF16LE},
		{"half a pair", "\xff\xfe\x3d\xd8A\x00", "\ufffdA", UTF16LE},
		{"an odd byte", "\xff\xfeA\x00B", "A", UTF16LE},
		{"nothing", "", "", UTF8},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := Decode([]byte(c.data))
			require.Equal(t, c.want, string(s.Text))
			require.Equal(t, c.enc, s.Encoding)
		})
	}
}

func TestOffset(t *testing.T) {
	var data []byte
	for i := range 3000 {
		if i%7 == 0 {
			data = append(data, 0x92)
		} else {
			data = append(data, 'a'+byte(i%26))
		}
	}
	s := Decode(data)
	require.Equal(t, Windows1252, s.Encoding)
	want := 0
	for i := 0; i < len(s.Text); {
		require.Equal(t, want, s.Offset(i))
		_, n := utf8.DecodeRune(s.Text[i:])
		i += n
		want++
	}
	require.Equal(t, len(data), s.Offset(len(s.Text)))
}

func FuzzOffset(f *testing.F) {
	f.Add([]byte("Mia\x92s"), 2)
	f.Add([]byte("\xff\xfeM\x00i\x00"), 1)
	f.Fuzz(func(t *testing.T, data []byte, i int) {
		s := Decode(data)
		require.True(t, utf8.Valid(s.Text))
		if i < 0 || i > len(s.Text) {
			return
		}
		off := s.Offset(i)
		require.True(t, off >= 0 && off <= len(data))
	})
}
