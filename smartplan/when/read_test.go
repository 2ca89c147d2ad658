package when

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readContext reads "plan 2026-01-15; core-group 2026-01-28 every 4; other
// 2026-05-18 some name".
func readContext(t *testing.T, s string) Context {
	t.Helper()
	var ctx Context
	s, _, _ = strings.Cut(s, "#")
	for _, p := range strings.Split(s, ";") {
		f := strings.Fields(p)
		require.GreaterOrEqual(t, len(f), 2, p)
		d, err := Parse(f[1])
		require.NoError(t, err)
		if f[0] == "plan" {
			ctx.Plan = d
			continue
		}
		e := Event{Kind: EventKind(f[0]), Date: d}
		if len(f) > 3 && f[2] == "every" {
			e.EveryWeeks, err = strconv.Atoi(f[3])
			require.NoError(t, err)
		} else if len(f) > 2 {
			e.Name = strings.Join(f[2:], " ")
		}
		ctx.Events = append(ctx.Events, e)
	}
	return ctx
}

func readRow(line string) (want string, row Row) {
	f := strings.Split(line, " | ")
	row.Due = strings.TrimSpace(f[1])
	for _, c := range f[2:] {
		role, text, _ := strings.Cut(c, ": ")
		switch role = strings.TrimSpace(role); role {
		case "start":
			row.Start = text
		default:
			row.Own = append(row.Own, Cell{CellRole(role), text})
		}
	}
	return f[0], row
}

// Every row of the labelled corpus, with what the plan's front sheet gives.
func TestCorpusRows(t *testing.T) {
	f, err := os.Open("testdata/rows.txt")
	require.NoError(t, err)
	defer f.Close()
	var ctx Context
	rows, wrong := 0, 0
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		line := sc.Text()
		switch {
		case line == "", strings.HasPrefix(line, "#:"):
		case line[0] == '@':
			ctx = readContext(t, line[1:])
		default:
			want, row := readRow(line)
			rows++
			got := Read(row, ctx)
			if doubt, ok := strings.CutPrefix(want, "?"); ok {
				if string(got.Rung) != doubt {
					t.Logf("differs where readers do: got %s, want %s: %q %v", got.Rung, doubt, row.Due, row.Own[0])
				}
				continue
			}
			if string(got.Rung) != want {
				wrong++
				t.Errorf("got %s (%s, %s), want %s: %q %q", got.Rung, got.Kind, got.Reason, want, row.Due, row.Own)
			}
		}
	}
	t.Logf("%d rows, %d wrong", rows, wrong)
}

// Timescale cells by family, with the day that they come to.
func TestThirdWordings(t *testing.T)  { wordings(t, "testdata/third.txt") }
func TestSecondWordings(t *testing.T) { wordings(t, "testdata/second.txt") }

func TestWordings(t *testing.T) { wordings(t, "testdata/wordings.txt") }

func wordings(t *testing.T, name string) {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	var ctx Context
	rows := 0
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		line := sc.Text()
		switch {
		case line == "", strings.HasPrefix(line, "#:"):
		case line[0] == '@':
			ctx = readContext(t, line[1:])
		default:
			f := strings.Split(line, " | ")
			rows++
			got := Read(Row{Due: f[1]}, ctx)
			want := strings.TrimSpace(f[0] + " " + strings.TrimSpace(f[2]))
			if have := strings.TrimSpace(string(got.Rung) + " " + got.Due.String()); have != want {
				t.Errorf("%q: got %s (%s, %s), want %s", f[1], have, got.Kind, got.Reason, want)
			}
		}
	}
	t.Logf("%d wordings", rows)
}

// Rows whose other cells matter.
func TestOwnCells(t *testing.T)       { ownCells(t, "testdata/own.txt") }
func TestSecondOwnCells(t *testing.T) { ownCells(t, "testdata/own2.txt") }

func ownCells(t *testing.T, name string) {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	var ctx Context
	rows := 0
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		line := sc.Text()
		switch {
		case line == "", strings.HasPrefix(line, "#:"):
		case line[0] == '@':
			ctx = readContext(t, line[1:])
		default:
			want, row := readRow(line)
			rows++
			got := Read(row, ctx)
			if have := strings.TrimSpace(string(got.Rung) + " " + got.Due.String()); have != strings.TrimSpace(want) {
				t.Errorf("%q %q: got %s (%s, %s), want %s", row.Due, row.Own, have, got.Kind, got.Reason, want)
			}
		}
	}
	t.Logf("%d rows", rows)
}
