//! Simplified Chinese, with the terms of the article's Chinese edition.

use super::phrase::Phrase;

pub(super) const fn text(phrase: Phrase) -> &'static str {
    match phrase {
        // What a goal asks
        Phrase::AsksSystem => "系统为 {system}。",
        Phrase::AsksMaxUserPort => "生效的 MaxUserPort 为 {port}。",
        Phrase::AsksRegistry => "注册表中的 MaxUserPort 为 {value}。",
        Phrase::AsksRegistryNone => "注册表中没有 MaxUserPort。",
        Phrase::AsksRestarted => "计算机已重新启动过。",
        Phrase::AsksRestartWaits => "有注册表值正等待重新启动。",
        Phrase::AsksRestartWaitsNot => "没有注册表值在等待重新启动。",
        Phrase::AsksQuirkOn => "KB 812873 所述的行为已打开。",
        Phrase::AsksQuirkOff => "KB 812873 所述的行为已关闭。",
        Phrase::AsksReserved => "{ports} 已被保留。",
        Phrase::AsksReservedNot => "{ports} 未被保留。",
        Phrase::AsksBlocked => "{ports} 已被封锁。",
        Phrase::AsksBlockedNot => "{ports} 未被封锁。",
        Phrase::AsksInUse => "有程序占用 {protocol} {ports}。",
        Phrase::AsksInUseNot => "没有程序占用 {protocol} {ports}。",
        Phrase::AsksEntry => "{program} 有一个恰为{ports} 的保留。",
        Phrase::AsksWildcardNever => "{protocol} 通配绑定不会得到{ports}。",
        Phrase::AsksWildcardMay => "{protocol} 通配绑定可以得到{ports}。",
        Phrase::AsksTrialAllowed => "此时{act}会成功。",
        Phrase::AsksTrialRefused => "此时{act}会被拒绝。",
        Phrase::AsksTrialRefusedBy => "此时{act}会被拒绝，依据的规则：{cause}",
        Phrase::AsksTrialRefusedWith => "此时{act}会失败，错误为 {cause}。",
        Phrase::AsksNext => "下一个 {protocol} 通配绑定得到端口 {port}。",
        Phrase::AsksNextNone => "下一个 {protocol} 通配绑定被拒绝：没有剩余的端口。",
        Phrase::AsksCount => "{count}：{wanted}。",
        Phrase::AsksBlockable => "可封锁范围为 {range}。",
        Phrase::AsksBlockableNone => "没有可封锁的端口。",
        Phrase::AsksStepRefused => "您已看到一个步骤被此规则拒绝：{rule}",
        Phrase::AsksHandle => "有一个封锁返回了句柄 {port}。",
        Phrase::AsksStartKept => "课程开头的各行仍然都在。",

        // What still differs
        Phrase::DiffersSystem => "系统是 {found}，不是 {wanted}。",
        Phrase::DiffersMaxUserPort => "生效的 MaxUserPort 是 {found}，不是 {wanted}。",
        Phrase::DiffersMaxUserPortWaits => {
            "生效的 MaxUserPort 仍是 {found}：注册表中的值要到下次重新启动才生效，届时为 {wanted}。"
        }
        Phrase::DiffersRegistry => "注册表中的 MaxUserPort 是 {found}，不是 {wanted}。",
        Phrase::DiffersRestarted => "计算机还没有重新启动。",
        Phrase::DiffersRestartWaits => "没有注册表值在等待重新启动。",
        Phrase::DiffersRestartWaitsNot => "仍有注册表值在等待重新启动。",
        Phrase::DiffersQuirkOn => "KB 812873 所述的行为处于关闭状态。",
        Phrase::DiffersQuirkOff => "KB 812873 所述的行为仍处于打开状态。",
        Phrase::DiffersReserved => "端口 {port} 未被保留。",
        Phrase::DiffersReservedNot => "端口 {port} 仍被保留。",
        Phrase::DiffersBlocked => "端口 {port} 未被封锁。",
        Phrase::DiffersBlockedNot => "端口 {port} 仍被封锁。",
        Phrase::DiffersInUse => "没有程序占用 {protocol} 端口 {port}。",
        Phrase::DiffersInUseNot => "仍有程序占用 {protocol} 端口 {port}。",
        Phrase::DiffersEntry => "没有恰为 {range} 且属于 {program} 的保留。",
        Phrase::DiffersWildcardNever => "端口 {port} 仍可能分配给 {protocol} 通配绑定。",
        Phrase::DiffersWildcardMay => "端口 {port} 不会分配给 {protocol} 通配绑定。",
        Phrase::DiffersTrialAllowed => "{act}仍会成功。",
        Phrase::DiffersTrialRefused => "{act}会被拒绝，但原因与目标所说的不同：{reason}",
        Phrase::DiffersNext => "下一个 {protocol} 通配绑定会得到端口 {found}，而不是 {wanted}。",
        Phrase::DiffersNextRefused => "下一个 {protocol} 通配绑定仍会得到端口：{found}。",
        Phrase::DiffersNextNone => "下一个 {protocol} 通配绑定会因没有剩余端口而被拒绝；它应得到 {wanted}。",
        Phrase::DiffersCount => "{count}：现为 {found}，应为 {wanted}。",
        Phrase::DiffersBlockable => "可封锁范围现为 {found}，应为 {wanted}。",
        Phrase::DiffersStepRefused => "还没有步骤被此规则拒绝：{rule}",
        Phrase::DiffersHandle => "还没有封锁返回句柄 {port}。",
        Phrase::DiffersStartKept => "开头的这一行已不在或已改动：{line}",

        // Pieces of those
        Phrase::OnePort | Phrase::ManyPorts => "端口 {range}",
        Phrase::ActSpecific => "特定绑定到 {protocol} 端口 {port} ",
        Phrase::ActReserve => "保留{ports} ",
        Phrase::ActBlock => "封锁{ports} ",
        Phrase::AtLeast => "至少 {number}",
        Phrase::AtMost => "至多 {number}",
        Phrase::Exactly => "{number}",
        Phrase::NoValue => "没有值",
        Phrase::Nothing => "（空）",
        Phrase::CountFree => "可供通配绑定的 {protocol} 端口数",
        Phrase::CountSockets => "正在使用的 {protocol} 端口数",
        Phrase::CountEntries => "恰为 {range} 的保留数",
        Phrase::CountReservations => "保留数",
        Phrase::CountBlocks => "封锁数",

        // A lesson that cannot be read
        Phrase::ExpectedKey => "行首的下列词之一：{keys}",
        Phrase::ExpectedColon => "一个词加冒号，或缩进在其下的一行",
        Phrase::ExpectedLanguage => "“{key} en:” 或 “{key} zh:”",
        Phrase::ExpectedNoLanguage => "不带语言的 “{key}:”",
        Phrase::ExpectedId => "1 到 40 个小写字母、数字和连字符，以字母开头",
        Phrase::ExpectedSource => "以 https:// 或 http:// 开头的地址，其后为标题",
        Phrase::ExpectedRule => "规则的标识，例如 port-in-use",
        Phrase::ExpectedCondition => {
            "一个条件：system、max-user-port、registry、restart、quirk、reserved、blocked、in-use、not、entry、wildcard、specific、reserve、block、next、free、sockets、entries、reservations、blocks、blockable、refused、handle 或 start"
        }
        Phrase::ExpectedAfterNot => "reserved、blocked 或 in-use",
        Phrase::ExpectedRestart => "done、waiting 或 none",
        Phrase::ExpectedNeverOrMay => "never 或 may",
        Phrase::ExpectedVerdict => "allowed 或 refused",
        Phrase::ExpectedCause => "规则的标识，或 10013、10048、10055",
        Phrase::ExpectedComparison => ">=、<= 或 =",
        Phrase::ExpectedNumber => "0 到 4294967295 的数",
        Phrase::ExpectedPortOrNone => "0 到 65535 的端口，或 none",
        Phrase::ExpectedKept => "kept",
        Phrase::LessonTooLong => "一课的文本最多 {most} 字节。请缩短，或分成两课。",
        Phrase::LessonRepeated => "“{key}” 在此第二次出现。请只保留一个。",
        Phrase::LessonMissing => "缺少 “{key}{tag}:”，或其下没有内容。请补上。",
        Phrase::LessonTooMany => "一课的 “{key}” 最多 {most} 个。请删去一些。",
        Phrase::LessonHintPairs => {
            "请至少写一个提示，并且两种语言都写：“hint en:” 与 “hint zh:” 数目相同，且都不为空。"
        }

        // A lesson that is none
        Phrase::FindingStep => "步骤“{line}”在其所在处无法执行：{reason}",
        Phrase::FindingSolutionFails => "解答没有达到目标：{difference}",
        Phrase::FindingNothingToDo => "什么都不做就已达到目标。请要求开头所没有的东西。",

        // The laboratory's starting points
        Phrase::PresetFtpBackup => "FTP 备份",
        Phrase::PresetWebClient => "不用连接池的 Web 客户端",
        Phrase::PresetLoadTest => "负载测试",
        Phrase::StoryFtpBackup => {
            "20,000 个小文件，每秒 40 个，每个文件一个新连接。不到两分钟端口就用完了。MaxUserPort 要多大，才能撑过整个备份？"
        }
        Phrase::StoryWebClient => {
            "每秒 25 个请求发往同一个后端，没有一个连接被重复使用。头两分半钟一切正常。只靠缩短等待时间，救得了它吗？"
        }
        Phrase::StoryLoadTest => {
            "一台机器每秒发起 500 个连接：默认范围只够用八秒。这里两种办法都要用上：较高的 MaxUserPort 和较短的等待时间。"
        }

        // The laboratory
        Phrase::LabRate => "每秒连接数",
        Phrase::LabHold => "每个连接打开的秒数",
        Phrase::LabDelay => "TcpTimedWaitDelay（秒）",
        Phrase::LabOpen => "打开",
        Phrase::LabWaiting => "处于 TIME_WAIT",
        Phrase::LabFree => "空闲",
        Phrase::LabTime => "秒",
        Phrase::LabRefused => {
            "{seconds} 秒后第一个连接被拒绝 (10055)。要求每秒 {rate} 个，能长久维持的是每秒 {lasting} 个：{ports} 个端口，每个占用 {busy} 秒。"
        }
        Phrase::LabLasts => {
            "可以长久维持。要求每秒 {rate} 个，最多可到每秒 {lasting} 个：{ports} 个端口，每个占用 {busy} 秒。"
        }
        Phrase::LabEnds => {
            "端口够全部 {connections} 个连接使用，但每秒 {rate} 个不能长久维持；能长久维持的是 {lasting} 个：{ports} 个端口，每个占用 {busy} 秒。"
        }
        Phrase::LabDefaults => {
            "文档中有两个默认值：Windows 2000 的页面写 240 秒；Windows Server 2003 的页面在表中写 120 秒，在正文中写四分钟。这里用 240 秒。"
        }
        Phrase::LabEvenly => "连接以相等的间隔到来，第一个在 0 秒；每个连接是一次通配绑定。",
        Phrase::LabHoldCounts => {
            "端口在连接打开期间占用，之后在 TIME_WAIT 中继续占用。两段时间都算；文档中的数字没有算前一段。"
        }
        Phrase::LabSameInstant => "空出来的端口在同一时刻就可以再用。时间以毫秒计。",
        Phrase::LabOurSide => "由本机先关闭连接，所以 TIME_WAIT 在本机一侧；所有连接都通往同一对端的同一端口。",
        Phrase::LabNotRetried => "被拒绝的连接不再重试。",
        Phrase::LabOnlyTcp => "只有 TCP 有 TIME_WAIT。UDP 端口一关闭就空闲。",
    }
}
