package smartplan

import (
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// sections gathers all running text under its headings. Text that became rows
// stays out of it; text that stands in a table which was opened is in it.
func (l *layout) sections() {
	var current *Section
	last := -2
	var parts []text.Text
	flush := func() {
		if current == nil {
			return
		}
		current.Text = written(text.Join(parts...), "")
		if current.Text.Is() || current.Heading.Is() {
			l.draft.Sections = append(l.draft.Sections, *current)
		}
		current, parts = nil, nil
	}
	for i := range l.out.items {
		it := &l.out.items[i]
		if it.section != last || current == nil {
			flush()
			last = it.section
			current = &Section{Kind: SectionOther}
			if it.section >= 0 {
				h := l.out.headings[it.section]
				current.Heading = written(h.text, "")
				current.Kind = h.kind
				if current.Kind == "" {
					current.Kind = SectionOther
				}
			} else {
				current.Kind = SectionFront
			}
		}
		if it.region == document.Header || it.region == document.Footer {
			continue
		}
		if (it.kind == itemPara || it.kind == itemList) && !it.used {
			parts = append(parts, it.text)
		}
	}
	flush()
}

// front harvests labels and values from running lines, and people listed under
// headings such as "Subject children".
func (l *layout) front() {
	var out []Entry
	for i := range l.out.items {
		it := &l.out.items[i]
		if it.kind != itemPara && it.kind != itemList && it.kind != itemHeading || it.used {
			continue
		}
		if it.kind != itemHeading || it.level >= 7 {
			switch l.out.kindAt(i) {
			case SectionChildViews, SectionParentViews, SectionContingency, SectionStrengths, SectionProgress, SectionMeasures:
				continue
			case SectionImpact, SectionActions, SectionOutcomes, SectionHistory:
				if it.section >= 0 && l.out.headings[it.section].own && l.out.headings[it.section].level != 1 {
					continue
				}
			}
		}
		found := lineEntries(it.text)
		out = append(out, found...)
		if it.kind == itemHeading {
			continue
		}
		if len(found) == 0 && it.section >= 0 {
			h := l.out.headings[it.section]
			if tags := labelTags(h.text.String()); tags != nil && (h.kind == SectionFront || h.kind == SectionPeople || h.kind == SectionFathers || h.kind == "") && tags[0] != "plan-date" && tags[0] != "category" && tags[0] != "visits" && tags[0] != "contingency" {
				for _, line := range it.text.Lines() {
					out = append(out, Entry{Label: written(h.text, ""), Value: written(line, "")})
				}
				continue
			}
		}
		for _, line := range it.text.Lines() {
			if len(oneLine(line)) == 0 && namesBirth(line.String()) {
				out = append(out, Entry{Label: written(text.Literal("child"), "line"), Value: written(line, "")})
			}
		}
	}
	l.draft.Front = append(l.draft.Front, out...)
}

// namesBirth reports whether a short line gives a date of birth or delivery.
func namesBirth(s string) bool {
	if len(s) > 200 {
		return false
	}
	toks := text.Tokens(s)
	for i, t := range toks {
		switch t.Norm {
		case "dob", "edd", "born":
			return i > 0 && startsUpper(s)
		case "d":
			if i > 0 && i+4 < len(toks) && toks[i+2].Norm == "o" && toks[i+4].Norm == "b" {
				return startsUpper(s)
			}
		}
	}
	return false
}
