package locale

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// said is a message in the source of the module.
type said struct {
	format string
	args   int // given at the call; -1 where they are not counted
	at     token.Position
}

// room is the top-level folder: datasets, metrics, cases, report, cmd.
func (s said) room() string {
	room, _, _ := strings.Cut(filepath.ToSlash(s.at.Filename), "/")
	return room
}

// silent are functions with a format that is no message to a reader.
var silent = map[string]bool{"report/markdown.line": true}

// everything reads all messages of the module: the formats given to note.New,
// note.Errorf, WithMend and T, those given to any function of a package that
// takes (format string, args ...any) itself and so passes them on, and those
// of templates.
func everything(t *testing.T) []said {
	t.Helper()
	root := filepath.Join("..", "..")
	fset := token.NewFileSet()
	packages := map[string][]*ast.File{}
	var out []said
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if name := d.Name(); name == "node_modules" || name == "testdata" || name == "reporttest" || name == "trial" || len(name) > 1 && name[0] == '.' {
				return fs.SkipDir
			}
		case strings.HasSuffix(path, ".tmpl"):
			b, err := os.ReadFile(filepath.Join(root, path))
			if err != nil {
				return err
			}
			for _, m := range inTemplate.FindAllStringSubmatch(string(b), -1) {
				format, err := strconv.Unquote(m[1])
				if err != nil {
					return fmt.Errorf("%s: %s: %w", path, m[1], err)
				}
				out = append(out, said{format, -1, token.Position{Filename: path}})
			}
		case strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			b, err := os.ReadFile(filepath.Join(root, path))
			if err != nil {
				return err
			}
			f, err := parser.ParseFile(fset, path, b, 0)
			if err != nil {
				return err
			}
			packages[filepath.Dir(path)] = append(packages[filepath.Dir(path)], f)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, files := range packages {
		r := reader{t: t, fset: fset, texts: map[string]string{}, plain: map[string]bool{},
			takes: map[string]int{"note.New": 0, "note.Said": 0, "note.Errorf": 1, ".WithMend": 0, ".T": 0, "t": 0, ".t": 0}}
		for _, f := range files {
			r.declarations(filepath.ToSlash(dir), f)
		}
		for _, f := range files {
			r.calls(f)
		}
		out = append(out, r.out...)
	}
	return out
}

var inTemplate = regexp.MustCompile(`[{(]\s*t ("(?:[^"\\]|\\.)*")`)

// reader reads the messages of one package.
type reader struct {
	t     *testing.T
	fset  *token.FileSet
	takes map[string]int    // at which argument a function f, or a method .f, takes a format
	plain map[string]bool   // methods of that name that another type has without a format
	texts map[string]string // constants
	out   []said
}

// declarations notes the functions that pass messages on, and constants.
func (r *reader) declarations(dir string, f *ast.File) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			name := d.Name.Name
			if d.Recv != nil {
				name = "." + name
			}
			if at, ok := takesFormat(d.Type); !ok {
				r.plain[name] = true
			} else if !silent[dir+"."+d.Name.Name] {
				r.takes[name] = at
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				v, ok := s.(*ast.ValueSpec)
				if !ok || d.Tok != token.CONST {
					continue
				}
				for i, name := range v.Names {
					if i < len(v.Values) {
						if text, ok := r.literal(v.Values[i]); ok {
							r.texts[name.Name] = text
						}
					}
				}
			}
		}
	}
}

// takesFormat reports whether a function ends in (format string, args ...any).
func takesFormat(f *ast.FuncType) (int, bool) {
	var names []string
	var last ast.Expr
	for _, field := range f.Params.List {
		for _, n := range field.Names {
			names = append(names, n.Name)
		}
		last = field.Type
	}
	_, variadic := last.(*ast.Ellipsis)
	if n := len(names); variadic && n >= 2 && names[n-2] == "format" {
		return n - 2, true
	}
	return 0, false
}

// calls reads the calls of a file.
func (r *reader) calls(f *ast.File) {
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		passing := ok && func() bool { _, ok := takesFormat(fn.Type); return ok }()
		ast.Inspect(d, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			name, at, ok := r.format(call.Fun)
			if !ok || at >= len(call.Args) {
				return true
			}
			format, ok := r.literal(call.Args[at])
			if !ok && r.plain[name] {
				return true
			}
			if id, isName := call.Args[at].(*ast.Ident); !ok && isName && id.Name == "format" && passing {
				return true
			}
			place := r.fset.Position(call.Pos())
			if !ok {
				r.t.Errorf("%s: the format of a message must be a literal", place)
				return true
			}
			args := len(call.Args) - at - 1
			if call.Ellipsis.IsValid() {
				args = -1
			}
			r.out = append(r.out, said{format, args, place})
			return true
		})
	}
}

// format says at which argument a function takes a format.
func (r *reader) format(fun ast.Expr) (name string, at int, ok bool) {
	switch fun := fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = "." + fun.Sel.Name
		if x, is := fun.X.(*ast.Ident); is {
			if _, ok := r.takes[x.Name+name]; ok {
				name = x.Name + name
			} else if x.Name == "fmt" {
				return "", 0, false
			}
		}
	}
	at, ok = r.takes[name]
	return name, at, ok
}

// literal is the text of a literal, a constant, or a sum of them.
func (r *reader) literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			s, err := strconv.Unquote(e.Value)
			return s, err == nil
		}
	case *ast.Ident:
		s, ok := r.texts[e.Name]
		return s, ok
	case *ast.BinaryExpr:
		a, ok1 := r.literal(e.X)
		b, ok2 := r.literal(e.Y)
		return a + b, ok1 && ok2
	}
	return "", false
}
