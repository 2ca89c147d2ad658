// Package cli is the smartplan command. Run works in process, on the streams
// that it is given, so tests call it without starting a program.
package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/prosetag"
	"github.com/childplan/smartplan/smartplan/when"
)

// The exit codes, heaviest first: wrong use, a file that could not be read or
// understood, findings at or above --fail-on, nothing.
const (
	ExitUse      = 2
	ExitFailure  = 3
	ExitFindings = 1
	ExitClean    = 0
)

type command struct {
	Lint    lint    `cmd:"" default:"withargs" help:"Say in plain words what a plan lacks (the default)."`
	Parse   parse   `cmd:"" help:"Show what was understood of a plan, as JSON; --why shows how the layout was chosen."`
	Explain explain `cmd:"" help:"Show a rule's page; without a name, the list of rules."`
	Version version `cmd:"" help:"Show the version."`
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Run runs the command with its arguments and gives the exit code.
func Run(args []string, in io.Reader, out, errs io.Writer) (code int) {
	s := &streams{in, out, errs}
	var c command
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("smartplan"),
		kong.Description("Lints child protection plans: is the outcome specific, is somebody named, is there a date, is it said what the neglect is for each child, are fathers and male carers involved. It never says that a plan is safe or good enough, and sends nothing anywhere."),
		kong.Writers(out, errs),
		kong.Exit(func(n int) { exited = n; panic(stop{}) }),
		kong.UsageOnError(),
	)
	if err != nil {
		fmt.Fprintln(errs, "smartplan:", err)
		return ExitUse
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(stop); !ok {
				panic(r)
			}
			code = exited
		}
	}()
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(errs, "smartplan: %v\nTry: smartplan --help\n", err)
		return ExitUse
	}
	ctx.Bind(s)
	result := &outcome{}
	ctx.Bind(result)
	if err := ctx.Run(); err != nil {
		var use *useError
		if errors.As(err, &use) {
			fmt.Fprintln(errs, "smartplan:", use.text)
			return ExitUse
		}
		fmt.Fprintln(errs, "smartplan:", err)
		return ExitFailure
	}
	return result.code
}

// stop ends a run from within the parser (--help).
type stop struct{}

// outcome is the exit code that a command comes to.
type outcome struct{ code int }

// raise keeps the heaviest code: 2 over 3 over 1 over 0.
func (o *outcome) raise(code int) {
	order := map[int]int{ExitClean: 0, ExitFindings: 1, ExitFailure: 2, ExitUse: 3}
	if order[code] > order[o.code] {
		o.code = code
	}
}

// useError is wrong use: exit code 2.
type useError struct{ text string }

func (e *useError) Error() string { return e.text }

func wrongUse(format string, args ...any) error { return &useError{fmt.Sprintf(format, args...)} }

// reading are the flags that say how plans are read.
type reading struct {
	Map    map[string]string `help:"Say what a local heading holds: --map \"Who leads=owner\". Fields: need, outcome, action, owner, start, due, measure, progress, status, child, number, ignore." placeholder:"HEADING=FIELD"`
	Nation string            `help:"Nation, where the plan does not show it: england, wales, scotland, northern-ireland." enum:",england,wales,scotland,northern-ireland" default:""`
	Stage  string            `help:"Stage, where the plan does not show it: outline, initial, review." enum:",outline,initial,review" default:""`
	Today  string            `help:"Judge dates as on this day (2026-03-02). Without it the plan's own date is used, never the clock." placeholder:"DATE"`
}

var fields = map[string]smartplan.Field{
	"need": smartplan.FieldNeed, "outcome": smartplan.FieldOutcome, "action": smartplan.FieldAction, "owner": smartplan.FieldOwner,
	"start": smartplan.FieldStart, "due": smartplan.FieldDue, "timescale": smartplan.FieldDue, "measure": smartplan.FieldMeasure,
	"progress": smartplan.FieldProgress, "status": smartplan.FieldStatus, "child": smartplan.FieldChild, "number": smartplan.FieldNumber, "ignore": smartplan.FieldIgnore,
}

// options turns the flags into the library's.
func (r reading) options() (smartplan.Options, error) {
	o := smartplan.Options{Tagger: prosetag.New(), Nation: smartplan.Nation(r.Nation), Stage: smartplan.Stage(r.Stage), Headings: map[string]smartplan.Field{}}
	var names []string
	for n := range fields {
		names = append(names, n)
	}
	for h, f := range r.Map {
		field, ok := fields[strings.ToLower(strings.TrimSpace(f))]
		if !ok {
			return o, wrongUse("--map %q: there is no field %q; the nearest is %q", h+"="+f, f, rules.Nearest(f, names))
		}
		o.Headings[h] = field
	}
	if r.Today != "" {
		d, err := when.Parse(r.Today)
		if err != nil {
			return o, wrongUse("--today %q is not a date written like 2026-03-02", r.Today)
		}
		o.Today = d
	}
	return o, nil
}

type version struct{}

func (version) Run(s *streams) error {
	_, err := fmt.Fprintf(s.out, "smartplan %s\n", report.Version)
	return err
}
