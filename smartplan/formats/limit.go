package formats

import (
	"strconv"

	"github.com/childplan/smartplan/smartplan/document"
)

func tooLarge(n int) error {
	return &document.Error{Kind: document.TooLarge, Limit: "File " + strconv.Itoa(n)}
}
