package accuracy

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan"
	"github.com/stretchr/testify/require"
)

const data = "../../../testdata"

// TestFiguresHold scores every set and holds it against the recorded figures.
func TestFiguresHold(t *testing.T) {
	floors, err := ReadFloors(filepath.Join(data, "corpus", "floors.json"))
	require.NoError(t, err)
	for name, floor := range floors {
		t.Run(name, func(t *testing.T) {
			cases, err := Load(context.Background(), filepath.Join(data, name))
			require.NoError(t, err)
			require.NotEmpty(t, cases)
			total := NewResult()
			for _, c := range cases {
				total.Add(Score(context.Background(), c, smartplan.Options{}))
			}
			require.Empty(t, total.Failures)
			require.Empty(t, floor.Below(FloorOf(total)))
		})
	}
}

// TestLabelsAreUntouched: labels are read-only. A change needs a line of reason
// in testdata/corpus/LABELS.md and a new sum in labels.sha256.
func TestLabelsAreUntouched(t *testing.T) {
	for _, set := range []string{"corpus", "blind", "blind2", "blind3"} {
		dir := filepath.Join(data, set)
		want, err := os.ReadFile(filepath.Join(dir, "labels.sha256"))
		require.NoError(t, err)
		require.Equal(t, strings.TrimSpace(string(want)), sums(t, dir), "labels of %s", set)
	}
}

func sums(t *testing.T, dir string) string {
	files, err := filepath.Glob(filepath.Join(dir, "*.labels.json"))
	require.NoError(t, err)
	sort.Strings(files)
	var b strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		require.NoError(t, err)
		sum := sha256.Sum256(raw)
		b.WriteString(hex.EncodeToString(sum[:]) + "  " + filepath.Base(f) + "\n")
	}
	return strings.TrimSpace(b.String())
}
