package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
	"github.com/childplan/smartplan/rules/report/json"
	"github.com/childplan/smartplan/rules/report/plain"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
)

type lint struct {
	Files  []string `arg:"" optional:"" name:"file" help:"Plans (.docx, .odt, .md, .html, .txt), folders, or - for standard input."`
	Format string   `help:"Form of the report: text or json." enum:"text,json" default:"text"`
	Output string   `short:"o" help:"Write the report to this file instead of the screen." placeholder:"FILE"`
	FailOn string   `help:"Exit with 1 where a finding weighs at least this much: error, warning, advice, never." enum:"error,warning,advice,never" default:"error"`
	Advice bool     `help:"Show ideas as well, not only what is missing."`
	Config string   `help:"Use this configuration; without it, the nearest .smartplan.yaml from the plan's folder upwards." placeholder:"FILE"`
	reading
}

func (l *lint) Run(s *streams, result *outcome) error {
	if len(l.Files) == 0 {
		return wrongUse("name a plan to lint, for instance: smartplan lint draft.docx")
	}
	o, err := l.options()
	if err != nil {
		return err
	}
	sources, missing := find(l.Files)
	judges := &judges{named: l.Config, flags: o}
	// A mistake in a configuration is wrong use, whatever the plans hold.
	first := &judge{}
	for i, s := range sources {
		j, err := judges.of(s.path)
		if err != nil {
			return err
		}
		if i == 0 {
			first = j
		}
	}
	run := &report.Report{Tool: report.ToolFor(first.config)}
	for _, m := range missing {
		run.Failures = append(run.Failures, m.failure)
		result.raise(m.code)
	}
	results := lintAll(context.Background(), sources, s.in, judges)
	run.Problems = unusedWaivers(results)
	for _, r := range results {
		if r.failure != nil {
			run.Failures = append(run.Failures, *r.failure)
			result.raise(ExitFailure)
			continue
		}
		run.Plans = append(run.Plans, *r.plan)
	}
	for _, f := range run.Failures {
		fmt.Fprintf(s.err, "smartplan: %s: %s %s\n", f.Source, f.Message, f.Hint)
	}
	if l.FailOn != "never" && fails(run, rules.Severity(l.FailOn)) {
		result.raise(ExitFindings)
	}
	return l.write(s, run)
}

// unusedWaivers are the configured waivers that accept nothing in any plan that
// their configuration is for. Where one of these could not be read, nobody can
// say.
func unusedWaivers(results []result) []rules.Problem {
	type use struct {
		judge       *judge
		fingerprint string
	}
	plans, unused := map[*judge]int{}, map[use]int{}
	var order []*judge
	for _, r := range results {
		if r.failure != nil {
			return nil
		}
		if plans[r.judge] == 0 {
			order = append(order, r.judge)
		}
		plans[r.judge]++
		for _, f := range r.plan.Unused {
			unused[use{r.judge, f}]++
		}
	}
	var out []rules.Problem
	for _, j := range order {
		for _, w := range j.config.Waivers {
			if unused[use{j, w.Fingerprint}] == plans[j] {
				out = append(out, rules.UnusedWaiver(w.Fingerprint))
			}
		}
	}
	return out
}

func fails(r *report.Report, at rules.Severity) bool {
	for _, s := range []rules.Severity{rules.Error, rules.Warning, rules.Advice} {
		if s.AtLeast(at) && r.Count(s) > 0 {
			return true
		}
	}
	return false
}

// write writes the report in its form.
func (l *lint) write(s *streams, r *report.Report) error {
	form := func(w io.Writer) error {
		if l.Format == "json" {
			return json.Write(w, r)
		}
		// Failures have been said on standard error.
		shown := *r
		shown.Failures = nil
		return plain.Write(w, &shown, plain.Options{Advice: l.Advice})
	}
	if l.Output == "" {
		return form(s.out)
	}
	return writeFile(l.Output, form)
}

// source is one plan to read. Listed says that it was found in a folder rather
// than named.
type source struct {
	path   string
	listed bool
}

type notFound struct {
	failure report.Failure
	code    int
}

var extensions = map[string]bool{".docx": true, ".docm": true, ".odt": true, ".md": true, ".markdown": true, ".html": true, ".htm": true, ".txt": true, ".text": true}

// find lists the files that the arguments name, folders by their known
// extensions without hidden files and Word's lock files, in a stable order.
func find(args []string) ([]source, []notFound) {
	var out []source
	var missing []notFound
	for _, a := range args {
		if a == "-" {
			out = append(out, source{path: a})
			continue
		}
		info, err := os.Stat(a)
		if err != nil {
			f := report.Failure{Source: a, Kind: "missing", Message: "There is no such file.", Hint: "Check the name and the folder."}
			if errors.Is(err, fs.ErrPermission) {
				f = report.Failure{Source: a, Kind: "forbidden", Message: "The file may not be read.", Hint: "Ask for the right to read it, or copy it to a folder of your own."}
			}
			missing = append(missing, notFound{f, ExitUse})
			continue
		}
		if !info.IsDir() {
			out = append(out, source{path: a})
			continue
		}
		n := len(out)
		_ = filepath.WalkDir(a, func(path string, d fs.DirEntry, err error) error {
			name := filepath.Base(path)
			if err != nil {
				return nil //nolint:nilerr // a folder that may not be read is passed over; the others are read
			}
			if d.IsDir() {
				if path != a && strings.HasPrefix(name, ".") {
					return fs.SkipDir
				}
				return nil
			}
			if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || !extensions[strings.ToLower(filepath.Ext(name))] {
				return nil
			}
			out = append(out, source{path, true})
			return nil
		})
		if len(out) == n {
			missing = append(missing, notFound{report.Failure{Source: a, Kind: "no-files", Message: "There is no plan in this folder.", Hint: "Plans are .docx, .odt, .md, .html or .txt files."}, ExitFailure})
		}
	}
	return out, missing
}

// result is a plan or a failure.
type result struct {
	judge   *judge
	plan    *report.Plan
	failure *report.Failure
}

// lintAll reads and judges the sources in parallel; results stand in the order
// of the sources whatever the number of workers.
func lintAll(ctx context.Context, sources []source, in io.Reader, j *judges) []result {
	out := make([]result, len(sources))
	jobs := make(chan int)
	var wg sync.WaitGroup
	for range min(len(sources), runtime.GOMAXPROCS(0)) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range jobs {
				out[i] = lintOne(ctx, sources[i], in, j)
			}
		}()
	}
	for i := range sources {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	return out
}

func lintOne(ctx context.Context, s source, in io.Reader, judges *judges) result {
	j, err := judges.of(s.path)
	if err != nil {
		return result{failure: failureOf(s.path, err)}
	}
	data, err := readSource(s.path, in, j.options)
	if err != nil {
		return result{failure: failureOf(s.path, err)}
	}
	name := filepath.Base(s.path)
	if s.path == "-" {
		name = ""
	}
	p, err := formats.Parse(ctx, name, data, j.options)
	if err != nil {
		return result{failure: failureOf(s.path, err)}
	}
	r, err := j.linter.Lint(ctx, p)
	if err != nil {
		return result{failure: failureOf(s.path, err)}
	}
	return result{judge: j, plan: &report.Plan{Source: s.path, Format: p.Draft.Document.Format, PlanReport: r}}
}

// readSource reads a file, or standard input, up to the limit and a byte more.
func readSource(path string, in io.Reader, o smartplan.Options) ([]byte, error) {
	limit := int64(o.Limits.Or().File) + 1
	if path == "-" {
		return io.ReadAll(io.LimitReader(in, limit))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit))
}
