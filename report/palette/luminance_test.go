package palette

import "math"

// luminance is the relative luminance of WCAG 2.1.
func luminance(c Color) float64 {
	weight := [3]float64{0.2126, 0.7152, 0.0722}
	sum := 0.0
	for i, v := range c.parts() {
		if v /= 255; v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight[i] * v
	}
	return sum
}
