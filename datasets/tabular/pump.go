package tabular

import (
	"io"
	"sync"
)

// pump reads ahead in a goroutine of its own, so that unpacking a part of a
// workbook and taking it apart share two cores.
type pump struct {
	full  chan []byte
	free  chan []byte
	stop  chan struct{}
	once  sync.Once // closes stop
	err   error     // of the reading; set before full is closed
	piece []byte
	whole []byte // the memory of piece
}

const pumped = 64 << 10

func newPump(r io.Reader) *pump {
	p := &pump{full: make(chan []byte, 2), free: make(chan []byte, 3), stop: make(chan struct{})}
	for range cap(p.free) {
		p.free <- nil
	}
	go func() {
		defer close(p.full)
		for {
			var b []byte
			select {
			case b = <-p.free:
			case <-p.stop:
				return
			}
			if b == nil {
				b = make([]byte, pumped)
			}
			n, err := io.ReadFull(r, b[:pumped])
			if n > 0 {
				select {
				case p.full <- b[:n]:
				case <-p.stop:
					return
				}
			}
			if err == io.ErrUnexpectedEOF {
				err = io.EOF
			}
			if p.err = err; err != nil {
				return
			}
		}
	}()
	return p
}

func (p *pump) Read(b []byte) (int, error) {
	for len(p.piece) == 0 {
		if p.whole != nil {
			p.free <- p.whole
			p.whole = nil
		}
		piece, ok := <-p.full
		if !ok {
			if p.err == nil {
				return 0, io.ErrClosedPipe
			}
			return 0, p.err
		}
		p.piece, p.whole = piece, piece
	}
	n := copy(b, p.piece)
	p.piece = p.piece[n:]
	return n, nil
}

// Close ends the reading; what is read from may be closed afterwards.
func (p *pump) Close() error {
	p.once.Do(func() { close(p.stop) })
	for range p.full {
	}
	return nil
}
