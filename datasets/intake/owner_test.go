package intake

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/casebench/casebench/datasets/field"
)

const (
	noAccount = "post_id,published_at,likes\n1,2025-01-01T00:00:00Z,5\n2,2025-01-02T00:00:00Z,6\n"
	followers = "date,platform,followers\n2025-01-01,instagram,10\n2025-01-01,vk,20\n"
)

// Whose an export is: as it says, as the caller says, or the one account that
// the case has on the platform; else nothing is written.
func TestOwner(t *testing.T) {
	brand := []Account{{"instagram", "brand"}, {"vk", "brand_vk"}, {"x", "one"}, {"x", "two"}}
	for _, test := range []struct {
		name, text string
		opt        Options
		author     string // of the rows; "" for none
		added      string
		problem    string
	}{
		{"the only one there", noAccount, Options{Case: "b", Platform: "vk", Accounts: brand}, "brand_vk", "", ""},
		{"stated", noAccount, Options{Case: "b", Platform: "x", Account: "@Two", Accounts: brand}, "two", "", ""},
		{"several there", noAccount, Options{Case: "b", Platform: "x", Accounts: brand}, "", "", "has several accounts there: one, two; state it with --account one"},
		{"none there", noAccount, Options{Case: "b", Platform: "tiktok", Accounts: brand}, "", "", `the case "b" lists no account there`},
		{"not the case's", noAccount, Options{Case: "b", Platform: "vk", Account: "other", Accounts: brand}, "", "",
			`the case "b" does not list the account "other"; add it to the case with --add-account, or state one of its accounts: brand_vk`},
		{"on another platform", noAccount, Options{Case: "b", Platform: "vk", Account: "brand", Accounts: brand}, "", "", `does not list the account "brand"`},
		{"to be added", noAccount, Options{Case: "b", Platform: "vk", Account: "other", AddAccount: true, Accounts: brand}, "other", "vk other", ""},
		{"of no case", noAccount, Options{Platform: "vk"}, "", "", ""},
		{"each row on its platform", followers, Options{Case: "b", Accounts: brand}, "", "", ""},
		{"another page", instagram, Options{Case: "b", Accounts: brand}, "", "", `this is the export of made_up, and the case "b" lists other accounts: brand`},
		{"another page, to be added", instagram, Options{Case: "b", AddAccount: true, Accounts: brand}, "made_up", "instagram made_up", ""},
		{"another case's page", instagram, Options{Case: "b", Accounts: brand, Keep: []Account{{"instagram", "made_up"}}}, "", "", "this is the export of made_up"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.opt.TimeZone = "UTC"
			p, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(test.text)}}, "f.csv", test.opt)
			if test.problem != "" {
				if err == nil || !strings.Contains(err.Error(), test.problem) {
					t.Fatalf("%v, want %q", err, test.problem)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var authors []string
			var failed error
			var n tally
			for b := range p.convert(p.naming(nil), &n, &failed) {
				for _, id := range []field.ID{field.Author, field.Account} {
					for i := range b.Len {
						if name := b.Col(id).Text(i); name != "" {
							authors = append(authors, strings.ToLower(name))
						}
					}
				}
			}
			if want := test.author; want == "" && len(authors) > 0 || want != "" && (len(authors) == 0 || authors[0] != want) {
				t.Errorf("authors %v, want %q", authors, want)
			}
			var added []string
			for _, a := range p.Result.AddAccounts {
				added = append(added, a.Platform+" "+a.Handle)
			}
			if got := strings.Join(added, ", "); got != test.added {
				t.Errorf("to be added: %q, want %q", got, test.added)
			}
		})
	}
}

// Names of the accounts of all cases stay; those of others do not.
func TestKeptNames(t *testing.T) {
	p := prepare(t, "f.csv", "post_id,author,published_at,likes\n1,brand,2025-01-01T00:00:00Z,5\n2,Rival,2025-01-02T00:00:00Z,6\n3,fan,2025-01-02T00:00:00Z,6\n",
		Options{TimeZone: "UTC", Platform: "vk", Accounts: []Account{{"vk", "brand"}}, Keep: []Account{{"vk", "rival"}}, Study: t.TempDir()})
	csv, _ := imported(t, p)
	if !strings.Contains(csv, ",brand,") || !strings.Contains(csv, ",rival,") || strings.Contains(csv, "fan") {
		t.Error(csv)
	}
}
