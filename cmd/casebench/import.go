package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // --time-zone on machines without a database of zones

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/cases"
	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/intake"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/pack"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report/locale"
)

// importOptions are the flags of import.
type importOptions struct {
	study, caseID, as, name, timeZone, platform, account string
	columns, trueZeros                                   []string
	dryRun, replace, asJSON, addAccount                  bool
	stated                                               statedFlags
}

func (a *app) importCommand() *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import FILE...",
		Short: a.loc.T("Bring exports into a study"),
		Long: a.loc.T("Import recognises the export of a platform or tool by its header, says what it understood, replaces the ids of " +
			"other people by pseudonyms, and writes a data set (CSV) with its descriptor into the study's folder data. Texts of posts are not kept."),
		Example: "  casebench import posts.csv --case adidas --dry-run\n" +
			"  casebench import *.csv --study my-study --case adidas\n" +
			"  casebench import download.zip folder-of-exports --case adidas\n" +
			"  casebench import table.csv --as youtube-studio-table --case netflix",
		Args: exactly(1, -1, note.New("import takes the files to bring in: casebench import posts.csv --case adidas")),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.name != "" && len(args) > 1 {
				return usage{note.New("--name names one data set; import the files one by one")}
			}
			opt, err := o.intake()
			if err != nil {
				return err
			}
			return a.importFiles(args, o, opt)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.study, "study", ".", a.loc.T("folder of the study; the one you stand in if left out"))
	f.StringVar(&o.caseID, "case", "", a.loc.T("id of the case that the data are about"))
	f.StringVar(&o.as, "as", "", a.loc.T("format, where it is not recognised: %s", strings.Join(platform.IDs(), ", ")))
	f.StringVar(&o.platform, "platform", "", a.loc.T("platform, where the export does not say: %s", strings.Join(platforms(), ", ")))
	f.StringVar(&o.account, "account", "", a.loc.T("account whose posts these are, where the export does not say; else the case's first"))
	f.BoolVar(&o.addAccount, "add-account", false, a.loc.T("add the account to the case, where the case does not list it"))
	f.StringVar(&o.timeZone, "time-zone", "", a.loc.T("time zone of the export's clock, such as Europe/Minsk; UTC if left out"))
	a.statedFlags(cmd, &o.stated)
	f.StringArrayVar(&o.columns, "column", nil,
		a.loc.T("what a column of the export is, such as 'Total hearts=likes', or 'Total hearts=-' for nothing; may be given several times"))
	f.StringSliceVar(&o.trueZeros, "true-zeros", nil, a.loc.T("fields that are 0 in every row and really are, separated by commas, such as shares"))
	f.StringVar(&o.name, "name", "", a.loc.T("name of the data set; made of the file's name if left out"))
	f.BoolVar(&o.replace, "replace", false, a.loc.T("write over a data set of the same name"))
	f.BoolVar(&o.dryRun, "dry-run", false, a.loc.T("say what would be done, and do nothing"))
	f.BoolVar(&o.asJSON, "json", false, a.loc.T("print what was understood as JSON"))
	a.langFlag(cmd, nil)
	return cmd
}

// intake checks the options and puts them into those of an import.
func (o *importOptions) intake() (intake.Options, error) {
	opt := intake.Options{As: o.as, Name: o.name, Case: o.caseID, Replace: o.replace, TimeZone: o.timeZone, Platform: o.platform}
	opt.Account, opt.AddAccount = o.account, o.addAccount
	if o.platform != "" {
		if err := oneOf("--platform", o.platform, platforms()); err != nil {
			return opt, err
		}
	}
	if o.as != "" {
		if err := oneOf("--as", o.as, platform.IDs()); err != nil {
			return opt, err
		}
	}
	if o.name != "" && cases.Slug(o.name) != o.name { // it becomes the name of a file
		return opt, usage{note.New("--name takes lower-case letters, digits and hyphens, such as %s, not %q", cases.Slug(o.name), o.name)}
	}
	if _, err := time.LoadLocation(o.timeZone); err != nil || o.timeZone == "Local" {
		return opt, usage{note.New("--time-zone: there is no time zone %q; write it as Europe/Minsk, Europe/Moscow or UTC", o.timeZone)}
	}
	if err := o.stated.state(&opt); err != nil {
		return opt, err
	}
	for _, pair := range o.columns {
		at := strings.LastIndexByte(pair, '=') // a header may hold one, a field does not
		if at <= 0 {
			return opt, usage{note.New("--column takes HEADER=FIELD, such as 'Total hearts=likes', not %q", pair)}
		}
		header, id := pair[:at], pair[at+1:]
		if id != string(platform.Off) {
			if err := oneOf("--column", id, fields()); err != nil {
				return opt, err
			}
		}
		if before, twice := opt.Columns[header]; twice && string(before) != id {
			return opt, usage{note.New("--column names the header %q twice, as %s and as %s", header, string(before), id)}
		}
		if opt.Columns == nil {
			opt.Columns = map[string]field.ID{}
		}
		opt.Columns[header] = field.ID(id)
	}
	for _, id := range o.trueZeros {
		if err := oneOf("--true-zeros", id, fields()); err != nil {
			return opt, err
		}
		opt.TrueZeros = append(opt.TrueZeros, field.ID(id))
	}
	return opt, nil
}

// platforms are those with a name of ours, in alphabetical order.
func platforms() []string { return slices.Sorted(maps.Keys(platform.Names)) }

// fields are the columns of the tables that are imported from exports of
// unknown make.
func fields() []string {
	var out []string
	for _, t := range []field.Table{field.Posts, field.Comments, field.Audience, field.Reviews} {
		for _, id := range t.Columns() {
			if !slices.Contains(out, string(id)) {
				out = append(out, string(id))
			}
		}
	}
	return out
}

// printImported says what became of the rows of new data sets.
func (a *app) printImported(dir string, plans []plannedFile) error {
	s, problems := a.open([]string{dir})
	if s == nil || problems.Err() != nil {
		return nil // 'casebench check' says what is wrong with the study
	}
	s.own = slices.DeleteFunc(s.own, func(d *datasets.Dataset) bool {
		return !imports(plans, d.Name)
	})
	ledgers, problems := a.ledgers(s)
	if err := a.ctx.Err(); err != nil {
		return err
	}
	a.printLedgers(slices.DeleteFunc(ledgers, func(l *metrics.Ledger) bool {
		return !imports(plans, l.Data.Name)
	}))
	a.print(problems)
	if problems.Err() != nil {
		return errSaid
	}
	return nil
}

// expanded puts the files in place of a pattern such as *.csv, which the
// command line of Windows leaves as it is.
func expanded(names []string) []string {
	var out []string
	for _, name := range names {
		found, err := filepath.Glob(name)
		if _, missing := os.Stat(name); missing != nil && err == nil && len(found) > 0 {
			out = append(out, found...)
		} else {
			out = append(out, name)
		}
	}
	return out
}

// prepare plans the import of one file.
func prepare(file pack.File, opt intake.Options) (*intake.Plan, error) {
	opt.Folder, opt.Packed = file.Folder, file.Packed
	p, err := intake.Prepare(file.FS, file.Name, opt)
	for _, problem := range asProblems(err) {
		if problem.Pos.File == file.Name {
			problem.Pos.File = file.Shown
		}
	}
	return p, err
}

// importCase finds the case that an import is about: of the study, or built
// in, or a new one, whose file is then made with the text that it returns.
func (s *study) importCase(id string) (*cases.Case, string, error) {
	for _, c := range s.Loaded {
		if c.ID == id {
			return c, "", nil
		}
	}
	if cases.Slug(id) != id {
		return nil, "", note.Errorf(note.Position{}, "the case id %q is not made of lower-case letters, digits and hyphens", id).WithMend("write %s", cases.Slug(id))
	}
	if near := note.Nearest(id, s.Cases); near != "" {
		return nil, "", note.Errorf(note.Position{}, "the study has no case %q", id).WithMend("did you mean %q?", near)
	}
	if c, problems := cases.ReadCase(builtin.FS, "cases", id); problems.Err() == nil && c != nil {
		return c, "", nil
	}
	if f, err := folder.Open(s.dir); err == nil {
		defer f.Close()
		if c, _ := cases.ReadCase(f.FS(), "cases", id); c != nil {
			return c, "", nil
		}
	}
	return &cases.Case{ID: id}, string(cases.NewCase(id, s.Lang)), nil
}

// addToStudy makes the file of a new case and names the case in study.md.
func (a *app) addToStudy(s *study, f *folder.Folder, id, newCase string) error {
	if newCase != "" {
		if err := f.Write("cases/"+id+".md", []byte(newCase)); err != nil {
			return err
		}
		a.say(note.New("made %s: write there what the brand is and which accounts are its own", f.Path("cases/"+id+".md")))
	}
	if slices.Contains(s.Cases, id) {
		return nil
	}
	src, err := fs.ReadFile(f.FS(), cases.StudyFile)
	if err != nil {
		return err
	}
	text, ok := cases.AddCase(string(src), id)
	if !ok {
		a.say(note.New("add the case %q to the line 'cases:' of %s", id, f.Path(cases.StudyFile)))
		return nil
	}
	if err := f.Write(cases.StudyFile, []byte(text)); err != nil {
		return err
	}
	a.say(note.New("added the case %q to %s", id, f.Path(cases.StudyFile)))
	return nil
}

// withAccounts are the accounts that imports were of and that the case does not
// list yet, each once; the text of a new case gets them at once.
func withAccounts(newCase string, plans []plannedFile) (string, []intake.Account) {
	var out []intake.Account
	for _, p := range plans {
		for _, account := range p.plan.Result.AddAccounts {
			if slices.Contains(out, account) {
				continue
			}
			if text, ok := cases.AddAccount(newCase, account.Platform, account.Handle); newCase != "" && ok {
				newCase = text
				continue
			}
			out = append(out, account)
		}
	}
	return newCase, out
}

// addAccounts adds accounts to the file of a case.
func (a *app) addAccounts(f *folder.Folder, id string, accounts []intake.Account) error {
	for _, account := range accounts {
		file := "cases/" + id + ".md"
		if err := bringCase(f, id); err != nil {
			return err
		}
		src, err := fs.ReadFile(f.FS(), file)
		text, ok := cases.AddAccount(string(src), account.Platform, account.Handle)
		if err != nil || !ok {
			a.say(note.New("add the account to %s: - {platform: %s, handle: %s}", f.Path(file), account.Platform, account.Handle))
			continue
		}
		if err := f.Write(file, []byte(text)); err != nil {
			return err
		}
		a.say(note.New("added the account %q to %s", account.Handle, f.Path(file)))
	}
	return nil
}

// bringCase copies a built-in case into the study's folder, where it can be
// changed; a case that is there stays.
func bringCase(f *folder.Folder, id string) error {
	if f.Has("cases/" + id + ".md") {
		return nil
	}
	for _, name := range []string{id + ".md", id + ".ru.md", id + ".en.md"} {
		text, err := fs.ReadFile(builtin.FS, "cases/"+name)
		if err != nil {
			continue
		}
		if err := f.Write("cases/"+name, text); err != nil {
			return err
		}
	}
	return nil
}

// inAllLanguages is a note for machines, whose reader's language is not known.
func inAllLanguages(n note.Note) note.Words {
	words := note.Words{}
	for _, lang := range note.Languages {
		if loc, err := locale.For(lang); err == nil {
			words[lang] = loc.Note(n)
		}
	}
	return words
}
