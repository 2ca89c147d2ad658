package when

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestDateText(t *testing.T) {
	d, err := Parse("2026-03-09")
	require.NoError(t, err)
	require.Equal(t, Date{2026, time.March, 9}, d)
	require.Equal(t, "2026-03-09", d.String())
	require.Equal(t, time.Monday, d.Weekday())

	zero, err := Parse("")
	require.NoError(t, err)
	require.True(t, zero.IsZero())
	require.Equal(t, "", zero.String())

	for _, bad := range []string{"09/03/2026", "2026-02-30", "2026-3-9", "x"} {
		_, err := Parse(bad)
		require.Error(t, err, bad)
		require.NotContains(t, err.Error(), bad+" ", "errors never hold plan text")
	}

	b, err := json.Marshal(map[string]Date{"due": d, "none": {}})
	require.NoError(t, err)
	require.JSONEq(t, `{"due":"2026-03-09","none":""}`, string(b))
	var back map[string]Date
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, d, back["due"])
}

func TestDateSums(t *testing.T) {
	for _, c := range []struct {
		got  Date
		want string
	}{
		{Date{2026, 1, 31}.AddMonths(1), "2026-02-28"},
		{Date{2028, 1, 31}.AddMonths(1), "2028-02-29"},
		{Date{2026, 12, 15}.AddMonths(1), "2027-01-15"},
		{Date{2026, 3, 15}.AddMonths(-3), "2025-12-15"},
		{Date{2026, 2, 28}.AddDays(1), "2026-03-01"},
		{Date{2026, 3, 1}.AddDays(-1), "2026-02-28"},
		{Date{}.AddDays(3), ""},
		{Date{}.AddMonths(3), ""},
		{Date{2026, 3, 4}.monday(), "2026-03-02"},
		{Date{2026, 3, 8}.monday(), "2026-03-02"},
	} {
		require.Equal(t, c.want, c.got.String())
	}
	require.Equal(t, 28, Date{2026, 2, 1}.Days(Date{2026, 3, 1}))
	require.Equal(t, -1, Date{2026, 3, 2}.Days(Date{2026, 3, 1}))
	require.True(t, Date{2026, 3, 1}.Before(Date{2026, 3, 2}))
	require.True(t, Date{2027, 1, 1}.After(Date{2026, 12, 31}))
	require.Equal(t, 0, Date{2026, 3, 1}.Compare(Date{2026, 3, 1}))
	require.False(t, Date{2026, 6, 31}.Exists())
	require.False(t, Date{}.Exists())
}
