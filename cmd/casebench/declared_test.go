package main

import (
	"encoding/json"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEveryDeclaredFieldHasAReader keeps declared meaning read: what a person
// writes into a case, a study or a descriptor, and what a definition or an
// answer of metrics says, must change something that somebody sees. A test, a
// check of the field itself, and an assignment are no readers.
func TestEveryDeclaredFieldHasAReader(t *testing.T) {
	const module = "github.com/casebench/casebench/"
	packages := listed(t)
	fields := map[string]token.Position{}
	read := map[string]bool{}
	for _, p := range packages {
		path := strings.TrimPrefix(p.ImportPath, module)
		if path == p.ImportPath {
			continue
		}
		fset := token.NewFileSet()
		var files []*ast.File
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		info := &types.Info{Selections: map[*ast.SelectorExpr]*types.Selection{}}
		conf := types.Config{Importer: importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports(packages)[path]) })}
		checked, err := conf.Check(p.ImportPath, fset, files, info)
		if err != nil {
			t.Fatal(err)
		}
		if path == "metrics" || path == "cases" || path == "datasets" {
			for _, name := range checked.Scope().Names() {
				s, ok := checked.Scope().Lookup(name).Type().Underlying().(*types.Struct)
				if !ok || !token.IsExported(name) || path == "datasets" && !slices.Contains(descriptors, name) {
					continue
				}
				for i := range s.NumFields() {
					// What is not in a file is where problems lie, for checks.
					if f := s.Field(i); f.Exported() && !f.Embedded() && !strings.Contains(s.Tag(i), `yaml:"-"`) {
						fields[path+"."+name+"."+f.Name()] = fset.Position(f.Pos())
					}
				}
			}
		}
		for _, f := range files {
			if checks := []string{"cases/check.go", "datasets/check.go", "metrics/lint.go"}; slices.Contains(checks,
				path+"/"+filepath.Base(fset.Position(f.Pos()).Filename)) {
				continue
			}
			for _, s := range readers(f) {
				if selection := info.Selections[s]; selection != nil {
					for _, name := range path_(selection) {
						read[strings.TrimPrefix(name, module)] = true
					}
				}
			}
		}
	}
	if len(fields) < 100 || len(read) < 100 {
		t.Fatalf("%d fields and %d that are read were found", len(fields), len(read))
	}
	for name, at := range fields {
		_, known := unread[name]
		if !read[name] && !known {
			t.Errorf("%s:%d: nothing reads %s: give it a reader, or take it out", at.Filename, at.Line, name)
		}
		if read[name] && known {
			t.Errorf("%s has a reader now: take it out of the list of exceptions", name)
		}
	}
}

// descriptors are the types of a data set's description.
var descriptors = []string{"Descriptor", "Schema", "SchemaField", "Source", "Import", "LeftOut", "Period"}

// unread are the fields that may lack a reader, and why.
var unread = map[string]string{
	"cases.Source.Type":     "CSL-JSON demands it, and other programs write it",
	"cases.Source.Language": "CSL-JSON has it, and other programs write it",
	"cases.Study.ID":        "it is the name of the study's folder, which the program goes by",
}

type listedPackage struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

// listed are the packages of the module and what they import, compiled.
func listed(t *testing.T) []listedPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles", "../../...").Output()
	if err != nil {
		t.Skipf("the go command is not there to list the packages: %v", err)
	}
	var packages []listedPackage
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p listedPackage
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	return packages
}

func exports(packages []listedPackage) map[string]string {
	files := map[string]string{}
	for _, p := range packages {
		files[p.ImportPath] = p.Export
	}
	return files
}

// readers are the selectors of a file whose value is used: not those that are
// assigned to, nor those by which a list is put back with more in it.
func readers(f *ast.File) []*ast.SelectorExpr {
	written := map[ast.Node]bool{}
	var target func(e ast.Expr) // marks what an assignment to e writes
	target = func(e ast.Expr) {
		switch e := e.(type) {
		case *ast.SelectorExpr:
			written[e] = true
			target(e.X)
		case *ast.IndexExpr:
			target(e.X)
		case *ast.StarExpr:
			target(e.X)
		case *ast.ParenExpr:
			target(e.X)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, to := range n.Lhs {
				target(to)
			}
			for _, from := range n.Rhs {
				if call, ok := from.(*ast.CallExpr); ok && len(n.Lhs) == 1 && len(call.Args) > 0 {
					if name, ok := call.Fun.(*ast.Ident); ok && name.Name == "append" && types.ExprString(call.Args[0]) == types.ExprString(n.Lhs[0]) {
						target(call.Args[0])
					}
				}
			}
		case *ast.IncDecStmt:
			target(n.X)
		}
		return true
	})
	var out []*ast.SelectorExpr
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && !written[s] {
			out = append(out, s)
		}
		return true
	})
	return out
}

// path_ names the fields that a selection goes through, each as package, type
// and field; those of embedded structs are on the way.
func path_(s *types.Selection) []string {
	if s.Kind() != types.FieldVal {
		return nil
	}
	var out []string
	at := s.Recv()
	for _, i := range s.Index() {
		if p, ok := at.Underlying().(*types.Pointer); ok {
			at = p.Elem()
		}
		fields, ok := at.Underlying().(*types.Struct)
		if !ok {
			return out
		}
		if named, ok := types.Unalias(at).(*types.Named); ok && named.Obj().Pkg() != nil {
			out = append(out, named.Obj().Pkg().Path()+"."+named.Obj().Name()+"."+fields.Field(i).Name())
		}
		at = fields.Field(i).Type()
	}
	return out
}
