import Foundation

/// Hands everything printed so far to whoever reads it.
func flush() { fflush(nil) }
