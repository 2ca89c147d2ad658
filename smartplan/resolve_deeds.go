package smartplan

import (
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// startsWithDeed reports whether the first word is a verb that opens actions.
func startsWithDeed(toks []text.Token) bool {
	toks = words(toks)
	return len(toks) > 0 && lexicon.Deeds().Whole(toks[:1]) != nil
}
