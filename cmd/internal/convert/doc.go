// Package convert turns plans into the formats in which councils keep them, for
// tests that expect the same grades of each. Plain text it writes itself; with
// -tags tools, pandoc and LibreOffice make the others.
package convert
