package formats_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/childplan/smartplan/smartplan/internal/outline"
)

func wide(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

func zipped(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range names {
		f, err := z.Create(n)
		require.NoError(t, err)
		_, err = f.Write([]byte("<x/>"))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.String()
}

const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, file, in string
		kind           document.ErrorKind
	}{
		{"nothing", "a.md", "", document.Empty},
		{"white space", "a.txt", " \r\n\t\n", document.Empty},
		{"a mark alone", "a.txt", "\xef\xbb\xbf\n", document.Empty},
		{"white space, wide", "a.txt", "\xff\xfe \x00\n\x00", document.Empty},
		{"a PDF with text", "a.pdf", "%PDF-1.7\n1 0 obj <</Font<</F1 2 0 R>>>>", document.PDF},
		{"a PDF with text in a stream", "a.pdf", "%PDF-1.7\n<</Type/ObjStm>>", document.PDF},
		{"a scan", "a.pdf", "%PDF-1.4\n<</Subtype/Image/Filter/DCTDecode>>", document.Scanned},
		{"a photograph", "a.jpg", "\xff\xd8\xff\xe0abc", document.Scanned},
		{"a photograph by another name", "a.docx", "\x89PNG\r\n\x1a\nabc", document.Scanned},
		{"a telephone's photograph", "a", "\x00\x00\x00\x18ftypheic....", document.Scanned},
		{"old Word", "a.doc", compound + "..." + wide("WordDocument"), document.OldWord},
		{"a protected file", "a.docx", compound + "..." + wide("EncryptedPackage"), document.Encrypted},
		{"an old spreadsheet", "a.xls", compound + "..." + wide("Workbook"), document.Spreadsheet},
		{"rich text", "a.doc", `{\rtf1\ansi hello}`, document.RichText},
		{"a spreadsheet", "a.xlsx", zipped(t, "[Content_Types].xml", "xl/workbook.xml"), document.Spreadsheet},
		{"an archive of anything", "a.txt", zipped(t, "photos/1.bin"), document.Unknown},
		{"junk", "a.txt", strings.Repeat("\x01\x02\x00\x90abc\x03", 50), document.Unknown},
		{"junk without a name", "", strings.Repeat("\x80\x81\x01", 50), document.Unknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := formats.Decode(context.Background(), c.file, []byte(c.in), nil, document.Limits{})
			var e *document.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.kind, e.Kind)
		})
	}
}

func TestFormatFound(t *testing.T) {
	for _, c := range []struct{ file, in, want string }{
		{"a.md", "# Plan", "markdown"},
		{"a.markdown", "Plan", "markdown"},
		{"a.txt", "Plan\n# 1", "text"},
		{"a.txt", "## Plan\n\n**Child:** Mia\n", "markdown"},
		{"", "Plan", "text"},
		{"a.html", "Plan", "html"},
		{"a.doc", "\ufeff<html><body><p>Plan", "html"},
		{"a.txt", "<!DOCTYPE html>\n<p>Plan", "html"},
		{"", "<table><tr><td>Plan</td></tr></table>", "html"},
		{"a.htm", "\xff\xfe" + wide("<html><p>Plan"), "html"},
		{"a.log", "Plan", "text"},
	} {
		d, err := formats.Decode(context.Background(), c.file, []byte(c.in), nil, document.Limits{})
		require.NoError(t, err, c.in)
		require.Equal(t, c.want, d.Format, c.in)
	}
}

// The same plan gives the same blocks, whichever format it is written in.
func TestSameBlocks(t *testing.T) {
	want := `H2 CHILD PROTECTION PLAN
P Name: Mia⏎DOB: 4/5/21
T 3x3 head 1
  | Need | Action | Who
  | Food | Weigh Mia every week | HV
  |  | L0 • cook ¶ L0 • shop | Mum & Dad
L0 1. Call the school
L0 2. Call the GP
P If Mia loses weight again, we meet.
`
	for name, in := range map[string]string{
		"a.md": "## CHILD PROTECTION PLAN\nName: Mia\nDOB: 4/5/21\n\n| Need | Action | Who |\n|---|---|---|\n| Food | Weigh Mia every week | HV |\n| | - cook<br>- shop | Mum &amp; Dad |\n\n1. Call the school\n2. Call the GP\n\nIf Mia loses weight again, we meet.\n",
		"a.html": "<h2>CHILD PROTECTION PLAN</h2><p>Name: Mia<br>DOB: 4/5/21</p><table><tr><th>Need<th>Action<th>Who<tr><td>Food<td>Weigh Mia every week<td>HV<tr><td><td><ul><li>cook<li>shop</ul><td>Mum &amp; Dad</table>" +
			"<ol><li>Call the school<li>Call the GP</ol><p>If Mia loses weight\nagain, we meet.</p>",
		"a.txt": "CHILD PROTECTION PLAN\nName: Mia\nDOB: 4/5/21\n\nNeed      Action               Who\n------------------------------------\nFood      Weigh Mia            HV\n          every week\n\n          - cook               Mum & Dad\n          - shop\n\n1. Call the school\n2. Call the GP\n\nIf Mia loses weight again, we meet.\n",
	} {
		d, err := formats.Decode(context.Background(), name, []byte(in), nil, document.Limits{})
		require.NoError(t, err)
		if diff := cmp.Diff(want, outline.Of(d)); diff != "" {
			t.Error(name, diff)
		}
	}
}

func TestLimitsAndContext(t *testing.T) {
	_, err := formats.Decode(context.Background(), "a.md", []byte("abc"), nil, document.Limits{File: 2})
	var e *document.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, document.TooLarge, e.Kind)

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = formats.Decode(ctx, "a.md", []byte("abc"), nil, document.Limits{})
	require.ErrorIs(t, err, context.Canceled)

	_, err = formats.Decode(context.Background(), "a.txt", []byte("abc"), []document.Format{{Name: "none"}}, document.Limits{})
	require.ErrorAs(t, err, &e)
	require.Equal(t, document.Unknown, e.Kind)
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"# Plan", "<p>Plan", "Plan", "PK\x03\x04word/", compound, "%PDF-", `{\rtf`, "\xff\xfeP\x00"} {
		f.Add("a.txt", []byte(s))
		f.Add("a.docx", []byte(s))
		f.Add("", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		_, err := formats.Decode(context.Background(), name, data, nil, document.Limits{})
		if err != nil {
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
		}
	})
}
