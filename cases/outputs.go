package cases

// OutputKinds are the outputs that a study may ask for. What makes them stands
// further right: a test of report/writers holds this list against the writers.
var OutputKinds = []string{"html", "xlsx", "md", "csv"}
