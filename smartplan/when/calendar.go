package when

import (
	"slices"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"
)

// Nation is the part of the United Kingdom whose bank holidays count.
type Nation string

// The nations.
const (
	England         Nation = "england"
	Wales           Nation = "wales"
	Scotland        Nation = "scotland"
	NorthernIreland Nation = "northern-ireland"
)

// Calendar knows the working days of a nation: Monday to Friday but for bank
// holidays. A nil Calendar is England's. It is immutable and safe for any
// number of goroutines.
type Calendar struct {
	rules []*cal.Holiday
	extra map[Date]string
	known map[int][]Holiday
}

// Holiday is a bank holiday on the day on which it is kept.
type Holiday struct {
	Date Date
	Name string
}

// Years for which holidays are worked out once; others are worked out when
// they are asked for.
const firstKnown, lastKnown = 2015, 2045

// NewCalendar makes the calendar of a nation; an unknown nation is England.
// Extra days, for instance a proclaimed bank holiday, count as bank holidays
// too.
func NewCalendar(n Nation, extra ...Date) *Calendar {
	c := &Calendar{rules: bankHolidays(n), extra: map[Date]string{}}
	for _, d := range oneOffs(n) {
		c.extra[d.Date] = d.Name
	}
	for _, d := range extra {
		c.extra[d] = "Bank holiday"
	}
	c.known = make(map[int][]Holiday, lastKnown-firstKnown+1)
	for y := firstKnown; y <= lastKnown; y++ {
		c.known[y] = c.work(y)
	}
	return c
}

var england = sync.OnceValue(func() *Calendar { return NewCalendar(England) })

func (c *Calendar) orEngland() *Calendar {
	if c == nil {
		return england()
	}
	return c
}

// BankHolidays are the bank holidays of a year in order, on the days on which
// they are kept.
func (c *Calendar) BankHolidays(year int) []Holiday {
	return slices.Clone(c.orEngland().year(year))
}

func (c *Calendar) year(y int) []Holiday {
	if l, ok := c.known[y]; ok {
		return l
	}
	return c.work(y)
}

func (c *Calendar) work(y int) []Holiday {
	var out []Holiday
	for _, h := range c.rules {
		if _, observed := h.Calc(y); !observed.IsZero() {
			out = append(out, Holiday{fromTime(observed), h.Name})
		}
	}
	for d, name := range c.extra {
		if d.Year == y {
			out = append(out, Holiday{d, name})
		}
	}
	slices.SortFunc(out, func(a, b Holiday) int { return a.Date.Compare(b.Date) })
	return out
}

// IsBankHoliday reports whether a bank holiday is kept on the day.
func (c *Calendar) IsBankHoliday(d Date) bool {
	for _, h := range c.orEngland().year(d.Year) {
		if h.Date == d {
			return true
		}
	}
	return false
}

// IsWorkingDay reports whether the day is a working day: Monday to Friday and
// no bank holiday.
func (c *Calendar) IsWorkingDay(d Date) bool {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return false
	}
	return !c.IsBankHoliday(d)
}

// maxWorkingDays bounds AddWorkingDays: some forty years.
const maxWorkingDays = 10000

// AddWorkingDays is the n-th working day after d; before d if n is negative. A
// count of 0 gives d itself. Counts beyond 10,000 are cut to that.
func (c *Calendar) AddWorkingDays(d Date, n int) Date {
	if d.IsZero() {
		return d
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n = min(n, maxWorkingDays); n > 0; {
		d = d.AddDays(step)
		if c.IsWorkingDay(d) {
			n--
		}
	}
	return d
}

// WorkingDays counts the working days after from up to and including to; 0 if
// to is not later.
func (c *Calendar) WorkingDays(from, to Date) int {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	n := 0
	for d, i := from, 0; d.Before(to) && i < 2*maxWorkingDays; i++ {
		d = d.AddDays(1)
		if c.IsWorkingDay(d) {
			n++
		}
	}
	return n
}

// Easter is Easter Sunday of a year.
func Easter(year int) Date {
	_, d := easterMonday.Calc(year)
	return fromTime(d).AddDays(-1)
}

var easterMonday = gb.EasterMonday
