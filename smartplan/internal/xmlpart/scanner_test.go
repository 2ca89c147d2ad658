package xmlpart_test

import (
	"context"
	"encoding/xml"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

func TestPlaces(t *testing.T) {
	src := "\ufeff<?xml version=\"1.0\"?><a x=\"1\"><!-- no --><b/>t<?p i?>u<c>v</c></a>"
	s := xmlpart.New(context.Background(), "p", []byte(src), document.Limits{})
	var got []string
	for {
		tok, err := s.Next()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		kind := "text "
		switch tok.(type) {
		case xml.StartElement:
			kind = "start "
		case xml.EndElement:
			kind = "end "
		}
		got = append(got, kind+src[s.Start:s.End])
	}
	require.Equal(t, []string{"text \ufeff", `start <a x="1">`, "start <b/>", "end ", "text t", "text u", "start <c>", "text v", "end </c>", "end </a>"}, got)
}

func TestTextAndSkip(t *testing.T) {
	src := `<a><b>one<x>no</x> &amp; <!-- c -->two</b><c/><d>six<!-- c -->teen</d></a>`
	s := xmlpart.New(context.Background(), "p", []byte(src), document.Limits{})
	_, err := s.Root()
	require.NoError(t, err)
	var got []string
	err = s.Each(func(el xml.StartElement) error {
		if el.Name.Local == "c" {
			require.True(t, s.SelfClosed())
			return s.Skip()
		}
		require.False(t, s.SelfClosed())
		text, start, end, exact, err := s.Text()
		require.False(t, exact)
		got = append(got, text, src[start:end])
		return err
	})
	require.NoError(t, err)
	require.Equal(t, []string{"one & two", "one<x>no</x> &amp; <!-- c -->two", "sixteen", "six<!-- c -->teen"}, got)
}

func TestRefusals(t *testing.T) {
	for name, src := range map[string]string{
		"a definition":  `<!DOCTYPE a><a/>`,
		"an entity":     `<a>&b;</a>`,
		"an encoding":   `<?xml version="1.0" encoding="ebcdic"?><a/>`,
		"a missing end": `<a><b></b>`,
		"depth":         `<a><a><a><a/></a></a></a>`,
		"not UTF-8":     "<a>\xff</a>",
		"nothing":       "",
	} {
		s := xmlpart.New(context.Background(), "p", []byte(src), document.Limits{Depth: 3})
		_, err := s.Root()
		for err == nil {
			_, err = s.Next()
		}
		var e *document.Error
		require.ErrorAs(t, err, &e, name)
		require.Equal(t, "p", e.Part)
	}
}

func TestUTF16(t *testing.T) {
	for name, src := range map[string]string{
		"little": "\xff\xfe<\x00a\x00>\x00\xeb\x00=\xd8\x00\xde<\x00/\x00a\x00>\x00",
		"big":    "\xfe\xff\x00<\x00a\x00>\x00\xeb\xd8=\xde\x00\x00<\x00/\x00a\x00>",
	} {
		s := xmlpart.New(context.Background(), "p", []byte(src), document.Limits{})
		_, err := s.Root()
		require.NoError(t, err, name)
		text, _, _, exact, err := s.Text()
		require.NoError(t, err, name)
		require.Equal(t, "ë😀", text, name)
		require.False(t, exact, name)
	}
}
