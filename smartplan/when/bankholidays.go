package when

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"
)

// When a holiday falls on a weekend it is kept on the Monday.
var weekendToMonday = []cal.AltDay{
	{Day: time.Saturday, Offset: 2},
	{Day: time.Sunday, Offset: 1},
}

// 2 January gives way to 1 January as Boxing Day does to Christmas Day.
var afterSubstitute = []cal.AltDay{
	{Day: time.Saturday, Offset: 2},
	{Day: time.Sunday, Offset: 2},
	{Day: time.Monday, Offset: 1},
}

func fixed(name string, m time.Month, day int, alt []cal.AltDay) *cal.Holiday {
	return &cal.Holiday{Name: name, Type: cal.ObservanceBank, Month: m, Day: day, Func: cal.CalcDayOfMonth, Observed: alt}
}

// bankHolidays are the rules of a nation. Package gb knows England and Wales;
// the days that only Scotland and Northern Ireland keep are added here, from
// the Banking and Financial Dealings Act 1971, schedule 1, and
// https://www.gov.uk/bank-holidays.
func bankHolidays(n Nation) []*cal.Holiday {
	switch n {
	case Scotland:
		return []*cal.Holiday{
			gb.NewYear,
			fixed("2nd January", time.January, 2, afterSubstitute),
			gb.GoodFriday, gb.EarlyMay, gb.VEDay, gb.SpringHoliday, gb.SpringHoliday2022, gb.PlatinumJubilee,
			gb.SummerHolidayScotland,
			fixed("St Andrew's Day", time.November, 30, weekendToMonday),
			gb.ChristmasDay, gb.BoxingDay,
		}
	case NorthernIreland:
		return append([]*cal.Holiday{
			fixed("St Patrick's Day", time.March, 17, weekendToMonday),
			fixed("Battle of the Boyne", time.July, 12, weekendToMonday),
		}, gb.Holidays...)
	}
	return gb.Holidays
}

// oneOffs are proclaimed days that package gb does not list.
func oneOffs(n Nation) []Holiday {
	out := []Holiday{
		{Date{2022, 9, 19}, "State funeral of Queen Elizabeth II"},
		{Date{2023, 5, 8}, "Coronation of King Charles III"},
	}
	if n == Scotland {
		out = append(out, Holiday{Date{2026, 6, 15}, "World Cup bank holiday"})
	}
	return out
}
