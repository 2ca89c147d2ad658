package document

// Limits bound what a decoder takes in, against broken and hostile files. The
// zero value of a field means its default.
type Limits struct {
	File     int // bytes of the file; default 64 MiB
	Part     int // bytes of one part of an archive, unpacked; default 64 MiB
	Unpacked int // bytes of all parts together, unpacked; default 128 MiB
	Entries  int // entries of an archive; default 4,096
	Depth    int // nesting of elements; default 512
	Tables   int // nesting of tables; default 16
	Blocks   int // paragraphs, list items and tables; default 200,000
	Cells    int // cells of all tables, merged ones counted by area; default 200,000
	Text     int // bytes of the text; default 16 MiB
}

// Or gives each unset limit its default.
func (l Limits) Or() Limits {
	set := func(p *int, v int) {
		if *p <= 0 {
			*p = v
		}
	}
	set(&l.File, 64<<20)
	set(&l.Part, 64<<20)
	set(&l.Unpacked, 128<<20)
	set(&l.Entries, 4096)
	set(&l.Depth, 512)
	set(&l.Tables, 16)
	set(&l.Blocks, 200_000)
	set(&l.Cells, 200_000)
	set(&l.Text, 16<<20)
	return l
}
