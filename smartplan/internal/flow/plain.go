package flow

// Plain is what becomes of a character in the canonical text, for decoders
// that write their own: another character, or 0 where it is left out because
// it cannot be seen. Changed says whether it is not r itself.
func Plain(r rune) (c rune, changed bool) {
	c, what := plain(r)
	return c, what == drop || c != r
}
