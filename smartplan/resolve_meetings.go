package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// meetings works out the dates of the plan: its own, the core groups, the
// review, the expected date of delivery.
func (p *Plan) meetings(entries []Entry) {
	for _, e := range entries {
		tags := labelTags(e.Label.String())
		if tags == nil {
			continue
		}
		p.meeting(e.Label.String(), tags, e.Value.Text)
	}
	for _, m := range p.Draft.Meetings {
		tags := labelTags(m.Kind.String())
		if tags == nil {
			tags = []string{"plan-date"}
		}
		p.meeting(m.Kind.String(), tags, m.Date.Text)
	}
	if p.Draft.Date.Is() {
		if d, m := firstDate(p.Draft.Date.String(), p.context); !d.IsZero() {
			p.Meetings = append(p.Meetings, Meeting{Kind: "conference", Date: d, Text: p.Draft.Date.Text, Mention: m})
		}
	}
	p.runningDates()
	p.planDate()
}

// meeting reads one label with its date.
func (p *Plan) meeting(label string, tags []string, value text.Text) {
	switch tags[0] {
	case "plan-date", "stage":
	default:
		return
	}
	kind, next := meetingKind(label)
	if kind == "" {
		return
	}
	s := value.String()
	every := everyWeeks(s)
	added := false
	for _, m := range when.Scan(s, p.context) {
		if m.Kind != when.KindDate && m.Kind != when.KindRange || m.Date.IsZero() {
			continue
		}
		if added && (kind != "core-group" || labelledBetween(s, m.Span.Start)) {
			break
		}
		p.Meetings = append(p.Meetings, Meeting{Kind: kind, Next: next, Date: m.Date, Text: value, EveryWeeks: every, Mention: m})
		added = true
	}
	if !added && every > 0 {
		p.Meetings = append(p.Meetings, Meeting{Kind: kind, Next: next, Text: value, EveryWeeks: every})
	}
}

// labelledBetween: another meeting is named before the date at end: "Core group
// 16.10.25 RCPC 05.01.26".
func labelledBetween(s string, end int) bool {
	for _, m := range lexicon.Labels().Find(text.Tokens(s[:end])) {
		if m.Tags[0] == "plan-date" {
			return true
		}
	}
	return false
}

// meetingKind reads "First review conference", "ICPC", "Next core group".
func meetingKind(label string) (kind string, next bool) {
	l := " " + strings.ToLower(label) + " "
	has := func(ws ...string) bool {
		for _, w := range ws {
			if strings.Contains(l, w) {
				return true
			}
		}
		return false
	}
	next = has("next", "first", "1st ", "due") && !has("held", "last", "previous")
	switch strings.TrimSpace(strings.Trim(l, " :")) {
	case "dates", "key dates", "dates of meetings", "meetings", "meeting dates", "important dates":
		return "", false // several, each with a name of its own
	}
	past := has("last ", "previous", "became subject", "on plan since", "plan start", "start date")
	switch {
	case has("core group", "coregroup", "core grp", " cg "):
		if past {
			return "past-core-group", false
		}
		return "core-group", next
	case past && has("review", "conference", "rcpc"):
		return "past-conference", false
	case past:
		return "plan-start", false
	case has("this "):
		return "conference", false
	case has("icpc", "initial", "pre-birth", "pre birth", "first conference"):
		if next && has("review") {
			return "review", true
		}
		return "initial-conference", false
	case has("rcpc", "review"):
		return "review", next
	case has("next conference", "next meeting"):
		if has("conference") {
			return "review", true
		}
		return "core-group", true
	case has("conference", "cppm", "planning meeting", "mapping"):
		return "conference", false
	case has("date", "plan", "meeting", "held"):
		if has("birth", "next") {
			return "", false
		}
		return "plan", false
	}
	return "", false
}

// everyWeeks reads "every 4 weeks", "monthly", "6-weekly".
func everyWeeks(s string) int {
	toks := text.Tokens(strings.ToLower(s))
	for i, t := range toks {
		switch t.Norm {
		case "every":
			if i+2 < len(toks) && (toks[i+2].Norm == "weeks" || toks[i+2].Norm == "week" || toks[i+2].Norm == "wks") {
				if n, ok := number(toks[i+1]); ok {
					return n
				}
			}
		case "weekly":
			if i > 0 {
				k := i - 1
				if toks[k].Norm == "-" && k > 0 {
					k--
				}
				if n, ok := number(toks[k]); ok {
					return n
				}
			}
		case "monthly":
			return 4
		case "fortnightly":
			return 2
		}
	}
	return 0
}

// number is the value of a number token or word.
func number(t text.Token) (int, bool) {
	if t.Kind == text.Number && len(t.Norm) <= 3 {
		n := 0
		for _, d := range t.Norm {
			n = n*10 + int(d-'0')
		}
		return n, true
	}
	if v, ok := text.NumberWord(t.Norm); ok && v >= 1 {
		return int(v), true
	}
	return 0, false
}

func firstDate(s string, ctx when.Context) (when.Date, when.Mention) {
	for _, m := range when.Scan(s, ctx) {
		if (m.Kind == when.KindDate || m.Kind == when.KindRange) && !m.Date.IsZero() {
			return m.Date, m
		}
	}
	return when.Date{}, when.Mention{}
}

// runningDates finds "This review 3rd March 2026", "Core group 13.05.2026 then
// 6-weekly" and "Initial Child Protection Conference, Wednesday 22 April 2026"
// in titles, headings and front lines that have no colon.
func (p *Plan) runningDates() {
	for _, t := range p.frontText() {
		s := t.String()
		toks := text.Tokens(s)
		dates := when.Scan(s, p.context)
		if len(dates) == 0 {
			continue
		}
		for _, m := range lexicon.Labels().Find(toks) {
			if m.Tags[0] != "plan-date" {
				continue
			}
			end := toks[m.To-1].End
			found := when.Mention{}
			for _, d := range dates {
				if d.Span.Start >= toks[m.From].Start && d.Span.End > end && (d.Kind == when.KindDate || d.Kind == when.KindRange) && !d.Date.IsZero() {
					found = d
					break
				}
			}
			end = min(end, found.Span.Start) // "ICPC held on 06.10.25": "held on" is of both
			if found.Date.IsZero() || found.Span.Start-end > 40 || strings.ContainsAny(s[end:found.Span.Start], ".;\n") || farColon(s[end:found.Span.Start]) {
				continue
			}
			if n := len(text.Tokens(s[end:found.Span.Start])); n > 6 {
				continue
			}
			// "Review Child Protection Planning Meeting", "first review conference":
			// the words before the known label belong to it.
			kind, next := meetingKind(s[toks[labelStart(toks, m.From)].Start:end])
			if next && writtenAt(toks[:m.From]) {
				kind, next = "this-review", false
			}
			if kind == "review" && strings.Contains(strings.ToLower(s[end:found.Span.Start]), "held") {
				kind, next = "this-review", false
			}
			if kind == "" && madeOn(toks, m) {
				kind = "plan"
			}
			if kind == "" || kind == "plan" && !strings.Contains(strings.ToLower(s[toks[m.From].Start:end]), "plan") && !madeOn(toks, m) || p.knows(kind, found.Date) {
				continue
			}
			p.Meetings = append(p.Meetings, Meeting{Kind: kind, Next: next, Date: found.Date, Text: t.Slice(toks[m.From].Start, found.Span.End), EveryWeeks: everyWeeks(s[found.Span.End:min(len(s), found.Span.End+40)]), Mention: found})
			// "Reviews 06.05.2025, 28.10.2025 and 21.04.2026": all of them.
			end = found.Span.End
			for _, d := range dates {
				if d.Span.Start < end || d.Kind != when.KindDate || d.Date.IsZero() {
					continue
				}
				if gap := strings.TrimSpace(s[end:d.Span.Start]); gap != "," && gap != "and" && gap != "&" && gap != ";" {
					break
				}
				p.Meetings = append(p.Meetings, Meeting{Kind: kind, Next: next, Date: d.Date, Text: t.Slice(d.Span.Start, d.Span.End), Mention: d})
				end = d.Span.End
			}
		}
	}
}

// farColon: a colon stands between label and date that belongs to other words.
// "ICPC: 3 May" and "Initial conference and plan: 3 May" are near.
func farColon(between string) bool {
	before, after, colon := strings.Cut(between, ":")
	return colon && (strings.TrimSpace(after) != "" || len(text.Tokens(before)) > 3)
}

// madeOn: "Made on", "Drawn up on" at the start of a sentence or after "plan".
func madeOn(toks []text.Token, m text.Match) bool {
	return madeWords[toks[m.From].Norm] && (m.From == 0 || toks[m.From-1].Norm == "." || toks[m.From-1].Norm == "plan")
}

// labelStart goes back over the words that qualify the label at i.
func labelStart(toks []text.Token, i int) int {
	for i > 0 && meetingWords[toks[i-1].Norm] {
		i--
	}
	return i
}

var meetingWords = setOf("first", "1st", "next", "second", "2nd", "third", "3rd", "initial", "review", "previous", "last", "this", "past")

// writtenAt: "Written at the first review conference", "Agreed at", "This plan
// was made at": the meeting that follows is the plan's own, whatever its number.
func writtenAt(before []text.Token) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-5; i-- {
		if before[i].Norm != "at" && before[i].Norm != "by" && before[i].Norm != "after" && before[i].Norm != "following" {
			continue
		}
		return i > 0 && madeWords[before[i-1].Norm]
	}
	return false
}

var madeWords = setOf("written", "made", "agreed", "drawn", "up", "prepared", "updated", "revised", "reviewed", "recorded", "confirmed", "plan", "set", "held")

func (p *Plan) knows(kind string, d when.Date) bool {
	for _, m := range p.Meetings {
		if m.Date == d && (m.Kind == kind || m.Kind == "review" && kind == "conference") {
			return true
		}
	}
	return false
}

// frontText are the title, headings and the running text of the front of the
// document.
func (p *Plan) frontText() []text.Text {
	var out []text.Text
	if p.Draft.Title.Is() {
		out = append(out, p.Draft.Title.Text)
	}
	for i, s := range p.Draft.Sections {
		if i < 6 || s.Kind == SectionMeetings {
			out = append(out, s.Heading.Text)
		}
		switch s.Kind {
		case SectionFront, SectionMeetings, SectionOther, SectionPeople, SectionActions:
			out = append(out, s.Text.Text.Lines()...)
		case SectionImpact, SectionProgress, SectionSignatures, SectionOutcomes:
			if i < 8 || s.Kind == SectionSignatures {
				for _, l := range s.Text.Text.Lines() {
					for _, sp := range text.Sentences(l.String()) {
						out = append(out, l.Slice(sp.Start, sp.End))
					}
				}
			}
		}
	}
	for _, e := range p.Draft.Front {
		if len(e.Value.String()) > 60 {
			out = append(out, e.Value.Text)
		}
	}
	return out
}

// planDate chooses the plan's own date: this conference or meeting; the last
// that is not still to come.
func (p *Plan) planDate() {
	pick := func(kinds ...string) (Meeting, bool) {
		var best Meeting
		for _, k := range kinds {
			for _, m := range p.Meetings {
				if m.Kind == k && !m.Next && m.Date.Exists() && (best.Date.IsZero() || m.Date.After(best.Date)) {
					best = m
				}
			}
			if !best.Date.IsZero() {
				return best, true
			}
		}
		return best, false
	}
	// A review without "next" is this meeting if another is still to come or no
	// initial conference stands beside it; with an initial conference beside it
	// and nothing later, it is the one to come.
	p.settleReviews()
	if m, ok := pick("conference"); ok {
		p.Date, p.DateText = m.Date, m.Text
		if r, ok := pick("this-review"); ok && r.Date.After(p.Date) {
			p.Date, p.DateText = r.Date, r.Text
		}
		return
	}
	if m, ok := pick("this-review", "initial-conference", "plan", "plan-start"); ok {
		// A plan that says of itself when it was made, after the conference that
		// is known.
		if made, ok := pick("plan"); ok && made.Date.After(m.Date) {
			m = made
		}
		p.Date, p.DateText = m.Date, m.Text
		return
	}
	p.dateLine()
}

// dateLine takes a date that stands alone on one of the first lines, as letters
// have it.
func (p *Plan) dateLine() {
	lines := 0
	for _, s := range p.Draft.Sections {
		for _, l := range append([]text.Text{s.Heading.Text}, s.Text.Text.Lines()...) {
			if lines++; lines > 25 {
				return
			}
			str := l.String()
			if len(str) > 60 || ofBirth(str) {
				continue
			}
			d, m := firstDate(str, p.context)
			if d.Exists() && !m.Inferred && len(str)-m.Span.Len() <= 16 {
				p.Date, p.DateText = d, l
				return
			}
		}
	}
}

// ofBirth: the date on the line is somebody's birth.
func ofBirth(line string) bool {
	for _, t := range text.Tokens(strings.ToLower(line)) {
		switch t.Norm {
		case "born", "dob", "d.o.b", "d.o.b.", "birth", "birthday", "edd", "due":
			return true
		}
	}
	return false
}

// settleReviews tells the review that made this plan from the one to come.
func (p *Plan) settleReviews() {
	var latest, known when.Date
	reviews := 0
	for _, m := range p.Meetings {
		if m.Kind == "review" && m.Date.Exists() {
			reviews++
			if m.Date.After(latest) {
				latest = m.Date
			}
		}
		if (m.Kind == "initial-conference" || m.Kind == "conference" || m.Kind == "plan") && m.Date.After(known) {
			known = m.Date
		}
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.Kind == "conference" && p.madeBefore(m.Date) {
			m.Kind, m.Next = "review", true // "Made on 28 April. Conference 13 October."
			continue
		}
		if m.Kind != "review" || !m.Date.Exists() || m.Next && !m.Date.Before(known) {
			continue
		}
		switch {
		case m.Date.Before(known):
			m.Kind = "past-conference"
		case reviews == 1 && known.IsZero() && p.titleSays("review"):
			m.Kind = "this-review"
		case reviews > 1 && m.Date.Before(latest):
			m.Kind = "this-review"
		default:
			m.Next = true
		}
	}
}

// madeBefore: the plan says that it was made at least two months before d.
func (p *Plan) madeBefore(d when.Date) bool {
	for _, m := range p.Meetings {
		if m.Kind == "plan" && m.Date.Exists() && m.Date.AddDays(60).Before(d) {
			return true
		}
	}
	return false
}

func (p *Plan) titleSays(word string) bool {
	if strings.Contains(strings.ToLower(p.Draft.Title.String()), word) {
		return true
	}
	for i, s := range p.Draft.Sections {
		if i < 3 && strings.Contains(strings.ToLower(s.Heading.String()), word) {
			return true
		}
	}
	return false
}

// events are what deadlines of the plan can be tied to.
func (p *Plan) events() []when.Event {
	var out []when.Event
	born := false
	for _, m := range p.Meetings {
		if !m.Date.Exists() {
			continue
		}
		e := when.Event{Date: m.Date, Name: m.Kind, EveryWeeks: m.EveryWeeks}
		switch m.Kind {
		case "core-group":
			e.Kind = when.EventCoreGroup
		case "review":
			e.Kind, e.EveryWeeks = when.EventReview, 0
		case "conference", "this-review", "initial-conference":
			if m.Date != p.Date {
				continue
			}
			e.Kind, e.EveryWeeks = when.EventConference, 0
		default:
			continue
		}
		out = append(out, e)
	}
	for _, c := range p.Children {
		if c.Unborn && c.Due.Exists() {
			out = append(out, when.Event{Kind: when.EventBirth, Name: "birth", Date: c.Due})
			born = true
		}
	}
	if d := p.expectedBirth(); !born && d.Exists() {
		out = append(out, when.Event{Kind: when.EventBirth, Name: "birth", Date: d})
	}
	return out
}

// expectedBirth finds "EDD 22 May 2026" or "Expected date of delivery: 22/05/26"
// where the plan names no unborn child beside it.
func (p *Plan) expectedBirth() when.Date {
	for _, t := range p.frontText() {
		s := t.String()
		toks := text.Tokens(s)
		for _, m := range lexicon.Labels().Find(toks) {
			if m.Tags[0] != "edd" {
				continue
			}
			if d, at := firstDate(s[toks[m.To-1].End:], p.context); d.Exists() && at.Span.Start < 12 {
				return d
			}
		}
	}
	return when.Date{}
}
