package strict

import (
	"math"
	"reflect"
	"strconv"
	"strings"

	yamlast "github.com/goccy/go-yaml/ast"
)

// scalar sets v, which is no container, from a scalar node.
func (d *decoder) scalar(n yamlast.Node, v reflect.Value, path string) {
	s, ok := scalar(n)
	if !ok {
		d.problem(n, "%s must be a single value", name(path)).WithMend("write one value after the colon")
		return
	}
	s = strings.TrimSpace(s)
	switch v.Kind() {
	case reflect.String:
		if lit, ok := n.(*yamlast.LiteralNode); ok {
			s = lit.Value.Value // a block keeps its line ends
		}
		v.SetString(s)
	case reflect.Bool:
		switch s {
		case "true":
			v.SetBool(true)
		case "false":
			v.SetBool(false)
		default:
			d.problem(n, "%s must be true or false, not %q", name(path), s).WithMend("write true or false")
		}
	case reflect.Int, reflect.Int64:
		i, err := strconv.ParseInt(s, 10, 64)
		if err != nil || v.OverflowInt(i) {
			d.problem(n, "%s must be a whole number, not %q", name(path), s).WithMend("write digits alone, such as 30")
			return
		}
		v.SetInt(i)
	case reflect.Uint64:
		u, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			d.problem(n, "%s must be a whole number that is not negative, not %q", name(path), s).WithMend("write digits alone, such as 30")
			return
		}
		v.SetUint(u)
	case reflect.Float64:
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(f) || math.IsInf(f, 0) {
			d.problem(n, "%s must be a number, not %q", name(path), s).WithMend("write decimals with a point: 0.95")
			return
		}
		v.SetFloat(f)
	default:
		panic("strict: a field of kind " + v.Kind().String() + " has no YAML form") // a fault of ours, found by any test
	}
}
