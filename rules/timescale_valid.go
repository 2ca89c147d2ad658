package rules

import (
	"fmt"
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// timescaleValid finds dates that do not exist and weekdays that do not fit
// their date, wherever they stand in the plan.
var timescaleValid = &Rule{
	Name: "timescale-valid", Severity: Error, Outline: Error, Fixed: true,
	Check: func(p *Pass) {
		said := map[string]bool{}
		for _, d := range datesOf(p) {
			code := invalidity(p.Plan, d)
			if code == "" {
				continue
			}
			f := Finding{Code: code, At: d.text, Evidence: []Evidence{{"date", d.text}},
				Params: map[string]string{"date": strings.TrimSpace(d.text.String())}}
			switch code {
			case "no-such-day":
				f.Params["month"] = d.mention.Date.Month.String()
				f.Params["days"] = fmt.Sprint(when.DaysIn(d.mention.Date.Year, d.mention.Date.Month))
			case "weekday":
				f.Params["day"] = dateInWords(d.mention.Date)
				f.Params["weekday"] = d.mention.Date.Weekday().String()
			}
			if d.action != nil {
				f.Subject, f.Place = about(d.action), placeOf(p.Plan, d.action, d.field)
			} else {
				f.Place = Place{Label: placeLabel(d.label)}
				// A front sheet that is repeated as running text is one place.
				key := code + d.text.String()
				if said[key] {
					continue
				}
				said[key] = true
			}
			p.Report(f)
		}
	},
}

// invalidity says what is wrong with a date: "" for nothing. A weekday beside a
// date without a year is believed only in a row, where the date is to come.
func invalidity(p *smartplan.Plan, d dated) string {
	m := d.mention
	switch {
	case !m.Valid && m.Date.Month >= 1 && m.Date.Month <= 12:
		return "no-such-day"
	case !m.WeekdayWrong || !m.Date.Exists():
		return ""
	case !m.Inferred:
		return "weekday"
	case d.action != nil && !p.Date.IsZero() && !m.Date.Before(p.Date.AddDays(-60)) && m.Date.Before(p.Date.AddDays(270)):
		return "weekday"
	}
	return ""
}

func placeLabel(label string) string {
	if label = strings.TrimSpace(label); label != "" {
		return quote(shorten(label, 60))
	}
	return "The plan"
}
