package smartplan

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestLongListsDoNotHang: names, jobs and marks repeated thousands of times in
// every field that people are read from are done in seconds.
func TestLongListsDoNotHang(t *testing.T) {
	for _, unit := range []string{"Anna Bell, ", "Mum and ", "AB CD ", "HV (Ann Bell) ", "Ann “Bee” ", "SW – ", "key support worker ", "every other adult ", "St Ann School ", "Will and May will "} {
		s := strings.Repeat(unit, 2000)
		d := &Draft{
			Schema:   DraftSchema,
			Blocks:   []Block{{Rows: []Row{{Action: Write(s)}, {Action: Write("Form sent"), Owner: Write(s)}}}},
			Sections: []Section{{Kind: SectionFront, Text: Write(s)}},
			Front:    []Entry{{Label: Write("Children"), Value: Write(s)}, {Label: Write("Present"), Value: Write(s)}},
		}
		start := time.Now()
		_, err := Resolve(context.Background(), d, Options{})
		require.NoError(t, err)
		require.Less(t, time.Since(start), 20*time.Second, unit)
	}
}
