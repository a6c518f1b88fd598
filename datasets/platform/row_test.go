package platform

import "testing"

// Addresses, entities of HTML and numbers hold no hashtags.
func TestHashtags(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"no tag":                       "",
		"#Маяк at the end #море2025":   "Маяк море2025",
		"#a#b, (#c) #d_e!":             "a c d_e",
		"#1 #2025 #24h":                "24h",
		"it&#x27;s &#39;":              "",
		"https://example.org/#top a#b": "",
		"# and ##":                     "",
		"#cafe\u0301":                  "cafe\u0301",
	} {
		if got := Hashtags(text); got != want {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}
