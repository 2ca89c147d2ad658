package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// asksTagger puts the one question that is left where no lexicon knows the word
// behind somebody at the beginning of a clause: "Chidi hangs a gate", "Nerys
// milks": is it a verb? Without a tagger the answer is no. It is asked only
// where the row has no owner cell, so that the answer can change a rung.
func (p *Plan) asksTagger(s string, toks []text.Token, k int, m mention) bool {
	if p.tagger == nil || !p.noOwnerCell || m.kind != ofAdult && m.kind != ofName && m.kind != ofRelation || !startsClause(toks, m.from) {
		return false
	}
	w := toks[k].Norm
	if toks[k].Kind != text.Word || capital(s, toks[k]) || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || len(w) < 4 {
		return false
	}
	from, to := clauseAround(s, toks, k)
	verb, ok := p.tagger.IsVerb(s[from:to], toks[k].Start-from)
	return ok && verb
}

// clauseAround is the sentence that token k stands in.
func clauseAround(s string, toks []text.Token, k int) (from, to int) {
	from, to = 0, len(s)
	for i := k; i >= 0; i-- {
		if toks[i].Norm == "." || toks[i].Norm == ";" || toks[i].Line != toks[k].Line {
			from = toks[i].End
			break
		}
	}
	for i := k; i < len(toks); i++ {
		if toks[i].Norm == "." || toks[i].Norm == ";" || toks[i].Line != toks[k].Line {
			to = toks[i].Start
			break
		}
	}
	return from, to
}
