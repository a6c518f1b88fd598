package locale

// ruDatasets is the Russian of datasets.
var ruDatasets = entries{}
