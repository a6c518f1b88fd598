package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every piece of a method's name in metrics/estimate has Russian words. Names
// stand in constants and variables called method or name, in fields called
// Method, and in lists of words that a kind is an index of.
func TestEveryMethodHasRussian(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "metrics", "estimate", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no source of metrics/estimate: %v", err)
	}
	fset := token.NewFileSet()
	pieces := map[string]token.Position{}
	take := func(e ast.Expr) {
		ast.Inspect(e, func(n ast.Node) bool {
			if _, ok := n.(*ast.CallExpr); ok {
				return false
			}
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, _ := strconv.Unquote(lit.Value)
				for _, piece := range strings.Split(strings.Trim(text, ", "), ", ") {
					pieces[piece] = fset.Position(lit.Pos())
				}
			}
			return true
		})
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ReturnStmt: // func (k Kind) String() string { return [...]string{...}[k] }
				if len(n.Results) == 1 {
					if index, ok := n.Results[0].(*ast.IndexExpr); ok {
						take(index.X)
					}
				}
			case *ast.ValueSpec:
				if n.Names[0].Name == "method" && len(n.Values) == 1 {
					take(n.Values[0])
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Method" {
					take(n.Value)
				}
			case *ast.AssignStmt:
				for i, left := range n.Lhs {
					name := ""
					switch left := left.(type) {
					case *ast.Ident:
						name = left.Name
					case *ast.SelectorExpr:
						name = left.Sel.Name
					}
					if (name == "method" || name == "name" || name == "Method") && i < len(n.Rhs) {
						take(n.Rhs[i])
					}
				}
			}
			return true
		})
	}
	delete(pieces, "")
	if len(pieces) < 30 {
		t.Errorf("only %d pieces of names were found: does the test still read them?", len(pieces))
	}
	for piece, at := range pieces {
		if methodWords[piece] == "" {
			t.Errorf("%s: no Russian for the piece %q of a method's name", at, piece)
		}
	}
	for piece := range methodWords {
		if _, ok := pieces[piece]; !ok {
			t.Errorf("no method has the piece %q", piece)
		}
	}
}
