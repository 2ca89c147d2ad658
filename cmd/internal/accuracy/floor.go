package accuracy

import (
	"encoding/json"
	"fmt"
	"os"
)

// Slack is how far a figure may fall below the recorded one.
const Slack = 0.005

// Floor is what was last recorded of a set; the tests hold later figures
// against it.
type Floor struct {
	Rows     float64            `json:"rows"`
	Extra    float64            `json:"extra"`
	Accuracy map[string]float64 `json:"accuracy"`
}

// FloorOf is the floor that a result sets.
func FloorOf(r *Result) Floor {
	f := Floor{Rows: ratio(r.Found, r.Required), Extra: 1 - ratio(r.Reported-r.Extra, r.Reported), Accuracy: map[string]float64{}}
	for _, l := range Ladders {
		f.Accuracy[string(l)] = Compute(l, r.Pairs[l]).Accuracy
	}
	return f
}

// ReadFloors reads the recorded floors by set.
func ReadFloors(path string) (map[string]Floor, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out := map[string]Floor{}
	return out, json.Unmarshal(data, &out)
}

// WriteFloors records them.
func WriteFloors(path string, floors map[string]Floor) error {
	data, err := json.MarshalIndent(floors, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(data, '\n'), 0o644)
}

// Below lists the figures that fell below the floor.
func (f Floor) Below(now Floor) []string {
	var out []string
	if now.Rows < f.Rows-Slack {
		out = append(out, fmt.Sprintf("rows found: %.3f, recorded %.3f", now.Rows, f.Rows))
	}
	if now.Extra > f.Extra+Slack {
		out = append(out, fmt.Sprintf("extra rows: %.3f, recorded %.3f", now.Extra, f.Extra))
	}
	for _, l := range Ladders {
		if now.Accuracy[string(l)] < f.Accuracy[string(l)]-Slack {
			out = append(out, fmt.Sprintf("%s: %.3f, recorded %.3f", l, now.Accuracy[string(l)], f.Accuracy[string(l)]))
		}
	}
	return out
}
