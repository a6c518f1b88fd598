package cases

import (
	"bytes"

	"github.com/goccy/go-yaml"
	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
)

// yamlToJSON reads front matter as the values that a JSON Schema validator
// takes.
func yamlToJSON(src []byte, into *any) error {
	b, err := yaml.YAMLToJSON(src)
	if err != nil {
		return err
	}
	v, err := jsonValue(b)
	*into = v
	return err
}

func jsonValue(b []byte) (any, error) { return jsonschema.UnmarshalJSON(bytes.NewReader(b)) }
