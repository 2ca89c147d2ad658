package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// style are the declarations of an element, by property in lower case.
type style map[string]string

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// styleOf is the style of an element: of its classes, then its own.
func (w *walker) styleOf(n *html.Node) style {
	own, class := attr(n, "style"), attr(n, "class")
	if own == "" && (class == "" || len(w.classes) == 0) {
		return nil
	}
	out := style{}
	for _, c := range strings.Fields(class) {
		for k, v := range w.classes[c] {
			out[k] = v
		}
	}
	declare(out, own)
	return out
}

// declare adds the declarations in s.
func declare(out style, s string) {
	for s != "" {
		var d string
		d, s, _ = strings.Cut(s, ";")
		if k, v, ok := strings.Cut(d, ":"); ok {
			out[strings.ToLower(strings.TrimSpace(k))] = strings.ToLower(strings.TrimSpace(v))
		}
	}
}

// classes are the style rules of the file that are for a class alone, of those
// properties that matter here.
func (p *pieces) classes() map[string]style {
	css := string(p.css[:min(len(p.css), 256<<10)])
	out := map[string]style{}
	for {
		open := strings.IndexByte(css, '{')
		if open < 0 {
			return out
		}
		end := strings.IndexByte(css[open:], '}')
		if end < 0 {
			return out
		}
		selectors, body := css[:open], css[open+1:open+end]
		css = css[open+end+1:]
		if !strings.Contains(body, "font-weight") && !strings.Contains(body, "display") && !strings.Contains(body, "visibility") {
			continue
		}
		for _, s := range strings.Split(selectors, ",") {
			s = strings.TrimSpace(s)
			dot := strings.IndexByte(s, '.')
			if dot < 0 || strings.ContainsAny(s, " >+~:[#*@\n") || strings.Count(s, ".") > 1 {
				continue
			}
			st := out[s[dot+1:]]
			if st == nil {
				st = style{}
				out[s[dot+1:]] = st
			}
			all := style{}
			declare(all, body)
			for _, k := range []string{"font-weight", "display", "visibility"} {
				if v, ok := all[k]; ok {
					st[k] = v
				}
			}
		}
	}
}

// hidden reports whether a browser or Word would not show the element.
func hidden(n *html.Node, st style) bool {
	return hasAttr(n, "hidden") || strings.HasPrefix(st["display"], "none") || strings.HasPrefix(st["visibility"], "hidden") || st["mso-hide"] == "all"
}

// weight is whether the style makes bold (1), plain (-1) or says nothing (0).
func weight(st style) int {
	v, _, _ := strings.Cut(st["font-weight"], " ")
	switch v {
	case "":
		return 0
	case "bold", "bolder":
		return 1
	case "normal", "lighter":
		return -1
	}
	if n, err := strconv.Atoi(v); err == nil {
		if n >= 600 {
			return 1
		}
		return -1
	}
	return 0
}

// points is a length in points; 0 where it is not understood.
func points(s string) float64 {
	for unit, k := range map[string]float64{"pt": 1, "px": 0.75, "in": 72, "cm": 28.35, "mm": 2.835} {
		if num, ok := strings.CutSuffix(s, unit); ok {
			if v, err := strconv.ParseFloat(strings.TrimSpace(num), 64); err == nil {
				return v * k
			}
		}
	}
	return 0
}
