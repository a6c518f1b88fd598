package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/intake"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/pack"
	"github.com/casebench/casebench/report/clean"
)

// leftFile is a file that an import did not take, and why.
type leftFile struct {
	file     string
	problems note.Problems
	inside   bool // of an archive or a folder that was named
}

// importFiles plans all imports before it writes the first one. A file that
// cannot be taken stops only itself; the status says that there was one.
func (a *app) importFiles(files []string, o importOptions, opt intake.Options) error {
	if !o.dryRun {
		release, err := a.hold(o.study)
		if err != nil {
			return err
		}
		defer release()
	}
	s, err := a.importStudy(&o, &opt)
	if err != nil {
		return err
	}
	if !o.dryRun {
		opt.Into = filepath.Join(s.dir, "data")
	}
	found, left := findFiles(expanded(files))
	for _, f := range found {
		defer f.Close()
	}
	plans, more := a.planImports(found, opt, filepath.Join(s.dir, "data"))
	left = append(left, more...)
	defer func(planned []plannedFile) {
		for _, p := range planned {
			p.plan.Close()
		}
	}(plans)
	if !o.dryRun {
		if err := a.ctx.Err(); err != nil {
			return err
		}
		var failed []leftFile
		plans, failed = writeImports(plans, filepath.Join(s.dir, "data"))
		left = append(left, failed...)
		if o.caseID != "" && len(plans) > 0 {
			if err := a.addToCase(s, o.caseID, plans); err != nil {
				return err
			}
		}
	}
	if o.asJSON {
		if err := a.importsJSON(plans, left); err != nil {
			return err
		}
	} else {
		for _, p := range plans {
			a.printImport(&p.plan.Result, o.dryRun)
		}
	}
	failed := false
	for _, l := range left { // of what a folder or an archive holds beside tables the last line says enough
		if !l.inside || len(plans) == 0 && !l.noTable() {
			a.print(l.problems)
			failed = true
		}
	}
	if !o.asJSON && len(plans)+len(left) > 1 {
		a.printTaken(len(plans), left)
	}
	if !o.dryRun && !o.asJSON && len(plans) > 0 {
		if err := a.printImported(o.study, plans); err != nil {
			return err
		}
	}
	if failed {
		return errSaid
	}
	return nil
}

// hold waits until no other casebench writes to a study, and keeps others out
// until release is called. What is no study is not held: opening it says so.
func (a *app) hold(name string) (release func(), err error) {
	if _, err := os.Stat(filepath.Join(name, cases.StudyFile)); err != nil {
		return func() {}, nil
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	unlock, err := f.Lock(a.ctx, func() { a.say(note.New("waiting: another casebench writes into %s", name)) },
		"data", "cases", intake.MappingFolder)
	if err != nil {
		f.Close()
		return nil, err
	}
	return func() { unlock(); f.Close() }, nil
}

// noTable reports whether a file was left unread, by its name.
func (l *leftFile) noTable() bool { return l.problems[0].What.Format == pack.NoTable.Format }

// findFiles looks into the archives and folders among the names.
func findFiles(names []string) (found []*pack.Found, left []leftFile) {
	for _, name := range names {
		f, err := pack.Find(name)
		if err != nil {
			left = append(left, leftFile{file: name, problems: asProblems(err)})
			continue
		}
		found = append(found, f)
		for _, l := range f.Left {
			left = append(left, leftFile{file: l.Name, problems: note.Problems{l.Problem}, inside: true})
		}
	}
	return found, left
}

// plannedFile is a file and its plan.
type plannedFile struct {
	file string
	plan *intake.Plan
}

// importStudy opens the study and puts what it knows into the options.
func (a *app) importStudy(o *importOptions, opt *intake.Options) (*study, error) {
	s, problems := a.open([]string{o.study})
	if s == nil {
		if _, err := os.Stat(filepath.Join(o.study, cases.StudyFile)); errors.Is(err, fs.ErrNotExist) && len(problems) == 1 {
			problems[0].WithMend("name the study's folder with --study DIR, or begin one with: casebench new DIR")
		}
		a.print(problems)
		return nil, errSaid
	}
	if s.dir == "" {
		return nil, note.Errorf(note.Position{}, "a built-in study takes no data").WithMend("begin one of your own: casebench new my-study")
	}
	opt.Study, opt.Existing = s.dir, s.own
	mappings, problems := s.mappings()
	if problems.Err() != nil {
		a.print(problems)
		return nil, errSaid
	}
	opt.Mappings = mappings
	if o.caseID != "" {
		c, made, err := s.importCase(o.caseID)
		if err != nil {
			return nil, err
		}
		for _, account := range c.Accounts {
			opt.Accounts = append(opt.Accounts, intake.Account{Platform: account.Platform, Handle: account.Handle})
		}
		opt.AddAccount = opt.AddAccount || made != "" // a case that the import makes
	}
	for _, c := range s.Loaded {
		for _, account := range c.Accounts {
			opt.Keep = append(opt.Keep, intake.Account{Platform: account.Platform, Handle: account.Handle})
		}
	}
	return s, nil
}

// mappings reads the study's mapping files.
func (s *study) mappings() ([]*intake.Remembered, note.Problems) {
	if s.dir == "" {
		return nil, nil
	}
	f, err := folder.Open(s.dir)
	if err != nil {
		return nil, asProblems(err)
	}
	defer f.Close()
	all, problems := intake.ReadMappings(f.FS())
	return all, s.named(problems)
}

// planImports plans each file; those that cannot be taken come back with the
// reason.
func (a *app) planImports(found []*pack.Found, opt intake.Options, data string) (plans []plannedFile, left []leftFile) {
	opt.Taken = map[string]string{}
	for _, f := range found {
		for _, file := range f.Files {
			p, err := prepare(file, opt)
			if err == nil {
				if err = p.Blocked(data); err == nil && opt.Taken[p.Result.Name] != "" {
					err = note.Errorf(note.Position{File: file.Shown}, "%s would get the same name, %q", opt.Taken[p.Result.Name], p.Result.Name).
						WithMend("import it by itself with --name")
				}
			}
			if err != nil {
				if p != nil {
					p.Close()
				}
				left = append(left, leftFile{file.Shown, asProblems(err), len(f.Files)+len(f.Left) > 1})
				continue
			}
			opt.Taken[p.Result.Name] = file.Shown
			plans = append(plans, plannedFile{file.Shown, p})
		}
	}
	return plans, left
}

func writeImports(plans []plannedFile, data string) (written []plannedFile, failed []leftFile) {
	for _, p := range plans {
		if err := p.plan.Write(data); err != nil {
			failed = append(failed, leftFile{file: p.file, problems: asProblems(err)})
			continue
		}
		written = append(written, p)
	}
	return written, failed
}

// addToCase names the case in the study and lists new accounts in it.
func (a *app) addToCase(s *study, id string, plans []plannedFile) error {
	_, newCase, err := s.importCase(id)
	if err != nil {
		return err
	}
	f, err := folder.Open(s.dir)
	if err != nil {
		return err
	}
	defer f.Close()
	newCase, accounts := withAccounts(newCase, plans)
	if err := a.addToStudy(s, f, id, newCase); err != nil {
		return err
	}
	return a.addAccounts(f, id, accounts)
}

// printTaken says how many of several files were taken, and why the others
// were not.
func (a *app) printTaken(taken int, left []leftFile) {
	if len(left) == 0 {
		fmt.Fprintln(a.stdout, a.loc.T("took %d files, left none", taken))
		return
	}
	fmt.Fprintln(a.stdout, a.loc.T("took %d files, left %d, because:", taken, len(left)))
	for len(left) > 0 { // those with one reason together
		first := left[0]
		why := a.loc.Note(first.problems[0].What)
		line, n := first.file, 0
		left = slices.DeleteFunc(left, func(l leftFile) bool {
			same := a.loc.Note(l.problems[0].What) == why
			if same {
				n++
			}
			return same
		})
		if n > 1 {
			line = a.loc.T("%s and %d more", line, n-1)
		}
		fmt.Fprintln(a.stdout, clean.Text("  "+line+": "+why))
		if first.inside && !first.noTable() { // the others were said in full
			fmt.Fprintln(a.stdout, clean.Text("      → "+a.loc.Note(first.problems[0].Mend)))
		}
	}
}

// leftJSON is a file that was left and why, for other programs.
type leftJSON struct {
	File   string        `json:"file"`
	Errors []problemJSON `json:"errors"`
}

func (a *app) importsJSON(plans []plannedFile, left []leftFile) error {
	results := make([]any, 0, len(plans)+len(left))
	for _, p := range plans {
		r := p.plan.Result
		r.Titles = inAllLanguages(r.FormatTitle)
		results = append(results, r)
	}
	for _, l := range left {
		results = append(results, leftJSON{File: l.file, Errors: a.problemsJSON(l.problems)})
	}
	return a.printJSON(results)
}

// imports reports whether a data set is among the imported ones.
func imports(plans []plannedFile, d string) bool {
	for _, p := range plans {
		if p.plan.Result.Name == d {
			return true
		}
	}
	return false
}
