// Package accuracy measures the linter on labelled plans: which rows it finds,
// and how often each grade and check agrees with the label.
package accuracy

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Labels are what careful readers said of one plan; see testdata/corpus.
type Labels struct {
	Plan    string `json:"plan"`
	Actions []struct {
		Match     string   `json:"match"`
		Outcome   string   `json:"outcome"`
		Action    string   `json:"action"`
		Owner     string   `json:"owner"`
		Timescale string   `json:"timescale"`
		Optional  bool     `json:"optional"`
		Skip      []string `json:"skip"`
	} `json:"actions"`
	Children []struct {
		Name   string `json:"name"`
		Impact string `json:"impact"`
	} `json:"children"`
	Men []struct {
		Name        string `json:"name"`
		Relation    string `json:"relation"`
		Child       string `json:"child"`
		Involvement string `json:"involvement"`
	} `json:"men"`
	Fires    []string `json:"fires"`
	Skip     []string `json:"skip"`
	FiresFor []struct {
		Check string `json:"check"`
		Of    string `json:"of"`
	} `json:"fires_for"`
	RowFires []struct {
		Check string `json:"check"`
		Match string `json:"match"`
	} `json:"row_fires"`
	Remarks string `json:"remarks"`
}

// Case is a labelled plan.
type Case struct {
	Name   string // "A01"
	Author string // "A"
	Path   string
	Data   []byte
	Labels Labels
	// Newest says that the newest checks are labelled too: everywhere but in
	// the first corpus.
	Newest bool
}

// Load reads every labelled plan of a folder, by name.
func Load(_ context.Context, dir string) ([]Case, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.labels.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Case
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		var c Case
		if err := json.Unmarshal(data, &c.Labels); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		c.Name = strings.TrimSuffix(filepath.Base(f), ".labels.json")
		c.Author = strings.TrimRight(c.Name, "0123456789")
		c.Newest = filepath.Base(dir) != "corpus"
		c.Path = filepath.Join(dir, c.Labels.Plan)
		if c.Data, err = os.ReadFile(c.Path); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}
