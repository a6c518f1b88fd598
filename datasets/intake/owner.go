package intake

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
)

// Account is an account of a case.
type Account struct{ Platform, Handle string }

// like reports whether an account is meant by a platform and a handle; a
// platform that is not known may be any.
func (a Account) like(on, handle string) bool {
	return strings.EqualFold(bare(a.Handle), bare(handle)) && (on == "" || a.Platform == "" || a.Platform == on)
}

// owner finds whose rows an export is that names no account: the account that
// was stated, or the case's one account on the platform. A case that has none
// there, or several, and a stated account that the case does not list are
// problems: nothing is written then.
func (p *Plan) owner(author field.ID, has map[field.ID]bool) error {
	on := p.Result.Platform
	if stated := p.opt.Account; stated != "" && p.opt.Case != "" && !p.lists(on, stated) {
		if !p.opt.AddAccount {
			return note.Errorf(note.Position{File: p.file}, "the case %q does not list the account %q", p.opt.Case, bare(stated)).
				WithMend("add it to the case with --add-account, or state one of its accounts: %s", p.listed(on))
		}
		p.Result.AddAccounts = append(p.Result.AddAccounts, Account{on, bare(stated)})
	}
	if has[author] || slices.Contains(p.format.Derived, author) {
		return nil
	}
	name := p.opt.Account
	if name == "" {
		if has[field.Platform] && p.opt.Case != "" {
			p.rule("the export names no account: each row is of the case's account on its platform")
			return nil
		}
		switch own := p.ownOn(on); {
		case len(own) == 1:
			name = own[0]
			p.rule("the export names no account: it is taken for %q, the only one of the case on this platform", bare(name))
		case len(own) > 1:
			return note.Errorf(note.Position{File: p.file}, "the export does not say whose it is, and the case %q has several accounts there: %s",
				p.opt.Case, strings.Join(own, ", ")).
				WithMend("state it with --account %s", own[0])
		case p.opt.Case != "":
			return note.Errorf(note.Position{File: p.file}, "the export does not say whose it is, and the case %q lists no account there", p.opt.Case).
				WithMend("state the account with --account NAME --add-account, which adds it to the case")
		default:
			p.warn(note.Position{File: p.file}, "the export does not say whose posts these are").
				WithMend("state it with --account, such as nike")
			return nil
		}
	}
	has[author] = true
	for _, s := range p.sheets {
		s.constant = append(s.constant, platform.Constant{Field: author, Text: bare(name)})
	}
	if p.opt.Account != "" {
		p.rule("the export names no account; it is the one that you stated")
	}
	return nil
}

// lists reports whether the case has an account.
func (p *Plan) lists(on, handle string) bool {
	return slices.ContainsFunc(p.opt.Accounts, func(a Account) bool { return a.like(on, handle) })
}

// ownOn lists the case's accounts on a platform, each once.
func (p *Plan) ownOn(on string) []string {
	var out []string
	for _, a := range p.opt.Accounts {
		if (on == "" || a.Platform == "" || a.Platform == on) && !slices.ContainsFunc(out, func(h string) bool { return strings.EqualFold(h, bare(a.Handle)) }) {
			out = append(out, bare(a.Handle))
		}
	}
	return out
}

// listed names the case's accounts for a message.
func (p *Plan) listed(on string) string {
	if own := p.ownOn(on); own != nil {
		return strings.Join(own, ", ")
	}
	return "-"
}

// pages checks the owner's export of a page: the accounts that it is of must
// be the case's.
func (p *Plan) pages(t *tally) error {
	if !p.format.Own || p.opt.Case == "" || len(t.authors) == 0 {
		return nil
	}
	var strange []string
	for _, name := range t.authors {
		if p.lists(p.Result.Platform, name) || strings.EqualFold(bare(p.opt.Account), bare(name)) {
			continue
		}
		strange = append(strange, bare(name))
	}
	switch {
	case len(strange) == 0:
		return nil
	case p.opt.AddAccount:
		for _, name := range strange {
			p.Result.AddAccounts = append(p.Result.AddAccounts, Account{p.Result.Platform, name})
		}
		return nil
	}
	if own := p.ownOn(p.Result.Platform); len(own) == 0 {
		return note.Errorf(note.Position{File: p.file}, "this is the export of %s, and the case %q lists no account there", strings.Join(strange, ", "), p.opt.Case).
			WithMend("choose the case that it is of, or add the account to this one with --add-account")
	}
	return note.Errorf(note.Position{File: p.file}, "this is the export of %s, and the case %q lists other accounts: %s",
		strings.Join(strange, ", "), p.opt.Case, p.listed(p.Result.Platform)).
		WithMend("choose the case that it is of, or add the account to this one with --add-account")
}

// maxAuthors is how many accounts the export of an owner is looked through for.
const maxAuthors = 20

// wrote takes the author of a row into account.
func (t *tally) wrote(name string) {
	if name != "" && len(t.authors) < maxAuthors && !slices.Contains(t.authors, name) {
		t.authors = append(t.authors, name)
	}
}

// wall says under which name the own posts of a wall are kept that the export
// calls so: under that one if the study lists it, else as the caller stated, or
// as the case's one account on the platform. Where nobody said, it stays, and
// is replaced as all names are.
func (p *Plan) wall(called string, t *tally) string {
	on := p.Result.Platform
	known := func(a Account) bool { return a.like(on, called) }
	if slices.ContainsFunc(p.opt.Accounts, known) || slices.ContainsFunc(p.opt.Keep, known) {
		return called
	}
	own := p.ownOn(on)
	if p.opt.Account == "" && len(own) == 0 {
		t.unnamed++
		return called
	}
	if len(t.walls) < maxAuthors && !slices.Contains(t.walls, called) {
		t.walls = append(t.walls, called)
	}
	if p.opt.Account != "" {
		return bare(p.opt.Account)
	}
	return own[0]
}

// oneWall checks that the name which the caller gave is that of one wall.
func (p *Plan) oneWall(t *tally) error {
	own := p.ownOn(p.Result.Platform)
	switch {
	case len(t.walls) > 1:
		return note.Errorf(note.Position{File: p.file}, "the export holds the own posts of several accounts, such as %s: they would all be taken for one",
			strings.Join(t.walls, ", ")).
			WithMend("save each account's posts in a file of its own, and import each with its --account")
	case len(t.walls) == 1 && p.opt.Account == "" && len(own) > 1:
		return note.Errorf(note.Position{File: p.file}, "this is the export of %s, and the case %q lists other accounts: %s",
			t.walls[0], p.opt.Case, strings.Join(own, ", ")).
			WithMend("state it with --account %s", own[0])
	}
	return nil
}
