//! Prints, from what criterion has written down, how the model compares with its rivals.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// What the model is called among its rivals.
pub const MODEL: &str = "model";

/// The fastest times in nanoseconds, by case and then by who was measured.
type Table = BTreeMap<String, BTreeMap<String, f64>>;

/// Prints nanoseconds a bind and the ratio of each rival to the model, then the replays; `binds` were measured together.
pub fn print(binds: u64) {
    let folder = env::var_os("CRITERION_HOME").map_or_else(|| target().join("criterion"), PathBuf::from);
    println!("\nwildcard bind, ns (and how many times what the model takes)");
    for (case, times) in cases(&folder.join("wildcard bind")) {
        let Some(model) = times.get(MODEL) else { continue };
        let told: Vec<String> = times.iter().map(|(name, time)| told(name, *time, *model, binds as f64)).collect();
        println!("  {case:38} {}", told.join("   "));
    }
    println!("\nreplay, ms");
    for (case, time) in replays(&folder.join("replay")) {
        println!("  {case:38} {:.2}", time / 1e6);
    }
}

fn told(name: &str, time: f64, model: f64, binds: f64) -> String {
    let time_each = time / binds;
    if name == MODEL {
        format!("{name} {time_each:.2}")
    } else {
        format!("{name} {time_each:.2} ({:.2})", time / model)
    }
}

/// Where cargo builds: the folder above that of this program's profile.
fn target() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    program.ancestors().nth(3).unwrap_or(Path::new("target")).to_owned()
}

fn cases(folder: &Path) -> Table {
    let mut table = Table::new();
    for (name, place) in folders(folder) {
        for (case, place) in folders(&place) {
            if let Some(time) = fastest(&place) {
                table.entry(case).or_default().insert(name.clone(), time);
            }
        }
    }
    table
}

fn replays(folder: &Path) -> BTreeMap<String, f64> {
    folders(folder).into_iter().filter_map(|(name, place)| Some((name, fastest(&place)?))).collect()
}

fn folders(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = entries.filter(|path| path.is_dir());
    folders.filter_map(|path| Some((path.file_name()?.to_string_lossy().into_owned(), path))).collect()
}

/// The fastest sample of the last measurement, which other programs disturbed least.
fn fastest(folder: &Path) -> Option<f64> {
    let sample = fs::read(folder.join("new/sample.json")).ok()?;
    let sample: Value = serde_json::from_slice(&sample).ok()?;
    let numbers = |name: &str| sample[name].as_array().into_iter().flatten().filter_map(Value::as_f64);
    numbers("times").zip(numbers("iters")).map(|(time, count)| time / count).min_by(f64::total_cmp)
}
