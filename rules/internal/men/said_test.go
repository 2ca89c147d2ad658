package men

import (
	"strings"
	"testing"
)

// said builds a sentence in which *name* is him, [name] another man and
// <name> somebody else.
func said(s string, about bool) Said {
	out := Said{About: about}
	for len(s) > 0 {
		i := strings.IndexAny(s, "*[<")
		if i < 0 {
			out.Text += s
			break
		}
		end := map[byte]string{'*': "*", '[': "]", '<': ">"}[s[i]]
		j := i + 1 + strings.Index(s[i+1:], end)
		out.Text += s[:i]
		at := len(out.Text)
		out.Text += s[i+1 : j]
		out.Places = append(out.Places, Place{Start: at, End: len(out.Text), Him: s[i] == '*', Man: s[i] != '<'})
		s = s[j+1:]
	}
	return out
}

func TestReason(t *testing.T) {
	for _, c := range []struct {
		said  string
		about bool
		want  string
	}{
		{"*Mr Dunn* died in 2020.", false, "died"},
		{"Died in 2020.", true, "died"},
		{"<Kelly> told us that *he* had died.", false, "died"},
		{"*Sam*'s [uncle] died in 2020.", false, ""},
		{"*Sam* has not died.", false, ""},
		{"<Kelly> died in 2020 and *Sam* moved back in.", false, ""},
		{"*Sam* is on police bail to 3 May.", false, "bail"},
		{"[Joe] is on police bail, *Sam* is not known to police.", false, ""},
		{"*Sam*'s bail ended on 3 May.", false, ""},
		{"<Kelly> wants to apply for an injunction against *Sam*.", false, ""},
		{"An injunction against *Sam* runs to May.", false, "order"},
		{"If *Sam* is on bail, ring.", false, ""},
		{"Whereabouts unknown.", true, ""},
		{"Whereabouts unknown: checks with the DWP and the electoral roll in March.", true, "unknown after enquiries"},
		{"No contact since birth, no PR.", true, "no contact and no parental responsibility"},
		{"No contact since birth, has PR.", true, ""},
	} {
		if got := Reason([]Said{said(c.said, c.about)}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}

func TestLivesAndCares(t *testing.T) {
	kin := map[string]bool{"kelly": true, "leo": true}
	for _, c := range []struct {
		said         string
		lives, cares bool
	}{
		{"*Joe* lives with <Kelly> and the children.", true, false},
		{"*Joe* lives with his wife in Hull.", false, false},
		{"*Joe* lives near <Kelly>.", false, false},
		{"<Kelly> and <Leo> live with *Joe*.", true, false},
		{"*Joe* moved in at Easter.", true, false},
		{"[Sam] moved in at Easter; *Joe* did not mind.", false, false},
		{"*Joe* minds <Leo> on Tuesdays.", false, true},
		{"*Joe* minds <Leo> now and then.", false, false},
		{"*Joe* visits every Sunday.", false, false},
		{"*Joe* has <Leo> from Friday to Sunday.", false, true},
		{"<Kelly> minds <Leo> on Tuesdays when *Joe* works.", false, false},
		{"<Leo> sleeps over at *Joe*'s every Friday.", false, true},
	} {
		s := said(c.said, false)
		if got := Lives([]Said{s}, kin); got != c.lives {
			t.Errorf("lives %q: %v", c.said, got)
		}
		if got := Cares(s); got != c.cares {
			t.Errorf("cares %q: %v", c.said, got)
		}
	}
}

func TestOnlyDoneTo(t *testing.T) {
	for action, want := range map[string]bool{
		"Dad to be offered a place":                            true,
		"Dad to be kept informed":                              true,
		"Dad to be sober at tea-time":                          false,
		"Dad to fit the gate":                                  false,
		"Invite Dad to the core group":                         true,
		"Mum to make sure Dad does not visit":                  true,
		"Dad to be told the date and will ring in":             true,
		"Dad will ring the clinic; Dad to be given the number": false,
	} {
		if got := OnlyDoneTo(action, []string{"dad"}); got != want {
			t.Errorf("%q: %v", action, got)
		}
	}
}
