package datasets

import "io/fs"

// Dataset is a descriptor with the folder that its CSV lies in.
type Dataset struct {
	Descriptor
	FS   fs.FS  // holds Path
	File string // the descriptor's name in FS, for messages
}
