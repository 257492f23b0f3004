//! Runs other programs: in plain sight, or quietly into a log with a sign of life.

use crate::failure::{Done, Failure};
use crate::place;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(50);
const TAIL: u64 = 4000;

/// Runs a program in plain sight.
///
/// # Errors
/// Where it cannot be started or does not exit with 0.
pub fn show(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    succeeded(command, status)
}

/// Runs a program in plain sight in the place of this one, so that what ends this one ends it too.
///
/// # Errors
/// Where it cannot be started or does not exit with 0.
#[cfg(unix)]
pub fn become_it(command: &mut Command) -> Done {
    let error = std::os::unix::process::CommandExt::exec(command);
    Err(not_started(command, &error))
}

/// Runs a program in plain sight; on this system it cannot take this one's place.
///
/// # Errors
/// Where it cannot be started or does not exit with 0.
#[cfg(not(unix))]
pub fn become_it(command: &mut Command) -> Done {
    show(command)
}

/// What a program prints, or nothing where it is absent or fails.
pub fn ask(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_string();
    output.status.success().then_some(text)
}

/// Runs a program out of sight and gives all that it says, on both streams.
///
/// # Errors
/// Where it cannot be started or does not exit with 0; the text has what it said.
pub fn listen(command: &mut Command) -> Result<String, Failure> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    let said = [output.stderr, output.stdout].concat();
    let said = String::from_utf8_lossy(&said).trim_end().to_string();
    succeeded(command, output.status).map_err(|failure| Failure::Failed(format!("{said}\n{failure}")))?;
    Ok(said)
}

/// Runs a program that talks much: its words go to a log, and every ten seconds a line says how far
/// it is.
///
/// # Errors
/// Where it cannot be started or does not exit with 0; the text has the end of the log.
pub fn quietly(name: &str, command: &mut Command) -> Done {
    let (path, log) = open_log(name)?;
    let also = log.try_clone().map_err(|error| log_failed(&path, &error))?;
    command.stdin(Stdio::null()).stdout(log).stderr(also);
    let child = command.spawn().map_err(|error| not_started(command, &error))?;
    let status = wait(child, &path).map_err(|error| not_started(command, &error))?;
    succeeded(command, status)
        .map_err(|failure| Failure::Failed(format!("{}\n{failure} (all of it: {})", tail(&path), path.display())))
}

fn open_log(name: &str) -> Result<(PathBuf, File), Failure> {
    let path = place::logs().join(format!("{name}.log"));
    let made = fs::create_dir_all(place::logs()).and_then(|()| File::create(&path));
    let log = made.map_err(|error| log_failed(&path, &error))?;
    Ok((path, log))
}

fn wait(mut child: Child, log: &Path) -> std::io::Result<ExitStatus> {
    let start = Instant::now();
    let mut told = start;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if told.elapsed() >= SIGN_OF_LIFE {
            told = Instant::now();
            let last = tail(log).lines().last().unwrap_or_default().trim().to_string();
            println!("      {:>4} s  {last}", start.elapsed().as_secs());
        }
        thread::sleep(POLL);
    }
}

fn tail(path: &Path) -> String {
    let mut bytes = Vec::new();
    if let Ok(mut file) = File::open(path) {
        let length = file.metadata().map_or(0, |data| data.len());
        let seek = file.seek(SeekFrom::Start(length.saturating_sub(TAIL)));
        let _ = seek.and_then(|_| file.read_to_end(&mut bytes));
    }
    String::from_utf8_lossy(&bytes).trim_end().to_string()
}

fn succeeded(command: &Command, status: ExitStatus) -> Done {
    match status.success() {
        true => Ok(()),
        false => Err(Failure::Failed(format!("`{}` failed ({status})", line(command)))),
    }
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("cannot run `{}`: {error}", line(command)))
}

fn log_failed(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("cannot write {}: {error}", path.display()))
}
