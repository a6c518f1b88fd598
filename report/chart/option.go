package chart
func Option(c Chart) ([]byte, error) { return nil, c.check() }
