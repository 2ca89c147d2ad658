package words_test

import (
	"testing"

	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/stretchr/testify/require"
)

func TestEveryListCanBeRead(t *testing.T) {
	require.NoError(t, words.Check())
}

func TestGlossary(t *testing.T) {
	m, ok := words.Glossary("rcpc")
	require.True(t, ok)
	require.Equal(t, "review child protection conference", m.Full[0])
	_, ok = words.Glossary("zzz")
	require.False(t, ok)
}

func TestASetThatIsMissingIsEmpty(t *testing.T) {
	require.Zero(t, words.Set("no such list").Len())
	require.False(t, words.Has("no such list", "x", text.Tokens("anything")))
}
