package lexicon

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestEveryFileLoads(t *testing.T) {
	at := time.Now()
	for _, name := range Names() {
		at := time.Now()
		p, err := Load(name)
		if err != nil {
			t.Fatal(err)
		}
		if p.Len() == 0 {
			t.Errorf("%s holds no phrase", name)
		}
		t.Log(name, time.Since(at))
	}
	t.Log(time.Since(at))
	if _, err := Load("no-such-file"); err == nil {
		t.Error("a name without a file must fail")
	}
}

func TestSurface(t *testing.T) {
	tests := []struct {
		phrase string
		want   []string
	}{
		{"(living room|hall)~", []string{"hall", "halled", "halling", "halls", "living room", "living roomed", "living rooming", "living rooms"}},
		{"(get up)^ early", []string{"get up early", "gets up early", "getting up early", "got up early", "gotten up early"}},
		{"(a|an)? key", []string{"a key", "an key", "key"}},
		{"[the] (dog (mess|dirt))", []string{"the dog dirt", "the dog mess", "dog dirt", "dog mess"}},
	}
	for _, tt := range tests {
		got, err := Surface(tt.phrase)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]bool{}
		for _, w := range tt.want {
			want[w] = true
		}
		have := map[string]bool{}
		for _, g := range got {
			have[g] = true
		}
		if d := cmp.Diff(want, have); d != "" {
			t.Errorf("%s: %s", tt.phrase, d)
		}
	}
	if _, err := Surface("(never|closed"); err == nil {
		t.Error("an open group must fail")
	}
}
