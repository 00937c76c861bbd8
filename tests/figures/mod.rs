//! Figures that a run of the tests prints, also when its tests pass: cargo keeps what `println!` says to itself then.

use std::io::Write;

/// Prints lines as one piece, for other tests run beside.
pub fn print(lines: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{lines}").unwrap();
    out.flush().unwrap();
}
