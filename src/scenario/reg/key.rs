//! The key that holds the model's values, told from all others.

/// The key under which TCP/IP keeps MaxUserPort and ReservedPorts.
pub const KEY_PATH: &str = r"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters";

/// The longest registry file that is read, in bytes: 16 MiB.
pub const MAX_BYTES: usize = 16 << 20;

/// The roots that regedit knows; none may be abbreviated.
const ROOTS: [&str; 6] = [
    "HKEY_CLASSES_ROOT",
    "HKEY_CURRENT_USER",
    "HKEY_LOCAL_MACHINE",
    "HKEY_USERS",
    "HKEY_CURRENT_CONFIG",
    "HKEY_DYN_DATA",
];

/// What a key is to the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyKind {
    /// The one that holds the model's values.
    Ours,
    /// One that has it below itself.
    Ancestor,
    /// The same key of a numbered control set, which may or may not be the one in force.
    Numbered,
    /// Any other.
    Other,
}

/// What the key is; `None` where regedit knows no such root. Backslashes at its end mean nothing, as in regedit.
pub(super) fn kind(path: &str) -> Option<KeyKind> {
    let path = path.trim_end_matches('\\').to_ascii_uppercase();
    let root = path.split('\\').next().unwrap_or_default();
    ROOTS.contains(&root).then(|| known_kind(&path))
}

fn known_kind(path: &str) -> KeyKind {
    let ours = KEY_PATH.to_ascii_uppercase();
    if path == ours {
        return KeyKind::Ours;
    }
    if ours.strip_prefix(path).is_some_and(|below| below.starts_with('\\')) {
        return KeyKind::Ancestor;
    }
    if is_numbered(path, &ours) { KeyKind::Numbered } else { KeyKind::Other }
}

fn is_numbered(path: &str, ours: &str) -> bool {
    let Some((before, after)) = ours.split_once("CURRENTCONTROLSET") else { return false };
    let number = path.strip_prefix(before).and_then(|rest| rest.strip_prefix("CONTROLSET")?.strip_suffix(after));
    number.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_known_in_any_case_and_told_from_its_neighbours() {
        let tcpip = r"hkey_local_machine\system\currentcontrolset\services\tcpip";
        let keys = [
            (format!(r"{tcpip}\Parameters"), Some(KeyKind::Ours)),
            (tcpip.to_owned(), Some(KeyKind::Ancestor)),
            ("HKEY_LOCAL_MACHINE".to_owned(), Some(KeyKind::Ancestor)),
            (format!(r"{tcpip}\Parameters\Interfaces"), Some(KeyKind::Other)),
            (format!(r"{tcpip}\Param"), Some(KeyKind::Other)),
            (r"HKEY_LOCAL_MACHINE\SYSTEM\ControlSet001\Services\Tcpip\Parameters".to_owned(), Some(KeyKind::Numbered)),
            (r"HKEY_LOCAL_MACHINE\SYSTEM\ControlSetX\Services\Tcpip\Parameters".to_owned(), Some(KeyKind::Other)),
            (format!(r"{tcpip}\Parameters\\\"), Some(KeyKind::Ours)),
            (format!(r"{tcpip}\Parameters "), Some(KeyKind::Other)),
            (format!(r" {tcpip}"), None),
            (r"HKLM\SYSTEM".to_owned(), None),
            (String::new(), None),
        ];
        for (path, expected) in keys {
            assert_eq!(kind(&path), expected, "{path}");
        }
    }
}
