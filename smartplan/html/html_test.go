package html_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/html"
	"github.com/childplan/smartplan/smartplan/internal/outline"
)

const gap = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>`

var cases = []struct{ name, in, want string }{
	{"paragraphs", "<p>One\n  two</p>three<div>four<br>five</div>", "P One two\nP three\nP four⏎five\n"},
	{"headings", "<h1>Plan <b>2</b></h1><h3 style='font-weight:bold'>a</h3>", "H1 Plan **2**\nH3 **a**\n"},
	{"what is not shown", "<head><title>T</title><style>p{}</style></head><script>x</script><!-- c --><p style='display: none'>h</p><p hidden>h</p><p>a<o:p>&nbsp;</o:p><span style='mso-hide:all'>h</span><del>gone</del><ins>new</ins></p><noscript>n</noscript>", "P a new\n"},
	{"bold", "<p><b>a</b> <strong>b</strong> c <span style='FONT-WEIGHT:700'>d</span> <b style='font-weight:normal'>e</b> <span style='mso-bidi-font-weight:bold'>f</span></p>", "P **a b** c **d** e f\n"},
	{"bold by class", "<style>.c1{color:red;font-weight:700}.c2{font-weight:400}</style><p class=c1>a <span class=c2>b</span></p>", "P **a** b\n"},
	{"entities", "<p>5 &lt; 6 &amp; 7&nbsp;&#8211;&rsquo; &nonsense; &copy</p>", "P 5 < 6 & 7 –’ &nonsense; ©\n"},
	{"labels side by side", "<p>Mother: Ann&nbsp;&nbsp;&nbsp;&nbsp; Father: Bob</p>", "P Mother: Ann⏎Father: Bob\n"},
	{"pre", "<pre>a\n  b</pre><p style='white-space:pre-wrap'>c\nd</p>", "P a⏎b\nP c⏎d\n"},
	{"lists", "<ul><li>a<li>b<ol start=3><li>c<li value=9>d</ol></ul><ol type=a><li>e</ol><ol style='list-style-type:lower-roman' start=4><li>f</ol>", "L0 • a\nL0 • b\nL1 3. c\nL1 9. d\nL0 a. e\nL0 iv. f\n"},
	{"paragraphs of an item are its lines", "<ul><li><p>Weigh Mia</p><p><b>Who:</b> HV</p><li>a<br>b<table><tr><td>1<td>2</table>c</ul>", "L0 • Weigh Mia⏎**Who:** HV\nL0 • a⏎b\nT 1x2\n  | 1 | 2\nP c\n"},
	{"a list in a list without an item", "<ul><li>a</li><ul><li>b</li></ul></ul>", "L0 • a\nL1 • b\n"},
	{"lists of Google's documents", "<ul class='lst-kix_x-0'><li>a</ul><ul class='lst-kix_x-1'><li>b</ul>", "L0 • a\nL1 • b\n"},
	{"typed lists", "<p>Actions:<br>- a<br>2) b</p>", "P Actions:\nL0 • a\nL0 2) b\n"},
	{"Word's lists", "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·" + gap + "</span><![endif]>a</p>" +
		"<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3." + gap + "</span>b</p><p class=MsoListParagraph>c</p>", "L1 • a\nL0 3. b\nP c\n"},
	{"lists of Word's plain pages", "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'><span style='font-family:Symbol'>·" + gap + "</span>a <b>b</b></p>" +
		"<p class=MsoListParagraph style='margin-left:72.0pt'><span style='font-family:\"Courier New\"'>o" + gap + "</span>c</p><p class=MsoListParagraph>1)" + gap + "d</p>", "L0 • a **b**\nL1 • c\nL0 1) d\n"},
	{"Word's titles", "<p class=MsoTitle>Plan</p><p class=MsoSubtitle>2026</p><p class=MsoNormal style='mso-outline-level:3'>a</p>", "H1 Plan\nH2 2026\nH3 a\n"},
	{"Word's deletions", "<p><span class=msoDel>old</span><span class=msoIns>new</span></p>", "P new\n"},
	{"a fragment", "Version:0.9\nStartHTML:1\n<html><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>", "P a\n"},
	{"definitions", "<dl><dt>Child</dt><dd>Mia</dd><dt>DOB:</dt><dd>4/5/21</dd><div><dt>GP</dt><dd><p>Shah</p></dd></div></dl>", "P Child: Mia\nP DOB: 4/5/21\nP GP:\nP Shah\n"},
	{"forms", "<p><input type=checkbox checked> yes <input type=radio> no <select><option>--<option selected>Neglect</select> <input value='Ann Bell'><input type=hidden value=x> <select><option>first</select></p><textarea>a\nb</textarea>", "P ☒ yes ☐ no Neglect Ann Bell first\nP a⏎b\n"},
	{"a table", "<table><caption>Health</caption><thead><tr><th>Need<th>Action</thead><tbody><tr><td>Teeth<td><p>a</p><ul><li>b</ul><h4>c</h4></table>", "T 2x2 head 1 \"Health\"\n  | Need | Action\n  | Teeth | a ¶ L0 • b ¶ H4 c\n"},
	{"headings without thead", "<table><tr><th>a<th>b<tr><th>c<td>d</table>", "T 2x2 head 1\n  | a | b\n  | c | d\n"},
	{"merged cells", "<table><tr><td rowspan=2>a<td>b<td>c<tr><td colspan=9>d<tr><td>e<td rowspan=0>f<td>g<tr><td>h<td>i</table>", "T 4x3\n  |[2x1] a | b | c\n  |[1x2] d\n  | e |[2x1] f | g\n  | h | i\n"},
	{"nested tables", "<table><tr><td>a<td>b<table><tr><td>1<td>2</table>c</table>", "T 1x2\n  | a | b ¶ {T 1x2 | 1 | 2} ¶ c\n"},
	{"a table for the looks", "<table><tr><td><h2>Plan</h2><table><tr><td>1<td>2</table></table>", "H2 Plan\nT 1x2\n  | 1 | 2\n"},
	{"rows without a table", "<tr><td>a<td>b</tr><tr><td>c<td>d</tr>", "T 2x2\n  | a | b\n  | c | d\n"},
	{"text that the parser moves", "<table>x<tr><td>a<td>b</table>", "P x\nT 1x2\n  | a | b\n"},
	{"Windows-1252", "<meta charset=windows-1252><p>Mia\x92s caf\xe9</p>", "P Mia’s café\n"},
	{"UTF-16", "\xff\xfe<\x00p\x00>\x00M\x00i\x00a\x00", "P Mia\n"},
	{"a mark", "\xef\xbb\xbf<p>Mia’s", "P Mia’s\n"},
}

func TestDecode(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := html.Decode(context.Background(), []byte(c.in), document.Limits{})
			require.NoError(t, err)
			require.NoError(t, outline.Check(d, []byte(c.in)))
			if diff := cmp.Diff(c.want, outline.Of(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOrigins(t *testing.T) {
	in := "<table>stray<tr><td>a &amp; b</td><td class=x></td></tr></table>"
	d, err := html.Decode(context.Background(), []byte(in), document.Limits{})
	require.NoError(t, err)
	empty := d.Blocks[1].Table.At(0, 1)
	got := map[string]string{}
	for _, o := range d.Origins {
		if o.Span == empty.Span {
			require.Equal(t, "<td class=x>", in[o.Start-12:o.Start])
		}
		if o.Exact {
			got[d.Text[o.Span.Start:o.Span.End]] = in[o.Start:o.End]
		} else if d.Text[o.Span.Start:o.Span.End] == "&" {
			require.Equal(t, "&amp;", in[o.Start:o.End])
		}
	}
	require.Equal(t, map[string]string{"stray": "stray", "a ": "a ", " b": " b"}, got)
}

func TestComments(t *testing.T) {
	in := "<p>Text<a class=msocomanchor>[A1]</a></p><div style='mso-element:comment-list'><div style='mso-element:comment'><div class=msocomtxt><p>Who?</p></div></div></div>"
	d, err := html.Decode(context.Background(), []byte(in), document.Limits{})
	require.NoError(t, err)
	require.Equal(t, "P Text\n", outline.Of(d))
	require.Equal(t, []document.Comment{{Text: "Who?"}}, d.Comments)
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, in string
		limits   document.Limits
		kind     document.ErrorKind
		limit    string
	}{
		{"nothing", "<p> &nbsp;</p><table><tr><td></table>", document.Limits{}, document.Empty, ""},
		{"a file too large", "abc", document.Limits{File: 2}, document.TooLarge, "File 2"},
		{"too much text", "<p>abc<p>abc<p>abc", document.Limits{Text: 4}, document.TooLarge, "Text 4"},
		{"too many blocks", "<p>a<p>b<p>c", document.Limits{Blocks: 2}, document.TooLarge, "Blocks 2"},
		{"too many cells", "<table>" + strings.Repeat("<tr><td colspan=900>a<td>b", 300), document.Limits{}, document.TooLarge, "Cells 200000"},
		{"too deep", strings.Repeat("<div>", 600) + "a", document.Limits{}, document.TooLarge, "Depth 512"},
		{"too many tables", strings.Repeat("<table><tr><td>", 20) + "a", document.Limits{}, document.TooLarge, "Tables 16"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := html.Decode(context.Background(), []byte(c.in), c.limits)
			var e *document.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.kind, e.Kind)
			require.Equal(t, c.limit, e.Limit)
		})
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := html.Decode(ctx, []byte("a"), document.Limits{})
	require.ErrorIs(t, err, context.Canceled)
}

func FuzzDecode(f *testing.F) {
	for _, c := range cases {
		f.Add([]byte(c.in))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := html.Decode(context.Background(), data, document.Limits{})
		if err != nil {
			var e *document.Error
			require.True(t, errors.As(err, &e), "%v", err)
			return
		}
		require.NoError(t, outline.Check(d, data))
	})
}
