package cli

import (
	"io"
	"os"
	"path/filepath"
)

// writeFile writes a file whole or not at all: into a new file beside it that
// then takes its name.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".smartplan-*")
	if err != nil {
		return wrongUse("%s cannot be written: %v", path, errText(err))
	}
	temp := f.Name()
	if err := write(f); err != nil {
		f.Close()
		os.Remove(temp)
		return err
	}
	if err := f.Close(); err != nil {
		os.Remove(temp)
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		os.Remove(temp)
		return wrongUse("%s cannot be written: %v", path, errText(err))
	}
	return nil
}

// errText is the cause without the path, which the message has already.
func errText(err error) string {
	if pe, ok := err.(*os.PathError); ok {
		return pe.Err.Error()
	}
	if le, ok := err.(*os.LinkError); ok {
		return le.Err.Error()
	}
	return err.Error()
}
