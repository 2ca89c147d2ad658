// Package prosetag answers one question about one clause with the
// part-of-speech model of jdkato/prose: is this word a verb here? It is the
// only importer of prose. The library's own default is to ask nobody: a
// program opts in by setting smartplan.Options.Tagger.
//
// Measured of prose v2: loading its tagging model takes about 85 ms and 60 MB,
// so it is loaded once, on the first question; a word that occurs twice in one
// call has one tag for both, so such questions are not answered; some texts
// make it panic, so every call is guarded.
package prosetag

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// maxClause bounds what is handed to the tagger, in bytes: its tokeniser takes
// quadratic time on some long texts.
const maxClause = 400

// Tagger asks prose. The zero Tagger is ready for use, by any number of
// goroutines.
type Tagger struct{}

// New is a tagger. The model is loaded on the first question.
func New() Tagger { return Tagger{} }

var model = sync.OnceValue(func() (m *prose.Model) {
	defer func() {
		if recover() != nil {
			m = nil
		}
	}()
	d, err := prose.NewDocument("a", prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return nil
	}
	return d.Model
})

// IsVerb reports whether the word at byte at of clause is used as a verb. ok is
// false where the question cannot be answered.
func (Tagger) IsVerb(clause string, at int) (verb, ok bool) {
	if at < 0 || at >= len(clause) || len(clause) > maxClause || !utf8.ValidString(clause) {
		return false, false
	}
	word := wordAt(clause, at)
	if word == "" || strings.Count(strings.ToLower(clause), strings.ToLower(word)) != 1 {
		return false, false
	}
	m := model()
	if m == nil {
		return false, false
	}
	defer func() {
		if recover() != nil {
			verb, ok = false, false
		}
	}()
	d, err := prose.NewDocument(plain(clause), prose.WithExtraction(false), prose.WithSegmentation(false), prose.UsingModel(m))
	if err != nil {
		return false, false
	}
	for _, t := range d.Tokens() {
		if t.Text == word {
			return strings.HasPrefix(t.Tag, "VB"), true
		}
	}
	return false, false
}

// wordAt is the run of letters that begins at byte at.
func wordAt(s string, at int) string {
	end := at
	for i, r := range s[at:] {
		if !unicode.IsLetter(r) {
			break
		}
		end = at + i + utf8.RuneLen(r)
	}
	return s[at:end]
}

// plain gives curly apostrophes their straight form and takes an apostrophe out
// of names such as O'Shea, which the tokeniser would drop.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '\'':
			return 'ʼ'
		case '“', '”':
			return '"'
		}
		return r
	}, s)
}
