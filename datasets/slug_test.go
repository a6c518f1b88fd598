package datasets

import "testing"

// Names of files in any script become names of data sets, two of them two.
func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Посты март": "posty-mart", "Посты апрель": "posty-aprel", "Дадзеныя ўліку": "dadzenyya-uliku", "posts (1)": "posts-1", "Größe": "groesse",
		"東京": "u6771u4eac", "data": "data", "--": "",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}
