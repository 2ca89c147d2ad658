package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// commentWaiver is a waiver as a comment gives it. Where it cannot be used, why
// says so.
type commentWaiver struct {
	rule, reason, initials string
	until                  when.Date
	why                    string
}

var (
	// addressed is how a comment begins that speaks to this program.
	addressed = regexp.MustCompile(`(?i)^\s*smart[ -]?plan\b\s*[-:,;.]?\s*`)
	accepts   = regexp.MustCompile(`(?i)^(?:please\s+)?(?:accept(?:s|ed|ing)?|waive[sdr]?)\b\s*[-:]?\s*`)
	// opens are the words that lead to the last day and stay when it is taken out.
	opens = regexp.MustCompile(`(?i)[\s,;(]*\b(?:up to|until|untill|til|till|to|by|expires?|ends?|valid)\s*:?\s*$`)
	// parts are separated by dashes with space beside them, or by lines.
	parting = regexp.MustCompile(`\s+-+\s*|\s*-+\s+|\s*-{2,}\s*|\s*[;|\n]\s*`)
	labels  = regexp.MustCompile(`(?i)^(?:reason|because|initials?|signed|sgd)\b\s*[:.]?\s*`)
	capital = regexp.MustCompile(`^(?:\p{Lu}[\p{L}'.-]*\s+){1,2}\p{Lu}[\p{L}'.-]*$`)
	lastOne = regexp.MustCompile(`^(.*\S)[\s,(/]+\(?(\p{Lu}(?:\.?\s?\p{Lu}){1,3}\.?)\)?\.?$`)
)

var dashes = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "\u00ad", "", "\u00a0", " ", "\r", "\n", "\v", "\n", "\t", " ")

// commentLines are the waivers of a comment: it may hold several, each on a
// line that begins with the program's name.
func commentLines(s string) []string {
	var out []string
	for _, line := range strings.Split(dashes.Replace(s), "\n") {
		if addressed.MatchString(line) || len(out) == 0 {
			out = append(out, line)
			continue
		}
		out[len(out)-1] += "\n" + line
	}
	return out
}

// readCommentWaiver reads one waiver, for instance "smartplan: accept
// owner-named until 2 June 2026 - post vacant, manager covering - RO". ok is
// false for a comment that is none.
func readCommentWaiver(s, author string, names []string, p *smartplan.Plan) (w commentWaiver, ok bool) {
	head := addressed.FindString(s)
	if head == "" {
		return w, false
	}
	rest := s[len(head):]
	verb := accepts.FindString(rest)
	if verb == "" {
		// Somebody's remark that begins with the name is one only where it is
		// plainly addressed; this program's own comments are left alone.
		if !strings.Contains(head, ":") || strings.EqualFold(strings.TrimSpace(author), "smartplan") {
			return w, false
		}
		w.why = "it is not understood; write: smartplan: accept owner-named until 2 June 2026 - reason - initials"
		return w, true
	}
	rest = rest[len(verb):]
	w.rule, rest = ruleAtStart(rest, names)
	if !slices.Contains(names, w.rule) {
		w.why = "it names no rule"
		if w.rule != "" {
			w.why = fmt.Sprintf("no rule is called %q; the nearest is %q", shorten(w.rule, 40), Nearest(shorten(w.rule, 40), names))
		}
		w.rule = ""
		return w, true
	}
	dated, exists := false, false
	w.until, rest, dated, exists = takeDate(rest, p)
	w.reason, w.initials = reasonAndInitials(rest)
	switch {
	case w.reason == "":
		w.why = noReason
	case w.initials == "":
		w.why = noInitials
	case !dated:
		w.why = noEnd
	case !exists:
		w.why = noSuchEnd
	case expired(p, w.until):
		w.why = fmt.Sprintf(ranOut, dateInWords(w.until))
	}
	return w, true
}

// ruleAtStart takes the name of a rule from the beginning, written with hyphens
// or spaces.
func ruleAtStart(s string, names []string) (rule, rest string) {
	s = strings.TrimLeft(s, " \n\"'`“‘")
	best := ""
	for _, n := range names {
		if len(n) <= len(best) || len(s) < len(n) {
			continue
		}
		if strings.EqualFold(strings.ReplaceAll(s[:len(n)], " ", "-"), n) && !startsWord(s[len(n):]) {
			best = n
		}
	}
	if best != "" {
		return best, strings.TrimLeft(s[len(best):], "\"'`”’:,. ")
	}
	word := s
	if i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":,;", r) }); i >= 0 {
		word = s[:i]
	}
	return strings.Trim(strings.ToLower(word), "\"'`.-”’"), s[len(word):]
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// takeDate takes the last day out of a text: the date after "until", else the
// first one.
func takeDate(s string, p *smartplan.Plan) (d when.Date, rest string, found, exists bool) {
	ctx := p.Context()
	if !p.Today.IsZero() {
		ctx.Plan = p.Today
	}
	best := -1
	all := when.Scan(s, ctx)
	for i, m := range all {
		if m.Kind != when.KindDate && m.Kind != when.KindMonth || m.Date.IsZero() || m.Weekday {
			continue
		}
		until := m.Role == when.RoleUntil || m.Role == when.RoleBy
		if best < 0 || until && all[best].Role != when.RoleUntil && all[best].Role != when.RoleBy {
			best = i
		}
	}
	if best < 0 {
		return when.Date{}, s, false, false
	}
	m := all[best]
	before := opens.ReplaceAllString(s[:m.Span.Start], "")
	return m.Date, before + " - " + s[m.Span.End:], true, m.Valid && m.Date.Exists()
}

// reasonAndInitials splits what is left when rule and date are taken out.
func reasonAndInitials(s string) (reason, initials string) {
	var parts []string
	for _, part := range parting.Split(s, -1) {
		part = strings.Trim(part, " \n.,:;-()[]")
		if part != "" {
			parts = append(parts, part)
		}
	}
	at := -1
	for i, part := range parts {
		last := i == len(parts)-1
		bare := labels.ReplaceAllString(part, "")
		if isInitials(bare, last || bare != part) || last && len(parts) > 1 && capital.MatchString(bare) {
			at, initials = i, bare
		}
	}
	if at >= 0 {
		parts = slices.Delete(parts, at, at+1)
	} else if n := len(parts); n > 0 {
		// "post vacant, manager covering, RO"
		if m := lastOne.FindStringSubmatch(parts[n-1]); m != nil {
			parts[n-1], initials = strings.Trim(m[1], " ,"), m[2]
		}
	}
	for i := range parts {
		parts[i] = labels.ReplaceAllString(parts[i], "")
	}
	reason = strings.Join(strings.Fields(strings.Join(parts, ", ")), " ")
	if strings.IndexFunc(reason, unicode.IsLetter) < 0 {
		reason = ""
	}
	return reason, initials
}

// isInitials reports whether s is two to five letters with nothing but dots and
// spaces between them; small letters only where initials are to be expected.
func isInitials(s string, expected bool) bool {
	letters, small := 0, 0
	run := 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
			run++
			if unicode.IsLower(r) {
				small++
			}
		case r == '.' || r == ' ' || r == '-':
			run = 0
		default:
			return false
		}
	}
	switch {
	case letters < 2 || letters > 5:
		return false
	case small == 0:
		return true
	}
	return expected && letters <= 3 && (run == letters || run == 1)
}
