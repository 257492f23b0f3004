//! `cargo xtask serve`: the page at an address of this machine, built anew on each change.

use crate::command::{Command, Flag, Flags};
use crate::compiler::Audience;
use crate::failure::{Done, Failure};
use crate::setup::{self, Need};
use crate::{build, place, process, words};
use std::net::{Ipv4Addr, TcpListener};

/// Serves the page while it is worked on.
pub const COMMAND: Command = Command {
    name: "serve",
    summary: "sets up, builds and serves the page at http://127.0.0.1:8080; reloads on a change",
    flags: &[
        Flag { name: "--release", value: None, summary: "the optimised page" },
        Flag { name: "--port", value: Some("NUMBER"), summary: "another port than 8080" },
    ],
    run: serve,
};

const PORT: u16 = 8080;
const NEEDS: &[Need] = &[Need::Compiler, Need::Bundler];

fn serve(flags: &Flags) -> Done {
    let port = flags.value("--port").map_or(Ok(PORT), port)?;
    free(port)?;
    let release = flags.has("--release");
    let (audience, needs) = match release {
        true => (Audience::Readers, build::NEEDS),
        false => (Audience::Developers, NEEDS),
    };
    setup::bring(needs)?;
    println!("building, then serving http://127.0.0.1:{port}/ (Ctrl+C stops it)");
    words::write()?;
    let mut trunk = build::trunk(audience)?;
    // One module with everything: no second one has to be built while the page is worked on.
    trunk.args(["serve", "--locked", "--features", "page,workbench", "--port", &port.to_string()]);
    // The site for readers in dist/ stays as it is.
    trunk.arg("--dist").arg(place::served());
    process::become_it(if release { trunk.arg("--release") } else { &mut trunk })
}

fn port(typed: &str) -> Result<u16, Failure> {
    let number = typed.parse().ok().filter(|port| *port > 0);
    number.ok_or_else(|| Failure::Usage(format!("`--port {typed}`: a port is a number from 1 to 65535")))
}

fn free(port: u16) -> Done {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::Usage(format!(
            "port {port} cannot be served ({error}): stop what uses it, or choose another: \
             cargo xtask serve --port {}",
            if port == u16::MAX { PORT } else { port + 1 }
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_a_number_from_1_to_65535() {
        assert_eq!(port("65535"), Ok(65535));
        for typed in ["0", "65536", "-1", "http", ""] {
            assert!(matches!(port(typed), Err(Failure::Usage(_))), "{typed}");
        }
    }

    #[test]
    fn a_busy_port_is_told_with_another_to_try() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let Err(Failure::Usage(text)) = free(port) else {
            panic!("{port} is taken");
        };
        assert!(text.starts_with(&format!("port {port} cannot be served")), "{text}");
        assert!(text.contains("cargo xtask serve --port "), "{text}");
        drop(taken);
        assert_eq!(free(port), Ok(()));
    }
}
