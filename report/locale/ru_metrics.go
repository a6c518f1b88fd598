package locale

// ruMetrics is the Russian of metrics.
var ruMetrics = entries{}
