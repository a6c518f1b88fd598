package echarts

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// Limits of a download: a student waits no longer than this for a nicety.
const (
	connectTime = 3 * time.Second
	wholeTime   = 15 * time.Second
	maxPackage  = 64 << 20
	maxFile     = 8 << 20
)

// download fetches the package from the registry, holds it against the lock
// file's integrity hash, and takes the library out of it.
func (p pin) download(ctx context.Context) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, wholeTime)
	defer cancel()
	base, err := registry(ctx)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"echarts/-/echarts-"+Version+".tgz", nil)
	if err != nil {
		return nil, err
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DialContext = (&net.Dialer{Timeout: connectTime}).DialContext
	transport.TLSHandshakeTimeout = connectTime
	resp, err := (&http.Client{Transport: transport}).Do(req)
	if err != nil {
		return nil, reason(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the registry answers %s", resp.Status)
	}
	tgz, err := io.ReadAll(io.LimitReader(resp.Body, maxPackage))
	if err != nil {
		return nil, reason(err)
	}
	if sum := sha512.Sum512(tgz); "sha512-"+base64.StdEncoding.EncodeToString(sum[:]) != p.integrity {
		return nil, errors.New("the package is not the one that the lock file pins")
	}
	return p.unpack(tgz)
}

// reason is an error of the network without addresses.
func reason(err error) error {
	var timeout interface{ Timeout() bool }
	if errors.As(err, &timeout) && timeout.Timeout() {
		return errors.New("the network took too long")
	}
	return errors.New("the network does not answer")
}

// integrity is the hash of the package in package-lock.json.
func integrity() (string, error) {
	var l struct {
		Packages map[string]struct{ Version, Integrity string }
	}
	if err := json.Unmarshal(lock, &l); err != nil {
		return "", err
	}
	p := l.Packages["node_modules/echarts"]
	if p.Version != Version || p.Integrity == "" {
		return "", fmt.Errorf("package-lock.json pins echarts %q, not %s", p.Version, Version)
	}
	return p.Integrity, nil
}

// unpack takes the library out of the package.
func (p pin) unpack(tgz []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(tgz))
	if err != nil {
		return nil, err
	}
	for files := tar.NewReader(z); ; {
		h, err := files.Next()
		if err != nil {
			return nil, fmt.Errorf("the package has no %s", file)
		}
		if h.Name != "package/dist/"+file {
			continue
		}
		b, err := io.ReadAll(io.LimitReader(files, maxFile))
		if err != nil {
			return nil, err
		}
		if !p.genuine(b) {
			return nil, fmt.Errorf("%s in the package is not the expected one", file)
		}
		return b, nil
	}
}
