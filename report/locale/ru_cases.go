package locale

// ruCases is the Russian of cases.
var ruCases = entries{}
