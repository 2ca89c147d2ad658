package cli

import (
	"errors"
	"io/fs"

	"github.com/childplan/smartplan/rules/report"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/document"
)

// sentence is what a person is told, and what to do.
type sentence struct{ message, hint string }

var unreadable = map[document.ErrorKind]sentence{
	document.Encrypted:   {"The file is protected by a password or a sensitivity label.", "Open it in Word and save a copy without protection, or select all, copy, and paste into a new document."},
	document.OldWord:     {"This is an old Word document (.doc).", "Open it in Word and save it as .docx."},
	document.RichText:    {"This is a rich text file (.rtf).", "Open it in Word and save it as .docx."},
	document.PDF:         {"This is a PDF.", "Use the Word document that it was made from; or open the PDF in Word and save it as .docx; or select all, copy, and paste into a new document."},
	document.Scanned:     {"This is a scan or a picture: there is no text in it.", "Use the Word document that was printed."},
	document.Spreadsheet: {"This is a spreadsheet.", "Select the plan, copy it, and paste it into a Word document."},
	document.Unknown:     {"This is no kind of file that a plan comes in.", "Plans are .docx, .odt, .md, .html or .txt files."},
	document.Empty:       {"There is no text in this file.", "Check that it is the right file and that it was saved."},
	document.TooLarge:    {"The file is larger than any plan.", "Check that it is the right file."},
	document.Damaged:     {"The file is damaged, or is not what its name says.", "Open it in Word and save it again as .docx."},
}

var notPlan = map[smartplan.NotPlanKind]sentence{
	smartplan.Template:   {"This is a template that nobody has filled in.", "Fill it in first."},
	smartplan.Policy:     {"This is guidance or a procedure, not a plan for a family.", "Name the file that holds the plan."},
	smartplan.NoActions:  {"No action was found in this document.", "If it is a plan, say which column holds the actions: --map \"Heading=action\"."},
	smartplan.OtherPlan:  {"This is a plan of another kind: it does not speak of a child who is to be protected.", "Name the file that holds the child's plan."},
	smartplan.Unfamiliar: {"This is no plan: nothing of one was found in it.", "Name the file that holds the plan."},
}

// failureOf puts an error into words. It never holds text of the file.
func failureOf(path string, err error) *report.Failure {
	f := &report.Failure{Source: path, Kind: "error", Message: "The file could not be read."}
	var unread *document.Error
	var not *smartplan.NotPlanError
	switch {
	case errors.As(err, &unread):
		f.Kind = string(unread.Kind)
		s := unreadable[unread.Kind]
		f.Message, f.Hint = s.message, s.hint
		if unread.Limit != "" {
			f.Message = "The file is larger than any plan (limit " + unread.Limit + ")."
		}
	case errors.As(err, &not):
		f.Kind = string(not.Kind)
		s := notPlan[not.Kind]
		f.Message, f.Hint = s.message, s.hint
	case errors.Is(err, fs.ErrPermission):
		f.Kind, f.Message, f.Hint = "forbidden", "The file may not be read.", "Ask for the right to read it, or copy it to a folder of your own."
	}
	return f
}
