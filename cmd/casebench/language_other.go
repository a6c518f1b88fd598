//go:build !windows

package main

// systemLocale is for systems where the environment's variables say it all.
func systemLocale() string { return "" }
