package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// withNicknames joins "Bridget (Biddy) Ward" and "Temitope (“Temi”) Clarke" to
// one run each and keeps what stands between as another name of that person;
// "Delroy Pinnock (“DJ”)" and "Kayleigh, known as Kay" likewise.
func withNicknames(s string, toks []text.Token, runs []nameRun) []nameRun {
	var out []nameRun
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		from, to, end, sure := nickname(s, toks, r.to)
		if end == 0 {
			out = append(out, r)
			continue
		}
		next := -1
		for k := i + 1; k < len(runs); k++ {
			if runs[k].from >= end {
				if runs[k].from == end && runs[k].title == "" && toks[end].Line == toks[r.from].Line {
					next = k
				}
				break
			}
		}
		if next < 0 && !sure {
			out = append(out, r)
			continue
		}
		r.nick = s[toks[from].Start:toks[to-1].End]
		if next >= 0 {
			r.given = append(r.given[:len(r.given):len(r.given)], runs[next].given...)
			r.to, r.end = runs[next].to, runs[next].end
			end = r.to
		}
		out = append(out, r)
		for i+1 < len(runs) && runs[i+1].from < end {
			i++
		}
	}
	return out
}

// nickname finds another name behind token k: its tokens, and the token behind
// it all (0 if there is none). It is sure where the name is quoted or "known as".
func nickname(s string, toks []text.Token, k int) (from, to, end int, sure bool) {
	quote := func(i int) bool {
		return i < len(toks) && (toks[i].Norm == "\"" || toks[i].Norm == "'" || toks[i].Norm == "“" || toks[i].Norm == "”")
	}
	open := false
	if k < len(toks) && (toks[k].Norm == "(" || toks[k].Norm == "[") {
		open = true
		k++
	} else if k < len(toks) && toks[k].Norm == "," {
		k++
	}
	if k+2 < len(toks) && (toks[k].Norm == "known" && toks[k+1].Norm == "as" || toks[k].Norm == "also" && toks[k+1].Norm == "called" || toks[k].Norm == "likes" && toks[k+1].Norm == "called") {
		k, sure = k+2, true
	} else if k+1 < len(toks) && (toks[k].Norm == "aka" || toks[k].Norm == "called") {
		k, sure = k+1, true
	}
	quoted := quote(k)
	if quoted {
		k, sure = k+1, true
	}
	if !open && !sure {
		return 0, 0, 0, false
	}
	from = k
	for k < len(toks) && k-from < 3 && toks[k].Kind == text.Word && capital(s, toks[k]) && (k == from || toks[k].Line == toks[from].Line) {
		k++
		for k+1 < len(toks) && toks[k].Norm == "-" && toks[k].Glued && toks[k+1].Glued && toks[k+1].Kind == text.Word {
			k += 2
		}
	}
	if k == from {
		return 0, 0, 0, false
	}
	to = k
	if quoted {
		if !quote(k) {
			return 0, 0, 0, false
		}
		k++
	}
	if open {
		if k >= len(toks) || toks[k].Norm != ")" && toks[k].Norm != "]" && !sure {
			return 0, 0, 0, false
		}
		if toks[k].Norm == ")" || toks[k].Norm == "]" {
			k++
		}
	}
	if !sure {
		// In plain brackets stands as often what somebody is.
		part := toks[from:to]
		if to-from > 1 || len(part[0].Norm) < 3 {
			return 0, 0, 0, false
		}
		for _, set := range []*text.Phrases{lexicon.Roles(), lexicon.Relations(), lexicon.Agencies(), lexicon.Groups(), lexicon.NotNames()} {
			if len(set.FindAll(part)) > 0 {
				return 0, 0, 0, false
			}
		}
	}
	return from, to, k, sure
}

// nickForms are the forms that another name adds: in full, and its first word.
func nickForms(nick string) []string {
	low := strings.ToLower(strings.TrimSpace(nick))
	if low == "" {
		return nil
	}
	out := []string{low}
	toks := text.Tokens(nick)
	if len(toks) > 1 && lexicon.Relations().Whole(toks[:1]) == nil && titles[toks[0].Norm] == "" {
		out = append(out, strings.ToLower(firstName(nick)))
	}
	return out
}
