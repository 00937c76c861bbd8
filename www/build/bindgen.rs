//! Runs wasm-bindgen on one file, as a library, so that its version stands in `Cargo.lock` beside the crate's own.
//!
//! `bindgen <module.wasm> <output folder>` writes `changeover_bg.wasm` and `changeover_bg.js` for a bundler:
//! without the start-up code that wasm-bindgen would add, since the loader starts the module itself.

use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: bindgen <module.wasm> <output folder>");
        return ExitCode::from(2);
    };
    match write_glue(module, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("wasm-bindgen on {module}: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn write_glue<P: AsRef<Path>>(module: P, folder: &Path) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("changeover").typescript(false);
    bindgen.bundler(true).and_then(|bindgen| bindgen.generate(folder)).map_err(|error| format!("{error:#}"))
}
