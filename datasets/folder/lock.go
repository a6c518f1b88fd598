package folder

import (
	"context"
	"os"
	"path"
	"runtime"
	"time"

	"github.com/gofrs/flock"
)

// LockFile is the name of the file that says that somebody writes here.
const LockFile = ".casebench-lock"

// Lock waits until no other process writes to the folder, and then takes away
// what processes that died have left in it and in the folders that it is told.
// Waiting is called once where it has to wait. The system gives the lock back
// when the process ends, however it ends.
func (f *Folder) Lock(ctx context.Context, waiting func(), within ...string) (release func(), err error) {
	// A link of this name could make the lock of a file somewhere else.
	if at, err := f.root.Lstat(LockFile); err == nil && !at.Mode().IsRegular() {
		f.root.Remove(LockFile)
	}
	file := f.Path(LockFile)
	for {
		lock := flock.New(file, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
		locked, err := lock.TryLock()
		if err == nil && !locked {
			if waiting != nil {
				waiting()
				waiting = nil
			}
			locked, err = lock.TryLockContext(ctx, 50*time.Millisecond)
		}
		if err != nil || !locked {
			lock.Close()
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return nil, f.Problem(LockFile, err)
		}
		// Whoever held it before may have taken the file away: then this is the
		// lock of a file that nobody else can see.
		if !f.same(lock) {
			lock.Close()
			continue
		}
		f.clean(append(within, "."))
		living.add(f, LockFile)
		return func() {
			living.drop(f, LockFile)
			if runtime.GOOS != "windows" { // there an open file cannot be taken away
				f.root.Remove(LockFile)
			}
			lock.Close()
		}, nil
	}
}

func (f *Folder) same(lock *flock.Flock) bool {
	held, err := lock.Stat()
	if err != nil {
		return false
	}
	there, err := f.root.Lstat(LockFile)
	return err == nil && os.SameFile(held, there)
}

// clean finishes or takes away what dead processes left. It is called under the
// lock, so that nothing of that name is alive.
func (f *Folder) clean(within []string) {
	for _, dir := range within {
		d, err := f.root.Open(dir)
		if err != nil {
			continue
		}
		entries, _ := d.ReadDir(-1)
		d.Close()
		for _, e := range entries {
			name := path.Join(dir, e.Name())
			if !ours.MatchString(e.Name()) {
				continue
			}
			if e.IsDir() && dir == "." {
				f.finish(name)
			}
			f.root.RemoveAll(name)
		}
	}
}
