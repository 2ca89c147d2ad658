package archive_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/archive"
	"github.com/childplan/smartplan/smartplan/internal/doctest"
)

func TestNames(t *testing.T) {
	for _, c := range []struct {
		name string
		ok   bool
	}{
		{"word/document.xml", true}, {"word/", true}, {"a..b/c...", true}, {`word\document.xml`, true}, {"[Content_Types].xml", true},
		{"", false}, {"/a", false}, {`\a`, false}, {"..", false}, {"a/../b", false}, {`a\..\b`, false}, {"C:/a", false}, {"a\x00b", false},
	} {
		_, err := archive.Open(doctest.Zip(doctest.Part{Name: c.name}), document.Limits{})
		require.Equal(t, c.ok, err == nil, "%q: %v", c.name, err)
	}
}

func TestRead(t *testing.T) {
	data := doctest.Zip(doctest.Part{Name: "a", Content: strings.Repeat("a", 600)}, doctest.Part{Name: `d\b`, Content: strings.Repeat("b", 600)}, doctest.Part{Name: "c", Content: strings.Repeat("c", 2000)})
	a, err := archive.Open(data, document.Limits{Part: 1000, Unpacked: 1500})
	require.NoError(t, err)
	require.Equal(t, []string{"a", "d/b", "c"}, a.Names())
	require.True(t, a.Has("d/b"))
	require.False(t, a.Has("gone"))
	ctx := context.Background()
	b, err := a.Read(ctx, "a")
	require.NoError(t, err)
	require.Len(t, b, 600)
	kind := func(name string) (document.ErrorKind, string) {
		_, err := a.Read(ctx, name)
		var e *document.Error
		require.True(t, errors.As(err, &e), "%v", err)
		return e.Kind, e.Limit
	}
	k, limit := kind("c")
	require.Equal(t, document.TooLarge, k)
	require.Equal(t, "Part 1000", limit)
	k, _ = kind("gone")
	require.Equal(t, document.Damaged, k)
	_, err = a.Read(ctx, "d/b")
	require.NoError(t, err)
	k, limit = kind("a") // reading it again counts again
	require.Equal(t, document.TooLarge, k)
	require.Equal(t, "Unpacked 1500", limit)
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	_, err = a.Read(stopped, "a")
	require.ErrorIs(t, err, context.Canceled)
}

func TestLocked(t *testing.T) {
	data := []byte(string(doctest.Zip(doctest.Part{Name: "a", Content: "x"})))
	// The flag of the entry in the directory of the archive.
	i := strings.Index(string(data), "PK\x01\x02")
	data[i+8] |= 1
	a, err := archive.Open(data, document.Limits{})
	require.NoError(t, err)
	_, err = a.Read(context.Background(), "a")
	var e *document.Error
	require.True(t, errors.As(err, &e))
	require.Equal(t, document.Encrypted, e.Kind)
}

func FuzzOpen(f *testing.F) {
	f.Add(doctest.Zip(doctest.Part{Name: "a", Content: "x"}, doctest.Part{Name: "b/c", Content: strings.Repeat("x", 99)}))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := archive.Open(data, document.Limits{Part: 1 << 16, Unpacked: 1 << 17})
		if err != nil {
			return
		}
		total := 0
		for _, name := range a.Names() {
			b, _ := a.Read(context.Background(), name)
			if total += len(b); len(b) > 1<<16 || total > 1<<17 {
				t.Fatal("more than is allowed")
			}
		}
	})
}
