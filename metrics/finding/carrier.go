package finding

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

const (
	// An account carries a rate that is half its own doing ...
	carries = 0.5
	// ... and without which the rate would be lower or higher by a quarter, which
	// is more than accounts of a brand usually differ by chance of selection.
	moves = 0.25
	// With two accounts one nearly always has half.
	fewestAccounts = 3
)

// carriers finds the account that carries a brand's rate. It is true where the
// accounts add up to the brand exactly, both above and below the line, one has
// at least half of the numerator, and the rate without it differs by a quarter.
func carriers(p *Part) []*Finding {
	var out []*Finding
	for _, total := range p.figures() {
		if total.Definition.Formula.Agg != formula.Pooled || !total.Definition.Formula.IsRatio() || total.Key.Account() != "" {
			continue
		}
		var parts []*metrics.Indicator
		var num, den float64
		for _, i := range p.figures() {
			if i.Definition == total.Definition && i.Key.Account() != "" && i.Key.Case == total.Key.Case && i.Key.Origin == total.Key.Origin &&
				i.Key.By == total.Key.By.With(field.Account, i.Key.Account()) {
				parts = append(parts, i)
				num, den = num+i.Numerator.Value, den+i.Denominator.Value
			}
		}
		if len(parts) < fewestAccounts || !total.Numerator.OK || num != total.Numerator.Value || den != total.Denominator.Value {
			continue // not the sum of its accounts: rows without an account, or of several
		}
		for _, top := range parts {
			of := top.Numerator.Value / num
			rest := den - top.Denominator.Value
			if of < carries || rest <= 0 {
				continue
			}
			without := (num - top.Numerator.Value) / rest * float64(max(total.Definition.Formula.Scale, 1))
			if d := without/total.Value - 1; d > -moves && d < moves {
				continue
			}
			f := p.about(Carrier, total)
			u := total.Definition.Unit
			f.Values = []Value{value(top, "share", of, unit.Fraction), value(total, "", total.Value, u), value(total, "without", without, u),
				value(top, "", top.Value, u)}
			f.Weight = weight(Carrier, of, carries)
			f.Claim = note.New("%s: the account %s gives %s of all interactions counted", p.whose(total.Key), top.Key.Account(), share(of))
			f.Says = []note.Note{
				note.New("With it %q is %s, without it %s.", total.Definition.Name, f.Values[1].Amount, f.Values[2].Amount),
				note.New("Its own rate is %s, with %s of the audience that the interactions are divided by.", f.Values[3].Amount, share(top.Denominator.Value/den)),
			}
			f.Caution = cautionOf(total, note.New("A rate over accounts of different kind describes none of them; read them one by one."))
			out = append(out, f)
		}
	}
	return out
}
