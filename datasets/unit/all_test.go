package unit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// All has every constant of the source, in its order.
func TestAll(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "unit.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []Unit
	for _, d := range f.Decls {
		group, ok := d.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			for _, v := range spec.(*ast.ValueSpec).Values {
				text, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				declared = append(declared, Unit(text))
			}
		}
	}
	if len(declared) == 0 || !slices.Equal(declared, All()) {
		t.Errorf("the source has the units %q, and All gives %q", declared, All())
	}
}
