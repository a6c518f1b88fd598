// Generate writes the teaching sample into the folders of datasets/library. It
// is run by go generate there.
package main

import (
	"log"

	"github.com/casebench/casebench/datasets/simulate"
)

func main() {
	if err := simulate.Write(".", simulate.Sample(simulate.Seed)); err != nil {
		log.Fatal(err)
	}
}
