package docx_test

import "testing"

func TestRuns(t *testing.T) {
	run(t, []example{
		{"runs join", body(`<w:p><w:r><w:t xml:space="preserve">Weigh </w:t></w:r><w:r><w:t>Mia</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>again</w:t></w:r></w:p>`), `
			p Weigh Mia
			p again`},
		{"entities", body(`<w:p><w:r><w:t>Mum &amp; Dad&#x2019;s &lt;home&gt;</w:t></w:r></w:p>`), `
			p Mum & Dad’s <home>`},
		{"breaks, tabs and hyphens", body(`<w:p><w:r><w:t>Who:</w:t><w:tab/><w:t>HV</w:t><w:br/><w:t>When:</w:t><w:ptab/><w:t>May</w:t><w:cr/><w:t>one</w:t><w:noBreakHyphen/><w:t>to</w:t><w:softHyphen/><w:t>day</w:t></w:r></w:p>`), `
			p Who:\tHV\nWhen:\tMay\none‑today`},
		{"breaks and space at the ends are nothing", body(`<w:p><w:r><w:br w:type="page"/><w:tab/><w:t xml:space="preserve">  Plan </w:t><w:br/></w:r></w:p>`), `
			p Plan`},
		{"tabs between tabs in the properties are nothing", body(`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="10"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`), `
			p a`},
		{"characters that cannot be seen", body("<w:p><w:r><w:t>by\u00a03\u00a0March and\u200b on\u00adgoing</w:t></w:r></w:p>"), `
			p by 3 March and ongoing`},
		{"symbols", body(`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t xml:space="preserve"> no </w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F050"/><w:sym w:font="Wingdings" w:char="F001"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü` + "\uf06f" + `</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>` + "\uf0b3" + `</w:t></w:r></w:p>`), `
			p ☐ no ☑✓✓☐≥`},
		{"hidden text", body(`<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t><w:br/></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r></w:p>`), `
			p seenshown`},
		{"links, smart tags, custom XML, directions, unknown wrappers", body(`<w:p><w:hyperlink r:id="x"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:smartTagPr><w:attr/></w:smartTagPr><w:r><w:t>b</w:t></w:r></w:smartTag><w:customXml><w:customXmlPr><w:placeholder w:val="z"/></w:customXmlPr><w:r><w:t>c</w:t></w:r></w:customXml><w:bdo><w:dir><w:r><w:t>d</w:t></w:r></w:dir></w:bdo><x:y xmlns:x="urn:x"><w:r><w:t>e</w:t></w:r></x:y></w:p><w:customXml><w:p><w:r><w:t>f</w:t></w:r></w:p></w:customXml>`), `
			p abcde
			p f`},
		{"ruby and formulas", body(`<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>over</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:rPr/><m:t> 2+2</m:t></m:r></m:oMath></w:p>`), `
			p base 2+2`},
		{"a large first letter belongs to its paragraph", body(`<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>M</w:t></w:r></w:p><w:p><w:r><w:t>ia is well</w:t></w:r></w:p>`), `
			p Mia is well`},
		{"typed lists, as in every decoder", body(`<w:p><w:r><w:t>To do:</w:t><w:br/><w:t>- weigh Mia</w:t><w:br/><w:t>- </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ring</w:t></w:r><w:r><w:t xml:space="preserve"> GP</w:t></w:r></w:p><w:p><w:r><w:t>2)</w:t><w:tab/><w:t>Visit</w:t></w:r></w:p>`), `
			p To do:
			l0 [•] weigh Mia
			l0 [•] *ring* GP
			l0 [2)] Visit`},
		{"choices", body(`<w:p><mc:AlternateContent><mc:Choice Requires="x"><w:r><w:t>new</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p><mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>only</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>`), `
			p new
			p only`},
	})
}

func TestBold(t *testing.T) {
	f := body(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Who</w:t></w:r><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t xml:space="preserve">: </w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>HV</w:t></w:r></w:p>
		<w:p><w:pPr><w:pStyle w:val="Label"/></w:pPr><w:r><w:t xml:space="preserve">label </w:t></w:r><w:r><w:rPr><w:b w:val="off"/></w:rPr><w:t xml:space="preserve">not </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>cancelled</w:t></w:r></w:p>
		<w:p><w:r><w:rPr><w:rStyle w:val="Stronger"/></w:rPr><w:t>strong</w:t></w:r><w:r><w:rPr><w:bCs/></w:rPr><w:t>weak</w:t></w:r></w:p>
		<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="0420"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>head</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>body</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
		<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="0420" w:firstRow="0"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>head</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	f.Styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="2"/></w:rPr></w:rPrDefault></w:docDefaults>
		<w:style w:type="paragraph" w:styleId="Label"><w:name w:val="Label"/><w:basedOn w:val="Base"/></w:style>
		<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Label"/><w:rPr><w:b/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="Stronger"><w:name w:val="Stronger"/><w:basedOn w:val="Strong"/></w:style>
		<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`
	run(t, []example{{"bold", f, `
			p *Who:* HV
			p *label* not cancelled
			p *strong*weak
			table 2x1
			 0,0
			  p *head*
			 1,0
			  p body
			table 1x1
			 0,0
			  p head`}})
}

func TestTrackedChanges(t *testing.T) {
	run(t, []example{
		{"runs", body(`<w:p><w:r><w:t xml:space="preserve">by </w:t></w:r><w:del><w:r><w:delText>May</w:delText><w:t>May</w:t></w:r></w:del><w:ins><w:r><w:t>June</w:t></w:r><w:del><w:r><w:delText>!</w:delText></w:r></w:del></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t xml:space="preserve"> come</w:t></w:r></w:moveTo></w:p>`), `
			p by June come`},
		{"old properties do not count", body(`<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>plain</w:t></w:r></w:p>`), `
			p plain`},
		{"a deleted paragraph end joins two paragraphs", body(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Weigh </w:t></w:r></w:p><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Mia</w:t></w:r></w:p>`), `
			h2 Weigh Mia`},
		{"a deleted paragraph before a table", body(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>left</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>`), `
			p left
			table 1x1
			 0,0`},
		{"rows and cells", body(`<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>old row</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr><w:tc><w:tcPr><w:cellDel w:id="3"/></w:tcPr><w:p><w:r><w:t>old cell</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>new</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), `
			table 1x1
			 0,0
			  p new`},
	})
}

func TestFields(t *testing.T) {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	code := func(s string) string { return `<w:r><w:instrText>` + s + `</w:instrText></w:r>` }
	say := func(s string) string { return `<w:r><w:t>` + s + `</w:t></w:r>` }
	box := func(s string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="n"/><w:checkBox><w:sizeAuto/>` + s + `</w:checkBox></w:ffData></w:fldChar></w:r>` + code("FORMCHECKBOX") + char("separate") + say("x") + char("end")
	}
	list := func(s, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>` + s + `<w:listEntry w:val="Neglect"/><w:listEntry w:val="Emotional abuse"/></w:ddList></w:ffData></w:fldChar></w:r>` + code("FORMDROPDOWN") + char("separate") + result + char("end")
	}
	p := func(s string) string { return "<w:p>" + s + "</w:p>" }
	run(t, []example{
		{"simple", body(p(`<w:fldSimple w:instr="DATE">` + say("3 March") + `</w:fldSimple>`)), `
			p 3 March`},
		{"complex", body(p(say("on ") + char("begin") + code(" DATE ") + char("separate") + say("3 March") + char("end") + say("!"))), `
			p on 3 March!`},
		{"nested in the instruction", body(p(char("begin") + code("IF ") + char("begin") + code("MERGEFIELD x") + char("separate") + say("inner") + char("end") + code(`= 1`) + char("separate") + say("outer") + char("end"))), `
			p outer`},
		{"nested in the result, over paragraphs", body(p(char("begin")+code("REF")+char("separate")+say("one")) + p(char("begin")+code("PAGE")+char("separate")+say("two")+char("end")) + p(say("three")+char("end")+say("!"))), `
			p one
			p two
			p three!`},
		{"a field that never ends swallows nothing", body(p(char("begin")+say("one")) + p(char("begin")+code("X")+char("separate")+say("two")+char("end")) + p(char("end")+say("three"))), `
			p one
			p two
			p three`},
		{"boxes", body(p(box(`<w:default w:val="0"/>`) + box(`<w:default w:val="1"/>`) + box(`<w:default w:val="0"/><w:checked/>`) + box(`<w:checked w:val="0"/><w:default w:val="1"/>`))), `
			p ☐☒☒☐`},
		{"drop-down lists", body(p(list(`<w:result w:val="1"/>`, "")) + p(list("", "")) + p(list(`<w:result w:val="1"/><w:default w:val="0"/>`, say("written"))) + p(list(`<w:result w:val="7"/>`, ""))), `
			p Emotional abuse
			p Neglect
			p written`},
	})
}

func TestHiddenStyles(t *testing.T) {
	f := body(`<w:p><w:pPr><w:pStyle w:val="G"/></w:pPr><w:r><w:t>Guidance</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rStyle w:val="X"/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>`)
	f.Styles = `<w:style w:type="paragraph" w:styleId="G"><w:name w:val="Guidance"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="X"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>`
	run(t, []example{{"paragraph and run", f, `
			p yes`}})
}

func TestContents(t *testing.T) {
	f := body(`<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Plan</w:t><w:tab/><w:t>3</w:t></w:r></w:p>
		<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Not a line of contents</w:t></w:r></w:p><w:p><w:r><w:t>Plan</w:t><w:tab/><w:t>3</w:t></w:r></w:p>`)
	f.Styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>`
	run(t, []example{{"left out", f, `
			p Not a line of contents
			p Plan\t3`}})
}
