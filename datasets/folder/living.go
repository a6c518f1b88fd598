package folder

import "sync"

// living are the temporary files and folders of this process, which Abandon
// takes away when it has to end at once.
var living = registry{at: map[place]bool{}}

type place struct {
	folder *Folder
	name   string
}

type registry struct {
	sync.Mutex
	at map[place]bool
	// placing is held while files take their places, so that an end waits for it.
	placing sync.Mutex
}

func (r *registry) add(f *Folder, name string) {
	r.Lock()
	defer r.Unlock()
	r.at[place{f, name}] = true
}

func (r *registry) drop(f *Folder, name string) {
	r.Lock()
	defer r.Unlock()
	delete(r.at, place{f, name})
}

// Abandon removes everything unfinished that this process has written; a set of
// files that is taking its places is waited for. The process must end after it.
func Abandon() {
	living.placing.Lock() // never given back: no set begins to take its places
	living.Lock()
	defer living.Unlock()
	for p := range living.at {
		p.folder.root.RemoveAll(p.name)
	}
}
