//! The public documents that rules come from.

/// Where a rule can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The Cable Guy, December 2005: the article that this project makes live.
    Article,
    /// The Windows Server 2003 reference page of MaxUserPort.
    MaxUserPortReference,
    /// The reference of the `bind` function.
    BindFunction,
    /// The list of Windows Sockets error codes.
    WinsockErrors,
    /// KB 194952: ports are handed out from the low end.
    Kb194952,
    /// KB 196271: exhaustion is 10055; raise MaxUserPort.
    Kb196271,
    /// KB 319502: a number is not used again until the pool has been gone through.
    Kb319502,
    /// KB 812873: ReservedPorts, and the leak of adjacent entries.
    Kb812873,
    /// KB 929851: the dynamic port range of Windows Vista and later.
    Kb929851,
    /// A published observation of how ephemeral ports are allocated.
    HscObservation,
    /// A report of 10013 for an excluded port of a later Windows.
    WslIssue5514,
    /// The Windows 2000 reference page of TcpTimedWaitDelay: 30 to 300 seconds, 240 by default.
    TimedWaitDelay2000,
    /// The Windows Server 2003 reference page of TcpTimedWaitDelay: 120 in its table, four minutes in its text.
    TimedWaitDelay2003,
    /// Ours: the specification of this project.
    PortAtlas,
}

impl Source {
    /// The document's title, in its own language.
    pub const fn title(self) -> &'static str {
        self.entry().0
    }

    /// The address to read it at; `None` for our own decisions.
    pub const fn link(self) -> Option<&'static str> {
        self.entry().1
    }

    const fn entry(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Article => (
                "The Cable Guy, December 2005",
                Some("https://learn.microsoft.com/en-us/previous-versions/bb878133(v=technet.10)"),
            ),
            Self::MaxUserPortReference => (
                "MaxUserPort, Windows Server 2003 reference",
                Some(
                    "https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2003/cc758002(v=ws.10)",
                ),
            ),
            Self::BindFunction => (
                "bind function, Winsock reference",
                Some("https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-bind"),
            ),
            Self::WinsockErrors => (
                "Windows Sockets error codes",
                Some("https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2"),
            ),
            Self::Kb194952 => ("KB 194952", Some("https://support.microsoft.com/kb/194952")),
            Self::Kb196271 => ("KB 196271", Some("https://support.microsoft.com/kb/196271")),
            Self::Kb319502 => ("KB 319502", Some("https://support.microsoft.com/kb/319502")),
            Self::Kb812873 => (
                "KB 812873",
                Some(
                    "https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/reserve-a-range-of-ephemeral-ports",
                ),
            ),
            Self::Kb929851 => (
                "KB 929851",
                Some(
                    "https://learn.microsoft.com/troubleshoot/windows-server/networking/default-dynamic-port-range-tcpip-chang",
                ),
            ),
            Self::HscObservation => (
                "HSC, ephemeral port allocation",
                Some("http://www.hsc.fr/ressources/articles/win_net_srv/ephem_port_alloc.html"),
            ),
            Self::WslIssue5514 => ("WSL issue 5514", Some("https://github.com/microsoft/WSL/issues/5514")),
            Self::TimedWaitDelay2000 => {
                ("TcpTimedWaitDelay, Windows 2000 reference", Some("http://technet.microsoft.com/library/cc938217"))
            }
            Self::TimedWaitDelay2003 => (
                "TcpTimedWaitDelay, Windows Server 2003 reference",
                Some("http://technet.microsoft.com/en-us/library/cc757512.aspx"),
            ),
            Self::PortAtlas => ("Port Atlas", None),
        }
    }
}
