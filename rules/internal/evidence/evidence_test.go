package evidence

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEveryFamilyLoads(t *testing.T) {
	require.NoError(t, Check())
	all, err := families()
	require.NoError(t, err)
	for _, f := range []Family{Contingency, Visits, Tools, History, Engagement, Voice, Sustained, Access, Caring, Language, Worries, Sectors} {
		require.NotNil(t, all[f], f)
	}
}
