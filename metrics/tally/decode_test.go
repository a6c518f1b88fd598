package tally

import (
	"encoding/json"
	"testing"
)

// FuzzDecode: whatever is read is refused or reads back as itself.
func FuzzDecode(f *testing.F) {
	f.Add(`{"Count":2,"X":"30","Y":"3","XX":"500","XY":"50","YY":"5"}`)
	f.Add(`[{"Key":-3,"Count":1,"X":"1","Y":"1","XX":"1","XY":"1","YY":"1"},{"Key":-3}]`)
	f.Add(`{"Scale":1,"Values":[3,1,2]}`)
	f.Add(`{"Count":1,"X":"6277101735386680763835789423207666416102355444464034512896"}`) // 2^192
	f.Add(`null`)
	f.Fuzz(func(t *testing.T, data string) {
		readsBack[Pair](t, data)
		readsBack[Moments](t, data)
		readsBack[Clusters](t, data)
		readsBack[Sample](t, data)
	})
}

func readsBack[T any](t *testing.T, data string) {
	t.Helper()
	one, two := new(T), new(T)
	if json.Unmarshal([]byte(data), one) != nil {
		return
	}
	want := text(t, one)
	if err := json.Unmarshal([]byte(want), two); err != nil || text(t, two) != want {
		t.Errorf("%T: %s reads back as %s, %v", one, want, text(t, two), err)
	}
}
