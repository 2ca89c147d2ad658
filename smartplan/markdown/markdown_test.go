package markdown_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/outline"
	"github.com/childplan/smartplan/smartplan/markdown"
)

var cases = []struct{ name, in, want string }{
	{"headings", "# One\n## Two ##\nThree\n===\nFour\n---\n", "H1 One\nH2 Two\nH1 Three\nH2 Four\n"},
	{"a front sheet above a rule is no heading", "Name: Mia\nDOB: 4/5/21\n---\nText", "P Name: Mia⏎DOB: 4/5/21\nP Text\n"},
	{"lines stay lines", "**Child:** Mia\nMother: Ann  \nFather: Bob\\\nCategory: Neglect", "P **Child:** Mia⏎Mother: Ann⏎Father: Bob⏎Category: Neglect\n"},
	{"labels side by side", "DOB: 4/5/21     Age: 5\n", "P DOB: 4/5/21⏎Age: 5\n"},
	{"broken prose is whole again", `Mia has lost weight since October and was seen by Dr Patel on 3 March. He
told Mrs Cole that she has dropped from the 50th to the 9th centile and that
this is dangerous.
`, "P Mia has lost weight since October and was seen by Dr Patel on 3 March. He told Mrs Cole that she has dropped from the 50th to the 9th centile and that this is dangerous.\n"},
	{"markup goes, bold is kept", "A *b* **c** ***d*** `e` [f](http://x.y) ![g](h.png) ~~i~~ <b>j</b> <span>k</span>", "P A b **c d** e f g i **j** k\n"},
	{"all bold", "**LONDON BOROUGH**\n**Child protection plan**", "P **LONDON BOROUGH⏎Child protection plan**\n"},
	{"entities and escapes", "5 &lt; 6 &amp; 7 \\* 8&nbsp;&#8211; 9 &nonsense;", "P 5 < 6 & 7 * 8 – 9 &nonsense;\n"},
	{"placeholders are text", "Name: <insert name> <name>", "P Name: <insert name> <name>\n"},
	{"what looks like a link", "[HV](TBC) and [Mother]: Kelly", "P HV (TBC) and [Mother]: Kelly\n"},
	{"a definition is text", "[Mother]: Kelly", "P [Mother]: Kelly\n"},
	{"tick boxes", "- [ ] Mother\n- [x] Father\n\nSigned ☐ ☒", "L0 • [ ] Mother\nL0 • [x] Father\nP Signed ☐ ☒\n"},
	{"lists", "1. a\n   more\n2. b\n   - c\n     1) d\n\n   e\n\n6. f", "L0 1. a⏎more\nL0 2. b\nL1 • c\nL2 1) d\nP e\nL0 3. f\n"},
	{"a list goes on", "6. six\n7. seven", "L0 6. six\nL0 7. seven\n"},
	{"paragraphs of an item are its lines", "- Weigh Mia\n\n  Who: HV\n- b", "L0 • Weigh Mia⏎Who: HV\nL0 • b\n"},
	{"markers that Markdown does not know", "Actions:\n• one\n• two\na) three\n(ii) four\n4.1 Five", "P Actions:\nL0 • one\nL0 • two\nL0 a) three\nL0 (ii) four\nL0 4.1 Five\n"},
	{"no markers", "P. Anand chairs\n12.03.26 conference\n9.30 Mum arrives", "P P. Anand chairs⏎12.03.26 conference⏎9.30 Mum arrives\n"},
	{"a table", "| Need | Action |\n|:--|--:|\n| Teeth | **Dentist** \\| `a\\|b` |\n| | x<br>y<br/>- z<br>1. w |\n", "T 3x2 head 1\n  | Need | Action\n  | Teeth | **Dentist** | a|b\n  |  | x⏎y ¶ L0 • z ¶ L0 1. w\n"},
	{"an empty heading row", "| | |\n|---|---|\n| Child | Mia |\n", "T 1x2\n  | Child | Mia\n"},
	{"ragged rows", "| a | b | c |\n|---|---|\n| 1 |\n| 1 | 2 | 3 | 4 |\nNo bar\nhere", "T 3x4 head 1\n  | a | b | c | \n  | 1 |  |  | \n  | 1 | 2 | 3 | 4\nP No bar⏎here\n"},
	{"a table below a line, and another", "Health\n| a | b |\n|---|---|\n| 1 | 2 |\n| c | d |\n|---|---|\n| 3 | 4 |", "P Health\nT 2x2 head 1\n  | a | b\n  | 1 | 2\nT 2x2 head 1\n  | c | d\n  | 3 | 4\n"},
	{"without outer bars, indented", "     a | b\n     --|--\n     1 | 2", "T 2x2 head 1\n  | a | b\n  | 1 | 2\n"},
	{"a bold number in a cell is its title", "| a |\n|---|\n| **1. Health** |\n| 1. Health |", "T 3x1 head 1\n  | a\n  | **1. Health**\n  | L0 1. Health\n"},
	{"a numbered title above a table", "1. Health\n\n| a | b |\n|---|---|\n| 1 | 2 |", "H3 Health\nT 2x2 head 1\n  | a | b\n  | 1 | 2\n"},
	{"quotes and code", "> He said\n> no\n\n```\none\n\ntwo\n```\n\n    indented", "P He said⏎no\nP one\nP two\nP indented\n"},
	{"HTML", "<!-- note -->\n<div>\n<p>One <b>two</b></p>\n<script>x</script>\n</div>\n\nThree<br>four", "P One **two**\nP Three⏎four\n"},
	{"Windows lines", "a\r\nb\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n", "P a⏎b\nT 2x2 head 1\n  | a | b\n  | 1 | 2\n"},
	{"old Mac lines", "a\rb\r\rc", "P a⏎b\nP c\n"},
	{"Windows-1252", "Mia\x92s caf\xe9", "P Mia’s café\n"},
	{"a mark", "\xef\xbb\xbf# Plan", "H1 Plan\n"},
	{"what cannot be seen", "a\u200bb\u00ad c\u00a0d\u2003e", "P ab c d e\n"},
}

func decode(t *testing.T, in string) *document.Document {
	t.Helper()
	d, err := markdown.Decode(context.Background(), []byte(in), document.Limits{})
	require.NoError(t, err)
	require.NoError(t, outline.Check(d, []byte(in)))
	return d
}

func TestDecode(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, outline.Of(decode(t, c.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOrigins(t *testing.T) {
	in := "| a | b |\n|---|---|\n| x &amp; y |  |\n"
	d := decode(t, in)
	table := d.Blocks[0].Table
	empty := table.At(1, 1)
	require.Empty(t, empty.Blocks)
	for _, o := range d.Origins {
		if o.Span == empty.Span {
			require.Equal(t, "|  |", in[o.Start-3:o.Start+1])
		}
		if d.Text[o.Span.Start:o.Span.End] == "&" {
			require.False(t, o.Exact)
			require.Equal(t, "&amp;", in[o.Start:o.End])
		}
	}
}

func TestErrors(t *testing.T) {
	deep := strings.Repeat(">", 600) + "a"
	wide := "|" + strings.Repeat("a|", 600) + "\n|" + strings.Repeat("-|", 600) + "\n" + strings.Repeat("|a\n", 600)
	for _, c := range []struct {
		name, in string
		limits   document.Limits
		kind     document.ErrorKind
		limit    string
	}{
		{"nothing", " \n\n---\n", document.Limits{}, document.Empty, ""},
		{"an empty table", "| |\n|---|\n| |", document.Limits{}, document.Empty, ""},
		{"a file too large", "abc", document.Limits{File: 2}, document.TooLarge, "File 2"},
		{"too much text", "abc\n\nabc\n\nabc", document.Limits{Text: 4}, document.TooLarge, "Text 4"},
		{"too many blocks", "a\n\nb\n\nc", document.Limits{Blocks: 2}, document.TooLarge, "Blocks 2"},
		{"too many cells", wide, document.Limits{}, document.TooLarge, "Cells 200000"},
		{"too deep", deep, document.Limits{}, document.TooLarge, "Depth 512"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := markdown.Decode(context.Background(), []byte(c.in), c.limits)
			var e *document.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.kind, e.Kind)
			require.Equal(t, c.limit, e.Limit)
		})
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := markdown.Decode(ctx, []byte("a"), document.Limits{})
	require.ErrorIs(t, err, context.Canceled)
}

func FuzzDecode(f *testing.F) {
	for _, c := range cases {
		f.Add([]byte(c.in))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := markdown.Decode(context.Background(), data, document.Limits{})
		if err != nil {
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
			return
		}
		require.NoError(t, outline.Check(d, data))
	})
}
