package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/childplan/smartplan/cmd/internal/cli"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"smartplan": func() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs every script: what a person types, what comes out, and the
// exit code. `go test -run TestScripts ./cmd/internal/cli -update` re-records.
func TestScripts(t *testing.T) {
	plans, err := filepath.Abs("../../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(e *testscript.Env) error {
			e.Setenv("TESTDATA", plans)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "makebinary": makeBinary},
	})
}

// exits runs smartplan and holds its exit code: exits 3 lint draft.pdf.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want := args[0]
	err := ts.Exec("smartplan", args[1:]...)
	got := "0"
	if err != nil {
		got = err.Error()[len("exit status "):]
	}
	if got != want {
		ts.Fatalf("exit code %s, want %s", got, want)
	}
}

// makeBinary writes a file with a few known first bytes.
func makeBinary(ts *testscript.TestScript, neg bool, args []string) {
	heads := map[string]string{
		"pdf":     "%PDF-1.7\n1 0 obj << /Type /Font /Subtype /Type1 >> endobj 2 0 obj << /Type /Page >> stream BT /F1 12 Tf (Child protection plan) Tj ET endstream endobj\n",
		"scan":    "%PDF-1.4\n1 0 obj << /Type /XObject /Subtype /Image /Filter /DCTDecode >> endobj\n",
		"olddoc":  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + string(make([]byte, 600)),
		"notzip":  "This is no zip at all, whatever its name says.",
		"rtf":     "{\\rtf1\\ansi Child protection plan}",
		"picture": "\x89PNG\r\n\x1a\n" + string(make([]byte, 64)),
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(heads[args[0]]), 0o644))
}
