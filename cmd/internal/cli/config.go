package cli

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/config"
	"github.com/childplan/smartplan/rules/localrule"
	"github.com/childplan/smartplan/smartplan"
)

// judge is a linter with the options that plans are read with, as one
// configuration sets them.
type judge struct {
	linter  *rules.Linter
	options smartplan.Options
	config  rules.Config
}

// judges finds the configuration of each file: the one named, or the nearest
// .smartplan.yaml from the file's folder upwards. Each is read once.
type judges struct {
	named string
	flags smartplan.Options

	mu    sync.Mutex
	byDir map[string]*judge
}

// of is the judge for a file.
func (j *judges) of(path string) (*judge, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	file := j.named
	if file == "" {
		file = nearest(path)
	}
	if j.byDir == nil {
		j.byDir = map[string]*judge{}
	}
	if known, ok := j.byDir[file]; ok {
		return known, nil
	}
	made, err := j.read(file)
	if err != nil {
		return nil, err
	}
	j.byDir[file] = made
	return made, nil
}

// nearest looks for a configuration from the file's folder upwards.
func nearest(path string) string {
	dir := "."
	if path != "-" {
		dir = filepath.Dir(path)
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		file := filepath.Join(abs, config.FileName)
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return file
		}
		up := filepath.Dir(abs)
		if up == abs {
			return ""
		}
		abs = up
	}
}

// read compiles a configuration; "" is the default.
func (j *judges) read(file string) (*judge, error) {
	c := &config.Config{}
	if file != "" {
		data, err := os.ReadFile(file)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, wrongUse("%s: there is no such configuration", file)
		}
		if err != nil {
			return nil, wrongUse("%s: %s", file, errText(err))
		}
		if c, err = config.Parse(data); err != nil {
			return nil, wrongUse("%s: %v", file, err)
		}
	}
	for _, l := range c.Local {
		local, err := localrule.Compile(localrule.Source{Name: l.Name, For: l.For, When: l.When, Message: l.Message, Suggestion: l.Suggestion, Severity: l.Severity})
		if err != nil {
			return nil, wrongUse("%s: line %d: %v", file, l.Line, err)
		}
		c.Rules.Local = append(c.Rules.Local, local)
	}
	linter, err := rules.New(c.Rules)
	if err != nil {
		return nil, wrongUse("%s: %v", file, err)
	}
	return &judge{linter, merge(c.Smartplan, j.flags), c.Rules}, nil
}

// merge puts the flags over the configuration.
func merge(c, flags smartplan.Options) smartplan.Options {
	out := c
	out.Tagger, out.Today = flags.Tagger, flags.Today
	if flags.Nation != "" {
		out.Nation = flags.Nation
	}
	if flags.Stage != "" {
		out.Stage = flags.Stage
	}
	out.Headings = maps.Clone(c.Headings)
	if out.Headings == nil {
		out.Headings = map[string]smartplan.Field{}
	}
	maps.Copy(out.Headings, flags.Headings)
	return out
}
