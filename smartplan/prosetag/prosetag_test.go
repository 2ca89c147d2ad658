package prosetag

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestIsVerb(t *testing.T) {
	for _, c := range []struct {
		clause, word string
		verb, ok     bool
	}{
		{"Anna drives them to school", "drives", true, true},
		{"Dr Ahmed prescribes the cream", "prescribes", true, true},
		{"Mum shops for the uniform", "uniform", false, true},
		{"the visits that visits bring", "visits", false, false}, // twice: one tag for both
		{"O'Shea collects him", "collects", true, true},
	} {
		verb, ok := New().IsVerb(c.clause, strings.Index(c.clause, c.word))
		require.Equal(t, c.ok, ok, c.clause)
		require.Equal(t, c.verb, verb, c.clause)
	}
}

func TestOddQuestionsAreNotAnswered(t *testing.T) {
	for _, c := range []struct {
		clause string
		at     int
	}{{"", 0}, {"abc", 9}, {"abc", -1}, {"\xfe\xfe's", 0}, {strings.Repeat(") ", 400), 0}, {"...", 1}} {
		_, ok := New().IsVerb(c.clause, c.at)
		require.False(t, ok, c.clause)
	}
}

func TestSharedByManyGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 20 {
				verb, ok := New().IsVerb("Anna drives them to school", 5)
				if !verb || !ok {
					t.Error("another answer than before")
				}
			}
		}()
	}
	wg.Wait()
}
