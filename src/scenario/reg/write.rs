//! Writes a registry file as regedit exports one.

use super::{HEADER_5, KEY_PATH};
use crate::model::{Registry, RegistryValue};

/// From this column on regedit breaks a line of hex bytes, after the comma.
const BREAK_FROM: usize = 77;

/// The bytes of the `.reg` file that regedit would export of the key, had it these values alone: UTF-16 with byte order
/// mark, CRLF. Strings that no registry can hold as such (empty ones, or with a NUL inside) end the multi-string early.
pub fn write(registry: &Registry) -> Vec<u8> {
    let mut text = format!("\u{feff}{HEADER_5}\r\n\r\n[{KEY_PATH}]\r\n");
    if let Some(value) = registry.max_user_port {
        text.push_str(&format!("\"{}\"=dword:{value:08x}\r\n", RegistryValue::MaxUserPort.name()));
    }
    if let Some(strings) = &registry.reserved_ports {
        let start = format!("\"{}\"=hex(7):", RegistryValue::ReservedPorts.name());
        text.push_str(&wrapped(start, &multi_string(strings)));
    }
    text.push_str("\r\n");
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The strings in UTF-16, each ended by a NUL, and one more NUL at the end.
fn multi_string(strings: &[Box<str>]) -> Vec<u8> {
    let ended = strings.iter().flat_map(|string| string.encode_utf16().chain([0]));
    ended.chain([0]).flat_map(u16::to_le_bytes).collect()
}

/// `start` and the bytes, wrapped as regedit wraps them.
fn wrapped(start: String, bytes: &[u8]) -> String {
    let mut column = start.len();
    let mut text = start;
    for (at, byte) in bytes.iter().enumerate() {
        text.push_str(&format!("{byte:02x}"));
        if at + 1 == bytes.len() {
            break;
        }
        text.push(',');
        column += 3;
        if column >= BREAK_FROM {
            text.push_str("\\\r\n  ");
            column = 2;
        }
    }
    text + "\r\n"
}
