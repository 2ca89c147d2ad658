module github.com/childplan/smartplan

go 1.26
