// Package convert holds tests, run with -tags tools, that turn corpus plans
// into the formats in which councils keep them, with pandoc and LibreOffice,
// and expect the same grades.
package convert
