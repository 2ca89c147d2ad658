// Package archive reads the zip files that word processors write, and trusts
// none of them: sizes, counts and names are checked before anything is
// unpacked, and only parts that are asked for by name are unpacked at all.
package archive

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
)

// Archive is an opened zip file. It is not safe for several goroutines: it
// counts what was unpacked.
type Archive struct {
	files  map[string]*zip.File
	names  []string
	limits document.Limits
	left   int // bytes that may still be unpacked
}

// Open looks at the directory of a zip file. Its errors are *document.Error:
// TooLarge over a limit; Damaged for what is no zip file, for a name that
// stands twice, is absolute or climbs with ".."; and what Foreign says of
// files of other kinds.
func Open(data []byte, limits document.Limits) (*Archive, error) {
	limits = limits.Or()
	if len(data) > limits.File {
		return nil, tooLarge("File", limits.File, "")
	}
	if err := Foreign(data); err != nil {
		return nil, err
	}
	// The directory says itself how long it is, and may lie: count the marks of
	// its entries before anything is allocated for them.
	if bytes.Count(data, []byte("PK\x01\x02")) > 4*limits.Entries {
		return nil, tooLarge("Entries", limits.Entries, "")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &document.Error{Kind: document.Damaged, Err: errors.New("not a zip file")}
	}
	if len(z.File) > limits.Entries {
		return nil, tooLarge("Entries", limits.Entries, "")
	}
	a := &Archive{files: make(map[string]*zip.File, len(z.File)), limits: limits, left: limits.Unpacked}
	for _, f := range z.File {
		name, ok := clean(f.Name)
		if !ok {
			return nil, &document.Error{Kind: document.Damaged, Err: errors.New("an entry with an unsafe name")}
		}
		if _, twice := a.files[name]; twice {
			return nil, &document.Error{Kind: document.Damaged, Err: errors.New("two entries with one name")}
		}
		a.files[name] = f
		a.names = append(a.names, name)
	}
	return a, nil
}

// clean is the name with "/" between folders; not ok where it would leave the
// archive.
func clean(name string) (string, bool) {
	name = strings.ReplaceAll(name, `\`, "/")
	if name == "" || name[0] == '/' || strings.ContainsRune(name, 0) || len(name) > 1 && name[1] == ':' {
		return "", false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return "", false
		}
	}
	return name, true
}

// Names are the entries in the order of the archive's directory.
func (a *Archive) Names() []string { return a.names }

// Has reports whether there is a part of that name.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// Read unpacks a part. A part that is larger than it says, or damaged, is an
// error; so is one that is missing.
func (a *Archive) Read(ctx context.Context, name string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f := a.files[name]
	if f == nil {
		return nil, &document.Error{Kind: document.Damaged, Part: name, Err: errors.New("part is missing")}
	}
	if f.Flags&1 != 0 {
		return nil, &document.Error{Kind: document.Encrypted, Part: name}
	}
	if f.UncompressedSize64 > uint64(a.limits.Part) {
		return nil, tooLarge("Part", a.limits.Part, name)
	}
	if f.UncompressedSize64 > uint64(a.left) {
		return nil, tooLarge("Unpacked", a.limits.Unpacked, name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name)
	}
	defer r.Close()
	most := min(a.limits.Part, a.left)
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, 1<<20)) + bytes.MinRead)
	n, err := io.Copy(&b, io.LimitReader(&reader{ctx, r}, int64(most)+1))
	a.left -= min(int(n), a.left)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case int(n) > a.limits.Part:
		return nil, tooLarge("Part", a.limits.Part, name)
	case int(n) > most:
		return nil, tooLarge("Unpacked", a.limits.Unpacked, name)
	case err != nil:
		return nil, damaged(name)
	}
	return b.Bytes(), nil
}

// reader stops when the context does.
type reader struct {
	ctx context.Context
	r   io.Reader
}

func (r *reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}

func tooLarge(limit string, value int, part string) error {
	return &document.Error{Kind: document.TooLarge, Part: part, Limit: limit + " " + strconv.Itoa(value)}
}

func damaged(part string) error {
	return &document.Error{Kind: document.Damaged, Part: part, Err: errors.New("cannot be unpacked")}
}
