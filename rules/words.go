package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan/when"
)

// dateInWords writes a date as people say it: 26 May 2026.
func dateInWords(d when.Date) string {
	if !d.Exists() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}
