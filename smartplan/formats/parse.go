package formats

import (
	"context"

	"github.com/childplan/smartplan/smartplan"
)

// Parse reads a plan from a file's bytes: it decodes them with the formats of
// o, or the standard ones, lays the plan out and resolves it. Name is used to
// recognise the format; it need not exist. Errors are *document.Error where the
// file could not be read, *smartplan.NotPlanError where it is no plan, or that
// of ctx.
func Parse(ctx context.Context, name string, data []byte, o smartplan.Options) (*smartplan.Plan, error) {
	doc, err := Decode(ctx, name, data, o.Formats, o.Limits)
	if err != nil {
		return nil, err
	}
	draft, err := smartplan.Layout(ctx, doc, o)
	if err != nil {
		return nil, err
	}
	return smartplan.Resolve(ctx, draft, o)
}
