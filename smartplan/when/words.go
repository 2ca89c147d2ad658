package when

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/childplan/smartplan/smartplan/text"
)

//go:embed lexicon/*.txt
var lexicon embed.FS

// word is what the lexicon says of one stretch of text: one kind and what goes
// with it.
type word struct {
	from, to int // tokens
	kind     string
	role     Role
	event    EventKind
	day      string
	ordinal  int
	weakTo   bool // "to": ends a range, but "report to core group" is no end
	endOf    bool
	rate     bool // "a week": needs a number before it
	bare     bool // "the review": needs a role before it
	strong   bool
	depends  bool
	limit    bool // "no more than"
	strict   bool // what follows is a number even if it looks like a date
}

var phrases = sync.OnceValue(func() *text.Phrases {
	p := &text.Phrases{}
	files, err := fs.Glob(lexicon, "lexicon/*.txt")
	if err != nil {
		panic("when: " + err.Error()) // the pattern is a constant
	}
	for _, name := range files {
		data, err := lexicon.ReadFile(name)
		if err == nil {
			err = p.ParsePhrases(string(data))
		}
		if err != nil {
			// Embedded and tested: a broken file cannot reach a user.
			panic(fmt.Sprintf("when: %s: %v", name, err))
		}
	}
	return p
})

// words finds the lexicon's phrases by the token at which they begin, longest
// first.
func words(toks []text.Token) map[int][]word {
	out := map[int][]word{}
	for _, m := range phrases().FindAll(toks) {
		out[m.From] = append(out[m.From], readTags(m)...)
	}
	return out
}

// readTags takes the tags of a match apart. A phrase that stands in several
// families gives a word for each.
func readTags(m text.Match) []word {
	base := word{from: m.From, to: m.To}
	var kinds []word
	for _, t := range m.Tags {
		name, arg, _ := strings.Cut(t, ":")
		w := word{kind: name}
		switch name {
		case "role":
			w.role = Role(arg)
		case "event":
			w.event = EventKind(arg)
		case "day", "season":
			w.day = arg
		case "ord":
			base.ordinal = int(arg[0] - '0')
			continue
		case "to":
			base.weakTo = true
			continue
		case "endof":
			base.endOf = true
			continue
		case "rate":
			base.rate = true
			continue
		case "bare":
			base.bare = true
			continue
		case "strong":
			base.strong = true
			continue
		case "limit":
			base.limit = true
			continue
		case "strict":
			base.strict = true
			continue
		case "depends":
			base.depends = true
			continue
		}
		kinds = append(kinds, w)
	}
	for i := range kinds {
		kind, role, event, day := kinds[i].kind, kinds[i].role, kinds[i].event, kinds[i].day
		kinds[i] = base
		kinds[i].kind, kinds[i].role, kinds[i].event, kinds[i].day = kind, role, event, day
	}
	return kinds
}
