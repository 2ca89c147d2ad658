package when

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// The bank holidays of https://www.gov.uk/bank-holidays, on the days on which
// they are kept; Scotland 2026 with the day proclaimed for the World Cup.
var published = map[Nation]string{
	England: `
2024 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2025 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
2027 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28`,
	Scotland: `
2024 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26
2025 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
2026 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28
2027 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28`,
	NorthernIreland: `
2024 01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26
2025 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26
2026 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
2027 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28`,
}

func TestPublishedHolidays(t *testing.T) {
	lists := map[Nation]string{Wales: published[England]}
	for n, l := range published {
		lists[n] = l
	}
	for nation, list := range lists {
		c := NewCalendar(nation)
		for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
			f := strings.Fields(line)
			var want, got []string
			for _, d := range f[1:] {
				want = append(want, f[0]+"-"+d)
			}
			first, err := Parse(want[0])
			require.NoError(t, err)
			for _, h := range c.BankHolidays(first.Year) {
				got = append(got, h.Date.String())
				require.NotEmpty(t, h.Name)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s %s: %s", nation, f[0], d)
			}
		}
	}
}

func TestOneOffDays(t *testing.T) {
	for _, d := range []Date{{2022, 6, 2}, {2022, 6, 3}, {2022, 9, 19}, {2023, 5, 8}, {2020, 5, 8}} {
		for _, n := range []Nation{England, Wales, Scotland, NorthernIreland} {
			require.False(t, NewCalendar(n).IsWorkingDay(d), "%s %s", n, d)
		}
	}
	for _, d := range []Date{{2022, 5, 30}, {2020, 5, 4}} {
		require.True(t, NewCalendar(England).IsWorkingDay(d), d)
	}
	require.True(t, NewCalendar(Scotland).IsWorkingDay(Date{2026, 4, 6}), "Easter Monday in Scotland")
	require.True(t, NewCalendar(England).IsWorkingDay(Date{2026, 6, 15}))
	require.False(t, NewCalendar(England, Date{2026, 7, 1}).IsWorkingDay(Date{2026, 7, 1}), "an extra day")
	require.False(t, NewCalendar(Scotland).IsWorkingDay(Date{2060, 1, 1}), "a year beyond those kept ready")
}

func TestWorkingDays(t *testing.T) {
	var c *Calendar // nil is England's
	require.Equal(t, Date{2026, 2, 26}, c.AddWorkingDays(Date{2026, 2, 12}, 10))
	require.Equal(t, Date{2026, 4, 7}, c.AddWorkingDays(Date{2026, 4, 2}, 1), "over Easter")
	require.Equal(t, Date{2026, 4, 2}, c.AddWorkingDays(Date{2026, 4, 7}, -1))
	require.Equal(t, Date{2026, 2, 14}, c.AddWorkingDays(Date{2026, 2, 14}, 0))
	require.Equal(t, Date{}, c.AddWorkingDays(Date{}, 3))
	require.Equal(t, 10, c.WorkingDays(Date{2026, 2, 12}, Date{2026, 2, 26}))
	require.Equal(t, 1, c.WorkingDays(Date{2026, 4, 2}, Date{2026, 4, 7}))
	require.Equal(t, 0, c.WorkingDays(Date{2026, 4, 7}, Date{2026, 4, 2}))
	c.AddWorkingDays(Date{2026, 2, 12}, 1<<40) // bounded
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]Date{2024: {2024, 3, 31}, 2025: {2025, 4, 20}, 2026: {2026, 4, 5}, 2027: {2027, 3, 28}, 2038: {2038, 4, 25}} {
		require.Equal(t, want, Easter(y))
	}
}
