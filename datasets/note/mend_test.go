package note_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryProblemHasAMend reads the source: whoever makes a
// Problem also says what to do about it. A problem is made by note.Errorf, by
// a function or method that takes (format string, args ...any) and gives a
// *note.Problem, or as a literal. It is mended by WithMend at the call, or in
// the same function through the variable that holds it.
func TestEveryProblemHasAMend(t *testing.T) {
	root := filepath.Join("..", "..")
	fset := token.NewFileSet()
	packages := map[string][]*ast.File{}
	for _, room := range []string{"datasets", "metrics", "cases", "report", "cmd"} {
		err := fs.WalkDir(os.DirFS(root), room, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(fset, filepath.Join(root, name), nil, 0)
			packages[path.Dir(name)] = append(packages[path.Dir(name)], f)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(packages) < 20 {
		t.Fatalf("only %d packages found below %s", len(packages), root)
	}
	made := 0
	for dir, files := range packages {
		makers := makersOf(files)
		for _, f := range files {
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok || fn.Body == nil || dir == "datasets/note" || isMaker(fn) {
					continue
				}
				n, bare := unmended(fn, makers)
				made += n
				for _, at := range bare {
					t.Errorf("%s: this problem does not say what to do about it: add WithMend", fset.Position(at))
				}
			}
		}
	}
	if made < 100 {
		t.Errorf("only %d problems found in the source: does this test still know how they are made?", made)
	}
}

// The test above would find what it is made to find.
func TestUnmended(t *testing.T) {
	for _, c := range []struct {
		name, body string
		made, bare int
	}{
		{"none", `return note.Errorf(pos, "bad")`, 1, 1},
		{"at the call", `return note.Errorf(pos, "bad").WithMend("mend")`, 1, 0},
		{"through the variable", `p := note.Errorf(pos, "bad"); if near { return p.WithMend("a") }; return p.WithMend("b")`, 1, 0},
		{"assigned, not mended", `p := note.Errorf(pos, "bad"); return p`, 1, 1},
		{"the other one is mended", `p := fault("bad"); q := fault("worse"); q.WithMend("mend"); return p`, 2, 1},
		{"by a maker", `c.add("key", "bad")`, 1, 1},
		{"by a maker that mends", `hostile("bad")`, 0, 0},
		{"given to a function that mends", `suggest(c.add("key", "bad"), near)`, 1, 0},
		{"given to one that does not", `list = append(list, fault("bad"))`, 1, 1},
		{"a literal", `return &note.Problem{What: note.New("bad")}`, 1, 1},
		{"a literal with a mend", `return &note.Problem{What: note.New("bad"), Mend: note.New("mend")}`, 1, 0},
		{"a literal mended by assignment", `p := &note.Problem{}; p.Mend = note.New("mend")`, 1, 0},
	} {
		src := `package x
func fault(format string, args ...any) *note.Problem { return note.Errorf(note.Position{}, format, args...) }
func (c *checker) add(key, format string, args ...any) *note.Problem { return note.Errorf(c.at(key), format, args...) }
func hostile(format string, args ...any) *note.Problem { return fault(format, args...).WithMend("do not") }
func suggest(p *note.Problem, near string) { p.WithMend("did you mean %q?", near) }
func it() {` + c.body + `}`
		f, err := parser.ParseFile(token.NewFileSet(), "x.go", src, 0)
		if err != nil {
			t.Fatal(err)
		}
		made, bare := unmended(f.Decls[len(f.Decls)-1].(*ast.FuncDecl), makersOf([]*ast.File{f}))
		if made != c.made || len(bare) != c.bare {
			t.Errorf("%s: %d problems made, %d without a mend; want %d, %d", c.name, made, len(bare), c.made, c.bare)
		}
	}
}

// makers are the functions of a package, by name, that make problems without a
// mend, and those that mend the problem they are given.
type makers struct{ makes, mends map[string]bool }

func makersOf(files []*ast.File) makers {
	m := makers{map[string]bool{}, map[string]bool{}}
	for _, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			name := fn.Name.Name
			if fn.Recv != nil {
				name = "." + name // as it is called: x.name
			}
			if mendsIn(fn.Body, nil) {
				m.mends[name] = isProblem(firstParameter(fn))
			} else if isMaker(fn) {
				m.makes[name] = true
			}
		}
	}
	return m
}

func firstParameter(fn *ast.FuncDecl) ast.Expr {
	if len(fn.Type.Params.List) == 0 {
		return nil
	}
	return fn.Type.Params.List[0].Type
}

// isMaker reports whether fn has the form of note.Errorf: it passes a format
// on and gives a *note.Problem.
func isMaker(fn *ast.FuncDecl) bool {
	results := fn.Type.Results
	if results == nil || len(results.List) != 1 || !isProblem(results.List[0].Type) {
		return false
	}
	for _, p := range fn.Type.Params.List {
		for _, n := range p.Names {
			if n.Name == "format" {
				return true
			}
		}
	}
	return false
}

func isProblem(e ast.Expr) bool {
	star, ok := e.(*ast.StarExpr)
	return ok && isName(star.X, "note", "Problem")
}

func isName(e ast.Expr, x, sel string) bool {
	s, ok := e.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != sel {
		return false
	}
	id, ok := s.X.(*ast.Ident)
	return ok && id.Name == x
}

// unmended counts the problems that fn makes and places those without a mend.
func unmended(fn *ast.FuncDecl, m makers) (made int, bare []token.Pos) {
	makes := func(e ast.Node) bool {
		switch e := e.(type) {
		case *ast.UnaryExpr:
			lit, ok := e.X.(*ast.CompositeLit)
			return ok && isName(lit.Type, "note", "Problem")
		case *ast.CallExpr:
			switch f := e.Fun.(type) {
			case *ast.Ident:
				return m.makes[f.Name]
			case *ast.SelectorExpr:
				return isName(f, "note", "Errorf") || m.makes["."+f.Sel.Name]
			}
		}
		return false
	}
	mended := map[ast.Node]bool{}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr: // note.Errorf(...).WithMend
			if n.Sel.Name == "WithMend" {
				mended[n.X] = true
			}
		case *ast.CallExpr: // suggest(note.Errorf(...))
			if f, ok := n.Fun.(*ast.Ident); ok && m.mends[f.Name] {
				mended[n.Args[0]] = true
			}
		case *ast.AssignStmt: // p := note.Errorf(...); p.WithMend
			for i, right := range n.Rhs {
				if p, ok := n.Lhs[min(i, len(n.Lhs)-1)].(*ast.Ident); ok && makes(right) && mendsIn(fn.Body, p) {
					mended[right] = true
				}
			}
		case *ast.UnaryExpr: // &note.Problem{Mend: ...}
			if lit, ok := n.X.(*ast.CompositeLit); ok {
				for _, e := range lit.Elts {
					if kv, ok := e.(*ast.KeyValueExpr); ok && kv.Key.(*ast.Ident).Name == "Mend" {
						mended[n] = true
					}
				}
			}
		}
		if makes(n) {
			if made++; !mended[n] {
				bare = append(bare, n.Pos())
			}
		}
		return true
	})
	return made, bare
}

// mendsIn reports whether body calls p.WithMend or sets p.Mend; any p if nil.
func mendsIn(body *ast.BlockStmt, p *ast.Ident) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok || s.Sel.Name != "WithMend" && s.Sel.Name != "Mend" {
			return true
		}
		id, isIdent := s.X.(*ast.Ident)
		found = found || p == nil || isIdent && id.Name == p.Name
		return true
	})
	return found
}
