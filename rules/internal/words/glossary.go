package words

import (
	"fmt"
	"strings"
	"sync"
)

// Meaning is what an abbreviation usually means.
type Meaning struct {
	// Short is as usually written.
	Short string
	// Full are the forms in which it is spelled out, the usual one first.
	Full []string
}

var glossary = sync.OnceValues(func() (map[string]Meaning, error) {
	data, err := files.ReadFile("abbreviations.txt")
	if err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	out := map[string]Meaning{}
	for n, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#:") {
			continue
		}
		short, full, ok := strings.Cut(line, "|")
		m := Meaning{Short: strings.TrimSpace(short)}
		for _, f := range strings.Split(full, ";") {
			if f = strings.TrimSpace(f); f != "" {
				m.Full = append(m.Full, f)
			}
		}
		if !ok || m.Short == "" || len(m.Full) == 0 {
			return nil, fmt.Errorf("words: abbreviations.txt:%d: written as SHORT | meaning; other forms", n+1)
		}
		out[strings.ToLower(m.Short)] = m
	}
	return out, nil
})

// Glossary is what an abbreviation usually means; ok is false for one that the
// list does not hold. Case does not matter.
func Glossary(short string) (m Meaning, ok bool) {
	all, err := glossary()
	if err != nil {
		return Meaning{}, false
	}
	m, ok = all[strings.ToLower(short)]
	return m, ok
}
